// SPDX-License-Identifier: Apache-2.0

extension ReferenceTable {
  /// The bytes of a table, as `Reference/reference_table.py` writes it, for data that a user brings along.
  /// - Parameters:
  ///   - entries: names of at most 65,535 bytes that differ from each other, and their numbers. Their order is kept.
  ///   - date: of the data, as in 20241027.
  ///   - rest: what stands behind the entries and is covered by the checksum too. A number may be an offset in it.
  /// - Complexity: O(bytes).
  public static func bytes(of entries: [(name: String, value: UInt32)], date: Int, followedBy rest: [UInt8] = [])
    -> [UInt8]
  {
    var slots = 2
    while slots < entries.count * 3 / 2 + 1 { slots *= 2 }
    var index = [UInt32](repeating: 0, count: slots)
    var body: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      precondition(name.count <= Int(UInt16.max), "The name is too long for a table")
      var slot = Int(truncatingIfNeeded: hash(of: name.span) { $0 } >> 32) & (slots - 1)
      while index[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      index[slot] = UInt32(headerSize + slots * 4 + body.count)
      append(entry.value, to: &body)
      body += [UInt8(truncatingIfNeeded: name.count), UInt8(truncatingIfNeeded: name.count >> 8)]
      body += name
    }
    var payload: [UInt8] = []
    payload.reserveCapacity(slots * 4 + body.count + rest.count)
    for offset in index { append(offset, to: &payload) }
    payload += body
    payload += rest
    var bytes = magic
    for number in [
      UInt32(formatVersion), UInt32(truncatingIfNeeded: date), UInt32(slots), UInt32(entries.count), crc32(payload), 0,
    ] {
      append(number, to: &bytes)
    }
    return bytes + payload
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
