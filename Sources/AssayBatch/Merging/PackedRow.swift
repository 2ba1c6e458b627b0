// SPDX-License-Identifier: Apache-2.0

/// A ``MergeRow`` in little memory: a byte for each column and the bytes of the values.
struct PackedRow: Sendable {
  private var bytes: [UInt8] = []

  init(_ row: MergeRow) {
    for (column, value) in row.values.enumerated() {
      var value = value
      value.withUTF8 { text in
        appendNumber(text.count << 1 | (row.json.contains(column) ? 1 : 0))
        bytes += text
      }
    }
  }

  var row: MergeRow {
    var row = MergeRow()
    var position = 0
    var column = 0
    while position < bytes.count {
      let head = number(at: &position)
      let value = String(decoding: bytes[position..<(position + head >> 1)], as: UTF8.self)
      position += head >> 1
      if head & 1 == 1 { row.set(column, json: value) } else { row[column] = value }
      column += 1
    }
    return row
  }

  /// Seven bits a byte, the lowest first; the top bit says that more follow.
  private mutating func appendNumber(_ number: Int) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private func number(at position: inout Int) -> Int {
    var number = 0
    var shift = 0
    while bytes[position] & 0x80 != 0 {
      number |= Int(bytes[position] & 0x7F) << shift
      shift += 7
      position += 1
    }
    number |= Int(bytes[position]) << shift
    position += 1
    return number
  }
}
