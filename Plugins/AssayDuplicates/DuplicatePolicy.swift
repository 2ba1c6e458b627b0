// SPDX-License-Identifier: Apache-2.0

/// From how much evidence on two leads are taken for one person: data, which a user can change.
///
/// The match weight is the logarithm to base 2 of the odds: 0 is as likely as not, 3.3 is 90 %, -3.3 is 10 %.
public struct DuplicatePolicy: Sendable, Hashable {
  /// The match weight from which on a lead leaves as a duplicate.
  public var duplicateWeight = 0.0
  /// The match weight from which on a person should look; below ``duplicateWeight``.
  public var reviewWeight = -4.0

  /// The policy described above.
  public static let standard = DuplicatePolicy()

  /// The policy described above, to be changed.
  public init() {}
}
