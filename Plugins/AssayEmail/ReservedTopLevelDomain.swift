// SPDX-License-Identifier: Apache-2.0

/// The top-level domains under which nobody can receive mail from the public internet.
enum ReservedTopLevelDomain {
  /// Whether a label, in any case, is a reserved top-level domain.
  ///
  /// The special-use registry of IANA: `test`, `example`, `invalid`, `localhost` (RFC 2606, RFC 6761), `local`
  /// (RFC 6762), `onion` (RFC 7686), `alt` (RFC 9476); `arpa`, which is for infrastructure (RFC 3172); and `internal`,
  /// which ICANN set aside for private networks on 29 July 2024. The second-level names `example.com`, `.net` and
  /// `.org` are registered and resolve.
  @inline(__always)
  static func contains(_ bytes: Span<UInt8>, _ label: Range<Int>) -> Bool {
    guard label.count >= 3, label.count <= 9 else { return false }
    // Length and first letter rule out nearly everything without a comparison.
    return switch (label.count, ASCII.lowercased(bytes[label.lowerBound])) {
    case (3, UInt8(ascii: "a")): ASCII.equals("alt", bytes, label)
    case (4, UInt8(ascii: "a")): ASCII.equals("arpa", bytes, label)
    case (4, UInt8(ascii: "t")): ASCII.equals("test", bytes, label)
    case (5, UInt8(ascii: "l")): ASCII.equals("local", bytes, label)
    case (5, UInt8(ascii: "o")): ASCII.equals("onion", bytes, label)
    case (7, UInt8(ascii: "e")): ASCII.equals("example", bytes, label)
    case (7, UInt8(ascii: "i")): ASCII.equals("invalid", bytes, label)
    case (8, UInt8(ascii: "i")): ASCII.equals("internal", bytes, label)
    case (9, UInt8(ascii: "l")): ASCII.equals("localhost", bytes, label)
    default: false
    }
  }
}
