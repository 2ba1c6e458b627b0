// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// The snippets of the article "First five minutes".
struct FirstFiveMinutesSnippets {
  /// What is wrong with files of leads, the weightiest first, and how often.
  func findings(in files: [String]) throws -> [(rule: String, count: Int)] {
    let report = try BatchRun(pipeline: .standard).check(files)
    return report.counts.rules.filter { $0.findings > 0 }.map { ($0.rule.id.rawValue, $0.findings) }
  }

  /// Sorts files of leads into a folder; says how many may enter and at how many a person has to look.
  func sort(_ files: [String], into folder: String) throws -> (accepted: Int, review: Int) {
    let counts = try BatchRun(pipeline: .standard).clean(files, into: folder).counts
    return (counts.accepted, counts.review)
  }

  @Test func countsAndSortsTheSample() throws {
    let folder = try TemporaryFolder()
    let sample = try folder.write(SourceTree.text(of: "Examples/leads.csv"), to: "leads.csv")
    let first = try #require(try findings(in: [sample]).first)
    #expect(first == (rule: "completeness.no-contact", count: 2))
    #expect(try sort([sample], into: folder.path(of: "out")) == (accepted: 9, review: 8))
    #expect(folder.names(in: "out").contains("accepted.csv"))
  }
}
