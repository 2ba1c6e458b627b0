// SPDX-License-Identifier: Apache-2.0

/// Text files that Assay writes itself and that hold no leads: baselines and suppression lists.
enum OwnTextFile {
  /// How the first line of each kind begins, before its version.
  private static let beginnings = ["assay-baseline ", "assay-suppression "]

  /// Whether a path leads to such a file; false for one that cannot be read.
  static func isOne(_ path: String) -> Bool {
    guard let bytes = FileStart.bytes(of: path) else { return false }
    return beginnings.contains { bytes.starts(with: $0.utf8) }
  }
}
