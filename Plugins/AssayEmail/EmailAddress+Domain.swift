// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension EmailAddress {
  /// Whether an address may have the text behind its @.
  public static func isDomain(_ text: String) -> Bool {
    let address = parse("a@\(text)")
    return !address.hasError && !address.asciiDomain.isEmpty
  }

  /// The host of the address of a web site as people write it, in lower case; nil where there is none of ASCII letters.
  package static func domain(ofWebsite address: Span<UInt8>) -> [UInt8]? {
    guard !address.isEmpty, let host = WebsiteHost(address) else { return nil }
    return host.range.map { ASCII.lowercased(address[$0]) }
  }
}
