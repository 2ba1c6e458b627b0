// SPDX-License-Identifier: Apache-2.0

import Assay

/// What is said about leads that are one person.
extension Words {
  var weight: String { pick("weight", "Gewicht") }
  var sum: String { pick("sum", "Summe") }
  var matchWeight: String { pick("match weight in bits", "Gewicht der Übereinstimmung in Bit") }

  func pair(_ first: String, _ second: String) -> String {
    pick("Records \(first) and \(second)", "Datensätze \(first) und \(second)")
  }

  func verdict(of rule: Rule.ID) -> String {
    switch rule {
    case DuplicateValidator.samePerson.id: pick("the same person", "dieselbe Person")
    case DuplicateValidator.possiblySamePerson.id: pick("perhaps the same person", "vielleicht dieselbe Person")
    default: pick("compared", "verglichen")
    }
  }

  func weightAndProbability(_ weight: String, _ probability: String) -> String {
    pick(
      "Match weight \(weight) bits: \(probability) likely to be one person. Each bit doubles the odds.",
      "Gewicht \(weight) Bit: zu \(probability) eine Person. Jedes Bit verdoppelt die Chancen.")
  }

  /// A probability; never 0 or 1, which nothing that was estimated is.
  func probability(_ probability: Double) -> String {
    let tenthousandths = Int((probability * 1_000_000).rounded())
    if tenthousandths > 999_999 { return pick("more than 99.9999 %", "mehr als 99,9999 %") }
    if tenthousandths < 1 { return pick("less than 0.0001 %", "weniger als 0,0001 %") }
    // As many digits as tell it from certainty.
    let unit = tenthousandths > 990_000 || tenthousandths < 10_000 ? 1 : 1_000
    let rounded = (tenthousandths + unit / 2) / unit * unit
    var digits = String(rounded % 10_000)
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(rounded / 10_000)\(digits.isEmpty ? "" : pick(".", ",") + digits) %"
  }

  func sameCluster(_ first: String, _ second: String, staying: String, isOneOfThem: Bool) -> String {
    isOneOfThem
      ? pick(
        "Records \(first) and \(second) are in one cluster; \(staying) stays.",
        "Die Datensätze \(first) und \(second) sind in einer Gruppe; \(staying) bleibt.")
      : pick(
        "Records \(first) and \(second) are in one cluster. Each was compared with record \(staying), which stays, and not "
          + "with the other.",
        "Die Datensätze \(first) und \(second) sind in einer Gruppe. Verglichen wurde jeder mit Datensatz \(staying), der "
          + "bleibt, und nicht mit dem anderen.")
  }

  var notWeighed: String {
    pick(
      "The match was not weighed: they have the same key, such as the same mailbox.",
      "Die Übereinstimmung wurde nicht gewogen: Beide haben denselben Schlüssel, etwa dasselbe Postfach.")
  }

  func notTogether(_ first: String, _ second: String) -> String {
    pick(
      "Records \(first) and \(second) were not put together.",
      "Die Datensätze \(first) und \(second) wurden nicht zusammengebracht.")
  }

  func together(_ record: String, _ others: String, staying: String) -> String {
    pick(
      "Record \(record) is one person with \(others); \(staying) stays.",
      "Datensatz \(record) ist eine Person mit \(others); \(staying) bleibt.")
  }

  func alone(_ record: String) -> String {
    pick("Record \(record) is one person with no other.", "Datensatz \(record) ist mit keinem anderen eine Person.")
  }

  func maybe(_ record: String, _ others: String) -> String {
    pick(
      "Record \(record) may be one person with \(others).",
      "Datensatz \(record) ist vielleicht eine Person mit \(others).")
  }

  func noPair(_ text: String) -> String {
    pick(
      "--pair \(text): write the numbers of two records with a comma, for example --pair 17,15.",
      "--pair \(text): Die Nummern zweier Datensätze mit Komma schreiben, etwa --pair 17,15.")
  }

  var pairWithValues: String {
    pick(
      "--pair compares two records of a run; it takes no values of a lead.",
      "--pair vergleicht zwei Datensätze eines Laufs und nimmt keine Werte eines Leads.")
  }

  var jsonWithoutPair: String {
    pick("--format json is for --pair.", "--format json gehört zu --pair.")
  }
}

// MARK: - Golden records

extension Words {
  func merged(_ report: MergeReport) -> String {
    let (accepted, review, written) = (number(report.accepted), number(report.review), number(report.written))
    let (golden, changed) = (number(report.golden), number(report.changed))
    let merged = number(report.duplicates - report.duplicatesWithoutLead)
    let (values, derived) = (number(report.values), number(report.derivedValues))
    let path = VisibleText.of(report.path)
    let changes = VisibleText.of(report.changesPath)
    var lines = [
      pick(
        "\(accepted) accepted + \(review) for review = \(written) leads written to \(path)",
        "\(accepted) angenommen + \(review) zum Ansehen = \(written) Leads geschrieben nach \(path)"),
      pick(
        "\(golden) of them stand for \(merged) duplicates too; \(changed) got \(values) values from these, and "
          + "\(derived) derived ones; \(changes) tells each",
        "\(golden) davon stehen auch für \(merged) Dubletten; \(changed) bekamen von diesen \(values) Werte und "
          + "\(derived) abgeleitete; jeder steht in \(changes)"),
    ]
    if report.duplicatesWithoutLead > 0 {
      let lost = number(report.duplicatesWithoutLead)
      lines.append(
        pick(
          "\(lost) more duplicates belong to a lead that is in neither file, such as a rejected one; they stay where they "
            + "are",
          "\(lost) weitere Dubletten gehören zu einem Lead, der in keiner der Dateien ist, etwa weil er abgelehnt wurde; "
            + "sie bleiben, wo sie sind"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func noRuleOfColumn(_ text: String) -> String {
    pick(
      "--rule \(text): write it as column=rule, for example --rule phone=most-recent.",
      "--rule \(text): So schreiben: Spalte=Regel, etwa --rule phone=most-recent.")
  }

  func noSurvivorshipRule(_ name: String, _ all: [String], nearest: String?) -> String {
    let hint = nearest.map { pick(" Do you mean \($0)?", " Gemeint: \($0)?") } ?? ""
    let list = all.joined(separator: ", ")
    return pick(
      "There is no rule \(name).\(hint) Rules: \(list).", "Es gibt keine Regel \(name).\(hint) Regeln: \(list).")
  }
}
