// SPDX-License-Identifier: Apache-2.0

import AssayEmail
import AssayTestSupport
import Testing

struct MatchKeyTests {
  private func key(_ text: String) -> String? { EmailAddress.matchKey(of: Array(text.utf8).span) }

  @Test(arguments: [
    ("Jane.Doe@gmail.com", "janedoe@gmail.com"), ("j.a.n.e.d.o.e+a+b@GoogleMail.com", "janedoe@gmail.com"),
    ("jane_doe-x@gmail.com", "jane_doe-x@gmail.com"),
    ("jane.doe+shop@fastmail.com", "jane.doe@fastmail.com"), ("shop@jane.fastmail.com", "jane@fastmail.com"),
    ("shop+x@Jane.FastMail.fm", "jane@fastmail.fm"),
    ("Jane.D-o_e+x@proton.me", "janedoe@proton.me"), ("jane-doe@pm.me", "janedoe@pm.me"),
    ("jane.doe@me.com", "jane.doe@icloud.com"), ("jane.doe@mac.com", "jane.doe@icloud.com"),
    ("jane@ya.ru", "jane@yandex.ru"), ("jane@yandex.com", "jane@yandex.ru"),
    ("jane@posteo.net", "jane@posteo.de"), ("jane+x@runbox.com", "jane@runbox.com"),
    ("jürgen.doe+x@gmail.com", "jürgendoe@gmail.com"),
  ])
  func followsTheRulesOfTheProvider(text: String, expected: String) {
    #expect(key(text) == expected)
  }

  /// What one provider does no other need do, and nobody who has his own domain.
  @Test(arguments: [
    ("Jane.Doe+x@acme.com", "jane.doe+x@acme.com"), ("jane.doe@outlook.com", "jane.doe@outlook.com"),
    ("jane@hotmail.com", "jane@hotmail.com"), ("jane-shop@yahoo.com", "jane-shop@yahoo.com"),
    ("jane+x@yahoo.com", "jane+x@yahoo.com"), ("jane.doe+x@gmx.de", "jane.doe+x@gmx.de"),
    ("jane.doe@web.de", "jane.doe@web.de"), ("jane.doe@mail.gmail.com", "jane.doe@mail.gmail.com"),
    ("jane.doe@fastmail.com", "jane.doe@fastmail.com"), ("jane.doe+x@icloud.com", "jane.doe+x@icloud.com"),
    ("jane.doe@yandex.ru", "jane.doe@yandex.ru"), ("jane-doe@yandex.ru", "jane-doe@yandex.ru"),
    ("x@jane-doe.fastmail.com", "x@jane-doe.fastmail.com"), ("x@a.jane.fastmail.com", "x@a.jane.fastmail.com"),
    ("x@jane.acmemail.com", "x@jane.acmemail.com"), ("x@jane.gmail.com", "x@jane.gmail.com"),
    ("jane.doe@protonmail.com", "janedoe@protonmail.com"), ("jane.doe@xn--gmail-kva.com", "jane.doe@xn--gmail-kva.com"),
  ])
  func appliesNoRuleOfAnother(text: String, expected: String) {
    #expect(key(text) == expected)
  }

  @Test(arguments: [
    ("+x@gmail.com", "+x@gmail.com"), ("+X@googlemail.com", "+x@gmail.com"), ("-_-@proton.me", "-_-@proton.me"),
    ("jane.+x@fastmail.com", "jane.+x@fastmail.com"), ("\"jane.doe+x\"@gmail.com", "\"jane.doe+x\"@gmail.com"),
  ])
  func leavesNoEmptyOrBrokenLocalPart(text: String, expected: String) {
    #expect(key(text) == expected)
  }

  @Test(arguments: ["...@gmail.com", "jane@", "@gmail.com", "jane@gmail", ""])
  func hasNoKeyForAnAddressWithAnError(text: String) {
    #expect(key(text) == nil)
  }

  /// Bytes that addresses are made of, so that many are right; the same each time.
  @Test func theKeyOfAKeyIsItself() {
    let pieces = [
      "jane", "Doe", ".", "-", "_", "+", "x", "\"", "ü", " ", "@", "@gmail.com", "@proton.me", "@ya.ru",
      ".fastmail.com",
    ]
    var random = SeededGenerator(seed: 7)
    var keys = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int(random.next() % 6 + 1) { text += pieces[Int(random.next() % UInt64(pieces.count))] }
      text += random.next() % 2 == 0 ? "@googlemail.com" : "@jane.fastmail.com"
      guard let first = key(text) else { continue }
      keys += 1
      #expect(key(first) == first, "\(text)")
    }
    #expect(keys > 500)
  }

  @Test func readsAnyBytes() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let bytes = (0..<Int(random.next() % 24)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      var key: [UInt8] = [1]
      let hasKey = EmailAddress.appendMatchKey(of: bytes.span, to: &key)
      #expect(hasKey == (key.count > 1))
    }
  }
}
