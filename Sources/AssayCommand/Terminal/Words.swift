// SPDX-License-Identifier: Apache-2.0

import Assay

/// The fixed texts of the command. Texts about defects stand with their rules.
struct Words: Sendable {
  let language: Language

  func pick(_ english: String, _ german: String) -> String {
    switch language {
    case .english: english
    case .german: german
    }
  }

  func number(_ value: Int) -> String { GroupedNumber(value, language: language).text }

  // MARK: Summary

  func read(_ name: String, records: Int, known: Int, columns: Int, form: String) -> String {
    let ofColumns = pick(
      columns == 1 ? "\(known) of 1 column is known" : "\(known) of \(columns) columns are known",
      columns == 1 ? "\(known) von 1 Spalte bekannt" : "\(known) von \(columns) Spalten bekannt")
    return "\(name): \(counted(records)); \(ofColumns); \(form)"
  }

  func against(_ read: String) -> String { pick("compared with \(read)", "verglichen mit \(read)") }

  func repeated(_ columns: [String]) -> String {
    let names = columns.joined(separator: ", ")
    return pick(
      "carried through, because another column holds that field already: \(names)",
      "unverändert übernommen, weil schon eine andere Spalte dieses Feld hält: \(names)")
  }

  func unknownColumns(_ names: String) -> String {
    pick("carried through, not judged: \(names)", "unverändert übernommen, nicht geprüft: \(names)")
  }

  var notUTF8: String { pick("NOT all UTF-8 (csv.not-utf-8)", "NICHT durchgehend UTF-8 (csv.not-utf-8)") }

  var accept: String { pick("accept", "annehmen") }
  var review: String { pick("review", "ansehen") }
  var reject: String { pick("reject", "ablehnen") }
  var duplicate: String { pick("duplicate", "doppelt") }
  var unreadable: String { pick("unreadable", "unlesbar") }
  var changed: String { pick("changed", "geändert") }
  var standardInput: String { pick("standard input", "Standardeingabe") }

  func delimiter(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): pick("comma", "Komma")
    case UInt8(ascii: ";"): pick("semicolon", "Semikolon")
    case UInt8(ascii: "\t"): pick("tab", "Tabulator")
    default: String(UnicodeScalar(byte))
    }
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .note: pick("note", "Hinweis")
    case .warning: pick("warning", "Warnung")
    case .error: pick("error", "Fehler")
    }
  }

  func more(_ count: Int) -> String {
    pick(
      "… and \(number(count)) more from warning on (--all shows every finding)",
      "… und \(number(count)) weitere ab Warnung (--all zeigt alle Befunde)")
  }

  func moreRules(_ count: Int) -> String {
    pick("… and \(count) more rules", "… und \(count) weitere Regeln")
  }

  var nothingFound: String { pick("Nothing to complain about.", "Nichts zu beanstanden.") }

  func next(_ steps: [String]) -> String {
    pick("Next: ", "Weiter: ") + steps.joined(separator: "   ")
  }

  func look(at path: String) -> String { pick("look at \(path)", "\(path) ansehen") }

  func wrote(_ folder: String) -> String { pick("Written to \(folder):", "Geschrieben nach \(folder):") }

  // MARK: Forms of files

  /// How a file is written down, in a few words: `semicolon, Windows-1252 (99 %), header in line 3`.
  func form(_ form: FileForm) -> String {
    var parts: [String] = []
    if form.isJSONLines {
      parts.append("JSON Lines")
    } else {
      parts.append(delimiter(form.dialect.delimiter))
      if form.dialect.quote == UInt8(ascii: "'") { parts.append(pick("quoted by '", "mit ' eingefasst")) }
      if form.escapesWithBackslash { parts.append(pick("escaped by \\", "mit \\ maskiert")) }
    }
    parts.append(encoding(form))
    if let line = form.headerLine {
      if line > 1 && !form.isJSONLines { parts.append(pick("header in line \(line)", "Kopfzeile in Zeile \(line)")) }
    } else {
      parts.append(pick("no header", "keine Kopfzeile"))
    }
    if form.packing == "gz" { parts.append("gzip") }
    return parts.joined(separator: ", ")
  }

  private func encoding(_ form: FileForm) -> String {
    if form.encoding == .utf8 { return "UTF-8" + (form.dialect.hasByteOrderMark ? " (BOM)" : "") }
    return form.encoding.name + (form.encodingConfidence < 1 ? " (\(percent(form.encodingConfidence)))" : "")
  }

  /// A share as a percentage; 100 only for what is certain.
  func percent(_ share: Double) -> String {
    share >= 1 ? "100 %" : "\(min(99, Int((share * 100).rounded()))) %"
  }

  var column: String { pick("Column", "Spalte") }
  var field: String { pick("Field", "Feld") }
  var sureness: String { pick("Sure", "Sicher") }
  var toldBy: String { pick("Told by", "Erkannt an") }
  var values: String { pick("Values", "Werte") }
  var carriedThrough: String { pick("carried through", "unverändert") }
  func saved(_ path: String) -> String { pick("Saved to \(path).", "Gespeichert in \(path).") }

  func imported(_ count: Int, skipped: Int) -> String {
    pick(
      "\(number(count)) lines imported, \(number(skipped)) skipped.",
      "\(number(count)) Zeilen übernommen, \(number(skipped)) übergangen.")
  }

  func evidence(_ evidence: ColumnMapping.Assignment.Evidence) -> String {
    switch evidence {
    case .header: pick("name", "Name")
    case .headerWords: pick("words in name", "Wörter im Namen")
    case .values: pick("values", "Werte")
    case .override: "--map"
    case .saved: pick("saved mapping", "gespeicherte Zuordnung")
    default: ""
    }
  }

  // MARK: Progress

  func progress(records: Int, rate: Int) -> String {
    pick(
      "\(counted(records)), \(number(rate)) a second", "\(counted(records)), \(number(rate)) je Sekunde")
  }

  func timeLeft(percent: Int, seconds: Int) -> String {
    let time = seconds >= 60 ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds) s"
    return pick(", \(percent) %, \(time) left", ", \(percent) %, noch \(time)")
  }

  func notJudged(_ count: Int) -> String {
    pick(
      "\(unjudged(count)) (assay check --format jsonl --outcomes all shows \(count == 1 ? "it" : "them"))",
      "\(unjudged(count)) (assay check --format jsonl --outcomes all zeigt \(count == 1 ? "ihn" : "sie"))")
  }

  // MARK: Explaining

  var finds: String { pick("What it finds", "Was sie findet") }
  var matters: String { pick("Why it matters", "Warum das wichtig ist") }
  var example: String { pick("Example", "Beispiel") }
  var remedy: String { pick("What to do", "Was zu tun ist") }
  var judges: String { pick("Judges", "Beurteilt") }
  var wholeLead: String { pick("the whole record", "den ganzen Datensatz") }

  var inThisLead: String { pick("In this lead:", "In diesem Lead:") }
  var findsNothing: String { pick("The rule finds nothing.", "Die Regel findet nichts.") }

  /// How likely something is, as a person reads it.
  func sure(_ confidence: Double, because evidence: String = "") -> String {
    let percent = "\(Int((confidence * 100).rounded())) %"
    let why = evidence.isEmpty ? "" : pick(", by: ", ", nach: ") + evidence
    return pick("(\(percent) sure\(why))", "(zu \(percent) sicher\(why))")
  }

  func unknownRule(_ name: String, nearest: String?) -> String {
    let hint = nearest.map { pick(" Do you mean \($0)?", " Gemeint: \($0)?") } ?? ""
    return pick(
      "There is no rule \(name).\(hint) \"assay rules\" lists all.",
      "Es gibt keine Regel \(name).\(hint) „assay rules“ zeigt alle.")
  }

  func unknownField(_ name: String, nearest: String?) -> String {
    let hint = nearest.map { pick(" Do you mean \($0)?", " Gemeint: \($0)?") } ?? ""
    let all = Field.known.map(\.name).joined(separator: ", ")
    return pick(
      "There is no field \(name).\(hint) Fields: \(all).", "Es gibt kein Feld \(name).\(hint) Felder: \(all).")
  }

  func noDomain(_ text: String) -> String {
    pick(
      "--allow-email-domain \(text): this is no domain. Write it as it stands behind the @, for example acme.com.",
      "--allow-email-domain \(text): Das ist keine Domain. So schreiben, wie sie hinter dem @ steht, etwa acme.com.")
  }

  func unknownEncoding(_ name: String, _ names: [String]) -> String {
    let all = names.joined(separator: ", ")
    return pick(
      "There is no encoding \(name). Encodings: \(all).", "Es gibt keine Kodierung \(name). Kodierungen: \(all).")
  }

  // MARK: Doctor

  var works: String { pick("works", "geht") }
  var fails: String { pick("FAILS", "GEHT NICHT") }

  func table(_ table: ReferenceTable.Summary, isIntact: Bool) -> String {
    let state = isIntact ? pick("intact", "unversehrt") : pick("DAMAGED", "BESCHÄDIGT")
    return pick(
      "table \(table.name): \(number(table.count)) entries of \(table.date), \(state)",
      "Tabelle \(table.name): \(number(table.count)) Einträge, Stand \(table.date), \(state)")
  }
}
