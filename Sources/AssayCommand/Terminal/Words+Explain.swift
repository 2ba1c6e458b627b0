// SPDX-License-Identifier: Apache-2.0

import Assay

/// What is said about single leads.
extension Words {
  func quoted(_ value: String) -> String { pick("“\(value)”", "„\(value)“") }

  var notJudged: String { pick("not judged", "nicht beurteilt") }
  var wholeFile: String { pick("about the file as a whole", "zur Datei als Ganzem") }
  var thisLead: String { pick("This lead", "Dieser Lead") }
  var isAllowed: String {
    pick(
      "The rule finds something, and the configuration lets it pass.",
      "Die Konfiguration lässt zu, was die Regel hier findet.")
  }

  func lines(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? String(lines.lowerBound) : "\(lines.lowerBound)–\(lines.upperBound)"
  }

  func record(_ number: Int) -> String { pick("record \(number)", "Datensatz \(number)") }

  func fate(_ fate: RecordReport.Fate) -> String {
    switch fate {
    case .accept: accept
    case .review: review
    case .reject: reject
    case .duplicate: duplicate
    case .unreadable: unreadable
    }
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .accept: accept
    case .review: review
    case .reject: reject
    }
  }

  func moreFindings(_ count: Int, in rules: String) -> String {
    pick("… and \(number(count)) more: \(rules)", "… und \(number(count)) weitere: \(rules)")
  }

  func weighed(_ comparisons: String, _ weight: String) -> String {
    pick(
      "Evidence: \(comparisons). Match weight with all that counts: \(weight) bits.",
      "Dafür und dagegen: \(comparisons). Gewicht mit allem, was zählt: \(weight) Bit.")
  }

  // MARK: What would make it pass

  var passes: String { pick("It may enter as it is.", "Er darf so in das CRM.") }
  var mustBeReadable: String {
    pick("It can be judged when the row can be read.", "Beurteilen lässt er sich erst, wenn die Zeile lesbar ist.")
  }
  var isElsewhere: String {
    pick(
      "It passes where it is the only lead of the person.", "Er kommt durch, wenn er der einzige Lead der Person ist.")
  }
  var concernsFile: String {
    pick(
      "No record stands in this line; the findings are about the file.",
      "In dieser Zeile steht kein Datensatz; die Befunde betreffen die Datei.")
  }

  func passesWithout(_ rules: [String]) -> String {
    let list = rules.joined(separator: ", ")
    return pick("It passes when this is settled: \(list).", "Er kommt durch, wenn das geklärt ist: \(list).")
  }

  // MARK: Wrong usage

  var noFieldValue: String {
    pick(
      "Values of a lead are written as FIELD=VALUE, for example city=London.",
      "Werte eines Leads so schreiben: FELD=WERT, etwa city=London.")
  }

  func fileWithoutLine(_ path: String) -> String {
    pick(
      "\(path): this is a file, and no line of it is named. \"assay explain \(path):17\" explains the record in line 17.",
      "\(path): Das ist eine Datei; welche Zeile, steht nicht dabei. „assay explain \(path):17“ erklärt den Datensatz in Zeile 17."
    )
  }

  var valuesWithLine: String {
    pick(
      "A line of a file has its values already; give FIELD=VALUE without it.",
      "Eine Zeile einer Datei hat schon Werte; FELD=WERT bitte ohne sie angeben.")
  }
}
