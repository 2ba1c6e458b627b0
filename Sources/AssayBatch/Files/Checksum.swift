// SPDX-License-Identifier: Apache-2.0

/// A running XXH64 checksum, which `xxh64sum` prints too: it says which bytes a ledger speaks of.
///
/// A cryptographic hash would cost more than all the rest of the work on a file. The algorithm and its constants are
/// those of the xxHash specification (Yann Collet, version 0.1.1); the seed is 0.
public struct Checksum: Sendable {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private var lane1 = prime1 &+ prime2
  private var lane2 = prime2
  private var lane3: UInt64 = 0
  private var lane4 = 0 &- prime1
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  /// The checksum of nothing.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var position = 0
    if !rest.isEmpty {
      position = min(32 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<position])
      guard rest.count == 32 else { return }
      let stripe = rest
      rest.removeAll(keepingCapacity: true)
      stripe.withUnsafeBytes { _ = consume($0, from: 0) }
    }
    position = consume(bytes, from: position)
    rest.append(contentsOf: bytes[position...])
  }

  /// The checksum of all bytes so far.
  public var value: UInt64 {
    var hash: UInt64
    if length >= 32 {
      hash = lane1.rotated(1) &+ lane2.rotated(7) &+ lane3.rotated(12) &+ lane4.rotated(18)
      for lane in [lane1, lane2, lane3, lane4] {
        hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
      }
    } else {
      hash = Self.prime5
    }
    hash &+= length
    return rest.withUnsafeBytes { Self.finish(hash, $0) }
  }

  /// The checksum in sixteen hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func consume(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var (one, two, three, four) = (lane1, lane2, lane3, lane4)
    var position = start
    while position + 32 <= bytes.count {
      one = Self.round(one, Self.word(bytes, position))
      two = Self.round(two, Self.word(bytes, position + 8))
      three = Self.round(three, Self.word(bytes, position + 16))
      four = Self.round(four, Self.word(bytes, position + 24))
      position += 32
    }
    (lane1, lane2, lane3, lane4) = (one, two, three, four)
    return position
  }

  private static func finish(_ start: UInt64, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = start
    var position = 0
    while position + 8 <= bytes.count {
      hash = (hash ^ round(0, word(bytes, position))).rotated(27) &* prime1 &+ prime4
      position += 8
    }
    if position + 4 <= bytes.count {
      let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)))
      hash = (hash ^ half &* prime1).rotated(23) &* prime2 &+ prime3
      position += 4
    }
    while position < bytes.count {
      hash = (hash ^ UInt64(bytes[position]) &* prime5).rotated(11) &* prime1
      position += 1
    }
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    (lane &+ word &* prime2).rotated(31) &* prime1
  }
}

extension UInt64 {
  fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
