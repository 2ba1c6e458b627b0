// SPDX-License-Identifier: Apache-2.0

import CAssayKernels

/// The first look at all the values of a batch at once: where in its bytes something may have to be done or said.
///
/// For the normaliser it marks what ``PlainText`` looks for. One pass over the bytes and a few instructions for each value are a quarter of
/// what a pass over each value costs.
struct TextMarks {
  private var words: [UInt64]

  /// What is looked for.
  enum Kind {
    /// What text may have to be normalised for, see `assay_text_marks`.
    case normalization
    /// What a text in Latin letters seldom holds, see `assay_rare_marks`.
    case rarity
  }

  /// - Complexity: O(bytes), and an eighth of their size in memory.
  init(of bytes: Span<UInt8>, for kind: Kind = .normalization) {
    words = [UInt64](repeating: 0, count: (bytes.count + 63) / 64)
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      words.withUnsafeMutableBufferPointer { words in
        guard let marks = words.baseAddress else { return }
        switch kind {
        case .normalization: assay_text_marks(start, bytes.count, marks)
        case .rarity: assay_rare_marks(start, bytes.count, marks)
        }
      }
    }
  }

  /// Whether nothing is marked in a range, which is not empty. A space at its end that another one follows counts.
  @inline(__always)
  func isClear(_ range: Range<Int>) -> Bool {
    let words = words.span
    var word = range.lowerBound >> 6
    let bit = UInt64(truncatingIfNeeded: range.lowerBound & 63)
    let last = (range.upperBound &- 1) >> 6
    let lastMask = UInt64.max >> UInt64(truncatingIfNeeded: 63 &- (range.upperBound &- 1) & 63)
    if word == last { return words[word] & lastMask & (UInt64.max << bit) == 0 }
    if words[word] >> bit != 0 { return false }
    word &+= 1
    while word < last {
      if words[word] != 0 { return false }
      word &+= 1
    }
    return words[last] & lastMask == 0
  }
}
