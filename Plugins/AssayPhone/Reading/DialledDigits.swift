// SPDX-License-Identifier: Apache-2.0

/// The digits of a number as they are dialled, in the memory of the one who reads it.
struct DialledDigits {
  /// Digits that a national prefix is replaced by; the longest are four.
  private static let headroom = 4
  static let capacity = headroom + PhoneSymbols.longest

  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var start: Int
  private var end: Int

  /// - Parameter buffer: ``capacity`` bytes, which must stay as long as the value is used.
  @inline(__always)
  init(in buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
    start = Self.headroom
    end = Self.headroom
  }

  @inline(__always)
  var count: Int { end &- start }

  /// The digit at a place below ``count``, 0 to 9.
  @inline(__always)
  subscript(index: Int) -> UInt8 { buffer[start &+ index] }

  /// Takes the digits of a part of a text instead of its own; letters as digits where there are three or more.
  @inline(__always)
  mutating func take(_ symbols: PhoneSymbols, _ range: Range<Int>) {
    start = Self.headroom
    end = start
    if symbols.isPlain {
      for index in range where PhoneSymbol.isDigit(symbols[index]) {
        buffer[end] = symbols[index] & 15
        end &+= 1
      }
      return
    }
    var letters = 0
    for index in range where PhoneSymbol.roles(of: symbols[index]).contains(.asciiLetter) { letters &+= 1 }
    for index in range {
      let symbol = symbols[index]
      let digit =
        letters >= 3 ? PhoneSymbol.key(of: symbol) : PhoneSymbol.isDigit(symbol) ? symbol & 15 : nil
      guard let digit, end < Self.capacity else { continue }
      buffer[end] = digit
      end &+= 1
    }
  }

  /// The same digits without some at the start; the memory is shared.
  @inline(__always)
  func dropping(_ count: Int) -> DialledDigits {
    var rest = self
    rest.start &+= count
    return rest
  }

  /// Takes away a national prefix, and puts in what its rule says.
  /// - Parameter region: the region whose rule it is.
  mutating func remove(_ prefix: NationalPrefix, region: Int, _ table: PhoneMetadata) {
    guard let kept = prefix.kept else {
      start &+= prefix.length
      return
    }
    let inserted = table.insertedCount(ofRegion: region)
    let target = start &+ prefix.length &- kept.count
    guard target >= inserted else { return }
    for offset in (0..<kept.count).reversed() { buffer[target &+ offset] = self[kept.lowerBound &+ offset] }
    start = target &- inserted
    for index in 0..<inserted { buffer[start &+ index] = table.insertedDigit(index, ofRegion: region) }
  }
}

// MARK: - Patterns

extension DialledDigits {
  /// How many digits at the start are matched by the pattern of a prefix, and the group that it keeps.
  @inline(__always)
  func match(of prefix: PhoneMetadata.Node, _ table: PhoneMetadata) -> (length: Int, group: UInt16)? {
    var match: (length: Int, group: UInt16)?
    var node = prefix
    var index = 0
    while node != .dead {
      let outcome = table.outcome(node)
      let group = index == count ? outcome >> 8 : outcome & 0xFF
      if group != 0 { match = (index, group) }
      guard index < count else { break }
      node = table.next(node, self[index])
      index &+= 1
    }
    return match
  }

  /// Whether all digits are matched by a pattern.
  @inline(__always)
  func matches(_ pattern: PhoneMetadata.Node, _ table: PhoneMetadata) -> Bool {
    table.outcome(end(of: pattern, 0..<count, table)) == 1
  }

  /// Whether the digits would be matched by the general pattern of a region without a national prefix.
  @inline(__always)
  func matchesGeneralPattern(without prefix: NationalPrefix, region: Int, _ table: PhoneMetadata) -> Bool {
    var node = table.generalPattern(ofRegion: region)
    if let kept = prefix.kept {
      for index in 0..<table.insertedCount(ofRegion: region) {
        node = table.next(node, table.insertedDigit(index, ofRegion: region))
      }
      node = end(of: node, kept, table)
    }
    return table.outcome(end(of: node, prefix.length..<count, table)) == 1
  }

  @inline(__always)
  private func end(of node: PhoneMetadata.Node, _ range: Range<Int>, _ table: PhoneMetadata) -> PhoneMetadata.Node {
    var node = node
    for index in range {
      guard node != .dead else { break }
      node = table.next(node, self[index])
    }
    return node
  }
}
