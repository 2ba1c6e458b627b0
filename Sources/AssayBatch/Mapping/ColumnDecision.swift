// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Weighs what the names and the values of the columns say, and gives each field to one column.
struct ColumnDecision {
  private(set) var assignments: [ColumnMapping.Assignment]
  private(set) var repeated: Set<Int> = []
  private(set) var contradicted: [Int: Field] = [:]

  private let names: [String]
  private let profiles: [ColumnProfile]
  private let sample: [[String]]

  /// What a column may hold.
  private struct Candidate {
    let column: Int
    var field: Field
    var confidence: Double
    var evidence: ColumnMapping.Assignment.Evidence
    var isSecond = false
    var isWholeNameAlone = false
    var group = ""
    var isContradicted = false

    var isOfUser: Bool { evidence == .override || evidence == .saved }
  }

  /// Takes a decision that was made elsewhere.
  init(assignments: [ColumnMapping.Assignment]) {
    self.assignments = assignments
    names = []
    profiles = []
    sample = []
  }

  /// As few values as these show nothing.
  private static let enoughValues = 5

  /// Decides by names and values.
  init(
    names: [String], profiles: [ColumnProfile], sample: [[String]], overrides: [String: Field?],
    saved: [String: Field?], dictionary: FieldDictionary
  ) {
    self.names = names
    self.profiles = profiles
    self.sample = sample
    assignments = names.map { _ in .none }
    var candidates: [Candidate] = []
    var silent: [Int] = []
    for (column, name) in names.enumerated() {
      if let field = overrides[name] ?? saved[name] {
        let evidence: ColumnMapping.Assignment.Evidence = overrides[name] != nil ? .override : .saved
        assignments[column].evidence = evidence
        if let field { candidates.append(Candidate(column: column, field: field, confidence: 1, evidence: evidence)) }
      } else if name.hasPrefix(ColumnMapping.ownPrefix) {
        continue
      } else if let recognition = dictionary.recognition(of: name) {
        candidates.append(candidate(column, recognition))
      } else {
        silent.append(column)
      }
    }
    for index in candidates.indices where !candidates[index].isOfUser { weigh(&candidates[index]) }
    readTitles(&candidates)
    candidates = Self.ofOneAddress(candidates, profiles)
    // A column that is full of other things than its name says may be what another name is missing.
    silent += candidates.filter(\.isContradicted).map(\.column)
    let byValues = byValues(silent, dictionary, taken: candidates)
    candidates.removeAll { candidate in byValues.contains { $0.column == candidate.column } }
    candidates += byValues
    award(&candidates)
    readNames(candidates)
    for column in silent where assignments[column].field == nil && !repeated.contains(column) {
      mention(column, dictionary)
    }
  }

  private func candidate(_ column: Int, _ recognition: FieldDictionary.Recognition) -> Candidate {
    Candidate(
      column: column, field: recognition.field, confidence: recognition.confidence,
      evidence: recognition.confidence == 1 ? .header : .headerWords, isSecond: recognition.isSecond,
      isWholeNameAlone: recognition.isWholeNameAlone, group: recognition.group)
  }
}

// MARK: - Values beside names

extension ColumnDecision {
  /// Lets the values speak about what the name says.
  private mutating func weigh(_ candidate: inout Candidate) {
    let profile = profiles[candidate.column]
    guard profile.filled >= Self.enoughValues else { return }
    // "Title" is a doctorate here and a job there.
    if candidate.field == .jobTitle || candidate.field == .salutation && candidate.isSecond {
      let share = ColumnProfile(column: candidate.column, of: sample, readingWords: true).share(.salutation)
      if share >= 0.8 { candidate.field = .salutation } else if share < 0.2 { candidate.field = .jobTitle }
    }
    guard Self.contradicts(profile, candidate.field) else { return }
    candidate.isContradicted = true
    candidate.confidence *= 0.3
    contradicted[candidate.column] = candidate.field
  }

  /// Whether values of a column cannot be those of a field, as a whole: single wrong values are for the validators.
  private static func contradicts(_ profile: ColumnProfile, _ field: Field) -> Bool {
    let emails = profile.share(.email)
    switch field {
    case .email: return emails < 0.05 && isOfAnotherKind(profile)
    case .phone, .mobilePhone:
      if emails >= 0.5 { return true }
      return profile.share(.phone) + profile.share(.number) < 0.05 && isOfAnotherKind(profile)
    case .firstName, .lastName, .fullName: return emails >= 0.5 || profile.share(.phone) >= 0.5
    case .postalCode, .city, .street, .region, .country, .company, .website, .jobTitle, .birthDate, .postalCodeAndCity:
      return emails >= 0.5
    default: return false
    }
  }

  /// Values that are something else, and not only made unreadable on purpose; a column of one word, `Unbekannt`, is empty
  /// in other words.
  private static func isOfAnotherKind(_ profile: ColumnProfile) -> Bool {
    if profile.share(.oneName) + profile.share(.names) >= 0.9 { return profile.isVaried }
    let kinds: [ValueShape] = [.phone, .number, .flag, .date, .url, .street, .text]
    return kinds.contains { profile.share($0) >= 0.9 }
  }

  /// Columns whose names say nothing and whose values say it all. Names, cities and dates are not told like this: a city
  /// may be a surname, a date anything.
  private func byValues(_ columns: [Int], _ dictionary: FieldDictionary, taken: [Candidate]) -> [Candidate] {
    var candidates: [Candidate] = []
    var taken = Set(taken.filter { !$0.isContradicted }.map(\.field))
    for column in columns {
      let profile = profiles[column]
      guard profile.filled >= 3, profile.isVaried, contradicted[column] != nil || !dictionary.isApart(names[column])
      else { continue }
      let field: Field? =
        if profile.share(.email) >= 0.9 { .email } else if profile.share(.phone) >= 0.9 {
          .phone
        } else if profile.share(
          .url) >= 0.9 && profile.share(.rootURL) >= 0.7
        { .website } else { nil }
      guard let field else { continue }
      let isFirst = taken.insert(field).inserted
      if !isFirst && field == .website { continue }
      candidates.append(
        Candidate(
          column: column, field: isFirst ? field : .otherContact, confidence: isFirst ? 0.8 : 0.6, evidence: .values))
    }
    return candidates
  }

  /// An unknown name that speaks of mail or telephone, unless the values are no contact.
  private mutating func mention(_ column: Int, _ dictionary: FieldDictionary) {
    guard contradicted[column] == nil, dictionary.mentionsContact(names[column]) else { return }
    let profile = profiles[column]
    if profile.filled >= Self.enoughValues
      && profile.share(.email) + profile.share(.phone) + profile.share(.number) < 0.05
    {
      return
    }
    assignments[column] = .init(.otherContact, confidence: 0.5, evidence: .headerWords)
  }
}

// MARK: - One column for each field

extension ColumnDecision {
  /// Keeps the columns of one address: the street of the office and the city of the home would be a place that is not there.
  private static func ofOneAddress(_ candidates: [Candidate], _ profiles: [ColumnProfile]) -> [Candidate] {
    let parts = candidates.filter { !$0.isOfUser && isOfAddress($0.field) }
    var groups: [String] = []
    for part in parts where !groups.contains(part.group) { groups.append(part.group) }
    guard groups.count > 1 else { return candidates }
    let isSampled = profiles.contains { $0.rows >= enoughValues }
    func weight(_ group: String) -> (Int, Int, Int) {
      let own = parts.filter { $0.group == group }
      let filled = own.contains { profiles[$0.column].filled > 0 } || !isSampled
      return (filled ? 1 : 0, own.contains { !$0.isSecond } ? 1 : 0, Set(own.map(\.field)).count)
    }
    var best = groups[0]
    for group in groups.dropFirst() where weight(group) > weight(best) { best = group }
    return candidates.map { candidate in
      guard !candidate.isOfUser, isOfAddress(candidate.field), candidate.group != best else { return candidate }
      var other = candidate
      // What names no group may complete any; what names another one completes only the one without a name.
      other.isSecond = true
      if candidate.group != "" && best != "" { other.confidence = 0 }
      return other
    }
  }

  private static func isOfAddress(_ field: Field) -> Bool {
    [.street, .postalCode, .city, .region, .country, .postalCodeAndCity].contains(field)
  }

  /// The user's word first, then names that fit their values, then first ones, then the surer ones, then the first.
  private mutating func award(_ candidates: inout [Candidate]) {
    let isSampled = profiles.contains { $0.rows >= Self.enoughValues }
    func rank(_ candidate: Candidate) -> (Int, Int, Int, Double) {
      let isFilled = !isSampled || profiles[candidate.column].filled > 0
      return (
        candidate.isOfUser ? (candidate.evidence == .override ? 2 : 1) : 0,
        candidate.isContradicted ? 0 : isFilled ? 2 : 1,
        candidate.isSecond ? 0 : 1, candidate.confidence
      )
    }
    candidates.sort { rank($0) == rank($1) ? $0.column < $1.column : rank($0) > rank($1) }
    var taken: Set<Field> = []
    for candidate in candidates {
      if candidate.field == .otherContact || candidate.confidence > 0 && taken.insert(candidate.field).inserted {
        assignments[candidate.column] = .init(
          candidate.field, confidence: candidate.confidence, evidence: candidate.evidence)
        continue
      }
      repeated.insert(candidate.column)
      // A second telephone number is a way of contact too: nobody is rejected for the lack of one.
      if Policy.standard.contactFields.contains(candidate.field) && !candidate.isContradicted {
        assignments[candidate.column] = .init(
          .otherContact, confidence: candidate.confidence, evidence: candidate.evidence)
      }
    }
  }

  /// `Title` beside `Job title` is what stands before the name.
  private func readTitles(_ candidates: inout [Candidate]) {
    func isTitle(_ candidate: Candidate) -> Bool { names[candidate.column].lowercased() == "title" }
    guard candidates.contains(where: { $0.field == .jobTitle && !isTitle($0) }) else { return }
    for index in candidates.indices
    where candidates[index].field == .jobTitle && isTitle(candidates[index]) && !candidates[index].isOfUser {
      candidates[index].field = .salutation
      candidates[index].isSecond = true
    }
  }

  /// `Name` beside `Vorname` is the last name, and `Nom` without `Prénom` the whole one.
  private mutating func readNames(_ candidates: [Candidate]) {
    func column(_ field: Field) -> Int? { assignments.firstIndex { $0.field == field } }
    let (first, last, full) = (column(.firstName), column(.lastName), column(.fullName))
    if let only = first ?? last, full == nil, first == nil || last == nil,
      candidates.contains(where: { $0.column == only && $0.isWholeNameAlone && !$0.isOfUser })
    {
      assignments[only].field = .fullName
      assignments[only].confidence *= 0.9
    } else if let first, let full, last == nil, Self.plainNames.contains(names[full].lowercased()),
      candidates.contains(where: { $0.column == full && !$0.isOfUser }), !repeats(full, first)
    {
      assignments[full].field = .lastName
      assignments[full].confidence *= 0.9
    }
  }

  private static let plainNames: Set<String> = ["name", "naam", "namn", "navn", "nimi", "név", "nazwa"]

  /// Whether one column repeats what stands in another: `Jane Doe` beside `Jane`.
  private func repeats(_ whole: Int, _ part: Int) -> Bool {
    var (rows, repeats) = (0, 0)
    for row in sample.prefix(ColumnProfile.sampleSize) where whole < row.count && part < row.count {
      let value = ColumnMapping.trimmed(row[part])
      guard !value.isEmpty, !row[whole].isEmpty else { continue }
      rows += 1
      if row[whole].contains(value) && row[whole].count > value.count { repeats += 1 }
    }
    return rows > 0 && repeats * 3 >= rows
  }
}
