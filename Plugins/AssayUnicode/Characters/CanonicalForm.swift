// SPDX-License-Identifier: Apache-2.0

import CAssayICU

/// Normalisation form C (UAX #15), by ICU.
enum CanonicalForm {
  /// The most combining marks in a row that are put in order.
  ///
  /// No language needs more than 30 (UAX #15, section 13, Stream-Safe Text Process). ICU sorts them by insertion, so a
  /// value with a run of thousands, which is an attack or an ornament and no text, would cost quadratic time; it is
  /// left as it is.
  static let longestRun = 30

  /// Whether a value is in form C, asked without a copy. The caller has bounded the run of marks.
  static func isCanonical(_ value: Span<UInt8>) -> Bool {
    value.withUnsafeBufferPointer { assay_icu_is_nfc($0.baseAddress, Int32($0.count)) }
  }

  /// The characters in form C; the same characters if they are already, or if they hold too long a run of marks.
  static func canonical(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { $0.value >= 0x300 }), !hasLongRun(scalars) else { return scalars }
    let bytes = Array(String(scalars: scalars).utf8)
    guard !isCanonical(bytes.span), let result = canonical(bytes) else { return scalars }
    return Array(String(decoding: result, as: UTF8.self).unicodeScalars)
  }

  private static func canonical(_ bytes: [UInt8]) -> [UInt8]? {
    var capacity = bytes.count + 16
    while true {
      var length: Int32 = -1
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        length = assay_icu_to_nfc(bytes, Int32(bytes.count), buffer.baseAddress, Int32(capacity))
        count = min(max(0, Int(length)), capacity)
      }
      if length < 0 { return nil }
      if Int(length) <= capacity { return result }
      capacity = Int(length)
    }
  }

  private static func hasLongRun(_ scalars: [Unicode.Scalar]) -> Bool {
    var run = 0
    for scalar in scalars {
      run = scalar.isCombining ? run + 1 : 0
      if run > longestRun { return true }
    }
    return false
  }
}
