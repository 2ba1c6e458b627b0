// SPDX-License-Identifier: Apache-2.0

/// What a lead is found by in a ``DuplicateIndex``: the blocking keys of its values, and that of its whole name.
struct IndexKeys: Sendable {
  struct Key: Sendable {
    let hash: UInt64
    /// Whether leads that have it in common are one person as a rule: it is enough to agree in it.
    let isStrong: Bool
  }

  private(set) var keys: [Key] = []
  let signature: Signature

  /// Values whose rarity shows in how many leads a key leads to; the others are counted by themselves, because their keys are coarser.
  private static let keyed: [(attribute: Attribute, slot: BlockingSlot)] = [
    (.mailbox, .mailbox), (.phone, .phone), (.secondPhone, .secondPhone), (.birthDate, .birthDate),
    (.postalCode, .postalCode), (.website, .domain), (.other1, .other1), (.other2, .other2), (.other3, .other3),
    (.other4, .other4),
  ]
  private static let counted: [Attribute] = [
    .firstName, .lastName, .company, .street, .houseNumber, .city, .region,
  ]

  /// For values that keys tell the number of, the key.
  private(set) var keyed: [(attribute: Attribute, hash: UInt64)] = []
  /// For the others, a hash of the value.
  private(set) var counted: [(attribute: Attribute, hash: UInt64)] = []

  /// - Parameter seed: makes the hashes others than anybody can foresee, so that nobody can send leads whose keys all stand
  ///   in one place.
  init(_ records: borrowing LeadRecords, at index: Int, seed: UInt64) {
    let bytes = records.bytes.span
    let lead = LeadRecord(bytes, at: records.starts[index])
    signature = Signature(lead, bytes)
    keys.reserveCapacity(BlockingSlot.allCases.count + 1)
    for space in BlockingSpace.allCases {
      let isStrong = space == .mailbox || space == .localPart || space == .phone
      for slot in space.slots {
        let key = BlockingKeys.key(slot, lead, bytes)
        if key != 0 { add(Self.hash(key, space, seed), isStrong) }
      }
    }
    let (first, last) = (BlockingKeys.key(.firstName, lead, bytes), BlockingKeys.key(.lastName, lead, bytes))
    if first != 0 && last != 0 {
      // In either order.
      add(KeyHash.mix(KeyHash.mix(min(first, last), max(first, last)), seed), false)
    }
    for (attribute, slot) in Self.keyed where lead.has(attribute) {
      let key = BlockingKeys.key(slot, lead, bytes)
      if key != 0 { keyed.append((attribute, Self.hash(key, slot.space, seed))) }
    }
    for attribute in Self.counted where lead.has(attribute) {
      let hash = KeyHash.hash(bytes, lead.range(of: attribute, bytes))
      counted.append((attribute, KeyHash.mix(KeyHash.mix(hash, UInt64(attribute.rawValue)), seed)))
    }
  }

  private mutating func add(_ hash: UInt64, _ isStrong: Bool) {
    if !keys.contains(where: { $0.hash == hash }) { keys.append(Key(hash: hash, isStrong: isStrong)) }
  }

  private static func hash(_ key: UInt64, _ space: BlockingSpace, _ seed: UInt64) -> UInt64 {
    KeyHash.mix(KeyHash.mix(key, UInt64(space.rawValue)), seed)
  }
}

extension BlockingSlot {
  /// The space that its values are compared in.
  fileprivate var space: BlockingSpace {
    switch self {
    case .mailbox: .mailbox
    case .localPart: .localPart
    case .phone, .secondPhone: .phone
    case .birthDate: .birthDate
    case .firstName, .lastName: .name
    case .address: .address
    case .street: .street
    case .company, .companyWord: .company
    case .domain: .domain
    case .postalCode: .postalCode
    case .city: .city
    case .other1: .other1
    case .other2: .other2
    case .other3: .other3
    case .other4: .other4
    }
  }
}
