// SPDX-License-Identifier: Apache-2.0

/// A company's name, with its legal form told apart.
///
/// ```swift
/// let company = CompanyName(parsing: "Müller & Söhne gmbh & co kg")
/// company.base       // "Müller & Söhne"
/// company.legalForm  // "GmbH & Co. KG"
/// company.countries  // ["AT", "DE"]
/// company.matchKey   // "müller söhne"
/// CompanyName(parsing: "ООО «Ромашка»").base  // "Ромашка"
/// ```
///
/// Dots, case and blanks of the form do not matter. Forms are whole words, at the end of the name or, where their country
/// writes them so, in front: `AGCO`, `AS Roma` and `Inc Magazine` hold none. ``base`` is never empty unless the value is:
/// `GmbH` by itself is taken for the name.
///
/// - Complexity: linear in the name.
public struct CompanyName: Sendable, Hashable {
  /// The name as it was given.
  public let source: String
  /// The name without its legal form.
  public let base: String
  /// The legal form, nil if the name has none.
  public let form: LegalForm?

  /// Tells name and form apart.
  /// - Parameter country: where the company is, by ISO 3166-1 code or name: it decides about letters that are a form in
  ///   one country and something else elsewhere. Empty if that is not known.
  public init(parsing name: String, country: String = "") {
    source = name
    let bytes = Array(name.utf8)
    let division = CompanyDivision(of: bytes.span, country: country.utf8.span)
    base = String(decoding: bytes[division.base], as: UTF8.self)
    form = division.form
  }

  /// Where the name stands in a value without its legal form, for work on many values without a string for each.
  package static func base(of name: Span<UInt8>, country: Span<UInt8>) -> Range<Int> {
    CompanyDivision(of: name, country: country).base
  }

  /// The usual spelling of the legal form: `GmbH`, `sp. z o.o.`
  public var legalForm: String? { form?.name }

  /// The countries that have the legal form, as ISO 3166-1 codes.
  public var countries: [String] { form?.countries ?? [] }

  /// The name for comparison: small letters and digits, with one blank between words; never empty unless the value is.
  public var matchKey: String {
    var key = ""
    for scalar in base.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark {
        key.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "\u{2019}" && scalar != "." && key.last != " " && !key.isEmpty {
        key += " "
      }
    }
    if key.last == " " { key.removeLast() }
    return key.isEmpty ? base.lowercased() : key
  }
}
