// SPDX-License-Identifier: Apache-2.0

/// How much a finding weighs.
public enum Severity: UInt8, CaseIterable, Sendable, Hashable, Comparable {
  /// Worth knowing; nothing has to be done.
  case note
  /// A person should look.
  case warning
  /// The value cannot be used as it stands.
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The name in machine-readable output and in configuration.
  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
