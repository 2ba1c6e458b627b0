// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

extension BatchTransaction {
  /// One key of one lead.
  private struct Question {
    let hash: KeyedHash
    let lead: Int
    let key: Int
  }

  /// What a key says of a lead.
  private struct Answer {
    let person: Int64
    let key: Int
    let hasSameName: Bool
  }

  func matches(for leads: [MemoryLead]) throws(SQLiteFailure) -> [LeadMatch?] {
    var questions: [Question] = []
    for (index, lead) in leads.enumerated() {
      for (place, key) in lead.keys.enumerated() {
        questions.append(Question(hash: secret.hash(of: key), lead: index, key: place))
      }
    }
    // Each key is looked up once, and neighbours in the index one after the other.
    questions.sort { ($0.hash, $0.lead, $0.key) < ($1.hash, $1.lead, $1.key) }
    var answers = [[Answer]](repeating: [], count: leads.count)
    var holders = KeyHolders()
    var current: KeyedHash?
    for question in questions {
      if question.hash != current {
        holders = try self.holders(of: question.hash)
        current = question.hash
      }
      if let answer = try answer(to: question, leads[question.lead], holders) { answers[question.lead].append(answer) }
    }
    var matches: [LeadMatch?] = []
    for (index, lead) in leads.enumerated() { matches.append(try match(of: lead, answers[index])) }
    return matches
  }

  private func holders(of key: KeyedHash) throws(SQLiteFailure) -> KeyHolders {
    var holders = KeyHolders()
    try statements.holders.forEachRow([.hash(key), .integer(lastPerson), .integer(number)]) { row in
      holders.add(row.integer(0), name: row.integer(1))
    }
    return holders
  }

  private func answer(
    to question: Question, _ lead: MemoryLead, _ holders: KeyHolders
  ) throws(SQLiteFailure) -> Answer? {
    if holders.isEverybodys || holders.names.isEmpty { return nil }
    let only = holders.names.count == 1 ? holders.names.keys.first : nil
    guard lead.keys[question.key].kind.isShared else {
      return only.map { Answer(person: $0, key: question.key, hasSameName: true) }
    }
    let name = secret.hash(ofName: lead.name, beside: question.hash)
    if name != 0 {
      let namesakes = holders.names.filter { $0.value.contains(name) }.keys
      if namesakes.count == 1, let person = namesakes.first {
        return Answer(person: person, key: question.key, hasSameName: true)
      }
      // Somebody who has a name, and it is not this one.
      guard let only, try !hasName(only) else { return nil }
    }
    return only.map { Answer(person: $0, key: question.key, hasSameName: false) }
  }

  private func hasName(_ person: Int64) throws(SQLiteFailure) -> Bool {
    var hasName = false
    try statements.person.forEachRow([.integer(person)]) { row in
      hasName = !row.isNull(1) && row.integer(1) < number
      return false
    }
    return hasName
  }

  private func match(of lead: MemoryLead, _ answers: [Answer]) throws(SQLiteFailure) -> LeadMatch? {
    var candidates: [(person: Int64, candidate: LeadMatch.Candidate)] = []
    let byKey = answers.sorted { $0.key < $1.key }
    for answer in byKey where !candidates.contains(where: { $0.person == answer.person }) {
      // A name that agrees beside any key agrees.
      let hasSameName = byKey.contains { $0.person == answer.person && $0.hasSameName }
      let candidate = LeadMatch.Candidate(
        person: try id(of: answer.person), kind: lead.keys[answer.key].kind, hasSameName: hasSameName)
      candidates.append((answer.person, candidate))
    }
    guard !candidates.isEmpty else { return nil }
    return LeadMatch(candidates: candidates.sorted { $0.person < $1.person }.map(\.candidate))
  }

  /// The id of a person by number.
  func id(of person: Int64) throws(SQLiteFailure) -> PersonID {
    PersonID(bits: try statements.person.integer([.integer(person)]))
  }
}
