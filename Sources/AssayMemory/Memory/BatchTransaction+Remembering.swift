// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

extension BatchTransaction {
  /// A row that is to be in the table.
  private struct Sighting {
    let key: KeyedHash
    let person: Int64
    let name: Int64
  }

  /// The first of the known persons that the memory does not know.
  func firstUnknown(of persons: [SeenPerson]) throws(SQLiteFailure) -> PersonID? {
    for id in persons.lazy.flatMap(\.known) where try number(of: id) == nil { return id }
    return nil
  }

  func remember(_ persons: [SeenPerson]) throws(SQLiteFailure) -> [PersonID] {
    var numbers: [Int64] = []
    numbers.reserveCapacity(persons.count)
    var sightings: [Sighting] = []
    for person in persons {
      let number = try number(of: person)
      numbers.append(number)
      for lead in person.leads {
        try statements.insertLead.run([.integer(self.number), .integer(Int64(lead.record)), .integer(number)])
        for key in lead.keys {
          let hash = secret.hash(of: key)
          let name = secret.hash(ofName: lead.name, beside: hash)
          sightings.append(Sighting(key: hash, person: number, name: name))
        }
      }
    }
    // In the order of the index, in which neighbours share a page.
    sightings.sort { ($0.key, $0.person, $0.name) < ($1.key, $1.person, $1.name) }
    for sighting in sightings {
      try statements.insertSighting.run([
        .hash(sighting.key), .integer(sighting.person), .integer(sighting.name), .integer(number),
      ])
    }
    var ids: [PersonID] = []
    // A later person of the call may have shown that an earlier one is a third.
    for number in numbers { ids.append(PersonID(bits: try statements.idNow.integer([.integer(number)]))) }
    return ids
  }

  /// The number of the person that these leads are: the one that was known first, and a new one if none was.
  private func number(of person: SeenPerson) throws(SQLiteFailure) -> Int64 {
    var known: Set<Int64> = []
    for id in person.known { if let number = try number(of: id) { known.insert(number) } }
    for lead in person.leads {
      let values: [SQLiteValue] = [.integer(number), .integer(Int64(lead.record))]
      if let number = try statements.personOfLead.integer(values) { known.insert(number) }
    }
    let hasName = person.leads.contains { !($0.name ?? []).isEmpty }
    guard let first = known.min() else { return try insert(person, hasName: hasName) }
    for other in known where other != first { try merge(other, into: first) }
    if hasName { try statements.name.run([.integer(first), .integer(number)]) }
    return first
  }

  private func merge(_ other: Int64, into first: Int64) throws(SQLiteFailure) {
    var named: Int64?
    try statements.person.forEachRow([.integer(other)]) { row in
      named = row.isNull(1) ? nil : row.integer(1)
      return false
    }
    if let named { try statements.name.run([.integer(first), .integer(named)]) }
    try statements.merge.run([.integer(first), .integer(other)])
  }

  /// An id is made of the input and the record, not drawn: a run that is repeated after it was killed gives the same
  /// one.
  private func insert(_ person: SeenPerson, hasName: Bool) throws(SQLiteFailure) -> Int64 {
    let record = UInt64(bitPattern: Int64(person.leads.lazy.map(\.record).min() ?? 0))
    var attempt: UInt8 = 0
    while true {
      let bytes = withUnsafeBytes(of: record.bigEndian, Array.init)
      let id = PersonID(secret.hash(.person, self.id.withBytes(Array.init), bytes, [attempt]).high)
      // Among a hundred million persons two of 64 bits fall together in one of 4,000 memories.
      if try number(of: id) == nil {
        try statements.insertPerson.run([
          .integer(id.bits), hasName ? .integer(number) : .null,
        ])
        return connection.lastRow
      }
      attempt &+= 1
    }
  }

  private func number(of id: PersonID) throws(SQLiteFailure) -> Int64? {
    try statements.personOfID.integer([.integer(id.bits)])
  }
}
