// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayMemory

/// What is said about memories of persons.
extension Words {
  func memory(_ statistics: MemoryStatistics) -> String {
    let persons = number(statistics.persons)
    let leads = number(statistics.leads)
    let batches = number(statistics.batches)
    let aliases = number(statistics.aliases)
    return pick(
      "\(persons) persons, \(leads) leads, \(batches) batches; \(aliases) more ids mean one of them.",
      "\(persons) Personen, \(leads) Leads, \(batches) Stapel; \(aliases) weitere Kennungen meinen eine davon."
    )
  }

  func erased(_ erasure: Erasure) -> String {
    pick(
      "\(number(erasure.persons)) persons erased, \(number(erasure.rows)) rows.",
      "\(number(erasure.persons)) Personen gelöscht, \(number(erasure.rows)) Zeilen.")
  }

  var nobodyToForget: String {
    pick(
      "Name whom to forget: --email, --phone or --person.", "Wer vergessen werden soll: --email, --phone oder --person."
    )
  }

  // Whose address or number it is stays out of logs: what was written is not repeated.

  var noPerson: String {
    pick(
      "--person: this is no id of a person. Write it as it was given out, for example p-3k9fz02v7hq1c.",
      "--person: Das ist keine Kennung einer Person. So schreiben, wie sie ausgegeben wurde, etwa "
        + "p-3k9fz02v7hq1c.")
  }

  func noCountry(_ text: String) -> String {
    pick(
      "--country \(text): this is no code of a country. Write two letters, for example DE.",
      "--country \(text): Das ist kein Ländercode. Zwei Buchstaben schreiben, etwa DE.")
  }

  var noAddress: String {
    pick(
      "--email: this is no address that a memory can know.",
      "--email: Das ist keine Adresse, die ein Gedächtnis kennen kann.")
  }

  var noNumber: String {
    pick(
      "--phone: this is no number that a memory can know. Write its calling code, +49, or give --country DE.",
      "--phone: Das ist keine Nummer, die ein Gedächtnis kennen kann. Mit Vorwahl des Landes schreiben, "
        + "+49, oder --country DE angeben.")
  }
}
