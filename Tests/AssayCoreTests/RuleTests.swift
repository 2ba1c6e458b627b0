// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Foundation
import Testing

struct RuleTests {
  @Test(arguments: [("email.missing-at-sign", "email"), ("text.not-nfc", "text"), ("x", "x"), ("", "")])
  func beginsItsIDWithTheArea(id: String, area: String) {
    #expect(Rule.ID(rawValue: id).area == area)
  }

  @Test func isEqualByItsID() {
    #expect(Rule.plain("a.b", .note) == Rule.plain("a.b", .error))
    #expect(Rule.plain("a.b") != Rule.plain("a.c"))
    #expect(Set([Rule.plain("a.b", .note), Rule.plain("a.b", .error)]).count == 1)
  }

  @Test func codesItsIDAsAString() throws {
    let coded = try JSONEncoder().encode(["a.b"] as [Rule.ID])
    #expect(String(decoding: coded, as: UTF8.self) == #"["a.b"]"#)
    #expect(try JSONDecoder().decode([Rule.ID].self, from: coded) == ["a.b"])
  }

  @Test func ordersIDsByTheirText() {
    #expect((["b.a", "a.b", "a.a"] as [Rule.ID]).sorted().map(\.rawValue) == ["a.a", "a.b", "b.a"])
  }

  @Test(
    arguments: [
      ("plain", []), ("{a}", ["a"]), ("{a} and {b} and {a}", ["a", "b"]), ("open {a", []), ("a} close", []),
      ("{}", [""]), ("", []), ("ü{count}😀", ["count"]),
    ] as [(String, Set<String>)])
  func readsPlaceholdersOfAMessage(message: String, placeholders: Set<String>) {
    let text = RuleText(message: message, finds: "", matters: "", example: "", remedy: "")
    #expect(text.placeholders == placeholders)
  }
}
