// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssayEmail

struct RoleMailboxTests {
  private func role(_ text: String) -> RoleMailbox? { RoleMailbox(localPart: Array(text.utf8).span) }

  @Test(
    arguments: [
      ("info", .rfc2142), ("INFO", .rfc2142), ("Sales", .rfc2142), ("postmaster", .rfc2142), ("support2", .rfc2142),
      ("support-2", .rfc2142), ("info+leads", .rfc2142), ("info.de", .rfc2142), ("sales-uk", .rfc2142),
      ("info-berlin", .rfc2142), ("de.info", .rfc2142), ("sales.marketing", .rfc2142),
      ("buchhaltung", .function), ("kontakt", .function), ("Rechnungen", .function), ("customer.service", .function),
      ("customer-service", .function), ("hr", .function), ("it", .function), ("office_wien", .function),
      ("servicio.clientes", .function), ("ventas.mx", .function), ("it-support", .function), ("bewerbung", .function),
      ("e-mail", .function), ("e.shop", .function),
      ("noreply", .noReply), ("no-reply", .noReply), ("no_reply", .noReply), ("No.Reply", .noReply),
      ("no-reply-orders", .noReply), ("do-not-reply", .noReply), ("mailer-daemon", .noReply), ("bounces", .noReply),
      ("keine-antwort", .noReply), ("ne-pas-repondre", .noReply),
    ] as [(String, RoleMailbox)])
  func knowsWhatIsAFunction(localPart: String, expected: RoleMailbox) {
    #expect(role(localPart) == expected)
  }

  @Test(arguments: [
    "max", "art", "marina", "will", "grant", "bill", "stefan", "jane.doe", "j.sales", "jo.sales", "maria.sales",
    "sales.maria",
    "marketing.jones", "doe", "post", "press", "chef", "mark", "rose", "frank", "sunny", "page", "dean", "bishop",
    "reinfo",
    "infoman", "jane+info", "it.mueller", "hr.schmidt", "de", "uk", "de.uk", "dev.patel", "corsi", "kita", "resi", "",
    ".",
    "-", "+", "12", "i", "info.a.b.c.d", "info2024", "büro", "info\u{0}", "+info", "team.schmidt",
  ])
  func takesNoPersonForAFunction(localPart: String) {
    #expect(role(localPart) == nil)
  }

  /// The names that the table of person names has, in ASCII.
  @Test(arguments: ["given-names", "surnames"])
  func noNameIsARole(file: String) throws {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let table = root.appending(path: "Reference/Text/PersonNames/\(file).csv")
    let names = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: ",").last.map(String.init) }
    #expect(names.count > 200)
    for name in names { #expect(role(name) == nil, "\(name)") }
  }

  @Test func readsBytesOfAnyLength() {
    #expect(role(String(repeating: "info.", count: 200_000)) == nil)
    #expect(RoleMailbox(localPart: [0xFF, 0xFE].span) == nil)
  }
}
