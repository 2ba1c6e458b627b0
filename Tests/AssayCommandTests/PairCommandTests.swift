// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

/// `assay explain --pair` and `assay merge`, as they are used.
struct PairCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      first_name,last_name,email,phone,postal_code,city
      Kathrin,Müller,k.mueller@web.de,+49 30 1234567,10115,
      Otto,Brandt,otto@brandt.de,+49 89 7654321,80331,München
      Katrin,Mueller,k.mueller@web.de,,10115,Berlin

      """, to: "leads.csv")
    _ = try BuiltCommand.run(["clean", "leads.csv", "-o", "out"], in: folder)
  }

  @Test(arguments: ["1,3", "3,1"])
  func explainsAPair(pair: String) throws {
    let outcome = try BuiltCommand.run(["explain", "out", "--pair", pair], in: folder)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.contains("Records 3 and 1: the same person"))
    #expect(outcome.output.contains("last name: same") || outcome.output.contains("last name: another form"))
    #expect(outcome.output.contains("prior: how rarely two leads are one person at all"))
    let weight = try #require(
      try CSVTable(folder.bytes(of: "out/clusters.csv")).texts(in: "match_weight").first { !$0.isEmpty })
    let last = try #require(outcome.lines.last)
    #expect(last.hasSuffix("match weight in bits") && last.contains(" \(weight) "))
    // The last sum is the match weight; the values are nobody's business.
    #expect(outcome.lines[outcome.lines.count - 3].contains(" \(weight) "))
    for value in ["Kat", "ller", "web.de", "1234567", "10115", "Berlin"] { #expect(!outcome.output.contains(value)) }
  }

  @Test func explainsInGermanAndForPrograms() throws {
    let german = try BuiltCommand.run(["explain", "out", "--pair", "1,3", "--lang", "de"], in: folder)
    #expect(german.output.contains("dieselbe Person") && german.output.contains("Postfach: gleich"))
    let json = try BuiltCommand.run(["explain", "out/findings.jsonl", "--pair", "1,3", "--format", "json"], in: folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["relation"] as? String == "pair")
    let pair = try #require((object["pairs"] as? [[String: Any]])?.first)
    let comparisons = try #require(pair["comparisons"] as? [[String: Any]])
    let sum = comparisons.reduce(0) { $0 + Int((($1["weight"] as? Double ?? 0) * 100).rounded()) }
    #expect(sum == Int(((pair["match_weight"] as? Double ?? 0) * 100).rounded()))
    #expect(comparisons.last?["sum"] as? Double == pair["match_weight"] as? Double)
  }

  @Test func saysThatTwoAreApart() throws {
    let outcome = try BuiltCommand.run(["explain", "out", "--pair", "1,2"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.lines == [
        "Records 1 and 2 were not put together.", "  Record 1 is one person with 3; 1 stays.",
        "  Record 2 is one person with no other.",
      ])
  }

  @Test(arguments: [
    (["explain", "out", "--pair", "1"], 2, "--pair 17,15"), (["explain", "out", "--pair", "1,1"], 2, "--pair 17,15"),
    (["explain", "out", "--pair", "1,b"], 2, "--pair 17,15"),
    (["explain", "out", "--pair", "1,2,3"], 2, "--pair 17,15"),
    (["explain", "out", "--pair", "0,1"], 2, "--pair 17,15"), (["explain", "out", "--pair", "1,4"], 2, "1 to 3"),
    (["explain", "nowhere", "--pair", "1,2"], 3, "nowhere"), (["explain", ".", "--pair", "1,2"], 3, "assay clean"),
    (["explain", "out", "city=Ulm", "--pair", "1,2"], 2, "--pair"),
    (["explain", "email.several-at-signs", "--format", "json"], 2, "--pair"),
    (["merge", "nowhere"], 3, "assay clean"), (["merge", "out", "--rule", "phone"], 2, "column=rule"),
    (["merge", "out", "--rule", "phone=longst"], 2, "longest"), (["merge", "out", "--rule", "fax=longest"], 2, "fax"),
    (["merge", "out", "--rule", "phone=most-recent"], 2, "--date-column"),
    (["merge", "out", "--rule", "phone=most-trusted"], 2, "--trust"),
    (["merge", "out", "-o", "out/review.csv"], 2, "-o"),
  ])
  func saysWhatIsWrong(arguments: [String], status: Int32, hint: String) throws {
    let outcome = try BuiltCommand.run(arguments, in: folder)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(hint))
  }

  @Test func mergesWhatWasFound() throws {
    let outcome = try BuiltCommand.run(["merge", "out"], in: folder)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.contains("= 2 leads written to out/merged.csv"))
    let table = try CSVTable(folder.bytes(of: "out/merged.csv"))
    #expect(table.texts(in: "city") == ["Berlin", "München"])
    #expect(table.texts(in: "assay_merged_from") == ["3", ""])
    let json = try BuiltCommand.run(
      ["merge", "out", "-o", "golden.csv", "--rule", "city=longest", "--overwrite", "--format", "json"], in: folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["written"] as? Int == 2 && object["file"] as? String == "golden.csv")
    #expect(folder.names(in: ".").contains("merges.jsonl"))
  }
}
