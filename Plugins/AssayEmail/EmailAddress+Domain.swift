// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension EmailAddress {
  /// Whether an address may have the text behind its @.
  public static func isDomain(_ text: String) -> Bool {
    let address = parse("a@\(text)")
    return !address.hasError && !address.asciiDomain.isEmpty
  }

  /// The host of the address of a web site as people write it, in A-labels and lower case; nil where there is none.
  package static func domain(ofWebsite address: Span<UInt8>) -> [UInt8]? {
    if address.isEmpty { return nil }
    if let host = WebsiteHost(address) { return host.range.map { ASCII.lowercased(address[$0]) } }
    let range = WebsiteHost.place(in: address)
    guard range.contains(where: { address[$0] >= 0x80 }) else { return nil }
    let ascii = DomainConversion(address, range).ascii
    return WebsiteHost(ascii.span)?.range == ascii.indices ? ascii : nil
  }
}
