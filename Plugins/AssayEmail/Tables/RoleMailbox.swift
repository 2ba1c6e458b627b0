// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A mailbox that belongs to a function of an organisation and to no person.
public enum RoleMailbox: Sendable, Hashable {
  /// A name that RFC 2142 sets aside: `info`, `sales`, `support`, `postmaster`, `abuse`.
  case rfc2142
  /// What organisations call theirs besides, in many languages: `buchhaltung`, `contact`.
  case function
  /// A sender that nobody reads: `noreply`.
  case noReply

  /// The kind of mailbox by its local part, in any case; nil for one that may be a person's.
  init?(localPart: Span<UInt8>) {
    switch ReferenceTable.roleMailboxes.value(ofLowercased: localPart) {
    case 1: self = .rfc2142
    case 2: self = .function
    case 3: self = .noReply
    default: return nil
    }
  }
}
