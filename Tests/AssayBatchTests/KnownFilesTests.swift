// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Testing

/// What becomes of leads that are compared with a file of known ones.
struct KnownFilesTests {
  /// The known leads have other columns in another order, another dialect and another encoding.
  private static let crm: [UInt8] = {
    let lines = [
      "Ort;Nachname;Vorname;E-Mail;Telefon", "Ulm;Krämer;Jürgen;j.kraemer@web.de;+49 731 1234567",
      "Köln;Schäfer;Anna;anna@schaefer-koeln.de;+49 221 7654321", "Ulm;Krämer;Jürgen;j.kraemer@web.de;+49 731 1234567",
    ]
    return lines.flatMap { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } + [0x0D, 0x0A] }
  }()
  private static let new = """
    first_name,last_name,email,phone,city
    Peter,Lange,p.lange@gmx.de,+49 89 5556677,München
    Jürgen,Kraemer,J.Kraemer@web.de,,Ulm
    Peter,Lange,p.lange@gmx.de,+49 89 5556677,München
    Juergen,Krämer,j.kraemer@web.de,0731 1234567,Ulm

    """

  private func clean(
    _ text: String = new, chunkSize: Int = 1 << 18, change: (inout KnownFiles) -> Void = { _ in }
  ) throws -> CleanResult {
    let folder = try TemporaryFolder()
    var options = BatchOptions()
    options.chunkSize = chunkSize
    var known = KnownFiles([try folder.write(Self.crm, to: "crm.csv")])
    known.encoding = TextEncoding(named: "Windows-1252")
    change(&known)
    options.known = known
    let pipeline = Pipeline(normalizers: [UnicodeNormalizer()], datasetValidators: [DuplicateValidator(threads: 1)])
    return try withExtendedLifetime(folder) { try CleanResult(text, with: pipeline, options: options) }
  }

  @Test(arguments: [64, 1 << 18])
  func takeTheLeadsThatTheyAre(chunkSize: Int) throws {
    let result = try clean(chunkSize: chunkSize)
    let clusters = try CSVTable(result.bytes("clusters.csv"))
    #expect(clusters.texts(in: "record") == ["1", "2", "3", "4"])
    #expect(clusters.texts(in: "cluster") == ["1", "known:1", "1", "known:1"])
    #expect(clusters.texts(in: "role") == ["survivor", "duplicate", "duplicate", "duplicate"])
    #expect(result.report.counts.duplicates == 3)
    #expect(result.report.counts.records == 4)
    #expect(try CSVTable(result.bytes("duplicates.csv")).texts(in: "assay_cluster") == ["known:1", "1", "known:1"])
  }

  @Test func areNamedWithTheirFile() throws {
    let findings = try clean().findings().filter { $0.rule == DuplicateValidator.knownLead.id.rawValue }
    #expect(findings.map(\.record) == [2, 4])
    #expect(findings.allSatisfy { $0.message.contains("record 1 (") && $0.message.contains("crm.csv)") })
  }

  @Test func areFilesOfTheRun() throws {
    let result = try clean()
    #expect(result.report.known.map(\.report.records) == [3])
    #expect(result.text("ledger.json").contains("\"against\": ["))
    #expect(ReportJSON(result.report).text.contains("],\"against\":[{\"file\":"))
  }

  @Test func haveAMappingOfTheirOwn() throws {
    let result = try clean {
      $0.mapping = [
        "E-Mail": Field?.none, "Telefon": Field?.none, "Vorname": Field?.none, "Nachname": Field?.none,
      ]
    }
    let roles = try CSVTable(result.bytes("clusters.csv")).texts(in: "cluster")
    #expect(!roles.contains("known:1"))
  }

  @Test func sendDoubtsToReview() throws {
    // A household, perhaps: the same name and city, nothing else.
    let result = try clean("first_name,last_name,email,phone,city\nA.,Schäfer,,+49 221 7654321,Köln\n")
    let findings = try result.findings().map(\.rule)
    let isKnown = findings.contains(DuplicateValidator.knownLead.id.rawValue)
    let isDoubted = findings.contains(DuplicateValidator.possiblyKnownLead.id.rawValue)
    #expect(isKnown != isDoubted)
    #expect(!findings.contains(DuplicateValidator.possiblySamePerson.id.rawValue))
  }

  @Test func areNotComparedWithOneAnother() throws {
    let result = try clean("first_name,last_name,email\nPeter,Lange,p.lange@gmx.de\n")
    #expect(try result.findings().isEmpty)
    #expect(result.report.counts.accepted == 1)
  }

  @Test func areNotReplacedByTheResults() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("a,b\n1,2\n", to: "out/accepted.csv")
    var options = BatchOptions()
    options.known = KnownFiles([folder.path(of: "out/accepted.csv")])
    #expect(throws: BatchError.self) {
      try BatchRun(pipeline: .standard, options: options).clean(
        [folder.write(Self.new, to: "new.csv")], into: folder.path(of: "out"))
    }
    #expect(try folder.files(in: "out").keys.sorted() == ["accepted.csv"])
  }
}
