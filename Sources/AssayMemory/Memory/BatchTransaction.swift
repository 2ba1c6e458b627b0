// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

/// The transaction of a batch, with the statements that it runs many times.
///
/// A repeated batch sees the memory as it was when the batch first came: rows of its own number or a higher one do not
/// count. Numbers are given in the order in which batches are committed, because only one can be under way.
struct BatchTransaction: ~Copyable, Sendable {
  let secret: MemorySecret
  let connection: SQLiteConnection
  let statements: BatchStatements
  /// The hash of the input.
  let id: KeyedHash
  let number: Int64
  /// The highest number of a person before this batch.
  let lastPerson: Int64
  let isRepeated: Bool
  private(set) var isOpen = true

  init(_ id: BatchID, _ connection: consuming SQLiteConnection, _ secret: MemorySecret) throws(SQLiteFailure) {
    let hash = secret.hash(.batch, id.bytes)
    try connection.run("BEGIN IMMEDIATE")
    let known = try connection.integer("SELECT number FROM batch WHERE id = ?", .hash(hash))
    if known == nil {
      try connection.run(
        "INSERT INTO batch (id, last_person) SELECT ?, coalesce(max(number), 0) FROM person", .hash(hash))
    }
    let number = known ?? connection.lastRow
    let lastPerson = try connection.integer("SELECT last_person FROM batch WHERE number = ?", .integer(number)) ?? 0
    let statements = try BatchStatements(connection)
    self.secret = secret
    self.id = hash
    self.number = number
    self.lastPerson = lastPerson
    self.statements = statements
    isRepeated = known != nil
    self.connection = connection
  }

  mutating func commit() throws(SQLiteFailure) {
    try connection.run("COMMIT")
    isOpen = false
  }
}

/// The statements that a batch runs for each lead or key.
struct BatchStatements: Sendable {
  /// Who had a key before a batch: the person that it is now, and the hash of the name beside the key.
  let holders: SQLiteStatement
  /// The id of a person, and since when they have a name.
  let person: SQLiteStatement
  /// The id that the memory has now for a person, who may have turned out to be another.
  let idNow: SQLiteStatement
  /// The person that an id means now.
  let personOfID: SQLiteStatement
  let personOfLead: SQLiteStatement
  let insertPerson: SQLiteStatement
  let insertLead: SQLiteStatement
  let insertSighting: SQLiteStatement
  let name: SQLiteStatement
  let merge: SQLiteStatement

  init(_ connection: borrowing SQLiteConnection) throws(SQLiteFailure) {
    // Persons of this batch and later ones have higher numbers, so that the search never walks over their rows.
    holders = try connection.prepare(
      """
      SELECT coalesce(person.alias_of, person.number), sighting.name
      FROM sighting CROSS JOIN person ON person.number = sighting.person
      WHERE sighting.key = ? AND sighting.person <= ? AND sighting.batch < ?
      """)
    person = try connection.prepare("SELECT id, named FROM person WHERE number = ?")
    idNow = try connection.prepare(
      """
      SELECT now.id FROM person CROSS JOIN person AS now ON now.number = coalesce(person.alias_of, person.number)
      WHERE person.number = ?
      """)
    personOfID = try connection.prepare("SELECT coalesce(alias_of, number) FROM person WHERE id = ?")
    personOfLead = try connection.prepare(
      """
      SELECT coalesce(person.alias_of, person.number) FROM lead CROSS JOIN person ON person.number = lead.person
      WHERE lead.batch = ? AND lead.record = ?
      """)
    insertPerson = try connection.prepare("INSERT INTO person (id, named) VALUES (?, ?)")
    insertLead = try connection.prepare("INSERT OR IGNORE INTO lead (batch, record, person) VALUES (?, ?, ?)")
    insertSighting = try connection.prepare(
      "INSERT OR IGNORE INTO sighting (key, person, name, batch) VALUES (?, ?, ?, ?)")
    name = try connection.prepare("UPDATE person SET named = min(coalesce(named, ?2), ?2) WHERE number = ?1")
    merge = try connection.prepare("UPDATE person SET alias_of = ?1 WHERE number = ?2 OR alias_of = ?2")
  }
}
