// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

/// One thing that a lead is known by, such as its mailbox.
///
/// It holds the clear value, and only as long as it is being looked up: a memory keeps keyed hashes.
public struct MemoryKey: Sendable, Hashable {
  /// What a key is made of; an open set.
  public struct Kind: Sendable, Hashable {
    /// The name, which is part of what is hashed: keys of two kinds are never the same.
    public let name: String
    /// Whether persons are told apart by their names too: people share mailboxes and telephones. False for a key that
    /// has the name in it already.
    public let isShared: Bool

    /// Creates a kind of your own.
    public init(_ name: String, isShared: Bool) {
      self.name = name
      self.isShared = isShared
    }

    /// The mailbox.
    public static let email = Kind("email", isShared: true)
    /// The telephone number.
    public static let phone = Kind("phone", isShared: true)
    /// The name of the person with the postal code.
    public static let nameAndPostalCode = Kind("name+postal-code", isShared: false)
    /// The name of the person with the date of birth.
    public static let nameAndBirthDate = Kind("name+birth-date", isShared: false)
  }

  /// What the key is made of.
  public let kind: Kind
  /// The canonical form of the value: two spellings of the same have the same bytes.
  public let bytes: [UInt8]

  /// Creates a key.
  /// - Parameter bytes: the canonical form of a value.
  public init(_ kind: Kind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// Creates a key of several canonical values, such as a name and a postal code.
  public init(_ kind: Kind, joining parts: [[UInt8]]) {
    // No canonical value has the byte zero in it.
    self.init(kind, Array(parts.joined(separator: [0])))
  }
}

extension MemorySecret {
  /// What a memory keeps of a key.
  func hash(of key: MemoryKey) -> KeyedHash { hash(.key, Array(key.kind.name.utf8), key.bytes) }

  /// What a memory keeps of a person's name beside a key; 0 if there is no name.
  ///
  /// The same name has another hash beside each key: that two persons are both called Smith cannot be seen.
  func hash(ofName name: [UInt8]?, beside key: KeyedHash) -> Int64 {
    guard let name, !name.isEmpty else { return 0 }
    let hash = hash(.name, key.withBytes(Array.init), name).high
    return Int64(bitPattern: max(hash, 1))
  }
}
