// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

struct JUnitFormatTests {
  private func suites(
    _ files: KeyValuePairs<String, String>, _ gate: GatePolicy = GatePolicy(), allowing: Set<Rule.ID> = [],
    language: Language = .english, redacted: Bool = true, chunkSize: Int = 256 * 1024
  ) throws -> [XMLElement] {
    let text = try FormatRun(files, allowing: allowing, chunkSize: chunkSize) {
      JUnitFormat(rules: $0, gate: gate, language: language, redacted: redacted, to: $1)
    }.text
    return try #require(try XMLDocument(xmlString: text).rootElement()).elements(forName: "testsuite")
  }

  private func failures(_ suite: XMLElement) -> [String: XMLElement] {
    var failures: [String: XMLElement] = [:]
    for test in suite.elements(forName: "testcase") {
      guard let failure = test.elements(forName: "failure").first, let name = test.attribute(forName: "name") else {
        continue
      }
      failures[name.stringValue ?? ""] = failure
    }
    return failures
  }

  private static let dirty = "email,last_name\n" + (0..<25).map { "user\($0)@@example.org,Doe\n" }.joined()

  @Test func countsTestsAndFailuresOfEachFile() throws {
    let suites = try suites(["a.csv": Self.dirty, "b.csv": "email,last_name\nwei.ng@acme.com,Ng\n"])
    #expect(suites.map { $0.attribute(forName: "name")?.stringValue } == ["/F/a.csv", "/F/b.csv"])
    for suite in suites {
      let tests = suite.elements(forName: "testcase")
      #expect(suite.attribute(forName: "tests")?.stringValue == String(tests.count))
      #expect(suite.attribute(forName: "failures")?.stringValue == String(failures(suite).count))
    }
    #expect(failures(suites[0])["email.several-at-signs"] != nil)
    #expect(failures(suites[1]).isEmpty)
    // What a file has no values for is no test that it passed.
    let names = suites[1].elements(forName: "testcase").map { $0.attribute(forName: "name")?.stringValue ?? "" }
    #expect(names.contains("email.several-at-signs"))
    #expect(!names.contains { $0.hasPrefix("postal.") })
  }

  @Test(arguments: [256 * 1024, 512])
  func namesTheFirstPlacesAndTheNumberOfTheOthers(chunkSize: Int) throws {
    let suites = try suites(["a.csv": Self.dirty], chunkSize: chunkSize)
    let failure = try #require(failures(suites[0])["email.several-at-signs"])
    let lines = try #require(failure.stringValue).split(separator: "\n")
    #expect(lines.count == JUnitFormat.placeLimit + 1)
    #expect(lines.first == "line 2, email: There is more than one @ in the address.")
    #expect(lines.dropLast().last?.hasPrefix("line 21, ") == true)
    #expect(lines.last == "… and 5 more")
    #expect(failure.attribute(forName: "message")?.stringValue?.hasPrefix("25 findings: ") == true)
  }

  @Test(
    arguments: [
      (GatePolicy(severity: .note), ["completeness.no-name"]), (GatePolicy(), []), (GatePolicy(severity: .never), []),
      (GatePolicy(thresholds: ["completeness.no-name": RuleThreshold(max: 0)]), ["completeness.no-name"]),
      (GatePolicy(severity: .note, thresholds: ["completeness.no-name": RuleThreshold(max: 1)]), []),
    ])
  func failsByTheGate(gate: GatePolicy, rules: [String]) throws {
    let suites = try suites(["a.csv": "email,last_name\njane.doe@acme.com,\n"], gate)
    #expect(failures(suites[0]).keys.sorted() == rules)
  }

  @Test func passesWhatIsOnlyChanged() throws {
    let suites = try suites(["a.csv": "email,last_name\n jane.doe@acme.com,Doe\n"], GatePolicy(severity: .note))
    #expect(failures(suites[0]).isEmpty)
  }

  @Test func hasNoTestForARuleThatIsOff() throws {
    let suites = try suites(["a.csv": Self.dirty], allowing: ["email.several-at-signs"])
    #expect(
      suites[0].elements(forName: "testcase").allSatisfy {
        $0.attribute(forName: "name")?.stringValue != "email.several-at-signs"
      })
  }

  @Test func isXMLWhateverTheNamesAndValues() throws {
    let file = "e-mail,city,country\nok@example.com,\"<Lon\u{1B}don & \u{FFFE}]]>\",Germany\n"
    let suites = try suites(["<&\"\u{7}'>.csv": file], GatePolicy(severity: .note), redacted: false)
    #expect(suites[0].attribute(forName: "name")?.stringValue == "/F/<&\"\u{FFFD}'>.csv")
  }

  @Test func speaksGermanAndHoldsNoValue() throws {
    let file = "email,city,country\njane.doe@acme.com,London,Germany\n"
    let suites = try suites(["a.csv": file], language: .german)
    let failure = try #require(failures(suites[0])["geo.city-not-in-country"]?.stringValue)
    #expect(failure.hasPrefix("Zeile 2, city: "))
    #expect(!failure.contains("London"))
  }
}
