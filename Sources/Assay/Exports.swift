// SPDX-License-Identifier: Apache-2.0

@_exported import AssayBatch
@_exported import AssayCompleteness
@_exported import AssayCore
@_exported import AssayDuplicates
@_exported import AssayEmail
@_exported import AssayUnicode
