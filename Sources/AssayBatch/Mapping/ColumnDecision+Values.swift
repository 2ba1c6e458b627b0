// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension ColumnDecision {
  /// Decides by the values alone, for a file without a line of names.
  init(withoutHeader sample: [[String]], width: Int, overrides: [String: Field?]) {
    let profiles = (0..<width).map { ColumnProfile(column: $0, of: sample, readingWords: true) }
    var values = HeaderlessFields(profiles: profiles, sample: sample)
    for (name, field) in overrides {
      guard let column = Int(name), column >= 1 && column <= width else { continue }
      values.take(column - 1, field)
    }
    values.decide()
    self.init(assignments: values.assignments)
  }
}

/// What the columns of a file without a header hold: first what cannot be anything else, then what stands beside it.
private struct HeaderlessFields {
  let profiles: [ColumnProfile]
  let sample: [[String]]
  var assignments: [ColumnMapping.Assignment]
  private var settled: Set<Int> = []

  init(profiles: [ColumnProfile], sample: [[String]]) {
    self.profiles = profiles
    self.sample = sample
    assignments = profiles.map { _ in .none }
  }

  /// What the user says.
  mutating func take(_ column: Int, _ field: Field?) {
    assignments[column] = .init(field, confidence: field == nil ? 0 : 1, evidence: .override)
    settled.insert(column)
  }

  mutating func decide() {
    settle(.email, spare: .otherContact) { $0.share(.email) >= 0.6 }
    settle(.phone, spare: .otherContact) { $0.share(.phone) >= 0.6 && $0.isVaried }
    settle(.website) { $0.share(.url) >= 0.6 && $0.share(.rootURL) >= 0.5 }
    settle(.postalCodeAndCity) { $0.share(.postalCodeAndCity) >= 0.8 }
    settle(.street) { $0.share(.street) >= 0.6 && $0.share(.streetWord) >= 0.3 }
    settle(.salutation) { $0.share(.salutation) >= 0.8 && $0.share(.oneName) >= 0.5 }
    settle(.country) { $0.share(.country) >= 0.9 }
    settle(.company) { $0.share(.company) >= 0.3 }
    settlePerson()
    settlePlace()
  }

  private func column(of field: Field) -> Int? { assignments.firstIndex { $0.field == field } }
  private func isFree(_ column: Int) -> Bool {
    profiles.indices.contains(column) && !settled.contains(column) && profiles[column].filled > 0
  }

  private mutating func settle(_ column: Int, _ field: Field, _ confidence: Double) {
    assignments[column] = .init(field, confidence: confidence, evidence: .values)
    settled.insert(column)
  }

  private mutating func settle(_ field: Field, spare: Field? = nil, where isOne: (ColumnProfile) -> Bool) {
    for column in profiles.indices where isFree(column) && isOne(profiles[column]) {
      if self.column(of: field) == nil { settle(column, field, 0.8) } else if let spare { settle(column, spare, 0.6) }
    }
  }

  /// A postal code with a city beside it, and something else of an address: alone, it may be any number.
  private mutating func settlePlace() {
    guard column(of: .street) != nil || column(of: .country) != nil else { return }
    for column in profiles.indices where isFree(column) && profiles[column].share(.postalCode) >= 0.8 {
      for neighbour in [column + 1, column - 1] where isFree(neighbour) && areWords(neighbour) {
        settle(column, .postalCode, 0.7)
        settle(neighbour, .city, 0.7)
        return
      }
    }
  }

  private func areWords(_ column: Int) -> Bool {
    profiles[column].share(.oneName) + profiles[column].share(.names) >= 0.8
  }

  /// Two neighbours with one name each, or one column of whole names; the e-mail addresses tell which is which.
  private mutating func settlePerson() {
    guard let email = column(of: .email) else { return }
    for first in profiles.indices where isFree(first) && isFree(first + 1) && areWords(first) && areWords(first + 1) {
      let agreement = PersonAgreement(sample, email: email, columns: (first, first + 1))
      guard agreement.isPerson else { continue }
      settle(first, agreement.isSurnameFirst ? .lastName : .firstName, agreement.isClear ? 0.8 : 0.5)
      settle(first + 1, agreement.isSurnameFirst ? .firstName : .lastName, agreement.isClear ? 0.8 : 0.5)
      return
    }
    for column in profiles.indices where isFree(column) && profiles[column].share(.names) >= 0.6 {
      guard PersonAgreement.isWholeName(sample, email: email, column: column) else { continue }
      settle(column, .fullName, 0.7)
      return
    }
  }
}

/// How well the part of an e-mail address before the @ agrees with two columns of names.
private struct PersonAgreement {
  private var rows = 0
  private var agreeing = 0
  private var forwards = 0
  private var backwards = 0

  init(_ sample: [[String]], email: Int, columns: (Int, Int)) {
    for row in sample.prefix(ColumnProfile.sampleSize) where row.count > max(email, columns.0, columns.1) {
      let first = Self.letters(row[columns.0])
      let second = Self.letters(row[columns.1])
      let mailbox = row[email].prefix { $0 != "@" }
      guard first.count > 1, second.count > 1, !mailbox.isEmpty else { continue }
      rows += 1
      let local = Self.letters(mailbox)
      // jane.doe, jdoe, doe: the surname is written out, the first name comes first.
      let isForwards = Self.matches(local, first, second)
      let isBackwards = Self.matches(local, second, first)
      if isForwards != isBackwards { if isForwards { forwards += 1 } else { backwards += 1 } }
      let mentions = Self.contains(local, first) || Self.contains(local, second)
      if isForwards || isBackwards || mentions { agreeing += 1 }
    }
  }

  /// Whether the two columns are those of the people whose addresses they are.
  var isPerson: Bool { agreeing >= 1 && agreeing * 5 >= rows }
  var isSurnameFirst: Bool { backwards > forwards }
  var isClear: Bool { forwards + backwards >= 2 && max(forwards, backwards) >= 3 * min(forwards, backwards) }

  static func isWholeName(_ sample: [[String]], email: Int, column: Int) -> Bool {
    var (rows, agreeing) = (0, 0)
    for row in sample.prefix(ColumnProfile.sampleSize) where row.count > max(email, column) {
      let local = letters(row[email].prefix { $0 != "@" })
      let words = row[column].split(separator: " ").map { letters($0) }.filter { $0.count > 2 }
      guard !local.isEmpty, !words.isEmpty else { continue }
      rows += 1
      if words.contains(where: { contains(local, $0) }) { agreeing += 1 }
    }
    return agreeing >= 1 && agreeing * 5 >= rows
  }

  private static func matches(_ local: [UInt8], _ first: [UInt8], _ last: [UInt8]) -> Bool {
    local.starts(with: first + last) || local.elementsEqual(first.prefix(1) + last)
  }

  private static func contains(_ local: [UInt8], _ name: [UInt8]) -> Bool {
    guard name.count > 2, local.count >= name.count else { return false }
    return (0...(local.count - name.count)).contains { local[$0...].starts(with: name) }
  }

  /// The letters as they are written in addresses.
  private static func letters(_ text: some StringProtocol) -> [UInt8] {
    FieldDictionary.foldedLetters(String(text))
  }
}
