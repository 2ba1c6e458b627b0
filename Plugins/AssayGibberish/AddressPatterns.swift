// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What the two sides of an e-mail address add to a lead that looks invented. Alone they say nothing: people have odd
/// mailboxes.
enum AddressPatterns {
  static func kinds(in address: Span<UInt8>) -> Set<Evidence.Kind> {
    var sign = 0
    while sign < address.count, address[sign] != UInt8(ascii: "@") { sign += 1 }
    guard sign < address.count else { return [] }
    var kinds: Set<Evidence.Kind> = []
    var end = sign + 1
    while end < address.count, address[end] != UInt8(ascii: ".") { end += 1 }
    for part in [0..<sign, (sign + 1)..<end] where !part.isEmpty {
      let text = address.extracting(part)
      if let evidence = HandPatterns.evidence(in: text, kind: .personName), evidence.confidence >= 0.9 {
        kinds.insert(evidence.kind)
      }
      if let evidence = PlaceholderWords.evidence(in: text, kind: .company), evidence.confidence >= TextJudgement.even {
        kinds.insert(evidence.kind)
      }
    }
    return kinds
  }
}
