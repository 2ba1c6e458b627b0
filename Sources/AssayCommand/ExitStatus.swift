// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayMemory

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The exit codes of the command. They are part of the output contract; see `docs/exit-codes.md`.
struct ExitStatus: Error, Hashable {
  let code: Int32

  /// Nothing at or above the gate.
  static let clean = ExitStatus(code: 0)
  /// Findings reached the gate.
  static let findings = ExitStatus(code: 1)
  /// Wrong usage or configuration.
  static let usage = ExitStatus(code: 2)
  /// Input could not be read, or its mapping is ambiguous.
  static let input = ExitStatus(code: 3)
  /// Internal fault, a ledger that does not balance, output that could not be written, a required check that was missing.
  static let fault = ExitStatus(code: 4)
  /// Stopped by the user: Ctrl-C, SIGTERM or SIGHUP.
  static let interrupted = ExitStatus(code: 130)
}

extension ExitStatus {
  init(_ error: BatchError) {
    switch error.kind {
    case .usage: self = .usage
    case .input: self = .input
    case .interrupted: self = .interrupted
    default: self = .fault
    }
  }

  init(_ error: MemoryError) {
    switch error.kind {
    case .secret, .folder, .busy, .usage: self = .usage
    case .interrupted: self = .interrupted
    default: self = .fault
    }
  }

  func leave() -> Never { exit(code) }
}
