// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Judges the postal code of a lead by its country: its form, a leading zero that a spreadsheet took, and whether it lies in
/// the region of the lead.
///
/// ```swift
/// let pipeline = Pipeline(validators: [PostalCodeValidator()])
/// pipeline.assess([.postalCode: "1067", .country: "Germany"]).findings.first?.suggestions.first?.value  // "01067"
/// ```
///
/// With ``PostalPlaces`` that a user brings along, the city is compared with the places of the code.
///
/// Nothing is said of a lead without a country: four digits are right in Austria and a digit short in Germany. Whether a code
/// is in use is not known. A code and a city in one field, `70173 Stuttgart`, are taken apart first.
///
/// What the file has in common makes it surer that a zero is lost: where, of many codes of a country, none begins with 0 and
/// some are a digit short, all of them were taken for numbers.
///
/// - Complexity: linear in the code and the names. A lead in order costs no allocation.
public struct PostalCodeValidator: Validator {
  /// Countries whose codes were taken for numbers.
  private var withoutZeros: [Country] = []
  private let places: PostalPlaces?

  /// Creates the validator.
  /// - Parameter places: which places a code is of, to compare the city with; nil: the city is not compared.
  public init(places: PostalPlaces? = nil) {
    self.places = places
  }

  public var rules: [Rule] { [Self.malformed, Self.zeroLost, Self.regionDiffers, Self.cityDiffers, Self.notUsed] }
  public var tables: [ReferenceTable.Summary] {
    ReferenceTable.Summary.postal + ReferenceTable.Summary.countries + (places.map { [$0.summary] } ?? [])
  }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    if lead.isEmpty(.postalCode) && lead.isEmpty(.postalCodeAndCity) { return [] }
    if lead.isEmpty(.country) { return [] }
    return findings(about: lead, in: Country.named(lead[.country]))
  }

  public func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    let leads = batch.leads
    var countries = CountryMemory()
    for record in 0..<leads.count {
      let lead = leads[record]
      if lead.isEmpty(.country) { continue }
      if lead.isEmpty(.postalCode) && lead.isEmpty(.postalCodeAndCity) { continue }
      let found = self.findings(about: lead, in: countries.named(lead[.country]))
      if found.isEmpty { continue }
      for finding in found { findings.append(finding, to: record) }
    }
  }

  public func informed(by sample: borrowing LeadBatch) -> Self {
    var zeros = ZeroCounts()
    let leads = sample.leads
    for record in 0..<leads.count { zeros.add(leads[record]) }
    var copy = self
    copy.withoutZeros = zeros.countriesWithoutZeros
    return copy
  }
}

// MARK: - Judging

extension PostalCodeValidator {
  @inline(__always)
  private func findings(about lead: borrowing LeadView, in name: Country.Name?) -> [Finding] {
    let code = lead[.postalCode]
    guard let name else {
      let field: Field = code.isEmpty ? .postalCodeAndCity : .postalCode
      return MissingValue.isNamed(by: lead[field]) ? [] : [.couldNotJudge(Self.malformed, in: field)]
    }
    // A name that several countries have proves nothing.
    if name.isAmbiguous { return [] }
    if !code.isEmpty { return findings(about: code, in: .postalCode, of: lead, name.country) }
    let value = lead[.postalCodeAndCity]
    guard let parts = PostalCode.parts(of: value, in: name.country) else { return [] }
    let found = findings(about: value.extracting(parts.code), in: .postalCodeAndCity, of: lead, name.country)
    return found.map { Self.moved($0, into: value, parts.code) }
  }

  private func findings(
    about code: Span<UInt8>, in field: Field, of lead: borrowing LeadView, _ country: Country
  ) -> [Finding] {
    switch PostalCode.judge(code, in: country) {
    case .wellFormed(let code):
      let found = lead.isEmpty(.region) ? [] : findings(about: code, in: lead[.region], city: lead[.city])
      guard let places, !lead.isEmpty(.city) else { return found }
      return found + findings(about: code, in: lead[.city], of: places)
    case .lacksZero(let whole): return [zeroLost(code, whole, in: field, of: lead)]
    case .malformed(let meant): return isBlank(code) ? [] : [malformed(code, meant, in: field, country)]
    case .notUsed:
      return isBlank(code)
        ? [] : [Finding(Self.notUsed, in: field, ["country": .country(country)], confidence: 0.8)]
    case .unknownFormat: return isBlank(code) ? [] : [.couldNotJudge(Self.malformed, in: field)]
    }
  }

  /// Whether there is no letter, and no digit but 0, which is written where a form insists on a code, or a word that says
  /// that there is none.
  private func isBlank(_ code: Span<UInt8>) -> Bool {
    if MissingValue.isNamed(by: code) { return true }
    for index in code.indices {
      let byte = code[index]
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x31 < 9 { return false }
    }
    return true
  }

  private func malformed(_ code: Span<UInt8>, _ meant: PostalCode?, in field: Field, _ country: Country) -> Finding {
    // A decimal point tells that the code was a number; letters for digits are seen as well, and not as sure.
    let isNumber =
      code[code.count - 1] == UInt8(ascii: "0") && code.count > 1 && code[code.count - 2] == UInt8(ascii: ".")
    let suggestions = meant.map {
      [Suggestion(field, $0.description, confidence: isNumber ? 0.99 : 0.95, evidence: [.form], isSafe: isNumber)]
    }
    return Finding(
      Self.malformed, in: field,
      ["country": .country(country), "example": .value(PostalCode.example(in: country) ?? "")],
      confidence: 0.9, suggestions: suggestions ?? [])
  }

  private func zeroLost(
    _ code: Span<UInt8>, _ whole: PostalCode, in field: Field, of lead: borrowing LeadView
  ) -> Finding {
    let isOfFile = withoutZeros.contains(whole.country)
    let isOfPlace = !isOfFile && liesWhereLeadIs(whole, lead)
    let isProven = isOfFile || isOfPlace
    // Four digits may also be a code from before 1993, or the country may be wrong.
    let confidence = isProven ? 0.99 : 0.9
    var evidence: [Suggestion.Evidence] = [.form]
    if isOfFile { evidence.append("column") }
    if isOfPlace { evidence.append("region") }
    // Neither a hyphen nor the country in front is a digit.
    let digits = CompactCode(code).map { $0.count - $0.letterCount } ?? code.count
    return Finding(
      Self.zeroLost, in: field, ["count": .number(digits), "length": .number(whole.compact.count)],
      confidence: confidence,
      suggestions: [
        Suggestion(field, whole.description, confidence: confidence, evidence: evidence, isSafe: isProven)
      ])
  }

  /// Whether the region of the lead, or its city where that is a region as well, is one in which the code lies.
  private func liesWhereLeadIs(_ code: PostalCode, _ lead: borrowing LeadView) -> Bool {
    let regions = code.regions
    for field in [Field.region, .city] where !lead.isEmpty(field) {
      guard let region = Region.named(lead[field], in: code.country) else { continue }
      if regions.contains(where: { $0.overlaps(region) }) { return true }
    }
    return false
  }

  private func findings(about code: PostalCode, in region: Span<UInt8>, city: Span<UInt8>) -> [Finding] {
    // Washington, Washington: what stands there for a region is the city.
    guard !code.isPart, !region.isEqual(to: city), let named = Region.named(region, in: code.country) else {
      return []
    }
    if code.mayLie(in: named) || !PostalCode.hasZones(named) { return [] }
    let regions = code.regions
    guard !regions.isEmpty, !regions.contains(where: { $0.overlaps(named) }) else { return [] }
    let language: Language = code.country.officialLanguages.contains("de") ? .german : .english
    let names = regions.map { $0.name(in: language) ?? $0.code }
    let suggestions =
      names.count == 1 ? [Suggestion(.region, names[0], confidence: 0.5, evidence: ["postal-code"])] : []
    return [
      Finding(
        Self.regionDiffers, in: .region,
        [
          "code": .value(code.description), "regions": .regions(regions),
          "region": .value(String(repairing: region)),
        ], confidence: 0.9, suggestions: suggestions)
    ]
  }

  private func findings(about code: PostalCode, in city: Span<UInt8>, of places: PostalPlaces) -> [Finding] {
    guard !code.isPart, places.isElsewhere(city, than: code) else { return [] }
    let names = places.places(of: code)
    let suggestions = names.prefix(3).map {
      Suggestion(.city, $0, confidence: 0.5 / Double(names.count), evidence: ["postal-code"])
    }
    return [
      Finding(
        Self.cityDiffers, in: .city,
        [
          "code": .value(code.description), "places": .value(names.prefix(3).joined(separator: ", ")),
          "city": .value(String(repairing: city)),
        ], confidence: 0.9, suggestions: suggestions)
    ]
  }

  /// A finding about a code that stands in a longer value: its suggestions are for the whole of it.
  private static func moved(_ finding: Finding, into value: Span<UInt8>, _ range: Range<Int>) -> Finding {
    guard finding.field == .postalCodeAndCity else { return finding }
    var finding = finding
    finding.range = range
    for index in finding.suggestions.indices where finding.suggestions[index].field == .postalCodeAndCity {
      let before = String(repairing: value.extracting(0..<range.lowerBound))
      let behind = String(repairing: value.extracting(range.upperBound..<value.count))
      finding.suggestions[index].value = before + finding.suggestions[index].value + behind
    }
    return finding
  }
}
