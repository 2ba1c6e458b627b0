// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

struct SARIFFormatTests {
  private static let file = """
    email,last_name,city,country
    jane@@example.org,Doe,London,Germany
    "ok@example.com",  Roe ,Berlin,Germany
    ,,,

    """

  private func log(
    _ file: String, name: String = "leads.csv", language: Language = .english, redacted: Bool = true,
    showsUnjudged: Bool = false, chunkSize: Int = 256 * 1024, informationURI: String? = nil
  ) throws -> (run: [String: Any], results: [[String: Any]], text: String) {
    let text = try FormatRun([name: file], showsUnjudged: showsUnjudged, chunkSize: chunkSize) {
      SARIFFormat(
        rules: $0, version: "1.2.3", informationURI: informationURI, language: language, redacted: redacted, to: $1)
    }.text
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    return (run, try #require(run["results"] as? [[String: Any]]), text)
  }

  private func rules(of run: [String: Any]) throws -> [[String: Any]] {
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    return try #require(driver["rules"] as? [[String: Any]])
  }

  @Test func namesTheRuleOfEveryResultByItsIndex() throws {
    let (run, results, _) = try log(Self.file)
    let ids = try rules(of: run).map { $0["id"] as? String }
    #expect(results.count == 4)
    for result in results {
      #expect(ids[try #require(result["ruleIndex"] as? Int)] == result["ruleId"] as? String)
    }
    #expect(
      results.contains { $0["ruleId"] as? String == "email.several-at-signs" && $0["level"] as? String == "error" })
  }

  @Test func placesAFindingInAFileWhoseNameIsEscaped() throws {
    let (_, results, _) = try log(Self.file, name: "leads & Söhne:1.csv")
    let result = try #require(results.first { $0["ruleId"] as? String == "email.several-at-signs" })
    let place = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
    #expect(uri == "file:///F/leads%20%26%20S%C3%B6hne%3A1.csv")
    #expect(place["region"] as? [String: Int] == ["startLine": 2, "startColumn": 1])
  }

  @Test func hasNoColumnForWhatIsAboutTheWholeFile() throws {
    let (_, results, text) = try log("last_name,city\nDoe,Berlin\n")
    #expect(results.contains { $0["ruleId"] as? String == "csv.no-contact-column" })
    #expect(text.contains(#""region":{"startLine":1}"#))
  }

  @Test func describesEveryRule() throws {
    let (run, _, _) = try log("email\na@example.com\n", language: .german, informationURI: "https://example.com/assay")
    #expect(run["language"] as? String == "de")
    let rules = try rules(of: run)
    #expect(rules.count > 100)
    for rule in rules {
      let keys: Set = [
        "id", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration", "properties",
      ]
      #expect(Set(rule.keys) == keys)
    }
    let rule = try #require(rules.first { $0["id"] as? String == "email.several-at-signs" })
    #expect(rule["helpUri"] as? String == "https://example.com/assay/docs/rules/email.md#emailseveral-at-signs")
    let tags = rules.compactMap { ($0["properties"] as? [String: [String]])?["tags"] }
    #expect(tags.allSatisfy { Set($0).count == $0.count } && tags.contains(["name", "firstName", "lastName"]))
    #expect((rule["properties"] as? [String: [String]])?["tags"] == ["email"])
    #expect((rule["help"] as? [String: String])?["markdown"]?.contains("**Was zu tun ist:**") == true)
  }

  @Test func isALogAlsoWhereNothingIsFound() throws {
    let (run, results, _) = try log("email,last_name\njane.doe@acme.com,Doe\n")
    #expect(results.isEmpty)
    #expect((run["invocations"] as? [[String: Bool]]) == [["executionSuccessful": true]])
  }

  @Test func holdsAValueOnlyOnRequest() throws {
    // The help of a rule has an example of its own.
    let (hidden, shown) = (try log(Self.file).results, try log(Self.file, redacted: false).results)
    #expect(!hidden.description.contains("London"))
    #expect(shown.description.contains("London"))
  }

  @Test func leavesOpenWhatCouldNotBeJudged() throws {
    let file = "email,phone\njane.doe@acme.com,030 123456\n"
    #expect(try log(file).results.allSatisfy { $0["kind"] == nil })
    let open = try log(file, showsUnjudged: true).results.filter { $0["kind"] as? String == "open" }
    #expect(!open.isEmpty)
    #expect(open.allSatisfy { $0["level"] as? String == "none" })
  }

  @Test func doesNotDependOnThePiecesAFileIsReadIn() throws {
    let file = "email,last_name\n" + (0..<400).map { "user\($0)@@example.org,Doe\n" }.joined()
    #expect(try log(file, chunkSize: 512).text == log(file).text)
  }

  @Test func goesIntoAFileAsTheDocumentationSays() throws {
    let folder = try TemporaryFolder()
    let leads = try folder.write("email,last_name\njane@@example.org,Doe\n", to: "leads.csv")
    let file = try ResultFile(folder.path(of: "leads.sarif"))
    let run = BatchRun(pipeline: .standard)
    _ = try run.check([leads], as: SARIFFormat(rules: run.rules, version: assayVersion, to: file.sink))
    try file.publish()
    #expect(try folder.text(of: "leads.sarif").hasSuffix("\n]}}}]}\n"))
  }
}
