// SPDX-License-Identifier: Apache-2.0

/// What the first bytes of a file say about its encoding.
enum EncodingSignature {
  /// Whether `bytes` begin with U+FEFF in UTF-8.
  static func startsWithByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
    bytes.starts(with: Dialect.byteOrderMark)
  }

  /// The name of the encoding if it is one that cannot be read as UTF-8.
  ///
  /// Marks: The Unicode Standard, table 2-4 (UTF-32 before UTF-16, whose little-endian mark is a prefix of it). Without a
  /// mark, NUL in a quarter of the first bytes means 16 or 32 bits a character: text in UTF-8 holds a stray one at most.
  static func unsupportedEncoding(of bytes: Span<UInt8>) -> String? {
    let marks: [(bytes: [UInt8], name: String)] = [
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"),
      ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
      ([0xFF, 0xFE], "UTF-16"),
      ([0xFE, 0xFF], "UTF-16"),
      ([0x1F, 0x8B], "gzip (unpack it first)"),
      ([0x50, 0x4B, 0x03, 0x04], "ZIP or an Excel workbook (export it as CSV)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (export it as CSV)"),
    ]
    for mark in marks where bytes.starts(with: mark.bytes) {
      return mark.name
    }
    let sampleSize = min(bytes.count, 4096)
    var nulCount = 0
    for i in 0..<sampleSize where bytes[i] == 0 {
      nulCount += 1
    }
    return nulCount > 1 && nulCount * 4 >= sampleSize ? "binary or UTF-16 without a byte order mark" : nil
  }
}

extension Span<UInt8> {
  fileprivate func starts(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for i in prefix.indices where self[i] != prefix[i] {
      return false
    }
    return true
  }
}
