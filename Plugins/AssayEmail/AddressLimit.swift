// SPDX-License-Identifier: Apache-2.0

/// The lengths that the parts of an address may have, in octets.
enum AddressLimit {
  /// RFC 5321 §4.5.3.1.1.
  static let localPart = 64
  /// RFC 5321 §4.5.3.1.3 allows a path of 256 octets, of which two are the angle brackets (erratum 1690 of RFC 3696).
  static let address = 254
  /// RFC 1035 §2.3.4.
  static let label = 63
  /// RFC 1035 §2.3.4 allows 255 octets on the wire, of which one is the length of the first label and one the root.
  static let domain = 253
}
