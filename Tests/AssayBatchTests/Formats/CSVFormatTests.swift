// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayBatch

struct CSVFormatTests {
  private static let rule = Rule(
    "test.rule", .warning,
    english: RuleText(message: "{value} is wrong", finds: "f", matters: "m", example: "e", remedy: "r"),
    german: RuleText(message: "{value} ist falsch", finds: "f", matters: "m", example: "e", remedy: "r"))

  private func row(_ finding: Finding, change: Change? = nil, redacted: Bool = false) -> String {
    let placed = PlacedFinding(
      file: "a,b.csv", record: 3, line: 7, character: 2, column: "=Mail", finding: finding, severity: .error,
      change: change, value: nil)
    var buffer: [UInt8] = []
    CSVFormat(redacted: redacted, to: { _ in }).append(placed, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test func hasACellForEachColumn() throws {
    let finding = Finding(
      Self.rule, in: .email, ["value": .value("a \"b\"\nc")], confidence: 0.9,
      suggestions: [Suggestion(.city, "+1", confidence: 0.5), Suggestion(.city, "other", confidence: 0.1)])
    let row = row(finding)
    #expect(
      row
        == "\"a,b.csv\",3,7,\"=Mail\",email,test.rule,finding,error,0.9,\"a \"\"b\"\"\nc is wrong\",city,\"+1\",0.5,,\r\n"
    )
    #expect(try CSVTable(Array(row.utf8)).header.count == CSVFormat.columns.count)
  }

  @Test func holdsNoValueWhereItIsRedacted() {
    let finding = Finding(
      Self.rule, in: .email, ["value": .value("secret")], suggestions: [Suggestion(.email, "secret", confidence: 0.5)])
    let change = Change(Self.rule, in: .email, from: "secret", to: "secret ")
    #expect(row(finding, change: change).components(separatedBy: "secret").count == 5)
    #expect(
      row(finding, change: change, redacted: true)
        == "\"a,b.csv\",3,7,\"=Mail\",email,test.rule,finding,error,1,‹6› is wrong,email,,0.5,,\r\n")
  }

  @Test func beginsWithTheNamesOfTheColumnsAlsoWhereNothingIsFound() throws {
    let text = try FormatRun(["a.csv": "email,last_name\njane.doe@acme.com,Doe\n"]) { CSVFormat(to: $1) }.text
    #expect(text == CSVFormat.columns.joined(separator: ",") + "\r\n")
    let found = try FormatRun(["a.csv": "email,last_name\njane@@example.org,Doe\n"]) { CSVFormat(to: $1) }.text
    #expect(found.components(separatedBy: "file,record").count == 2)
    #expect(found.split(separator: "\r\n").count > 1)
  }
}
