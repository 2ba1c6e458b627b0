// SPDX-License-Identifier: Apache-2.0

import AssayMemory

/// Remembers batches of invented leads, as `assay clean` would: what Scripts/test-memory-kills kills.
///
///     RememberBatches FOLDER LEADS BATCH…    remembers batches and prints the ids of their leads
///     RememberBatches FOLDER forget ID…      erases persons and prints how many
///     RememberBatches FOLDER                 prints persons, aliases, leads and batches
@main
struct RememberBatches {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("RememberBatches FOLDER [LEADS BATCH… | forget ID…]") }
    guard arguments.count > 2 else {
      let statistics = try MemoryStatistics(ofFolder: arguments[1])
      return print(statistics.persons, statistics.aliases, statistics.leads, statistics.batches)
    }
    let memory = try LeadMemory(folder: arguments[1], secret: .ofEnvironment())
    if let leads = Int(arguments[2]) {
      for batch in arguments.dropFirst(3).compactMap(Int.init) { try remember(batch, leads, in: memory) }
    } else {
      print(try memory.forget(persons: arguments.dropFirst(3).compactMap(PersonID.init)).persons)
    }
  }

  /// Leads are remembered in parts, so that a kill finds many calls to come between.
  private static func remember(_ number: Int, _ count: Int, in memory: LeadMemory) throws {
    let batch = try memory.begin(batch: BatchID("batch \(number)"))
    for start in stride(from: 0, to: count, by: part) {
      let leads = (start..<min(start + part, count)).map { InventedLead(batch: number, record: $0, of: count).lead }
      let persons = zip(leads, try batch.matches(for: leads)).map { lead, match in
        SeenPerson(leads: [lead], known: match?.candidates.map(\.person) ?? [])
      }
      for id in try batch.remember(persons) { print(id) }
    }
    try batch.commit()
  }

  private static let part = 500
}
