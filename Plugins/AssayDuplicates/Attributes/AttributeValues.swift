// SPDX-License-Identifier: Apache-2.0

/// The values of one lead in comparable form, while they are gathered; used again for the next lead.
struct AttributeValues: Sendable {
  /// All values, in the order of the attributes.
  private(set) var bytes: [UInt8] = []
  private(set) var lengths = [Int](repeating: 0, count: Attribute.count)
  /// The bits of the attributes that have a value.
  private(set) var mask: UInt32 = 0

  /// No lead has more bytes: one byte tells where a value ends.
  static let limit = 255

  init() { bytes.reserveCapacity(Self.limit) }

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    mask = 0
  }

  /// Adds a value, cut off where it is too long; attributes come in ascending order. An empty value is none.
  @inline(__always)
  mutating func set(_ attribute: Attribute, to value: Span<UInt8>) {
    let length = min(value.count, attribute.limit, Self.limit - bytes.count)
    guard length > 0 else { return }
    value.extracting(0..<length).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    lengths[Int(attribute.rawValue)] = length
    mask |= attribute.bit
  }
}
