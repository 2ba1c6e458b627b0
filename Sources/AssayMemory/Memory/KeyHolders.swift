// SPDX-License-Identifier: Apache-2.0

/// The persons that had one key before a batch, with the hashes of the names beside it.
struct KeyHolders {
  /// A key of more persons than this is a switchboard's or `info@`: it is nobody's.
  static let mostPersons = 8
  /// So many names of so few persons are no names of persons.
  private static let mostNames = 64

  /// By the number of the person.
  private(set) var names: [Int64: Set<Int64>] = [:]
  private var count = 0
  /// Whether the key is no evidence.
  private(set) var isEverybodys = false

  /// Adds a row.
  /// - Returns: whether more rows can change anything.
  mutating func add(_ person: Int64, name: Int64) -> Bool {
    names[person, default: []].insert(name)
    count += 1
    isEverybodys = names.count > Self.mostPersons || count > Self.mostNames
    return !isEverybodys
  }
}
