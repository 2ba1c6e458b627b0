// SPDX-License-Identifier: Apache-2.0

/// What the first bytes of a file say about its encoding.
enum EncodingSignature {
  /// Whether `bytes` begin with U+FEFF in UTF-8.
  static func startsWithByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
    bytes.starts(with: Dialect.byteOrderMark)
  }

  /// The name of the encoding if it is one that cannot be read as UTF-8.
  static func unsupportedEncoding(of bytes: Span<UInt8>) -> String? {
    if let encoding = byteOrderMark(of: bytes), encoding == .utf8 || encoding == .gb18030 { return nil }
    if let encoding = byteOrderMark(of: bytes) ?? wideEncoding(of: bytes) {
      return String(encoding.name.dropLast("LE".count))
    }
    return foreignFormat(of: bytes)
  }

  /// The encoding whose byte order mark `bytes` begin with.
  ///
  /// The Unicode Standard, table 2-4: UTF-32 before UTF-16, whose little-endian mark is a prefix of it.
  static func byteOrderMark(of bytes: Span<UInt8>) -> TextEncoding? {
    let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
      (Dialect.byteOrderMark, .utf8),
      ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
      ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
      ([0xFF, 0xFE], .utf16LittleEndian),
      ([0xFE, 0xFF], .utf16BigEndian),
      ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ]
    return marks.first { bytes.starts(with: $0.bytes) }?.encoding
  }

  /// What the file is if it is no text: text in UTF-8 holds a stray NUL at most.
  static func foreignFormat(of bytes: Span<UInt8>) -> String? {
    let signatures: [(bytes: [UInt8], name: String)] = [
      ([0x1F, 0x8B], "gzip (unpack it first)"),
      ([0x50, 0x4B, 0x03, 0x04], "ZIP or an Excel workbook (export it as CSV)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (export it as CSV)"),
    ]
    if let signature = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return signature.name }
    let sampleSize = min(bytes.count, 4096)
    var nulCount = 0
    for index in 0..<sampleSize where bytes[index] == 0 { nulCount += 1 }
    return nulCount > 1 && nulCount * 4 >= sampleSize ? "binary" : nil
  }

  /// UTF-16 or UTF-32 by where the NUL bytes are, for files without a byte order mark.
  ///
  /// Delimiters, digits and line ends are below U+0100 in every file, so one byte of two is NUL there, always the same one,
  /// and in UTF-32 the highest byte is NUL in every character. The other byte is NUL now and then: `一` is U+4E00.
  static func wideEncoding(of bytes: Span<UInt8>) -> TextEncoding? {
    let size = min(bytes.count, 4096) & ~3
    guard size >= 4 || bytes.count == 2 else { return nil }
    var nuls = (0, 0, 0, 0)
    for index in stride(from: 0, to: size, by: 4) {
      if bytes[index] == 0 { nuls.0 += 1 }
      if bytes[index + 1] == 0 { nuls.1 += 1 }
      if bytes[index + 2] == 0 { nuls.2 += 1 }
      if bytes[index + 3] == 0 { nuls.3 += 1 }
    }
    let quarter = size / 4
    let least = max(2, quarter / 5)
    if nuls.3 == quarter, nuls.2 * 20 >= quarter * 19, nuls.0 * 4 <= quarter, quarter >= 2 {
      return .utf32LittleEndian
    }
    if nuls.0 == quarter, nuls.1 * 20 >= quarter * 19, nuls.3 * 4 <= quarter, quarter >= 2 { return .utf32BigEndian }
    let even = nuls.0 + nuls.2
    let odd = nuls.1 + nuls.3
    if odd >= least, even * 4 <= odd { return .utf16LittleEndian }
    if even >= least, odd * 4 <= even { return .utf16BigEndian }
    return nil
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
