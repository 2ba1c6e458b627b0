// SPDX-License-Identifier: Apache-2.0

/// Writes JSON (RFC 8259) into a buffer, without building a string.
public enum JSONText {
  /// Appends a text in quotes, with escapes where JSON or a terminal needs them.
  public static func append(_ text: String, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      buffer.append(0x22)
      var start = 0
      // Runs without anything to escape are copied as a whole.
      for (index, byte) in bytes.enumerated() where needsEscape(byte) {
        buffer.append(contentsOf: bytes[start..<index])
        append(byte, to: &buffer)
        start = index + 1
      }
      buffer.append(contentsOf: bytes[start...])
      buffer.append(0x22)
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  private static func append(_ byte: UInt8, to buffer: inout [UInt8]) {
    switch byte {
    case 0x22: buffer += [0x5C, 0x22]
    case 0x5C: buffer += [0x5C, 0x5C]
    case 0x0A: buffer += [0x5C, 0x6E]
    case 0x0D: buffer += [0x5C, 0x72]
    case 0x09: buffer += [0x5C, 0x74]
    // U+007F is allowed by the RFC; it is escaped because terminals act on it.
    case 0x00..<0x20, 0x7F:
      buffer += Array("\\u00".utf8)
      buffer += [hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]
    default: buffer.append(byte)
    }
  }

  /// Appends a number from 0 to 1; three digits after the point are more than a confidence ever means.
  public static func append(fraction: Double, to buffer: inout [UInt8]) {
    let thousandths = Int((min(max(fraction, 0), 1) * 1000).rounded())
    if thousandths == 1000 || thousandths == 0 { return buffer.append(thousandths == 0 ? 0x30 : 0x31) }
    buffer += [0x30, 0x2E]
    var (rest, place) = (thousandths, 100)
    while rest > 0 {
      buffer.append(0x30 + UInt8(rest / place))
      (rest, place) = (rest % place, place / 10)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
