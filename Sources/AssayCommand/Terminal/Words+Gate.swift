// SPDX-License-Identifier: Apache-2.0

extension Words {
  // MARK: Reasons to fail

  var gateFails: String { pick("Gate:", "Schranke:") }

  func findings(_ count: Int, from severity: String) -> String {
    pick("\(findings(count)) from \(severity) on.", "\(findings(count)) ab dem Schweregrad \(severity).")
  }

  private func findings(_ count: Int) -> String {
    count == 1 ? pick("1 finding", "1 Befund") : pick("\(number(count)) findings", "\(number(count)) Befunde")
  }

  func tooMany(_ rule: String, _ found: Int, _ most: Int) -> String {
    pick(
      "\(rule): \(findings(found)), \(number(most)) may pass.",
      "\(rule): \(findings(found)), erlaubt sind \(number(most)).")
  }

  func tooLargeShare(_ rule: String, _ share: Double, _ most: Double) -> String {
    pick(
      "\(rule): in \(inPercent(share)) of the records, \(inPercent(most)) may pass.",
      "\(rule): bei \(inPercent(share)) der Datensätze, erlaubt sind \(inPercent(most)).")
  }

  func unavailable(_ found: Int, _ most: Int) -> String {
    pick(
      "\(unjudged(found)), \(number(most)) may be.", "\(unjudged(found)), erlaubt sind \(number(most)).")
  }

  func moreReasons(_ count: Int) -> String {
    count == 1
      ? pick("… and 1 more reason", "… und 1 weiterer Grund")
      : pick("… and \(count) more reasons", "… und \(count) weitere Gründe")
  }

  /// A share in percent, with two digits that say something: a threshold of a thousandth is not 0 %.
  private func inPercent(_ share: Double) -> String {
    let percent = share * 100
    let digits = percent >= 10 || percent == 0 ? 0 : percent >= 1 ? 1 : percent >= 0.1 ? 2 : 3
    let scale = [1.0, 10, 100, 1000][digits]
    let text = String((percent * scale).rounded() / scale)
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return pick(short, short.replacing(".", with: ",")) + " %"
  }

  // MARK: What does not count

  func changed(_ judged: Int, of records: Int, since revision: String) -> String {
    pick(
      "\(number(judged)) of \(number(records)) records are new or changed since \(revision); only they count",
      "\(number(judged)) von \(number(records)) Datensätzen sind seit \(revision) neu oder geändert; nur sie zählen")
  }

  func known(_ count: Int, by path: String) -> String {
    count == 1
      ? pick("1 finding is known and does not count: \(path)", "1 Befund ist bekannt und zählt nicht: \(path)")
      : pick(
        "\(number(count)) findings are known and do not count: \(path)",
        "\(number(count)) Befunde sind bekannt und zählen nicht: \(path)")
  }

  func stale(_ count: Int, in path: String) -> String {
    pick(
      "\(path) is out of date: \(number(count)) of its findings no longer occur. \"assay baseline\" writes it anew.",
      "\(path) ist veraltet: \(number(count)) ihrer Befunde kommen nicht mehr vor. „assay baseline“ schreibt sie neu.")
  }

  // MARK: The hook

  func failing(_ file: String, _ count: Int, shown: Int) -> String {
    let rest =
      count > shown
      ? pick(", \(number(count - shown)) not shown", ", \(number(count - shown)) nicht gezeigt") : ""
    return "\(file): \(findings(count))\(rest)"
  }

  // MARK: A baseline that was written

  func wroteBaseline(_ path: String, _ count: Int, files: Int) -> String {
    let inFiles = files == 1 ? pick("1 file", "1 Datei") : pick("\(number(files)) files", "\(number(files)) Dateien")
    return pick(
      "Wrote \(path): \(findings(count)) of \(inFiles), which do not count any more where this baseline is in force.",
      "\(path) geschrieben: \(findings(count)) aus \(inFiles). Wo diese Baseline gilt, zählen sie nicht mehr.")
  }

  func tellConfiguration(of path: String) -> String {
    pick(
      "To put it in force: gate: { baseline: \(path) } in assay.yml, or --baseline \(path).",
      "Damit sie gilt: gate: { baseline: \(path) } in assay.yml, oder --baseline \(path).")
  }

  // MARK: Options that cannot be

  func noThreshold(_ text: String, of option: String) -> String {
    pick(
      "\(option) \(text): write it as rule=value, for example \(option) email.role-mailbox=\(option == "--max" ? "10" : "0.01").",
      "\(option) \(text): So schreiben: Regel=Wert, etwa \(option) email.role-mailbox=\(option == "--max" ? "10" : "0.01")."
    )
  }

  func noCount(_ text: String) -> String {
    pick(
      "--max \(text): behind the = stands a whole number from 0 on.",
      "--max \(text): Hinter dem = steht eine ganze Zahl ab 0.")
  }

  func noShare(_ text: String) -> String {
    pick(
      "--max-share \(text): behind the = stands a number from 0 to 1; 0.01 is one record in a hundred.",
      "--max-share \(text): Hinter dem = steht eine Zahl von 0 bis 1; 0.01 ist einer von hundert Datensätzen.")
  }
}
