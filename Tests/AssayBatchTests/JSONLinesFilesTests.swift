// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

struct JSONLinesFilesTests {
  private static let objects = #"""
    {"Vorname": " Anna", "Nachname":"Beier", "email":"anna@beier.de", "kundennummer": 17, "tags": ["a","b"]}

    {"Vorname":"Karl","Nachname":"Vogel","email":"karl@@vogel.de","later": {"x": 1}}
    {"Vorname":"Ute","Nachname":"Kern","email":"ute@kern.de"
    {"email":"ute@kern.de","Nachname":"Hahn","Vorname":"Ute","assay_verdict":"old"}
    {"Nachname":"Roth","email":"x@roth.de","email":"tim@roth.de"}
    """#

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func leaveAsTheSameObjectsWithWhatChangedAndWhatIsAdded() throws {
    let result = try CleanResult(Self.objects, with: .standard)
    let counts = result.report.counts
    #expect(counts.accepted == 2 && counts.review == 2 && counts.unreadable == 1 && counts.records == 5)
    #expect(counts.isBalanced)
    #expect(result.files["accepted.csv"] == nil)
    let accepted = lines(result.bytes("accepted.jsonl"))
    #expect(
      accepted[0].hasPrefix(
        #"{"Vorname": "Anna", "Nachname":"Beier", "email":"anna@beier.de", "kundennummer": 17, "tags": ["a","b"]"#))
    #expect(accepted[0].contains(#""assay_verdict": "accept""#))
    #expect(accepted[1].hasPrefix(#"{"email":"ute@kern.de","Nachname":"Hahn","Vorname":"Ute","#))
    #expect(!accepted[1].contains("old"))
    let review = lines(result.bytes("review.jsonl"))
    #expect(review[0].contains(#""later": {"x": 1}"#))
    #expect(review[0].contains(#""assay_suggestions":"email=karl@vogel.de""#))
    #expect(review[1].contains(#""assay_reasons":"csv.repeated-key""#))
    for line in accepted + review {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    let unreadable = try CSVTable(result.bytes("unreadable.csv"))
    #expect(unreadable.texts(in: "line") == ["4"])
    #expect(unreadable.texts(in: "row") == [#"{"Vorname":"Ute","Nachname":"Kern","email":"ute@kern.de""#])
  }

  @Test func tellTheLinesOfTheFile() throws {
    let findings = try CleanResult(Self.objects, with: .standard).findings()
    let places = findings.map { "\($0.record):\($0.line) \($0.column ?? "-") \($0.rule)" }
    #expect(
      places == [
        "1:1 Vorname text.outer-white-space", "2:3 email email.several-at-signs", "3:4 - csv.not-an-object",
        "5:6 - csv.repeated-key",
      ])
  }

  @Test func giveTheSameLeadsWhenCleanedAgain() throws {
    let first = try CleanResult(Self.objects, with: .standard)
    let second = try CleanResult(first.bytes("accepted.jsonl"), with: .standard)
    #expect(second.bytes("accepted.jsonl") == first.bytes("accepted.jsonl"))
  }

  @Test func canBeWrittenOfCSV() throws {
    var options = BatchOptions()
    options.writesJSONLines = true
    let result = try CleanResult(
      "Vorname;Nachname;E-Mail;Notiz\nAnna;Beier;anna@beier.de;\"sagt \"\"ja\"\"\"\nKarl;;karl@@vogel.de\n",
      with: .standard, options: options)
    let accepted = lines(result.bytes("accepted.jsonl"))
    #expect(accepted.count == 1)
    #expect(
      accepted[0].hasPrefix(#"{"Vorname":"Anna","Nachname":"Beier","E-Mail":"anna@beier.de","Notiz":"sagt \"ja\"""#))
    let review = try #require(lines(result.bytes("review.jsonl")).first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(review.utf8)) as? [String: Any])
    #expect(object["assay_suggestions"] as? String == "email=karl@vogel.de")
    #expect(object["Notiz"] as? String == "")
  }

  @Test func haveNoKeyTwice() throws {
    var options = BatchOptions()
    options.writesJSONLines = true
    let result = try CleanResult(
      "name,phone,phone\nAnna,+49 89 12345678,+49 30 12345678\n", with: .standard, options: options)
    #expect(result.text("accepted.jsonl").contains(#""phone":"+49 89 12345678","phone_2":"+49 30 12345678""#))
  }

  @Test func mayBeOneArray() throws {
    let result = try CleanResult(
      "[\n  {\"email\": \"a@b.de\",\n   \"lastName\": \"Kern\"},\n  {\"email\": \"c@d.de\", \"lastName\": \"Roth\"}\n]\n",
      with: .standard)
    #expect(result.report.counts.accepted == 2)
    #expect(lines(result.bytes("accepted.jsonl")).count == 2)
  }

  @Test func doNotMixWithCSV() throws {
    let folder = try TemporaryFolder()
    let paths = [
      try folder.write("email\na@b.de\n", to: "a.csv"), try folder.write("{\"email\":\"c@d.de\"}\n", to: "b.jsonl"),
    ]
    let error = try #require(throws: BatchError.self) { try CleanResult(paths, with: .standard) }
    #expect(error.kind == .usage)
  }
}
