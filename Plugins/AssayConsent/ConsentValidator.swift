// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds leads whose consent cannot be proved: evidence with gaps, and consent whose date is none or lies in the future.
///
/// ```swift
/// let validator = ConsentValidator(required: .standard)
/// Pipeline(validators: [validator]).assess([.email: "jane@acme.com", .consentAt: "2026-03-01"])
/// // consent.incomplete: consentSource / consentText
/// ```
///
/// Without required fields it asks for nothing: a lead of a list that keeps no evidence has none. But where a lead has some
/// of the evidence that the columns of its file are for, the rest must be there too.
///
/// - Complexity: constant for each lead, and no allocation where nothing is found.
public struct ConsentValidator: Validator {
  private let required: ConsentEvidence?
  private let lastDay: WrittenMoment?

  /// - Parameters:
  ///   - required: the fields that every lead must have filled; nil for none.
  ///   - today: the date; nil where nobody knows, and then no date is in the future.
  public init(required: ConsentEvidence? = nil, today: CalendarDate? = nil) {
    self.required = required
    lastDay = today.flatMap { WrittenMoment($0.description) }
  }

  public var rules: [Rule] { [Self.incomplete, Self.inFuture, Self.noDate] }

  public func validate(_ lead: borrowing LeadView) -> [Finding] {
    var findings: [Finding] = []
    if let required { require(required.fields, of: lead, &findings) } else { completeEvidence(of: lead, &findings) }
    if let when = required?.when, let finding = Self.findingIfNoDate(in: when, of: lead) {
      findings.append(finding)
      return findings
    }
    let when = required?.when ?? .consentAt
    findDateInFuture(in: when, of: lead, &findings)
    if when != .consent { findDateInFuture(in: .consent, of: lead, &findings) }
    return findings
  }

  private func require(_ fields: [Field], of lead: borrowing LeadView, _ findings: inout [Finding]) {
    var missing: [Field] = []
    for field in fields where Self.isBlank(lead[field]) { missing.append(field) }
    if missing.isEmpty { return }
    let field = missing.count == 1 ? missing.first : nil
    findings.append(
      Finding(Self.incomplete, in: field, ["fields": .fields(missing)]))
  }

  /// Only columns that are there count: of the evidence of other lists nothing is known.
  private func completeEvidence(of lead: borrowing LeadView, _ findings: inout [Finding]) {
    var present: [Field] = []
    var isAnyFilled = false
    for field in Self.evidence where lead.slot(of: field) >= 0 && lead.contains(field) {
      present.append(field)
      isAnyFilled = isAnyFilled || !Self.isBlank(lead[field])
    }
    if isAnyFilled { require(present, of: lead, &findings) }
  }

  private static let evidence = ConsentEvidence.standard.fields

  /// A value of white space, or one that only says that there is none.
  private static func isBlank(_ value: Span<UInt8>) -> Bool {
    for index in value.indices where value[index] > 0x20 { return MissingValue.isNamed(by: value) }
    return true
  }
}

// MARK: - Dates

extension ConsentValidator {
  /// It is a day later already where the clock is far ahead of the one that tells the date: up to fourteen hours.
  private static let leeway = 2 * 86_400

  private func findDateInFuture(in field: Field, of lead: borrowing LeadView, _ findings: inout [Finding]) {
    guard let lastDay, lead.slot(of: field) >= 0 else { return }
    let value = lead[field]
    guard Self.mayBeDate(value) else { return }
    let text = String(repairing: value)
    // 03/04/2027 is two dates; both must be in the future.
    guard let dayFirst = WrittenMoment(text), let monthFirst = WrittenMoment(text, isMonthFirst: true) else { return }
    guard min(dayFirst, monthFirst).seconds >= lastDay.seconds + Self.leeway else { return }
    findings.append(Finding(Self.inFuture, in: field, at: 0..<value.count, ["date": .value(text)]))
  }

  /// Only of a field that the user named for the date of consent it is known that it should hold one.
  private static func findingIfNoDate(in field: Field, of lead: borrowing LeadView) -> Finding? {
    let value = lead[field]
    if isBlank(value) || WrittenDay(value) != nil || isSecondsSince1970(value) { return nil }
    guard namesNoDay(value) else { return Finding.couldNotJudge(noDate, in: field) }
    return Finding(noDate, in: field, at: 0..<value.count, ["date": .value(String(repairing: value))])
  }

  /// Whether a value that is read as no day is surely none: it has no digit, lacks a part, or is written as a day that there
  /// is not. `1. März 2026`, `01.03.26` and `010326` are days, in forms that nobody reads here.
  private static func namesNoDay(_ value: Span<UInt8>) -> Bool {
    var lengths: [Int] = []
    var isInGroup = false
    var hasWordBefore = false
    for index in value.indices {
      let byte = value[index]
      if isDigit(byte) {
        if isInGroup { lengths[lengths.count - 1] += 1 } else { lengths.append(1) }
        isInGroup = true
      } else {
        isInGroup = false
        // What follows the three numbers may be a time.
        if lengths.count < 3, !".-/ ".utf8.contains(byte) {
          if !lengths.isEmpty { return false }
          hasWordBefore = true
        }
      }
    }
    if hasWordBefore { return lengths.isEmpty }
    if lengths.count < 3 { return lengths != [6] }
    return lengths[1] <= 2 && (lengths[0] == 4 && lengths[2] <= 2 || lengths[0] <= 2 && lengths[2] == 4)
  }

  /// Whether a value is a count of seconds or milliseconds of this century, or of the years before it since 1973.
  private static func isSecondsSince1970(_ value: Span<UInt8>) -> Bool {
    guard [9, 10, 12, 13].contains(value.count) else { return false }
    for index in value.indices where !isDigit(value[index]) { return false }
    return true
  }

  /// Three groups of digits, the first at the start: a number alone may be anything.
  private static func mayBeDate(_ value: Span<UInt8>) -> Bool {
    guard value.count >= 8, value.count <= 40, isDigit(value[0]) else { return false }
    var groups = 0
    for index in value.indices where isDigit(value[index]) && (index == 0 || !isDigit(value[index - 1])) { groups += 1 }
    return groups >= 3
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
