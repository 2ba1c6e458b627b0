// SPDX-License-Identifier: Apache-2.0

/// The one way that a record leaves.
enum Destination: Int, CaseIterable, Sendable {
  case accepted, review, rejected, duplicates

  /// The name of the file, without its ending.
  var name: String {
    switch self {
    case .accepted: "accepted"
    case .review: "review"
    case .rejected: "rejected"
    case .duplicates: "duplicates"
    }
  }

  /// What stands in `assay_verdict`.
  var verdictName: String {
    switch self {
    case .accepted: "accept"
    case .review: "review"
    case .rejected: "reject"
    case .duplicates: "duplicate"
    }
  }
}
