// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

/// What is said about lists of people who must not be contacted.
extension Words {
  func suppressionWithoutKey(_ path: String) -> String {
    let variable = HashSecret.environmentVariable
    return pick(
      "\(path): a suppression list is read with its key. Name the file of the key with --key, or put the key into "
        + "\(variable).",
      "\(path): Eine Sperrliste lässt sich nur mit ihrem Schlüssel lesen. Bitte mit --key die Datei des Schlüssels nennen "
        + "oder den Schlüssel in \(variable) ablegen.")
  }

  func suppressed(_ path: String, count: Int, added: Int, nothing: Int, records: Int) -> String {
    "\(path): \(hashes(count)), " + pick("\(number(added)) of them new; ", "davon \(number(added)) neu; ")
      + withoutHashes(nothing, records)
  }

  func unsuppressed(_ path: String, count: Int, removed: Int, nothing: Int, records: Int) -> String {
    "\(path): \(hashes(count)), " + pick("\(number(removed)) taken off; ", "\(number(removed)) gestrichen; ")
      + withoutHashes(nothing, records)
  }

  /// Which records are not on the list, and why. It names numbers and no value.
  func withoutHashes(_ missing: RecordGaps, areDomains: Bool) -> String {
    let numbers =
      missing.first.map(String.init).joined(separator: ", ") + (missing.count > missing.first.count ? ", …" : "")
    let why =
      areDomains
      ? pick(
        "no address of a domain of their own; those of freemail providers, relays and registries are left out.",
        "keine Adresse mit eigener Domain; die von Freemail-Anbietern, Relays und Registrierungsstellen zählen nicht.")
      : pick(
        "no e-mail address, and no telephone number that can be read; a national number needs a country.",
        "keine E-Mail-Adresse und keine lesbare Telefonnummer; eine nationale Nummer braucht ein Land.")
    return missing.count == 1
      ? pick("Nothing to hash in record \(numbers): \(why)", "Nichts zu sperren in Datensatz \(numbers): \(why)")
      : pick("Nothing to hash in records \(numbers): \(why)", "Nichts zu sperren in den Datensätzen \(numbers): \(why)")
  }

  private func hashes(_ count: Int) -> String {
    count == 1 ? pick("1 hash", "1 Hashwert") : pick("\(number(count)) hashes", "\(number(count)) Hashwerte")
  }

  private func withoutHashes(_ count: Int, _ records: Int) -> String {
    pick(
      "\(number(count)) of \(number(records)) records had nothing to hash.",
      "in \(number(count)) von \(number(records)) Datensätzen war nichts, was sich sperren lässt.")
  }
}
