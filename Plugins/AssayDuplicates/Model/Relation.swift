// SPDX-License-Identifier: Apache-2.0

/// How two leads may belong together other than by chance. Only the first two are one person.
///
/// What they have in common is never evidence twice: two who live together share name, address and telephone number, so
/// these cannot tell whether they are one; what remains, the first name, the mailbox, the date of birth, decides.
enum Relation: Int, CaseIterable, Sendable {
  case person
  /// A person who has moved: the address says nothing.
  case movedPerson
  case household
  case organisation
  /// Two of one house.
  case neighbours
  /// Two of one town: a postal code, the city and the region go together.
  case town
  /// Two of one name.
  case namesakes
}

/// For each ``Relation``, in the order of its raw values, by how much better it explains two leads than chance does: logarithms to base 2.
typealias RelationWeights = SIMD8<Float>
