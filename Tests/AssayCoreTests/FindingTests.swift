// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

struct FindingTests {
  private func rule(_ english: String, _ german: String = "") -> Rule {
    func text(_ message: String) -> RuleText {
      RuleText(message: message, finds: "f", matters: "m", example: "e", remedy: "r")
    }
    return Rule("test.rule", .note, english: text(english), german: text(german))
  }

  @Test func saysItsMessageInBothLanguages() {
    let finding = Finding(
      rule("{count} too many in {place}", "In {place} sind {count} zu viel"),
      ["count": .number(2), "place": .text("X")])
    #expect(finding.message(in: .english) == "2 too many in X")
    #expect(finding.message(in: .german) == "In X sind 2 zu viel")
  }

  @Test(arguments: [
    ("no braces", "no braces"), ("{a}{a}", "11"), ("{unknown} {a}", "{unknown} 1"), ("{a", "{a"), ("a}", "a}"),
    ("", ""),
  ])
  func fillsInPlaceholders(message: String, expected: String) {
    #expect(Finding(rule(message), ["a": .number(1)]).message(in: .english) == expected)
  }

  @Test func doesNotTakeAValueForAPlaceholder() {
    let finding = Finding(rule("{a} {b}"), ["a": .value("{b}"), "b": .value("{a}")])
    #expect(finding.message(in: .english) == "{b} {a}")
  }

  @Test(
    arguments: [
      (.number(0), "0"), (.number(-12), "-12"), (.number(1_234_567), "1234567"), (.text("limit"), "limit"),
      (.value("Jane"), "Jane"), (.record(41), "41"), (.codePoint(0), "U+0000"), (.codePoint(0xA), "U+000A"),
      (.codePoint(0x20), "U+0020"), (.codePoint(0x200B), "U+200B"), (.codePoint(0x1F600), "U+1F600"),
      (.codePoint(0x10FFFF), "U+10FFFF"),
    ] as [(Finding.Argument.Value, String)])
  func writesEachKindOfArgument(argument: Finding.Argument.Value, expected: String) {
    #expect(Finding(rule("{x}"), ["x": argument]).message(in: .english) == expected)
  }

  @Test(arguments: ["Jane", "jane@example.org", "", "{x}", "‹3›", "😀👩‍👩‍👧", "a\nb"])
  func neverShowsAValueWhereItIsRedacted(value: String) {
    let finding = Finding(rule("<{x}>", "»{x}«"), ["x": .value(value)])
    #expect(finding.message(in: .english, redacted: true) == "<‹\(value.count)›>")
    #expect(finding.message(in: .german, redacted: true) == "»‹\(value.count)›«")
  }

  @Test func neverShowsTheNameOfAValueWhereItIsRedacted() {
    let finding = Finding(rule("<{x}>", "»{x}«"), ["x": .valueName(english: "Germany", german: "Deutschland")])
    #expect(finding.message(in: .english) == "<Germany>")
    #expect(finding.message(in: .german) == "»Deutschland«")
    #expect(finding.message(in: .english, redacted: true) == "<‹7›>")
    #expect(finding.message(in: .german, redacted: true) == "»‹7›«")
  }

  @Test func showsEverythingElseWhereItIsRedacted() {
    let finding = Finding(
      rule("{a} {b} {c} {d} {e}", "{a} {b} {c} {d} {e}"),
      ["a": .number(1), "b": .text("t"), "c": .record(2), "d": .codePoint(0x41), "e": .name(english: "x", german: "y")])
    #expect(finding.message(in: .english, redacted: true) == "1 t 2 U+0041 x")
    #expect(finding.message(in: .german, redacted: true) == "1 t 2 U+0041 y")
  }

  @Test func saysThatItCouldNotJudge() {
    let finding = Finding.couldNotJudge(rule("{a}"), in: .city, ["a": .text("why")])
    #expect(finding.outcome == .couldNotJudge)
    #expect(finding.field == .city)
    #expect(finding.message(in: .english) == "why")
    let bare = Finding.couldNotJudge(rule("{a}", "{a}"), in: .city)
    #expect(bare.message(in: .english) == "Could not be judged. The rule finds: f")
    #expect(bare.message(in: .german) == "Ließ sich nicht beurteilen. Die Regel findet: f")
    #expect(Finding(rule("")).outcome == .finding)
  }
}
