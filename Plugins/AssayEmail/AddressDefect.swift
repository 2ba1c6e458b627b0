// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// One thing that is wrong with an address: what, where, and what a message has to say of it.
struct AddressDefect {
  enum Detail {
    case none
    /// The character at the start of the range.
    case character(Unicode.Scalar?)
    /// A length that is over a limit, in octets.
    case length(Int, limit: Int)
    /// A name that is not the lead's own: a reserved top-level domain.
    case name(String)
    /// The rule could not be held against the address.
    case unjudged
  }

  let rule: Rule
  /// In bytes of the whole value.
  let range: Range<Int>
  let detail: Detail

  init(_ rule: Rule, at range: Range<Int>, _ detail: Detail = .none) {
    self.rule = rule
    self.range = range
    self.detail = detail
  }
}
