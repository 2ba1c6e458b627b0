// SPDX-License-Identifier: Apache-2.0

/// A file as it was before: where it can be read for as long as this value is there.
public struct EarlierState: Sendable {
  /// Where it can be read.
  public let path: String
  private let owner: (any Sendable)?

  /// A state at a path.
  /// - Parameter owner: what makes the path last, such as a temporary file; nil for a file that stays.
  public init(path: String, owner: (any Sendable)? = nil) {
    self.path = path
    self.owner = owner
  }
}
