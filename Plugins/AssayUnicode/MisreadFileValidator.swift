// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Names the cause where many values of a data set had been read in the wrong encoding: not 212 broken names, but one import
/// that was set wrongly.
///
/// It counts what ``UnicodeNormalizer`` restored, so the numbers are those of the changes.
///
/// - Complexity: memory of a few counters, whatever the data set. Leads that were not changed cost nothing.
public struct MisreadFileValidator: StreamingDatasetValidator {
  /// How often each code page was at work, and how many values were read wrongly more than once.
  public struct Counts: Sendable {
    var values = 0
    var severalTimes = 0
    /// By the number of the code page.
    var pages: [Int: Int] = [:]
  }

  /// One broken value is an accident of that value.
  private static let fewest = 2

  public init() {}

  public var rules: [Rule] { [Self.decodedWrongly] }

  public func makeEvidence() -> Counts { Counts() }
  public func makeMemory() -> Counts { Counts() }

  public func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Counts) {}

  public func observe(_ change: Change, record: Int, into evidence: inout Counts) {
    guard change.rule == NormalizationStep.mojibake.rule,
      let repair = MisreadText.repair(Array(change.original.unicodeScalars))
    else { return }
    evidence.values += 1
    if repair.layers > 1 { evidence.severalTimes += 1 }
    for page in CodePage.all where repair.pages.contains(page.index) { evidence.pages[page.index, default: 0] += 1 }
  }

  public func merge(_ next: Counts, into evidence: inout Counts) {
    evidence.values += next.values
    evidence.severalTimes += next.severalTimes
    evidence.pages.merge(next.pages, uniquingKeysWith: +)
  }

  public func resolve(_ part: Counts, remembering memory: inout Counts) -> [DatasetFinding] {
    merge(part, into: &memory)
    return []
  }

  public func conclude(_ memory: Counts) -> [DatasetFinding] {
    let most = CodePage.all.max { memory.pages[$0.index, default: 0] < memory.pages[$1.index, default: 0] }
    guard memory.values >= Self.fewest, let most else { return [] }
    return [
      DatasetFinding(
        Finding(
          Self.decodedWrongly,
          [
            "count": .number(memory.values), "twice": .number(memory.severalTimes), "encoding": .text(most.name),
          ]))
    ]
  }
}

extension MisreadFileValidator {
  static let decodedWrongly = Rule(
    "text.decoded-wrongly", .note,
    english: RuleText(
      message:
        "{count} values had been read as {encoding} although they were UTF-8, {twice} of them more than once; they were "
        + "restored.",
      finds: "A file in which values in UTF-8 were read in another encoding before they came here.",
      matters: "The import or export that did this will do it again, and what it loses for good cannot be restored.",
      example: "“MÃ¼ller” in each row with an umlaut.",
      remedy: "Set the encoding of that import to UTF-8, and tell the sender of the file."),
    german: RuleText(
      message:
        "{count} Werte waren als {encoding} gelesen worden, obwohl sie UTF-8 waren, {twice} davon mehrmals; sie wurden "
        + "wiederhergestellt.",
      finds: "Eine Datei, in der Werte in UTF-8 unterwegs in einer anderen Kodierung gelesen wurden.",
      matters: "Der Import oder Export, der das tat, wird es wieder tun; was dabei verloren geht, bleibt verloren.",
      example: "„MÃ¼ller“ in jeder Zeile mit Umlaut.",
      remedy: "Die Kodierung dieses Imports auf UTF-8 stellen und dem Absender der Datei Bescheid geben."))
}
