// SPDX-License-Identifier: Apache-2.0

/// One person of a batch: the leads that are theirs, and who of the known persons they are.
public struct SeenPerson: Sendable, Hashable {
  /// The leads of the batch that are this person's; the duplicates among them too.
  public var leads: [MemoryLead]
  /// Who they are. Empty for somebody new; several if these turn out to be one person, which the memory cannot undo.
  public var known: [PersonID]

  /// Creates a person.
  public init(leads: [MemoryLead], known: [PersonID] = []) {
    self.leads = leads
    self.known = known
  }
}
