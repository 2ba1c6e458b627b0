// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A value that is no valid number, and what is said of it. It allocates; few values get here.
struct PhoneFault {
  private let text: PhoneFaultText
  private let result: Result<PhoneNumber, PhoneNumber.Defect>
  private let field: Field
  private let home: HomeRegion
  private let isMissing: Bool

  /// How often a number that its plan does not have is really wrong: an operator may use a range before the table has
  /// it.
  private static let confidence = 0.95

  init(
    _ value: Span<UInt8>, _ result: Result<PhoneNumber, PhoneNumber.Defect>, _ field: Field, _ home: HomeRegion
  ) {
    text = PhoneFaultText(value)
    isMissing = MissingValue.isNamed(by: value)
    self.result = result
    self.field = field
    self.home = home
  }

  /// Nil for a value that says nothing, such as a hyphen or `n/a`: whether it may be missing is not for this plugin to say.
  var finding: Finding? {
    guard text.hasLetterOrDigit, !isMissing else { return nil }
    switch result {
    case .success(let number): return finding(about: number)
    case .failure(let defect): return finding(about: defect)
    }
  }

  /// A number that could be read, and is not valid.
  private func finding(about number: PhoneNumber) -> Finding {
    if let finding = placeholder ?? severalNumbers ?? textBesideNumber { return finding }
    // What another country would make of it nobody knows.
    guard home.isCertain || text.hasPlus else { return .couldNotJudge(PhoneValidator.noCountry, in: field) }
    let suggestions = PhoneRepair.suggestions(for: text, home, field)
    let code = Finding.Argument.Value.value("+\(number.countryCode)")
    switch number.possibility {
    case .possible, .invalidLength:
      return Finding(
        PhoneValidator.notValid, in: field, ["code": code], confidence: Self.confidence, suggestions: suggestions)
    case .localOnly:
      return Finding(
        PhoneValidator.areaCodeMissing, in: field, ["code": code], confidence: Self.confidence, suggestions: suggestions
      )
    case .tooShort:
      return Finding(
        PhoneValidator.tooShort, in: field, ["count": .number(number.national.count)], confidence: Self.confidence,
        suggestions: suggestions)
    case .tooLong:
      return Finding(
        PhoneValidator.tooLong, in: field, ["count": .number(number.national.count)], confidence: Self.confidence,
        suggestions: suggestions)
    }
  }

  /// A text that could not be read as a number.
  private func finding(about defect: PhoneNumber.Defect) -> Finding {
    switch defect {
    case .notANumber:
      return severalNumbers ?? textBesideNumber ?? Finding(PhoneValidator.notANumber, in: field)
    case .noRegion:
      return placeholder ?? .couldNotJudge(PhoneValidator.noCountry, in: field)
    case .unknownCallingCode:
      return placeholder
        ?? Finding(
          PhoneValidator.unknownCallingCode, in: field, suggestions: PhoneRepair.suggestions(for: text, home, field))
    case .tooShort, .tooShortAfterInternationalPrefix:
      return Finding(PhoneValidator.tooShort, in: field, ["count": .number(text.digitCount)])
    case .tooLong:
      return placeholder ?? severalNumbers ?? textBesideNumber
        ?? Finding(
          PhoneValidator.tooLong, in: field, ["count": .number(text.digitCount)],
          suggestions: PhoneRepair.suggestions(for: text, home, field))
    }
  }
}

// MARK: - What explains it better

extension PhoneFault {
  /// How often somebody means it: a number such as 444 44 44 may be one, without its country.
  private static let confidenceOfPlaceholder = 0.9

  /// Digits that somebody has typed to fill a field.
  private var placeholder: Finding? {
    guard text.isPlaceholder else { return nil }
    return Finding(PhoneValidator.placeholderDigits, in: field, confidence: Self.confidenceOfPlaceholder)
  }

  /// A valid number with words behind it, which libphonenumber takes for digits or stumbles over.
  private var textBesideNumber: Finding? {
    guard home.isCertain || text.hasPlus, let number = text.numberBeforeText(in: home.region) else { return nil }
    return Finding(
      PhoneValidator.textBesideNumber, in: field,
      suggestions: [Suggestion(field, number.e164, confidence: 0.9, evidence: [.form])])
  }

  /// What is said of a number that is valid only because its letters count as digits, or as nothing.
  var findingAboutLetters: Finding {
    guard home.isCertain || text.hasPlus,
      let number = text.numberWithDigitsForLetters(in: home.region) ?? text.numberBeforeWord(in: home.region)
    else { return Finding(PhoneValidator.textBesideNumber, in: field) }
    return Finding(
      PhoneValidator.textBesideNumber, in: field,
      suggestions: [Suggestion(field, number.e164, confidence: 0.8, evidence: [.form])])
  }

  /// Two valid numbers in one value; which of them is meant for the field nobody can say.
  private var severalNumbers: Finding? {
    let numbers = text.twoNumbers(in: home.region)
    guard !numbers.isEmpty else { return nil }
    return Finding(
      PhoneValidator.severalNumbers, in: field,
      suggestions: numbers.map { Suggestion(field, $0.e164, confidence: 0.5, evidence: [.form]) })
  }
}
