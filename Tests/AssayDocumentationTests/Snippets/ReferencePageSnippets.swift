// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayConfiguration
import AssayKeyedHashes
import AssaySuppression
import AssayTestSupport
import Testing

/// A run by the assay.yml above some files; nil where there is none.
func makeRun(for paths: [String], on today: CalendarDate?) throws -> BatchRun? {
  guard let file = try ConfigurationFile(above: paths) else { return nil }
  let pipeline = try Pipeline(configuration: file.configuration, valueFiles: file.valueFiles, today: today)
  return BatchRun(pipeline: pipeline, options: BatchOptions(configuration: file.configuration))
}

/// The standard pipeline, and besides it rejects a person and all who are on a list.
func makePipeline(rejecting person: Lead, and path: String, under secret: HashSecret) throws -> Pipeline {
  var list = try SuppressionList(file: path, secret: secret)
  list.insert(list.hashes(of: person))
  var pipeline = Pipeline.standard
  pipeline.validators.append(SuppressionValidator(list))
  return pipeline
}

/// The snippets of `docs/configuration.md` and `docs/suppression.md`.
struct ReferencePageSnippets {
  @Test func runsByAConfiguration() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("name,email\nJane Miller,info@acme.com\n", to: "leads.csv")
    let none = try makeRun(for: [file], on: nil)
    #expect(none == nil)
    try folder.write("version: 1\nrules: { email.role-mailbox: { severity: error } }\n", to: "assay.yml")
    let run = try #require(try makeRun(for: [file], on: CalendarDate("2026-11-29")))
    #expect(try run.check([file]).counts.count(of: "email.role-mailbox")?.errors == 1)
  }

  @Test func rejectsWhoIsOnTheList() throws {
    let folder = try TemporaryFolder()
    let secret = try HashSecret([UInt8](repeating: 7, count: 32))
    var list = SuppressionList(secret: secret)
    list.insert(list.hashes(of: [.email: "omar@acme.com"]))
    let path = try folder.write(list.text, to: "suppressed.txt")
    let pipeline = try makePipeline(rejecting: [.email: "jane@acme.com"], and: path, under: secret)
    for (email, verdict) in [("jane@acme.com", Verdict.reject), ("omar@acme.com", .reject), ("ada@acme.com", .accept)] {
      #expect(pipeline.assess([.fullName: "Jane Miller", .email: email]).verdict == verdict, "\(email)")
    }
  }
}
