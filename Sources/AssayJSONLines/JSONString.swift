// SPDX-License-Identifier: Apache-2.0

/// What a JSON string means: its bytes with the escapes resolved.
enum JSONString {
  /// Appends the value of what stands between the quotes, which a ``JSONScanner`` has stepped over before.
  ///
  /// Half a surrogate pair without the other becomes U+FFFD, as in browsers.
  ///
  /// - Returns: The offset of the first such half, or `nil` if there is none.
  @discardableResult
  static func append(_ content: Span<UInt8>, to output: inout [UInt8]) -> Int? {
    var loneSurrogate: Int?
    var start = 0
    var offset = 0
    while offset < content.count {
      guard content[offset] == UInt8(ascii: "\\") else {
        offset += 1
        continue
      }
      // Runs without an escape are copied as a whole.
      output.append(content.extracting(start..<offset))
      if content[offset + 1] == UInt8(ascii: "u") {
        let (scalar, size) = scalar(in: content, at: offset)
        if scalar == nil { loneSurrogate = loneSurrogate ?? offset }
        output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        offset += size
      } else {
        output.append(meaning(ofEscaped: content[offset + 1]))
        offset += 2
      }
      start = offset
    }
    output.append(content.extracting(start..<content.count))
    return loneSurrogate
  }

  /// The character of one `\u` escape, or of two that belong together; `nil` for half of one.
  private static func scalar(in content: Span<UInt8>, at offset: Int) -> (scalar: Unicode.Scalar?, size: Int) {
    let unit = unit(in: content, at: offset)
    guard UTF16.isLeadSurrogate(unit), offset + 11 < content.count, content[offset + 6] == UInt8(ascii: "\\"),
      content[offset + 7] == UInt8(ascii: "u")
    else { return (Unicode.Scalar(UInt32(unit)), 6) }
    let trail = self.unit(in: content, at: offset + 6)
    guard UTF16.isTrailSurrogate(trail) else { return (nil, 6) }
    return (Unicode.Scalar(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(trail & 0x3FF))), 12)
  }

  private static func unit(in content: Span<UInt8>, at offset: Int) -> UInt16 {
    (2..<6).reduce(0) { $0 << 4 | (content[offset + $1].hexadecimalValue ?? 0) }
  }

  private static func meaning(ofEscaped byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: byte
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  mutating func append(_ span: Span<UInt8>) {
    span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension Span<UInt8> {
  func isEqual(to bytes: [UInt8]) -> Bool {
    guard count == bytes.count else { return false }
    for index in bytes.indices where self[index] != bytes[index] { return false }
    return true
  }
}
