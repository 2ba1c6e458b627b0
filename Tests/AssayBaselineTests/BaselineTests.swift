// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import AssayKeyedHashes
import AssayTestSupport
import Testing

@testable import AssayBaseline

struct BaselineTests {
  private let secret: HashSecret
  private let other: HashSecret

  init() throws {
    secret = try HashSecret([UInt8](repeating: 1, count: 32))
    other = try HashSecret([UInt8](repeating: 2, count: 32))
  }

  private func entry(_ rule: Rule.ID, _ number: UInt64) -> Baseline.Entry {
    Baseline.Entry(rule: rule, key: FindingKey(high: number, low: number &* 3))
  }

  @Test func readsWhatItWrites() throws {
    let baseline = Baseline(files: [
      "leads a.csv": [entry("email.role-mailbox", 1): 1, entry("email.role-mailbox", 2): 12],
      "../b.csv": [entry("gibberish.likely", .max): 2],
    ])
    let text = baseline.text(under: secret)
    #expect(try Baseline(parsing: Array(text.utf8), named: "b.txt", secret: secret) == baseline)
    #expect(baseline.count == 15)
    #expect(text.hasPrefix("assay-baseline 1\ncheck "))
    let windows = Array(text.replacing("\n", with: "\r\n").utf8)
    #expect(try Baseline(parsing: windows, named: "b.txt", secret: secret) == baseline)
  }

  @Test func isSorted() {
    let entries = Dictionary(uniqueKeysWithValues: (0..<50).map { (entry("a.rule", UInt64($0)), 1) })
    let lines = Baseline(files: ["x": entries]).text(under: secret).split(separator: "\n").dropFirst(4)
    #expect(lines.count == 50)
    #expect(Array(lines) == lines.sorted())
  }

  @Test func knowsItsKey() {
    let text = Baseline(files: ["x": [entry("a.rule", 1): 1]]).text(under: secret)
    let error = #expect(throws: BatchError.self) {
      try Baseline(parsing: Array(text.utf8), named: "b.txt", secret: other)
    }
    #expect(error?.kind == .usage)
    #expect(error?.message(in: .english).hasPrefix("b.txt: this baseline was written under another key.") == true)
  }

  @Test(arguments: [
    ("", 1), ("assay-baseline 2\n", 1), ("assay-baseline 1\nfile x\n", 2), ("assay-baseline 1\ncheck 12\n", 2),
    ("GOOD\nfile x\nrule\n", 4), ("GOOD\nrule 00000000000000000000000000000001\n", 3),
    ("GOOD\nfile x\nrule 00000000000000000000000000000001 0\n", 4),
    ("GOOD\nfile x\nrule 00000000000000000000000000000001 9223372036854775807\n", 4),
    ("GOOD\nfile x\nrule 00000000000000000000000000000001 1 1\n", 4), ("GOOD\n\n<<<<<<< HEAD\n", 4),
  ])
  func namesTheLineThatIsNone(text: String, line: Int) {
    let text = text.replacing("GOOD", with: "assay-baseline 1\ncheck \(secret.baselineCheck.hex)")
    let error = #expect(throws: BatchError.self) {
      try Baseline(parsing: Array(text.utf8), named: "b.txt", secret: secret)
    }
    #expect(error?.message(in: .english).hasPrefix("b.txt:\(line): ") == true)
  }

  @Test func namesFilesFromItsFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "data/a.csv")
    try folder.write("x", to: "b.csv")
    let names = BaselineNames(file: folder.path(of: "data/baseline.txt"))
    #expect(names.name(of: folder.path(of: "data/a.csv")) == "a.csv")
    #expect(names.name(of: folder.path(of: "b.csv")) == "../b.csv")
    #expect(names.name(of: "-") == "-")
    let odd = try folder.write("x", to: "data/ne\nw%0A.csv")
    #expect(names.name(of: odd) == "ne%0Aw%250A.csv")
    #expect(BaselineNames(file: names.path(of: "ne%0Aw%250A.csv")).name(of: odd) == "ne%0Aw%250A.csv")
    #expect(BaselineNames(file: names.path(of: "../b.csv")).name(of: folder.path(of: "b.csv")) == "b.csv")
  }

  @Test func keysDependOnRuleFieldAndRow() {
    let rule = Rule.plain("a.rule")
    let keys = [
      secret.key(of: Finding(rule, in: .email), content: [1]), secret.key(of: Finding(rule, in: .phone), content: [1]),
      secret.key(of: Finding(rule, in: .email), content: [2]),
      secret.key(of: Finding(Rule.plain("b.rule"), in: .email), content: [1]),
      other.key(of: Finding(rule, in: .email), content: [1]),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(secret.key(of: Finding(rule, in: .email), content: [1]) == keys[0])
  }
}
