// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayKeyedHashes
import AssaySuppression
import AssayTestSupport
import Testing

struct SuppressionListTests {
  private static let lead: Lead = [.email: "Jane.Doe+x@googlemail.com", .phone: "030 123456", .country: "Germany"]

  private static func secret(_ byte: UInt8 = 7) throws -> HashSecret {
    try HashSecret([UInt8](repeating: byte, count: 32))
  }

  private static func list(of leads: Lead...) throws -> SuppressionList {
    var list = SuppressionList(secret: try secret())
    for lead in leads { list.insert(list.hashes(of: lead)) }
    return list
  }

  private static func read(_ text: String, byte: UInt8 = 7) throws -> SuppressionList {
    try SuppressionList(parsing: Array(text.utf8), path: "no.txt", secret: secret(byte))
  }

  /// The bytes of the file are a contract. Python's hmac gives the same of
  /// `bytes([32])`, and of `bytes([33]) + (17).to_bytes(8, "big") + b"janedoe@gmail.com"` and its like with 34 for the number.
  @Test func hasOneForm() throws {
    let lines = try Self.list(of: Self.lead).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "assay-suppression 1", "check 73989b91e74c7420c90b35749bc8b066", "1d8436ea1bec6431e1c1e5e6ac728ced",
        "2cdea81550e57adbd9c0dd993ae221c6", "",
      ])
  }

  @Test func readsWhatItWrites() throws {
    let text = try Self.list(of: Self.lead).text
    #expect(try Self.read(text).text == text)
    #expect(try Self.read(text.replacing("\n", with: "\r\n") + "\n").text == text)
    #expect(try Self.read(SuppressionList(secret: Self.secret()).text).count == 0)
  }

  @Test func takesListsThatWerePutTogether() throws {
    let text = try Self.list(of: Self.lead).text
    let hashes = text.split(separator: "\n").dropFirst(2)
    let other = text + hashes.reversed().joined(separator: "\n")
    #expect(try Self.read(other).text == text)
  }

  @Test func insertsAndRemovesEachOnce() throws {
    var list = try Self.list(of: Self.lead)
    let hashes = list.hashes(of: Self.lead)
    #expect(list.count == 2)
    #expect(list.insert(hashes) == 0)
    #expect(list.insert(list.hashes(of: [.email: "bob@acme.com"])) == 1)
    #expect(list.remove(hashes) == 2)
    #expect(list.remove(hashes) == 0)
    #expect(list.count == 1)
  }

  @Test(
    arguments: [
      ([.email: "JANEDOE@GMAIL.com"], 1), ([.email: "jane@@gmail"], 0), ([.email: "no address"], 0), ([:], 0),
      ([.mobilePhone: "+49 (0)30 12 34 56"], 1), ([.phone: "030 123456"], 0), ([.phone: "+49 1"], 0),
      ([.phone: "030 123456", .mobilePhone: "030/123456", .country: "DE"], 2),
      ([.otherContact: "jane@acme.com"], 1), ([.otherContact: "+49 30 123456"], 1), ([.otherContact: "by post"], 0),
      ([.website: "https://acme.com"], 0),
      // What is meant counts, each address of several too.
      ([.email: "jane@gmial.com"], 1), ([.phone: "030 123456 / 0171 1234567", .country: "DE"], 0),
      ([.email: "mailto:jane@acme.com"], 1), ([.email: "jane@acme.com; bob@acme.com"], 2),
    ] as [(Lead, Int)])
  func hashesWhatAPersonIsReachedBy(lead: Lead, count: Int) throws {
    #expect(SuppressionList(secret: try Self.secret()).hashes(of: lead).count == count)
  }

  @Test(
    arguments: [
      ([.email: "jane@mail.acme.com"], 1), ([.website: "https://www.acme.com/team"], 1), ([.phone: "+49 30 123456"], 0),
      // These are nobody's own.
      ([.email: "jane@gmail.com"], 0), ([.website: "https://co.uk"], 0), ([.email: "info@mailinator.com"], 0),
    ] as [(Lead, Int)])
  func hashesDomainsOfOrganisations(lead: Lead, count: Int) throws {
    #expect(SuppressionList(secret: try Self.secret()).hashes(of: lead, .domains).count == count)
  }

  @Test func hasOneHashForOneDomain() throws {
    let list = SuppressionList(secret: try Self.secret())
    #expect(
      list.hashes(of: [.email: "jane@Acme.com"], .domains) == list.hashes(of: [.website: "www.acme.com"], .domains))
    #expect(
      list.hashes(of: [.email: "jane@bücher.de"], .domains)
        == list.hashes(of: [.email: "jane@xn--bcher-kva.de"], .domains))
    #expect(
      list.hashes(of: [.website: "https://Bücher.de:8080/"], .domains)
        == list.hashes(of: [.email: "jane@xn--bcher-kva.de"], .domains))
  }

  @Test(arguments: [
    ("", "no.txt:1: "), ("email\njane@acme.com\n", "no.txt:1: "), ("assay-suppression\n", "no.txt:1: "),
    ("assay-suppression 2\n", "newer Assay"), ("assay-suppression 1\n", "no.txt:2: "),
    ("assay-suppression 1\ncheck 12\n", "no.txt:2: "),
  ])
  func saysWhatIsNoList(text: String, hint: String) throws {
    let error = try #require(throws: SuppressionListError.self) { try Self.read(text) }
    #expect(error.message(in: .english).contains(hint))
    #expect(error.message(in: .german) != error.message(in: .english))
    #expect(!"\(error)".contains("acme"))
  }

  @Test func namesTheLineThatIsNoHash() throws {
    let text = try Self.list(of: Self.lead).text + "jane@acme.com\n"
    let error = try #require(throws: SuppressionListError.self) { try Self.read(text) }
    #expect(error.message(in: .english).hasPrefix("no.txt:5: this is no hash"))
    #expect(!error.message(in: .english).contains("jane"))
  }

  @Test func refusesAnotherKey() throws {
    let text = try Self.list(of: Self.lead).text
    let error = try #require(throws: SuppressionListError.self) { try Self.read(text, byte: 8) }
    #expect(error.message(in: .english).contains("another key"))
  }

  @Test func readsAFile() throws {
    let folder = try TemporaryFolder()
    let list = try Self.list(of: Self.lead)
    let path = try folder.write(list.text, to: "no.txt")
    #expect(try SuppressionList(file: path, secret: Self.secret()).text == list.text)
    for path in [folder.path, folder.path(of: "missing")] {
      let error = try #require(throws: SuppressionListError.self) {
        try SuppressionList(file: path, secret: Self.secret())
      }
      #expect(error.message(in: .english).hasPrefix(path))
    }
  }
}
