// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds values that somebody invented to fill a form: keys in a row, letters at random, placeholders, sample persons and
/// figures.
///
/// ```swift
/// let pipeline = Pipeline(validators: [GibberishValidator()])
/// pipeline.assess([.firstName: "asdf", .lastName: "Doe"]).findings.first?.rule.id  // "gibberish.keyboard-walk"
/// ```
///
/// A name is never wrong for its form alone: each finding sends a lead to review at most. Only ``inventedLead`` rejects, for
/// which three kinds of evidence that do not depend on each other must come together in one lead.
///
/// For one text without a lead there is ``TextJudgement``.
///
/// - Complexity: linear in the lead, and no allocation where nothing is found.
public struct GibberishValidator: Validator {
  private let allowed: AllowedValues

  /// A validator that knows what its user vouches for.
  /// - Parameter allowedValues: values of which it has nothing to say, whatever the field: a company called Qwertz, a
  ///   person called Abcde. Compared without case and white space around them.
  public init(allowedValues: Set<String> = []) {
    allowed = AllowedValues(allowedValues)
  }

  public var rules: [Rule] { Self.allRules }

  static let allRules = [
    keyboardWalk, sequence, repetition, letters, unusualLetters, noName, noValue, figure, shape, sameValue,
    inventedLead,
  ]

  public var tables: [ReferenceTable.Summary] { ReferenceTable.ofGibberish }

  /// What is expected of the fields that are judged.
  static let kinds: [(field: Field, kind: TextKind)] = [
    (.firstName, .personName), (.lastName, .personName), (.fullName, .personName), (.company, .company),
    (.jobTitle, .company), (.street, .street), (.city, .city), (.message, .message),
  ]

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    var fine: UInt16 = 0
    return findings(about: lead, but: 0, fine: &fine)
  }

  /// The findings about a lead.
  /// - Parameters:
  ///   - known: the fields, a bit for each of ``kinds``, against which nothing speaks.
  ///   - fine: receives those of the others against which nothing speaks.
  func findings(about lead: borrowing LeadView, but known: UInt16, fine: inout UInt16) -> [Finding] {
    var findings: [Finding] = []
    var signs = SignsOfInvention()
    judgeName(in: lead, &findings, &signs)
    for (index, (field, kind)) in Self.kinds.enumerated() where known >> UInt16(index) & 1 == 0 {
      let text = lead[field]
      if text.isEmpty || allowed.contains(text) { continue }
      let isPart = field == .firstName || field == .lastName
      let judgement = isPart ? TextJudgement(withoutFactsAbout: text, as: kind) : TextJudgement(text, as: kind)
      guard let evidence = judgement.strongest else {
        if judgement.isLettersJudged {
          fine |= 1 << UInt16(index)
        } else if kind == .personName {
          findings.append(.couldNotJudge(Self.letters, in: field))
        }
        continue
      }
      signs.take(judgement, in: field)
      // The name of the field as its value is CompletenessValidator's matter.
      if evidence.kind == .placeholder, FieldDictionary.standard.isName(text, of: field) { continue }
      if let rule = Self.rule(for: evidence, in: field), !Self.isAccused(field, in: findings) {
        findings.append(Finding(rule, in: field, at: evidence.range, confidence: evidence.confidence))
      }
    }
    let together = findingsAboutLead(lead, &signs, findings)
    return together.isEmpty ? findings : findings + together
  }

  private static func isAccused(_ field: Field, in findings: [Finding]) -> Bool {
    findings.contains { $0.field == field && $0.outcome == .finding }
  }

  /// What is known of a first and a last name together.
  private func judgeName(
    in lead: borrowing LeadView, _ findings: inout [Finding], _ signs: inout SignsOfInvention
  ) {
    let (first, last) = (lead[.firstName], lead[.lastName])
    let field: Field = last.isEmpty ? .firstName : .lastName
    guard !first.isEmpty || !last.isEmpty, !allowed.contains(lead[field]),
      let evidence = SamplePersons.evidence(first: first, last: last)
    else { return }
    var confidence = evidence.confidence
    // People are called Jan Kowalski, and seldom write from example.com.
    if confidence < TextJudgement.even, AddressPatterns.kinds(in: lead[.email]).contains(.placeholder) {
      confidence = 0.7
    }
    guard confidence >= TextJudgement.even else { return }
    signs.take(Evidence(evidence.kind, at: evidence.range, confidence: confidence), in: field)
    if evidence.kind == .placeholder, FieldDictionary.standard.isName(lead[field], of: field) { return }
    let rule = evidence.kind == .figure ? Self.figure : Self.noName
    findings.append(Finding(rule, in: field, at: evidence.range, confidence: confidence))
  }

  /// What the fields say together.
  private func findingsAboutLead(
    _ lead: borrowing LeadView, _ signs: inout SignsOfInvention, _ accused: [Finding]
  ) -> [Finding] {
    var findings: [Finding] = []
    if RepeatedValue.isNameDoubled(in: lead) {
      signs.takeDoubledName()
      if let repetition = Self.repetition(inDoubledNameOf: lead), accused.allSatisfy({ $0.outcome != .finding }) {
        findings.append(Finding(Self.repetition, in: .lastName, confidence: repetition.confidence))
      }
    }
    if let field = RepeatedValue.field(in: lead, accused: signs.hasOddName) {
      signs.takeRepeatedValue()
      findings.append(Finding(Self.sameValue, in: field, confidence: 0.9))
    }
    if signs.hasOddName { for kind in AddressPatterns.kinds(in: lead[.email]) { signs.takeAddress(kind) } }
    if let rules = signs.rules {
      findings.append(Finding(Self.inventedLead, ["signs": .text(rules)], confidence: 0.98))
    }
    return findings
  }

  /// `haha` may be a name; as first and last name it is none.
  private static func repetition(inDoubledNameOf lead: borrowing LeadView) -> Evidence? {
    let name = lead[.lastName]
    guard !name.isEmpty else { return nil }
    let twice = name.indices.map { name[$0] } + [0x20] + name.indices.map { name[$0] }
    let evidence = HandPatterns.evidence(in: twice.span, kind: .personName)
    return evidence.flatMap { $0.confidence >= TextJudgement.even ? $0 : nil }
  }

  static func rule(for evidence: Evidence, in field: Field) -> Rule? {
    guard evidence.confidence >= TextJudgement.even else { return evidence.kind == .letters ? unusualLetters : nil }
    return switch evidence.kind {
    case .keyboardWalk: keyboardWalk
    case .sequence: sequence
    case .repetition: repetition
    case .letters: letters
    case .placeholder: field.isPersonName ? noName : noValue
    case .figure: figure
    case .shape: shape
    case .sameValue: sameValue
    }
  }
}
