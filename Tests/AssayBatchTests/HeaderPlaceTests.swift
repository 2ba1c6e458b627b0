// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import Testing

struct HeaderPlaceTests {
  @Test(
    arguments: [
      // The usual file.
      ([["Vorname", "E-Mail"], ["Jane", "jane@example.org"]], 0, 1),
      // One line only.
      ([["Vorname", "E-Mail"]], 0, 1),
      // Lines before it.
      ([["Export vom 12.03.2024", ""], ["", ""], ["Vorname", "E-Mail"], ["Jane", "jane@example.org"]], 2, 3),
      ([["sep=;"], ["Vorname", "E-Mail"], ["Jane", "jane@example.org"]], 1, 2),
      ([["sep=", ""], ["Vorname", "E-Mail"], ["Jane", "jane@example.org"]], 1, 2),
      ([[""], ["Kundenliste"], ["id", "email", "city"], ["1", "jane@example.org", "Bonn"]], 2, 3),
      (
        [
          ["Person", "", "", "Adresse", "", ""], ["Vorname", "Nachname", "E-Mail", "Straße", "PLZ", "Ort"],
          ["Jane", "Doe", "jane@example.org", "Weg 1", "70173", "Bonn"],
        ], 1, 2
      ),
      // Lines under it.
      (
        [
          ["Vorname", "Nachname", "E-Mail"], ["First name", "Last name", "Email"], ["Jane", "Doe", "jane@example.org"],
        ], 0, 2
      ),
      ([["id", "email", "city"], ["int", "varchar(80)", "text"], ["1", "jane@example.org", "Bonn"]], 0, 2),
      (
        [
          ["StartDate", "Q1", "email"], ["Start Date", "Do you agree?", "What is your address?"],
          ["{\"ImportId\":\"startDate\"}", "{\"ImportId\":\"QID1\"}", "{\"ImportId\":\"QID2\"}"],
          ["2024-01-31", "Yes", "jane@example.org"],
        ], 0, 3
      ),
      ([["Kanal", "Email", "Ort"], ["Email", "Text", "Phone"]], 0, 1),
      // Names that nobody knows: the first line, as ever.
      ([["aaa", "bbb"], ["Jane", "Doe"]], 0, 1),
      // No header.
      ([["Jane", "Doe", "jane@example.org"], ["Emma", "Lang", "emma@example.org"]], nil, 0),
      ([["Jane", "+49 711 5550143"], ["Emma", "+49 711 5550144"]], nil, 0),
      ([["sep=,"], ["Jane", "jane@example.org"]], nil, 1),
      // A header in the middle: the leads before it must not be lost.
      (
        [["Jane", "Doe", "jane@example.org"], ["Vorname", "Nachname", "E-Mail"], ["Emma", "Lang", "e@example.org"]],
        nil, 0
      ),
      // Leads that look like names of columns are leads.
      ([["Name", "Ort", "E-Mail"], ["Name", "Ort", "jane@example.org"]], 0, 1),
      ([["Vorname", "Ort"], ["Jane", "Ort"]], 0, 1),
      ([["Name", "Quelle", "Nachricht"], ["Jane Doe", "Website", "Anfrage"]], 0, 1),
      ([["k1", "k2", "k3"], ["Website", "Kampagne", "Jane"]], 0, 1),
      ([["email"], ["jane@example.org"]], 0, 1),
      ([["id", "email", "email"], ["1", "a@example.org", ""]], 0, 1),
      ([["", "email", ""], ["x", "a@example.org", ""]], 0, 1),
      ([], nil, 0),
    ] as [([[String]], Int?, Int)])
  func findsTheLineOfNames(records: [[String]], header: Int?, dataStart: Int) {
    let place = HeaderPlace(in: records)
    #expect(place.headerRecord == header)
    #expect(place.dataStart == dataStart)
    #expect((0...1).contains(place.confidence))
  }
}
