// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Where the host stands in the address of a web site as people write it: `https://www.acme.com/team`, `acme.com`
/// (RFC 3986 §3.2.2).
struct WebsiteHost {
  /// The place of the whole name.
  let range: Range<Int>
  /// The place of the registrable domain.
  let registrable: Range<Int>

  /// Nil where there is no host name of ASCII letters with two labels or more.
  /// - Complexity: O(bytes up to the end of the host); no allocation.
  init?(_ address: Span<UInt8>) {
    let start = Self.start(in: address)
    var end = start
    var dots = 0
    while end < address.count {
      let byte = address[end]
      if byte == ASCII.dot {
        if end == start || address[end - 1] == ASCII.dot { return nil }
        dots += 1
      } else if !ASCII.isLetterOrDigit(byte) && byte != ASCII.hyphen {
        break
      }
      end += 1
    }
    if end < address.count, !Self.mayFollow(address[end]) { return nil }
    guard dots > 0, end - start <= AddressLimit.domain, address[end - 1] != ASCII.dot else { return nil }
    let host = address.extracting(start..<end)
    guard let offset = PublicSuffixList.bundled.startOfRegistrableDomain(in: host) else { return nil }
    range = start..<end
    registrable = (start + offset)..<end
  }

  /// Where a host stands, whatever its characters are.
  static func place(in address: Span<UInt8>) -> Range<Int> {
    let start = start(in: address)
    var end = start
    while end < address.count, !mayFollow(address[end]) { end += 1 }
    return start..<end
  }

  /// Where the host starts: behind white space, the scheme and slashes.
  @inline(__always)
  private static func start(in address: Span<UInt8>) -> Int {
    var start = 0
    while start < address.count, ASCII.isWhiteSpace(address[start]) { start += 1 }
    for scheme in schemes where ASCII.hasPrefix(scheme, address, start..<address.count) {
      start += scheme.utf8CodeUnitCount
    }
    while start < address.count, address[start] == UInt8(ascii: "/") { start += 1 }
    return start
  }

  private static let schemes: [StaticString] = ["https:", "http:"]

  /// Whether a byte ends a host: that of a port, a path, a query, or white space.
  private static func mayFollow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: ASCII.isWhiteSpace(byte)
    }
  }
}
