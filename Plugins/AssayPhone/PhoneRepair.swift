// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// What was meant where a number is not valid: a number that is, and that differs by one slip of those that people
/// make.
enum PhoneRepair {
  /// At most one suggestion, in the form of E.164.
  static func suggestions(for text: PhoneFaultText, _ home: HomeRegion, _ field: Field) -> [Suggestion] {
    if let number = text.numberWithDigitsForLetters(in: home.region) ?? text.numberBeforeWord(in: home.region) {
      return [Suggestion(field, number.e164, confidence: confidenceOfLetters, evidence: [.form])]
    }
    for slip in slips(of: text, home) {
      guard let number = try? PhoneNumber(parsing: slip.text.span, in: home.region), number.isValid else { continue }
      return [Suggestion(field, number.e164, confidence: slip.confidence, evidence: [.form])]
    }
    return []
  }

  /// Letters that were to be digits, or that begin what is no part of the number.
  private static let confidenceOfLetters = 0.8

  private struct Slip {
    let text: [UInt8]
    let confidence: Double
  }

  private static func slips(of text: PhoneFaultText, _ home: HomeRegion) -> [Slip] {
    let plus = UInt8(ascii: "+")
    if text.hasPlus {
      var slips: [Slip] = []
      // "+0049 30 …" is read as it is; "+030 …" is a national number with a plus.
      if text.begins(with: "0"), home.region != nil {
        slips.append(Slip(text: text.digits(without: 0), confidence: 0.7))
      }
      // "+49 49 30 …": the form already had the calling code.
      if let code = home.region.map({ String($0.callingCode) }), text.begins(with: code + code) {
        slips.append(Slip(text: [plus] + text.digits(without: code.utf8.count), confidence: 0.8))
      }
      return slips
    }
    // "0049 30 …" where another prefix is dialled: in the United States it would be 011.
    if text.begins(with: "00") { return [Slip(text: [plus] + text.digits(without: 2), confidence: 0.9)] }
    if text.begins(with: "0") { return [] }
    return [Slip(text: text.digitsBehindPlus, confidence: 0.5)]
  }
}
