// SPDX-License-Identifier: Apache-2.0

/// Writes what is known of a match, the same in all outputs.
enum MatchText {
  /// Appends a match weight in bits with two decimals; nothing for a match that was not weighed.
  static func append(weight: Double?, to buffer: inout [UInt8]) {
    guard let weight, let hundredths = scaled(weight, by: 100) else { return }
    if hundredths < 0 { buffer.append(UInt8(ascii: "-")) }
    append(hundredths, decimals: 2, to: &buffer)
  }

  /// Appends a probability with up to six decimals.
  static func append(probability: Double, to buffer: inout [UInt8]) {
    guard let millionths = scaled(min(max(probability, 0), 1), by: 1_000_000) else { return }
    append(millionths, decimals: 6, to: &buffer)
    while buffer.last == UInt8(ascii: "0") { buffer.removeLast() }
    if buffer.last == UInt8(ascii: ".") { buffer.removeLast() }
  }

  /// A match weight as a text; nil for a match that was not weighed.
  static func weight(_ weight: Double?) -> String? {
    var text: [UInt8] = []
    append(weight: weight, to: &text)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// Nil for what is no number that anybody can read.
  private static func scaled(_ number: Double, by scale: Double) -> Int? {
    Int(exactly: (number * scale).rounded())
  }

  private static func append(_ scaled: Int, decimals: Int, to buffer: inout [UInt8]) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let (whole, fraction) = Int(clamping: scaled.magnitude).quotientAndRemainder(dividingBy: scale)
    DecimalText.append(whole, to: &buffer)
    buffer.append(UInt8(ascii: "."))
    scale /= 10
    while scale > max(fraction, 1) {
      buffer.append(UInt8(ascii: "0"))
      scale /= 10
    }
    DecimalText.append(fraction, to: &buffer)
  }
}
