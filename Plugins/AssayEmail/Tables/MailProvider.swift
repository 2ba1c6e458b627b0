// SPDX-License-Identifier: Apache-2.0

/// Providers where everybody gets a mailbox, and relays; see `Reference/Email/MailProviders/build.py`.
enum MailProvider {
  /// What a domain with these flags is known for.
  @inline(__always)
  static func signs(_ flags: UInt32) -> AddressFacts.Signs {
    var signs: AddressFacts.Signs = []
    if flags & 1 != 0 { signs.insert(.freemail) }
    if flags & 2 != 0 { signs.insert(.relay) }
    return signs
  }
}
