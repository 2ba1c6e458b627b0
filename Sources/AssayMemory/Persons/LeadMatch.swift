// SPDX-License-Identifier: Apache-2.0

/// Who a lead may be, of the persons that were seen in earlier batches.
public struct LeadMatch: Sendable, Hashable {
  /// One person, and why.
  public struct Candidate: Sendable, Hashable {
    /// Who it is.
    public let person: PersonID
    /// The kind of the first key of the lead that says so.
    public let kind: MemoryKey.Kind
    /// Whether the names are known to agree. False where the lead or the person has no name: the mailbox may be shared,
    /// and somebody should look before one replaces the other.
    public let hasSameName: Bool
  }

  /// The persons, the one that was known first at the head; never empty. Where there are several, different keys of the
  /// lead lead to different persons: they are one person, or the lead mixes up two.
  public let candidates: [Candidate]

  /// The person that was known first.
  public var first: Candidate { candidates[0] }
}
