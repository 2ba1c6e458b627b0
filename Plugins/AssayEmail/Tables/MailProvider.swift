// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Providers where everybody gets a mailbox, and relays; see `Reference/Email/MailProviders/build.py`.
enum MailProvider {
  /// What a domain in A-labels, in any case, is known for.
  @inline(__always)
  static func signs(of domain: Span<UInt8>) -> AddressFacts.Signs {
    guard let flags = ReferenceTable.mailProviders.value(ofLowercased: domain) else { return [] }
    var signs: AddressFacts.Signs = []
    if flags & 1 != 0 { signs.insert(.freemail) }
    if flags & 2 != 0 { signs.insert(.relay) }
    return signs
  }
}
