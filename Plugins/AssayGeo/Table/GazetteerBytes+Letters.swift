// SPDX-License-Identifier: Apache-2.0

/// How the names of a country are spelt, by groups of three letters.
extension GazetteerBytes {
  /// How much more often groups of three letters stand in names of a country than in those of all countries: the mean of the
  /// natural logarithms of the ratios, from -5 to 2.5.
  ///
  /// A naive likelihood ratio (additive smoothing towards the whole), which is enough to tell that `Pillichsdorf` is
  /// spelt as names are in Austria and not as in Canada.
  /// - Parameters:
  ///   - name: folded.
  ///   - row: that of the country.
  /// - Returns: nil for a name beyond the letters from a to z.
  func likeness(of name: Span<UInt8>, toRow row: Int) -> Double? {
    var sum = 0
    var before = 0
    var last = name.count > 0 ? Self.letter(name[0]) : 0
    for index in name.indices {
      if name[index] >= 0x80 { return nil }
      let next = index + 1 < name.count ? Self.letter(name[index + 1]) : 0
      let group = UInt32(truncatingIfNeeded: (before * 28 + last) * 28 + next)
      let bucket = Int((group &* 0x9E37_79B1) >> 20)
      let pair = byte(at: sections.letters + row * 2048 + bucket / 2)
      sum += Int(bucket & 1 == 0 ? pair & 15 : pair >> 4) - 10
      (before, last) = (last, next)
    }
    return name.count == 0 ? nil : Double(sum) / 2 / Double(name.count)
  }

  @inline(__always)
  private static func letter(_ byte: UInt8) -> Int {
    if byte == 0x20 { return 0 }
    return byte &- 0x61 < 26 ? Int(byte) - 0x60 : 27
  }
}
