// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayColumns

struct NameLettersTests {
  private func name(_ first: String, _ last: String = "", whole: String = "") -> NameLetters {
    NameLetters(first: Array(first.utf8).span, last: Array(last.utf8).span, whole: Array(whole.utf8).span)
  }

  private func mailbox(_ text: String) -> NameLetters { NameLetters(mailbox: Array(text.utf8).span) }

  @Test(
    arguments: [
      ("Anna", "Schmidt", "anna.schmidt"), ("Anna", "Schmidt", "aschmidt"), ("Anna", "Schmidt", "a.schmidt"),
      ("Anna", "Schmidt", "schmidt.anna"), ("Anna", "Schmidt", "schmidta"), ("Anna", "Schmidt", "annaschmidt"),
      ("Anna", "Schmidt", "schmidtanna"), ("Anna", "Schmidt", "annas"), ("Anna", "Schmidt", "ANNA_SCHMIDT"),
      ("Anna", "Schmidt", "anna.schmidt87"), ("Jörg", "Müller", "joerg.mueller"), ("Jörg", "Müller", "jorg.muller"),
      ("Jörg", "Müller", "jörg.müller"), ("Jean-Luc", "O’Brien", "jeanluc.obrien"), ("Ayşe", "Yılmaz", "ayse.yilmaz"),
      ("Łukasz", "Wiśniewski", "lukasz.wisniewski"), ("Ursula", "von der Leyen", "u.vonderleyen"),
      ("Ursula", "von der Leyen", "leyen"), ("Zoe\u{308}", "Weiß", "zoe.weiss"),
      ("Maximiliane", "Hohenzollern", "mhohenzollern"),
      ("Ægir", "Bjørnsson", "aegir.bjornsson"),
    ])
  func findsTheNameInTheMailbox(first: String, last: String, address: String) {
    #expect(mailbox(address).triples.isSubset(of: name(first, last).triples))
    #expect(mailbox(address).triples.isSubset(of: name("", "", whole: "\(first) \(last)").triples))
  }

  @Test(arguments: ["tom.hill", "info", "sonnenblume", "kontakt", "schumann", "hannah.schneider", "a1b2c3"])
  func doesNotFindOtherNames(address: String) {
    let letters = mailbox(address)
    let shared = letters.triples.count(in: name("Anna", "Schmidt").triples)
    #expect(letters.triples.isEmpty || shared * 4 < letters.triples.count * 3)
  }

  @Test func hasOneKeyForANameAndForTheMailboxWithItsWords() {
    #expect(mailbox("anna.schmidt").key == name("Anna", "Schmidt").key)
    #expect(mailbox("schmidt_anna").key == name("Anna", "Schmidt").key)
    #expect(mailbox("joerg.mueller").key == name("Jörg", "Müller").key)
    #expect(mailbox("a.schmidt").key != name("Anna", "Schmidt").key)
    #expect(mailbox("").key == 0)
  }

  @Test func readsEightBytesAtATimeAsLetterByLetter() {
    // A letter beyond ASCII at the end sends a word the slow way and adds no triple of its own without two before it.
    var random = SeededGenerator(seed: 5)
    for length in 0...40 {
      let word = String(
        (0..<length).map { _ in Character(UnicodeScalar(UInt8.random(in: 0x61...0x7A, using: &random))) })
      let fast = name(word, "")
      let slow = name("’" + word, "")
      #expect(fast.triples == slow.triples)
      #expect(fast.key == slow.key)
      #expect(mailbox(word).key == mailbox("’" + word).key)
    }
  }

  @Test func takesAnyBytes() {
    for bytes in [[0xC3], [0xC3, 0x28], [0xFF, 0xFE], [0xE7, 0x8E, 0x8B], [0xCC, 0x88], [0xC3, 0x97]] as [[UInt8]] {
      #expect(NameLetters(mailbox: bytes.span).triples.isEmpty)
      #expect(NameLetters(first: bytes.span, last: bytes.span, whole: bytes.span).triples.isEmpty)
    }
  }
}
