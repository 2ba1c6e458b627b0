// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Synchronization
import Testing

/// What counts of a run: rows that an earlier state of the file does not have, and findings that were not known.
struct SieveTests {
  private static let pipeline = Pipeline(validators: [EmailValidator()])
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(
    _ text: String, earlier: String? = nil, known: (any KnownFindings)? = nil, chunkSize: Int = 1 << 18, jobs: Int = 2,
    _ pipeline: Pipeline = Self.pipeline
  ) throws -> (findings: [FindingObject], counts: Report) {
    let path = try folder.write(text, to: "leads.csv")
    var options = BatchOptions()
    options.chunkSize = chunkSize
    options.jobs = jobs
    options.knownFindings = known
    if let earlier {
      let state = EarlierState(path: try folder.write(earlier, to: "earlier.csv"))
      options.earlierState = { $0 == path ? state : nil }
    }
    let lines = FindingLines()
    let report = try BatchRun(pipeline: pipeline, options: options).check([path], findings: lines)
    return (try FindingObject.read(lines.bytes), report.counts)
  }

  @Test func countsOnlyRowsThatAreNewOrChanged() throws {
    let earlier = "email,city\nold,Ulm\nsame,Bonn\nfine@b.de,Ulm\n"
    let (findings, counts) = try check("email,city\nold,Köln\nfine@b.de,Ulm\nsame,Bonn\nnew,Ulm\n", earlier: earlier)
    #expect(findings.map(\.record) == [1, 4])
    #expect([counts.records, counts.judged, counts.unchanged] == [4, 2, 2])
    #expect(counts.isBalanced)
  }

  @Test func howARowIsWrittenDownMakesNoDifference() throws {
    let earlier = "city;email;empty\r\n\"Ulm\";\"x\"\"y\";\r\n\"\";z;\"\"\r\n"
    let (findings, counts) = try check("email,city\n\"x\"\"y\",Ulm\nz,\n", earlier: earlier)
    #expect(findings.isEmpty)
    #expect(counts.unchanged == 2)
  }

  @Test func ofEqualRowsTheLastAreNew() throws {
    let (findings, _) = try check("email\nx\nx\nx\n", earlier: "email\nx\nx\n")
    #expect(findings.map(\.record) == [3])
  }

  @Test(arguments: ["", "\u{0}\u{1}PK", "<html>"])
  func everyRowIsNewWhereTheEarlierStateIsNoFileOfLeads(earlier: String) throws {
    #expect(try check("email\nx\n", earlier: earlier).findings.count == 1)
  }

  @Test func rowsThatCannotBeReadAreSiftedToo() throws {
    let earlier = "email,city\na@b.de,Ulm,1,2\n"
    let (findings, counts) = try check("email,city\na@b.de,Ulm,1,2\na@b.de,Bonn,1,2\n", earlier: earlier)
    #expect(findings.map { "\($0.record) \($0.rule)" } == ["2 csv.too-many-cells"])
    #expect([counts.records, counts.unreadable, counts.unchanged] == [2, 1, 1])
    #expect(counts.isBalanced)
  }

  @Test func whatIsSaidOfTheHeaderCountsWhereTheHeaderIsNew() throws {
    #expect(try check("note\nx\n", earlier: "note\nx\ny\n", Pipeline()).findings.isEmpty)
    #expect(
      try check("note\nx\n", earlier: "remark\nx\n", Pipeline()).findings.map(\.rule) == ["csv.no-contact-column"])
  }

  @Test func findsDuplicatesOfRowsThatDidNotChange() throws {
    let pipeline = Pipeline(datasetValidators: [ExactDuplicateValidator.byMailbox])
    let (findings, _) = try check(
      "email\na@acme.de\nb@acme.de\na@acme.de\n", earlier: "email\na@acme.de\nb@acme.de\n", pipeline)
    #expect(findings.map(\.record) == [3])
  }

  /// The old row is the duplicate where the new one stands above it, or is the fuller one.
  @Test(arguments: [false, true])
  func findsNewRowsThatMakeOldOnesDuplicates(isExact: Bool) throws {
    let duplicates: any DatasetValidator = isExact ? ExactDuplicateValidator.byMailbox : DuplicateValidator()
    let old = "a@acme.de,Jane,Miller,\n"
    let new = isExact ? "A@acme.de,Jane,Miller,\n" : "a@acme.de,Jane,Miller,+49 30 901821\n"
    let header = "email,first_name,last_name,phone\n"
    let (findings, counts) = try check(
      header + (isExact ? new + old : old + new), earlier: header + old, Pipeline(datasetValidators: [duplicates]))
    #expect(findings.filter { $0.severity != "note" }.map(\.record) == [isExact ? 2 : 1])
    #expect(counts.findings(atLeast: .warning) == 1)
    #expect([counts.unchanged, counts.judged] == [1, 1])
    #expect(counts.isBalanced)
  }

  @Test(arguments: [
    ("email,city\nx@acme.de,\n", "email,city\nx@acme.de\n", "csv.too-few-cells"),
    ("email,city\nx@acme.de,\"\"\"Ulm\"\n", "email,city\nx@acme.de,\"Ulm\n", "csv.unclosed-quote"),
    ("{\"email\":\"x@acme.de\"}\n", "{\"email\":\"x@acme.de\",\"email\":\"x@acme.de\"}\n", "csv.repeated-key"),
  ])
  func aRowThatWasBrokenHasChanged(earlier: String, today: String, rule: String) throws {
    #expect(try check(today, earlier: earlier).findings.map(\.rule) == [rule])
  }

  @Test func columnsWithOneNameAreTwo() throws {
    let (_, counts) = try check("phone,phone\n+49 30 1,\n", earlier: "phone,phone\n,+49 30 1\n")
    #expect(counts.unchanged == 0)
  }

  @Test func unreadableObjectsMayMove() throws {
    let broken = "{\"email\":\n"
    let (findings, counts) = try check(
      "{\"email\":\"a@acme.de\"}\n{\"email\":\"b@acme.de\"}\n" + broken,
      earlier: "{\"email\":\"a@acme.de\"}\n" + broken)
    #expect(findings.isEmpty)
    #expect(counts.unchanged == 2)
  }

  @Test func whatIsSaidOfColumnsCountsWhereRowsAreNew() throws {
    let rows = (0..<60).map { "\($0)@acme.de,+49 30 9018\(10 + $0)\n" }.joined()
    let swapped = (0..<60).map { "+49 30 9018\(10 + $0),\($0)@acme.de\n" }.joined()
    let (findings, _) = try check("email,phone\n" + swapped, earlier: "email,phone\n" + rows, Pipeline())
    #expect(findings.contains { $0.rule == "csv.column-contradicts-header" })
    #expect(try check("email,phone\n" + swapped, earlier: "email,phone\n" + swapped, Pipeline()).findings.isEmpty)
  }

  @Test(arguments: [40, 1 << 18], [1, 3])
  func eachKnownFindingIsKnownOnce(chunkSize: Int, jobs: Int) throws {
    let text = "email\n" + String(repeating: "x\ny\nfine@b.de\n", count: 50)
    let recorder = Recorder()
    #expect(try check(text, known: recorder).findings.count == 100)
    let known = Known(recorder.seen)
    let (findings, counts) = try check(text + "x\nz\n", known: known, chunkSize: chunkSize, jobs: jobs)
    #expect(findings.map(\.record) == [151, 152])
    #expect(counts.known == 100)
    #expect(counts.isBalanced)
    #expect(counts.records == 152)
  }

  @Test func aFindingIsKnownWithItsWholeRow() throws {
    let recorder = Recorder()
    _ = try check("email,city\nx,Ulm\n", known: recorder)
    #expect(try check("city,email\nUlm,x\n", known: Known(recorder.seen)).findings.isEmpty)
    #expect(try check("email,city\nx,Bonn\n", known: Known(recorder.seen)).findings.count == 1)
  }

  @Test func aReadingAnewBeginsAnew() throws {
    let pipeline = Pipeline(validators: [EmailValidator()], datasetValidators: [LastLeadValidator()])
    let text = "city,email\nUlm,x\nSTART,y\nUlm,x\n"
    let recorder = Recorder()
    let all = try check(text, known: recorder, pipeline).findings.map { "\($0.record) \($0.rule)" }
    #expect(all.contains("3 test.late"))
    #expect(all.contains("0 test.whole"))
    let (findings, counts) = try check(text, known: Known(recorder.seen), pipeline)
    #expect(findings.isEmpty)
    #expect(counts.known == all.count)
    #expect(counts.findings(atLeast: .note) == 0)
  }
}

/// Keys without a secret, for tests of who asks for them.
private protocol PlainKeys: KnownFindings {}

extension PlainKeys {
  func begin(_ file: String) {}

  func key(of finding: Finding, content: [UInt8]) -> FindingKey {
    var hasher = Hasher()
    hasher.combine(finding.rule.id)
    hasher.combine(content)
    return FindingKey(high: UInt64(bitPattern: Int64(hasher.finalize())), low: 0)
  }
}

private final class Recorder: PlainKeys {
  private let keys = Mutex<[FindingKey: Int]>([:])
  var seen: [FindingKey: Int] { keys.withLock { $0 } }

  func beginReading() { keys.withLock { $0 = [:] } }

  func isKnown(_ key: FindingKey, of rule: Rule.ID, weighing severity: Severity, in file: String) -> Bool {
    keys.withLock { $0[key, default: 0] += 1 }
    return false
  }
}

private final class Known: PlainKeys {
  private let all: [FindingKey: Int]
  private let left = Mutex<[FindingKey: Int]>([:])

  init(_ all: [FindingKey: Int]) { self.all = all }

  func beginReading() { left.withLock { $0 = all } }

  func isKnown(_ key: FindingKey, of rule: Rule.ID, weighing severity: Severity, in file: String) -> Bool {
    left.withLock { left in
      guard let count = left[key], count > 0 else { return false }
      left[key] = count - 1
      return true
    }
  }
}
