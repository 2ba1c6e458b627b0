// SPDX-License-Identifier: Apache-2.0

@_exported import AssayBatch
@_exported import AssayCSV
@_exported import AssayColumns
@_exported import AssayCompany
@_exported import AssayCompleteness
@_exported import AssayCore
@_exported import AssayCountries
@_exported import AssayDuplicates
@_exported import AssayEmail
@_exported import AssayGeo
@_exported import AssayGibberish
@_exported import AssayNames
@_exported import AssayPhone
@_exported import AssayPostal
@_exported import AssayUnicode
