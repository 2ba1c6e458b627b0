// SPDX-License-Identifier: Apache-2.0

/// The version of this library.
public let assayVersion = "0.1.0"
