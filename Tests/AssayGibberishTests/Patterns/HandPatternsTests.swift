// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayGibberish

struct HandPatternsTests {
  private func judge(_ text: String, _ kind: TextKind = .personName) -> Evidence? {
    HandPatterns.evidence(in: Array(text.utf8).span, kind: kind)
  }

  private func confidence(_ text: String, _ kind: TextKind = .personName) -> Double {
    judge(text, kind)?.confidence ?? 0
  }

  @Test(arguments: [
    // Rows, from both ends, in several scripts.
    "asdf", "ASDF", "Asdf", "fdsa", "sdfg", "qwer", "qwertz", "qwerty", "azerty", "poiuytrewq", "zxcvbn", "yxcv",
    "wxcv",
    "qsdfgh", "lkjhgf", "rtyu", "uiop", "ytrewq", "jklö", "hjklñ", "йцукен", "фыва", "ячсм", "лдж", "щзхї", "ασδφ",

    "שדגכ", "שדגכעי", "شسيب", "ضصثقف", "ქწერტ", "fgğıod", "aoeuid", "arst", "auie", "jövcç",
    // Columns and zigzags.
    "1qaz", "zaq1", "mju7", "p0o9", "1q2w3e", "1qaz2wsx", "qazwsx", "qawsed", "qaws", "1й2ц3у",
    // Repeats and walks one after the other.
    "asdfasdf", "asdfjkl", "qwertz123", "asdf1234", "asdfgfdsa", "qweasdzxc", "asdfghasd", "qqwwee", "asdf asdf",
    "asdf jklö",
  ])
  func findsWalks(_ text: String) throws {
    let evidence = try #require(judge(text))
    #expect(evidence.kind == .keyboardWalk)
    #expect(evidence.confidence > 0.5)
    #expect(evidence.range == 0..<text.utf8.count)
  }

  @Test(arguments: [
    "abcd", "ABCD", "dcba", "abc", "xyz", "cba", "mnop", "stuvw", "1234", "4321", "7890", "abc123", "aabbcc", "abcxyz",
    "абвг",
    "гвба", "αβγδ", "אבגד", "ابتث", "あいうえ", "アイウエオ", "가나다라", "a b c d",
  ])
  func findsSequences(_ text: String) throws {
    let evidence = try #require(judge(text))
    #expect(evidence.kind == .sequence)
    #expect(evidence.confidence > 0.5)
    #expect(evidence.range == 0..<text.utf8.count)
  }

  @Test(arguments: [
    "aaa", "aaaa", "xxxxxxxx", "яяя", "xyxyxy", "dfdf", "asdasd", "abcabc", "abcabcabc", "foofoofoo", "hahahaha",
    "haha haha",
    "bla bla bla", "test test test", "ßßßß", "王王王王",
  ])
  func findsRepetition(_ text: String) throws {
    let evidence = try #require(judge(text))
    #expect(evidence.kind == .repetition)
    #expect(evidence.confidence > 0.5)
    #expect(evidence.range == 0..<text.utf8.count)
  }

  @Test(arguments: [
    // Rows, columns and zigzags by accident, on one keyboard or another.
    "Fred", "Dedre", "Wert", "Wertz", "Were", "Reza", "Azer", "Ali-Reza", "Trew", "Ertz", "Poi", "Tree", "Rewe",
    "Ferdi", "Vila", "Polk",
    "Oien", "Смит", "Трип", "Koml", "Ewa", "Sara", "Dewey", "Ioup",
    // Words with a row in them.
    "Property", "Bewertung", "wertvoll", "Stuttgart", "Liberty", "Querty Jones", "Propert Wert",
    // Repeats.
    "Asa", "Papa", "Lolo", "Mimi", "Nana", "Bobo", "Lulu", "Sasa", "Ada", "Otto", "Anna", "Berber", "Nganga",
    "Nhlanhla", "Njinji",
    "Yeyeye", "Bora Bora", "Baden-Baden", "Ali Ali", "William William", "Mao Mao", "Karl III", "Aa", "Lee",
    "Schifffahrt",
    // Letters in order.
    "Stu", "Def", "Hij", "Nop", "Fed", "Футс", "Jörg", "Kim", "Ng", "O", "Mei Ng", "Jennifer Null", "Suharto",
    "Brzęczyszczykiewicz", "王伟", "Max", "Alice", "",
  ])
  func accusesNoName(_ text: String) {
    #expect(confidence(text) < 0.5)
  }

  @Test(arguments: ["Fred", "Reza", "Papa", "Müller", "Karl III", "Ali Reza", "Wert Müller"])
  func saysNothingOfMostNames(_ text: String) {
    #expect(judge(text) == nil)
  }

  @Test func isSureOfWholeValues() {
    for text in ["asdf", "qwertz", "abcd", "aaaa", "йцукен"] { #expect(confidence(text) >= 0.95) }
  }

  @Test func takesWhatStandsBesideAName() throws {
    let evidence = try #require(judge("Meier asdfgh"))
    #expect(evidence.range == 6..<12)
    #expect(evidence.confidence > 0.5 && evidence.confidence < confidence("asdfgh"))
    #expect(judge("Meier asd") == nil)
  }

  @Test(arguments: [
    "XKCD", "BVG", "3M", "ABC", "AAA", "XYZ", "ABCD", "QWE", "QWERTY Ltd", "ABC Logistics", "AAA Cars", "Yum Yum Yum",
    "123",
  ])
  func leavesCompaniesTheirAbbreviations(_ text: String) {
    #expect(confidence(text, .company) < 0.5)
  }

  @Test(arguments: ["asdf", "qwertz", "aaaaaa", "asdfasdf"])
  func findsCompaniesThatAreNone(_ text: String) {
    #expect(confidence(text, .company) > 0.5)
  }

  @Test(arguments: [TextKind.street, .city, .message])
  func leavesNumbersToOthers(_ kind: TextKind) {
    for text in ["12345", "1111", "10115", "23 45"] { #expect(judge(text, kind) == nil) }
    #expect(judge("Hauptstraße 123", kind) == nil)
  }

  @Test func knowsHouseNumbersBesideAWalk() {
    #expect(confidence("asdf 12", .street) > 0.9)
  }

  @Test func judgesAMessageAsAWhole() {
    #expect(confidence("asdf asdf qwertz", .message) > 0.9)
    // People laugh and repeat themselves.
    #expect(judge("blub blub blub", .message) == nil)
    #expect(judge("asdf is what I typed on my QWERTY keyboard", .message) == nil)
    #expect(judge("Call 1234 please, aaaa", .message) == nil)
  }

  @Test func judgesLongTextsInLinearTime() {
    for unit in ["asdf", "a", "asdf ", "ab ", "ß", "qw"] {
      _ = judge(String(repeating: unit, count: 1 << 16), .message)
    }
    #expect(confidence(String(repeating: "asdf", count: 1 << 16)) > 0.9)
    #expect(confidence(String(repeating: "asdf ", count: 1 << 16)) > 0.9)
  }

  @Test func survivesBytesThatAreNotUTF8() {
    var generator = SeededGenerator(seed: 5)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      for kind in TextKind.allCases { _ = HandPatterns.evidence(in: bytes.span, kind: kind) }
    }
    let torn: [UInt8] = Array("asdf".utf8) + [0xC3]
    #expect(HandPatterns.evidence(in: torn.span, kind: .personName)?.kind == .keyboardWalk)
  }

  private struct Case: Decodable {
    let input: String
    let category: String
  }

  @Test(.enabled(if: Evaluation.hasFile("gibberish/negative.jsonl")))
  func accusesNobodyOfTheEvaluation() throws {
    let companies = ["company", "organisation"]
    for line in try Evaluation.lines(of: "gibberish/negative.jsonl", as: Case.self) {
      #expect(confidence(line.input, companies.contains(line.category) ? .company : .personName) < 0.5, "\(line.input)")
      #expect(confidence(line.input, .city) < 0.5, "\(line.input)")
    }
  }

  @Test(.enabled(if: Evaluation.hasFile("gibberish/positive.jsonl")))
  func findsTheWalksOfTheEvaluation() throws {
    let walks = try Evaluation.lines(of: "gibberish/positive.jsonl", as: Case.self).filter {
      $0.category == "keyboard-walk"
    }
    // Those that could be a word are only a hint: `wert` is a surname.
    #expect(walks.filter { judge($0.input) == nil }.isEmpty)
    #expect(walks.filter { confidence($0.input) < 0.5 }.map(\.input) == ["wert"])
  }
}
