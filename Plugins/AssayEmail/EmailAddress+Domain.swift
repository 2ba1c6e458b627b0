// SPDX-License-Identifier: Apache-2.0

extension EmailAddress {
  /// Whether an address may have the text behind its @.
  public static func isDomain(_ text: String) -> Bool {
    let address = parse("a@\(text)")
    return !address.hasError && !address.asciiDomain.isEmpty
  }
}
