// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// 128 bits that stand for a value: two of SipHash, with the key of the process, so that no values can be chosen that have
/// the same. That two of a million values have the same by chance is less likely than 1 in 10²⁶.
struct Fingerprint: Sendable, Hashable {
  private let low: UInt64
  private let high: UInt64

  init(_ value: Span<UInt8>, ignoringCase: Bool) {
    if ignoringCase {
      let folded = FoldedText.bytes(value)
      self.init(folded.span)
    } else {
      self.init(value)
    }
  }

  private init(_ value: Span<UInt8>) {
    low = Self.hash(value, lane: 0)
    high = Self.hash(value, lane: 1)
  }

  private static func hash(_ value: Span<UInt8>, lane: UInt8) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(lane)
    value.withUnsafeBytes { hasher.combine(bytes: $0) }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  func hash(into hasher: inout Hasher) { hasher.combine(low) }
}
