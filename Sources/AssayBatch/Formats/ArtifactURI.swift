// SPDX-License-Identifier: Apache-2.0

/// The path of a file as a reference by RFC 3986: what is no unreserved character is percent-encoded, so that no part of a
/// name can be taken for a scheme, a query or a fragment.
enum ArtifactURI {
  /// Appends the reference; a relative path stays relative, and standard input is called `stdin`.
  static func append(_ path: String, to buffer: inout [UInt8]) {
    if path == "-" { return buffer += "stdin".utf8 }
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    if path.hasPrefix("/") { buffer += "file://".utf8 }
    for byte in path.utf8 {
      guard isLiteral(byte) else {
        buffer += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]
        continue
      }
      buffer.append(byte)
    }
  }

  /// Unreserved characters of RFC 3986, section 2.3, and the slash between folders.
  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(byte)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
