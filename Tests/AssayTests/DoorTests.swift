// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// A lead is judged the same through every door.
struct DoorTests {
  private static let fields: [Field] = [.firstName, .lastName, .email, .phone, .city, .message]
  private static let leads: [Lead] = [
    [.firstName: "Jane", .lastName: "Miller", .email: "jane@@example.org"],
    [.firstName: " Zoe\u{308} ", .lastName: "O’Brien", .email: "zoe@example.org", .message: "two\nlines, \"quoted\""],
    [.firstName: "Jane", .lastName: "Miller", .email: "ZOE@example.org"],
    [.lastName: "Ng", .email: "zoe@Example.org"],
    [.firstName: "王", .lastName: "伟", .email: "wang.example.org", .phone: "\u{202A}+1 202 555 0143\u{202C}"],
    [.lastName: "Null", .email: "mailto:jenny@example.org", .city: "\u{FEFF}Köln"],
    [.firstName: "firstName", .lastName: "lastName", .email: "email"],
    [.city: "Frankfurt (Oder)"],
    [.firstName: "a\u{7}b", .email: "x y@example.org"],
    [.lastName: "Müller\u{200B}", .email: "jörg@böhm.de"], [.lastName: "Müller", .email: "jörg@xn--bhm-sna.de"],
  ]

  private static let csv: [UInt8] = {
    var text = fields.map(\.name).joined(separator: ",") + "\n"
    for lead in leads {
      text += fields.map { "\"" + (lead[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }()

  /// Record, field, rule and severity of everything that was found or changed.
  private func summaries(_ assessments: [Assessment], _ policy: Policy) -> [String] {
    assessments.enumerated().flatMap { index, assessment in
      assessment.changes.map { "\(index + 1) \($0.field) \($0.rule.id) \(policy.severity(of: Finding($0.rule)).name)" }
        + assessment.findings.filter { $0.outcome == .finding }.map {
          "\(index + 1) \($0.field?.name ?? "-") \($0.rule.id) \(policy.severity(of: $0).name)"
        }
    }
  }

  private static let policies: [Policy] = {
    var strict = Policy()
    strict.severities = ["email.several-at-signs": .note, "duplicate.same-email": .error, "text.not-nfc": .warning]
    var lenient = Policy()
    lenient.allowed = ["email.several-at-signs", "duplicate.same-email"]
    return [.standard, strict, lenient]
  }()

  @Test(arguments: policies)
  func findsTheSameInMemoryAndInFiles(policy: Policy) throws {
    var pipeline = Pipeline.standard
    pipeline.policy = policy
    let assessments = pipeline.assess(Self.leads.map { lead in Lead(Self.fields.map { ($0, lead[$0] ?? "") }) })
    let expected = summaries(assessments, policy)
    #expect(expected.count > 10)

    let folder = try TemporaryFolder()
    let path = try folder.write(Self.csv, to: "leads.csv")
    let lines = FindingLines()
    let report = try BatchRun(pipeline: pipeline).check([path], findings: lines)
    #expect(try FindingObject.read(lines.bytes).map(\.summary) == expected)

    let result = try CleanResult([path], with: pipeline)
    #expect(try result.findings().map(\.summary) == expected)
    #expect(result.bytes("findings.jsonl") == lines.bytes)
    #expect(result.report.counts == report.counts)

    let duplicates = assessments.filter { $0.survivor != nil && $0.verdict != .reject }.count
    let counts = report.counts
    #expect(counts.duplicates == duplicates)
    #expect(counts.rejected == assessments.count { $0.verdict == .reject })
    #expect(counts.accepted + counts.review + counts.rejected + counts.duplicates == Self.leads.count)
  }

  @Test(arguments: leads)
  func findsTheSameInOneLeadByItself(lead: Lead) {
    let single = Pipeline.standard.assess(lead)
    let together = Pipeline.standard.assess([lead])
    #expect(together == [single])
  }

  @Test func findsTheSameWhereAFieldIsMissingAndWhereItIsEmpty() {
    for lead in Self.leads {
      let filled = Lead(Self.fields.map { ($0, lead[$0] ?? "") })
      #expect(
        summaries([Pipeline.standard.assess(lead)], .standard)
          == summaries([Pipeline.standard.assess(filled)], .standard))
    }
  }

  @Test func namesTheSameSurvivorsInMemoryAndInFiles() throws {
    let assessments = Pipeline.standard.assess(
      Self.leads.map { lead in Lead(Self.fields.map { ($0, lead[$0] ?? "") }) })
    let clusters = try CSVTable(CleanResult(Self.csv, with: .standard).bytes("clusters.csv"))
    let inFiles = zip(clusters.texts(in: "role"), clusters.texts(in: "cluster")).map {
      $0 == "duplicate" ? Int($1) : nil
    }
    #expect(inFiles == assessments.map { $0.verdict == .reject ? nil : $0.survivor })
    #expect(inFiles.contains { $0 != nil })
  }
}
