// SPDX-License-Identifier: Apache-2.0

/// What the values of one column look like, by a sample of rows: which share of them are e-mail addresses, telephone numbers,
/// postal codes and so on.
///
/// The values speak where the header is silent, and against it where it is wrong.
/// - Complexity: linear in the bytes of the sample; memory for the hashes of up to 1,000 values.
struct ColumnProfile: Sendable, Hashable {
  /// How many rows were looked at.
  private(set) var rows = 0
  /// How many of them have a value.
  private(set) var filled = 0
  /// How many different values there are.
  private(set) var distinct = 0
  private var counts = [Int](repeating: 0, count: ValueShape.count)

  /// More rows than this say nothing new.
  static let sampleSize = 1000
  /// Bytes of a value beyond these do not change what it is.
  private static let longest = 200

  /// A column of which nothing is known.
  init() {}

  /// Looks at one column of up to ``sampleSize`` rows.
  /// - Parameter readingWords: whether words are looked up too: legal forms, streets, countries, forms of address. It costs
  ///   more than all the rest.
  init(column: Int, of rows: [[String]], readingWords: Bool = false) {
    var seen: Set<UInt64> = []
    for row in rows.prefix(Self.sampleSize) {
      self.rows += 1
      guard column < row.count else { continue }
      let value = Self.trimmed(row[column])
      guard !value.isEmpty else { continue }
      filled += 1
      seen.insert(Self.hash(value))
      var shape = ValueShape(value, readingWords: readingWords).rawValue
      while shape != 0 {
        counts[shape.trailingZeroBitCount] += 1
        shape &= shape - 1
      }
    }
    distinct = seen.count
  }

  /// The share of the values, without the empty ones, that have one of some shapes; 0 where there is no value.
  func share(_ shape: ValueShape) -> Double {
    filled == 0 ? 0 : Double(counts[shape.rawValue.trailingZeroBitCount]) / Double(filled)
  }

  /// Whether the values are as many different ones as those of people are: an owner's address stands in many rows.
  var isVaried: Bool { distinct * 2 >= filled }

  /// FNV-1a: the same in each run.
  private static func hash(_ value: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private static func trimmed(_ value: String) -> [UInt8] {
    var bytes = Array(value.utf8)
    if bytes.count > longest { bytes.removeLast(bytes.count - longest) }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    if let start = bytes.firstIndex(where: { $0 > 0x20 }), start > 0 { bytes.removeFirst(start) }
    return bytes
  }
}
