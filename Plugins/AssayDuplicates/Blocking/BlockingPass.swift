// SPDX-License-Identifier: Apache-2.0

/// What leads have to have in common to be compared: a value of each of one to three spaces.
struct BlockingPass: Sendable, Hashable {
  let spaces: [BlockingSpace]

  init(_ spaces: BlockingSpace...) { self.spaces = spaces }

  static let singles = BlockingSpace.allCases.map { BlockingPass($0) }

  /// Pairs that are worth a block of their own: a part of a person's name with something else, and not two that say the
  /// same place.
  static let pairs: [BlockingPass] =
    [BlockingPass(.name, .name)]
    + BlockingSpace.allCases.filter { $0 != .name }.map { BlockingPass(.name, $0) }
    + [
      BlockingPass(.birthDate, .street), BlockingPass(.birthDate, .postalCode), BlockingPass(.birthDate, .city),
      BlockingPass(.company, .company), BlockingPass(.company, .city), BlockingPass(.company, .street),
      BlockingPass(.company, .postalCode), BlockingPass(.address, .city), BlockingPass(.address, .postalCode),
      BlockingPass(.phone, .mailbox), BlockingPass(.phone, .company), BlockingPass(.street, .postalCode),
      BlockingPass(.street, .city),
    ]

  static let triples: [BlockingPass] =
    BlockingSpace.allCases.filter { $0 != .name }.map { BlockingPass(.name, .name, $0) }

  /// Whether it takes two values of one space together: first and last name, two words of a company.
  var isDouble: Bool { spaces.count > 1 && spaces[0] == spaces[1] }

  /// Whether no later pass divides its blocks further.
  var isLast: Bool { spaces.count > 1 && self != BlockingPass(.name, .name) }
}
