// SPDX-License-Identifier: Apache-2.0

/// What happens to a lead.
public enum Verdict: UInt8, CaseIterable, Sendable, Hashable, Comparable {
  /// It may enter the CRM.
  case accept
  /// A person decides.
  case review
  /// It may not enter.
  case reject

  public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }

  /// The name in machine-readable output.
  public var name: String {
    switch self {
    case .accept: "accept"
    case .review: "review"
    case .reject: "reject"
    }
  }
}
