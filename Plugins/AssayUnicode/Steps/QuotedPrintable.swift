// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension NormalizationStep {
  /// Replaces the remains of quoted-printable mail (RFC 2045, section 6.7) by the characters.
  ///
  /// - `M=C3=BCller` → `Müller`, `M=FCller` → `Müller`
  /// - `a=b` stays.
  static let quotedPrintable = NormalizationStep(quotedPrintableRule, for: .quotedPrintable) { text in
    if text.field == .website || text.field == .email { return nil }
    return text.scalars.replacingWords { word in
      if word.contains(where: { $0 == "/" || $0 == "?" || $0 == "&" }) { return nil }
      return ByteEscapes.equals.decoded(word) ?? ByteEscapes.equals.decodedLatin1(word)
    }
  }

  private static let quotedPrintableRule = Rule(
    "text.quoted-printable", .note,
    english: RuleText(
      message: "Letters were encoded as in an e-mail; they are letters again.",
      finds: "Letters as equals signs and numbers, such as =C3=BC or =FC.",
      matters: "The name looks like a fault in every letter and is not found.",
      example: "“M=C3=BCller”: copied from the source of an e-mail.",
      remedy: "Nothing; they are replaced. Let the mail be decoded before leads are taken from it."),
    german: RuleText(
      message: "Buchstaben waren wie in einer E-Mail kodiert; es sind wieder Buchstaben.",
      finds: "Buchstaben als Gleichheitszeichen und Zahlen wie =C3=BC oder =FC.",
      matters: "Der Name sieht in jedem Brief wie ein Fehler aus und wird nicht gefunden.",
      example: "„M=C3=BCller“: aus dem Quelltext einer E-Mail kopiert.",
      remedy: "Nichts; sie werden ersetzt. Die Mail soll dekodiert werden, bevor Leads daraus entstehen."))
}

extension ByteEscapes {
  /// The text with single bytes of Latin-1 that are small letters between small letters replaced by these: `M=FCller`.
  func decodedLatin1(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var isChanged = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let bytes = run(in: scalars, at: index)
      let end = index + 3
      // Capitals, as RFC 2045, section 6.7, has it; `source=facebook` is no letter.
      let isEncoded = bytes.count == 1 && !scalars[(index + 1)..<end].contains(where: \.isLowercaseLetter)
      if isEncoded, 0xdf...0xff ~= bytes[0], bytes[0] != 0xf7, result.last?.isLetter == true,
        end + 1 < scalars.endIndex, scalars[end].isLowercaseLetter, scalars[end + 1].isLowercaseLetter
      {
        result.append(Unicode.Scalar(bytes[0]))
        index = end
        isChanged = true
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return isChanged ? result : nil
  }
}
