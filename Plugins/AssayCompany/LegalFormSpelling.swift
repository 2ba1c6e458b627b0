// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayLegalForms

/// What the table says of some words of a company's name: which legal form they are, and where they count as one.
///
/// `Reference/Text/LegalForms/build.py` writes the table and says what the bits mean.
struct LegalFormSpelling: OptionSet {
  let rawValue: UInt32

  /// A form at the end, however it is written: GmbH, ltd.
  static let strong = LegalFormSpelling(rawValue: 1 << 12)
  /// A form at the end if it is written in capitals: SA, AB.
  static let capitals = LegalFormSpelling(rawValue: 1 << 13)
  /// A form at the end if it is written exactly as usual, the dots left out: eV, SpA.
  static let dotted = LegalFormSpelling(rawValue: 1 << 14)
  /// A form at the end in its own country only: Anstalt, Trust.
  static let weak = LegalFormSpelling(rawValue: 1 << 15)
  /// A form in front: ООО, Stichting.
  static let start = LegalFormSpelling(rawValue: 1 << 16)
  /// A form in front in its own country, or where more speaks for it: PT, SIA.
  static let weakStart = LegalFormSpelling(rawValue: 1 << 17)
  /// A form in front or at the end without a blank: 株式会社.
  static let glued = LegalFormSpelling(rawValue: 1 << 18)
  /// The last word of a form of several words.
  static let lastWord = LegalFormSpelling(rawValue: 1 << 19)
  /// The first word of a form of several words that stands in front.
  static let firstWord = LegalFormSpelling(rawValue: 1 << 20)

  /// Whether the words are a form themselves, not only a part of one.
  var isForm: Bool { number != 0xFFF && rawValue != 0 }
  /// The number of the form.
  var number: Int { Int(rawValue & 0xFFF) }

  /// How many words the longest form has that ends with this word; 0 where it is the last word of none.
  var wordCount: Int { Int(rawValue >> 21 & 7) }

  private static let table = ReferenceTable(start: assay_legal_forms(), count: assay_legal_forms_size)
  static let tables = [ReferenceTable.Summary("legal-forms", table)]
  /// Longer words are in no table; the longest spelling of a form has 80 bytes.
  private static let longest = 96

  /// Looks up a part of a name, without regard to case, dots, commas, blanks and quotes.
  static func of(_ name: Span<UInt8>, _ range: Range<Int>) -> LegalFormSpelling {
    guard range.count <= longest else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count * 3 + 1) { buffer in
      var count = 0
      var letters = 0
      var hasInnerDot = false
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = name[index]
        if byte < 0x80 {
          index += 1
          if byte &- 0x41 < 26 {
            buffer[count] = byte | 0x20
            count += 1
            letters += 1
          } else if byte == 0x2E && index < range.upperBound {
            hasInnerDot = true
          } else if !isIgnored(byte) {
            letters += 1
            buffer[count] = byte
            count += 1
          }
        } else {
          let (scalar, length) = DecodedScalar.repaired(at: index, in: name)
          index += length
          letters += 1
          for byte in CompanyText.folded(scalar).utf8 where count < buffer.count {
            buffer[count] = byte
            count += 1
          }
        }
      }
      // `a.s.` and AS are different forms; longer ones are the same with and without dots.
      if hasInnerDot && letters <= 3 && count < buffer.count {
        buffer[count] = 0x2E
        if let value = table.value(of: buffer.span.extracting(0...count)) { return LegalFormSpelling(rawValue: value) }
      }
      return LegalFormSpelling(rawValue: table.value(of: buffer.span.extracting(0..<count)) ?? 0)
    }
  }

  private static func isIgnored(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2E || byte == 0x2C || byte == 0x27 || byte == 0x22
  }

  /// All forms, by their numbers.
  static let forms: [LegalForm] = {
    var forms: [LegalForm] = []
    let entries = table.entries.filter { $0.name.hasPrefix("=") }.sorted { $0.value < $1.value }
    for entry in entries {
      let parts = entry.name.dropFirst().split(separator: "\t", omittingEmptySubsequences: false)
      let countries = parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : []
      forms.append(LegalForm(name: String(parts[0]), countries: countries))
    }
    return forms
  }()

  /// The form, nil for a part of one.
  var form: LegalForm? {
    let number = number
    return number < Self.forms.count ? Self.forms[number] : nil
  }
}
