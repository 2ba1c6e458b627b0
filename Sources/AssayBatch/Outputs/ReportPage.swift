// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// `report.html`: one page without any outside part, for the person who has to act on a run.
///
/// What happened to the records comes first, then each kind of defect with examples and what to do. It shows values of
/// leads and is to be treated like the file itself.
struct ReportPage {
  private let report: RunReport
  private let policy: Policy
  private let language: Language
  private let words: Words
  private let names: OutputNames

  init(_ report: RunReport, policy: Policy, language: Language, names: OutputNames = OutputNames()) {
    self.names = names
    self.report = report
    self.policy = policy
    self.language = language
    words = Words(language)
  }

  /// The whole page.
  var html: String {
    let names = report.inputs.map { HTMLText.escape($0.name) }.joined(separator: ", ")
    return """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="robots" content="noindex">
      <title>Assay: \(names)</title>
      <style>\(Self.style)</style>
      <h1>\(names)</h1>
      \(destinations)
      <h2>\(words.findings)</h2>
      \(rules)
      <h2>\(words.read)</h2>
      \(inputs)
      \(tables)
      </html>

      """
  }

  private var destinations: String {
    let counts = report.counts
    let rows = [
      ("accept", words.accepted, counts.accepted, names.leads(for: .accepted)),
      ("review", words.review, counts.review, names.leads(for: .review)),
      ("reject", words.rejected, counts.rejected, names.leads(for: .rejected)),
      ("duplicate", words.duplicates, counts.duplicates, names.leads(for: .duplicates)),
      ("unreadable", words.unreadable, counts.unreadable, names.unreadable),
    ]
    let bar = rows.filter { $0.2 > 0 }.map { "<i class=\($0.0) style=\"flex-grow:\($0.2)\"></i>" }.joined()
    let table = rows.map { kind, name, count, file in
      "<tr><td><i class=\(kind)></i> \(name)<td class=n>\(number(count))<td class=n>\(share(count))<td><a href=\"\(file)\">\(file)</a>"
    }.joined(separator: "\n")
    return """
      <p>\(number(counts.records)) \(words.records)</p>
      <div class=bar>\(bar)</div>
      <table>
      \(table)
      </table>
      """
  }

  private var rules: String {
    let rules = report.counts.found
    if rules.isEmpty { return "<p>\(words.nothingFound)</p>" }
    return rules.map(section).joined(separator: "\n")
  }

  private func section(_ count: Report.RuleCount) -> String {
    let text = count.rule.text(in: language)
    let kind = count.errors > 0 ? Severity.error : count.warnings > 0 ? .warning : .note
    let isChange = count.findings == 0
    let shown = report.examples[count.rule.id] ?? []
    var examples = shown.map(example).joined(separator: "\n")
    let rest = count.findings + count.changes - shown.count
    if rest > 0 { examples += "\n<tr><td colspan=4>\(words.more(number(rest)))" }
    return """
      <details\(kind == .note ? "" : " open")>
      <summary><span class=\(kind.name)>\(isChange ? words.changed : words.name(of: kind))</span>
      <b>\(number(count.findings + count.changes))</b> × \(HTMLText.escape(text.finds)) <code>\(count.rule.id)</code></summary>
      <p>\(HTMLText.escape(text.matters)) <b>\(words.remedy)</b> \(HTMLText.escape(text.remedy))</p>
      <table>
      <tr><th>\(words.place)<th>\(words.column)<th>\(words.value)<th>\(isChange ? words.result : words.message)
      \(examples)
      </table>
      </details>
      """
  }

  private func example(_ placed: PlacedFinding) -> String {
    var last = HTMLText.escape(placed.change?.value ?? placed.finding.message(in: language))
    if let suggestion = placed.finding.suggestions.first {
      last += " → <b>\(HTMLText.escape(suggestion.value))</b>"
    }
    last += waterfall(placed.finding.comparisons)
    let place = report.inputs.count == 1 ? "\(placed.line)" : "\(HTMLText.escape(placed.file)):\(placed.line)"
    let column = HTMLText.escape(placed.column ?? "")
    return "<tr><td>\(place)<td>\(column)<td>\(HTMLText.escape(placed.value ?? ""))<td>\(last)"
  }

  /// What speaks for two leads being one person, and what against: bars from each sum to the next. They are drawn as
  /// borders, which are printed where backgrounds are not, full for and with a gap against, so that no colour has to be
  /// told.
  private func waterfall(_ comparisons: [FieldComparison]) -> String {
    let waterfall = Waterfall(comparisons)
    guard !waterfall.steps.isEmpty else { return "" }
    let range = waterfall.range
    let width = max(1, range.upperBound - range.lowerBound)
    func percent(_ hundredths: Int) -> String { "\(hundredths * 100 / width)%" }
    let texts = ComparisonText(language: language)
    let rows = waterfall.steps.map { step in
      let start = percent(step.span.lowerBound - range.lowerBound)
      let bar =
        "<u class=\(step.weight < 0 ? "against" : "for") style=\"margin-left:\(start);"
        + "width:\(percent(step.span.upperBound - step.span.lowerBound))\"></u>"
      return "<tr><td class=n>\(Waterfall.text(step.weight, isSigned: true, language: language))<td>\(bar)"
        + "<td>\(HTMLText.escape(texts.text(of: step.comparison)))"
    }.joined(separator: "\n")
    let total = Waterfall.text(waterfall.weight, isSigned: true, language: language)
    return """

      <table class=waterfall>
      \(rows)
      <tr><th class=n>\(total)<td><td><b>\(words.matchWeight)</b>
      </table>
      """
  }

  private var inputs: String {
    let rows = report.inputs.map { input in
      let mapping = zip(input.mapping.header, input.mapping.fields).map { name, field in
        "\(HTMLText.escape(name)) → \(field?.name ?? words.carriedThrough)"
      }.joined(separator: "<br>")
      return
        "<tr><td>\(HTMLText.escape(input.name))<td class=n>\(number(input.report.records))<td class=n>\(number(input.bytes))<td><code>\(input.checksum)</code><td>\(mapping)"
    }.joined(separator: "\n")
    return """
      <table>
      <tr><th>\(words.file)<th>\(words.records)<th>\(words.bytes)<th>XXH64<th>\(words.columns)
      \(rows)
      </table>
      """
  }

  /// How old the lists are by which the leads were judged.
  private var tables: String {
    guard !report.tables.isEmpty else { return "" }
    let rows = report.tables.map { table in
      "<tr><td>\(HTMLText.escape(table.name))<td>\(table.date)<td class=n>\(number(table.count))"
    }.joined(separator: "\n")
    return """
      <h2>\(words.judgedBy)</h2>
      <table>
      <tr><th>\(words.table)<th>\(words.date)<th>\(words.entries)
      \(rows)
      </table>
      """
  }

  private func share(_ count: Int) -> String {
    guard report.counts.records > 0 else { return "" }
    let tenths = (count * 1000 + report.counts.records / 2) / report.counts.records
    return "\(tenths / 10)\(words.decimalPoint)\(tenths % 10) %"
  }

  private func number(_ value: Int) -> String {
    GroupedNumber(value, language: language).text
  }
}

extension ReportPage {
  private static let style = """
    body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}
    h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;margin:.5rem 0}
    td:nth-child(-n+2),th{white-space:nowrap}td,th{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #e3e7ec;overflow-wrap:anywhere}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}code,.code{font:.85em ui-monospace,monospace;color:#566}
    .code{background:#fde7c7;padding:0 .2em}
    .bar{display:flex;height:1rem;border-radius:.3rem;overflow:hidden}i{display:inline-block;width:.8rem;height:.8rem;border-radius:.2rem}
    .bar i{width:auto;height:auto;border-radius:0;flex:0 1 0;min-width:2px}
    i.accept{background:#2e8b57}i.review{background:#e0a100}i.reject{background:#c0392b}i.duplicate{background:#5b7fb5}i.unreadable{background:#777}
    .waterfall td,.waterfall th{border:0;padding:0 .6em 0 0;white-space:normal;font-size:.85em}
    .waterfall td:nth-child(2){width:14rem;min-width:14rem}
    .waterfall tr{break-inside:avoid}u{display:block;min-width:2px;margin-top:.35em;text-decoration:none}
    u.for{border-top:.7em solid #2a5d9f}u.against{border-top:.7em double #b4540a}
    details{border-top:1px solid #e3e7ec;padding:.5rem 0}summary{cursor:pointer}
    .error,.warning,.note{padding:0 .4em;border-radius:.2rem;color:#fff;font-size:.85em}.error{background:#c0392b}.warning{background:#a87600}.note{background:#5b7fb5}
    """

  /// The fixed words of the page.
  private struct Words {
    private let isGerman: Bool

    init(_ language: Language) { isGerman = language == .german }

    private func pick(_ english: String, _ german: String) -> String { isGerman ? german : english }

    var records: String { pick("records", "Datensätze") }
    var accepted: String { pick("Accepted", "Angenommen") }
    var review: String { pick("For a person to review", "Bitte ansehen") }
    var rejected: String { pick("Rejected", "Abgelehnt") }
    var duplicates: String { pick("Duplicates of others", "Dubletten") }
    var unreadable: String { pick("Unreadable", "Unlesbar") }
    var findings: String { pick("What was found", "Was gefunden wurde") }
    var nothingFound: String { pick("Nothing.", "Nichts.") }
    var read: String { pick("What was read", "Was gelesen wurde") }
    var remedy: String { pick("What to do:", "Was zu tun ist:") }
    var place: String { pick("Line", "Zeile") }
    var column: String { pick("Column", "Spalte") }
    var value: String { pick("Value", "Wert") }
    var message: String { pick("Finding", "Befund") }
    var result: String { pick("Changed to", "Geändert in") }
    var changed: String { pick("changed", "geändert") }
    var file: String { pick("File", "Datei") }
    var bytes: String { pick("Bytes", "Bytes") }
    var columns: String { pick("Columns", "Spalten") }
    var judgedBy: String { pick("Reference tables it was judged by", "Tabellen, nach denen geprüft wurde") }
    var table: String { pick("Table", "Tabelle") }
    var date: String { pick("As of", "Stand") }
    var entries: String { pick("Entries", "Einträge") }
    var carriedThrough: String { pick("carried through", "unverändert übernommen") }
    func more(_ count: String) -> String {
      pick("… and \(count) more in findings.jsonl", "… und \(count) weitere in findings.jsonl")
    }

    var matchWeight: String {
      pick(
        "match weight in bits: each further one doubles the odds that both are one person",
        "Gewicht der Übereinstimmung in Bit: jedes weitere verdoppelt die Chancen, dass beide eine Person sind"
      )
    }

    var decimalPoint: String { pick(".", ",") }

    func name(of severity: Severity) -> String {
      switch severity {
      case .note: pick("note", "Hinweis")
      case .warning: pick("warning", "Warnung")
      case .error: pick("error", "Fehler")
      }
    }
  }
}
