// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Testing

private struct TestNormalizer: Normalizer {
  static let step = Rule("acme.step", .note, english: .plain("x"), german: .plain("x"))
  var rules = [Self.step]
  let change: @Sendable (String, Bool) -> [Change]

  func normalize(_ lead: borrowing LeadView) -> [Change] {
    let bytes = lead[.city]
    var isUTF8 = true
    for index in 0..<bytes.count where bytes[index] == 0xFF { isUTF8 = false }
    return change(lead.string(.city), isUTF8)
  }
}

struct NormalizerContractTests {
  private static func promises(_ normalizer: TestNormalizer) -> Set<ContractViolation.Promise> {
    let leads: [Lead] = [[.city: "BERLIN"], [.city: "Bonn"], [:], [.city: "Ko\u{308}ln"]]
    return Set(contractViolations(of: normalizer, on: leads).map(\.promise))
  }

  private static func change(_ original: String, _ value: String, rule: Rule = TestNormalizer.step) -> [Change] {
    Array(original.utf8) == Array(value.utf8) ? [] : [Change(rule, in: .city, from: original, to: value)]
  }

  @Test func hasNothingAgainstAGoodNormalizer() {
    let normalizer = TestNormalizer { text, isUTF8 in isUTF8 ? Self.change(text, text.lowercased()) : [] }
    #expect(Self.promises(normalizer) == [])
  }

  @Test func seesAStepThatIsNotDeclared() {
    let other = Rule("acme.other", .note, english: .plain("x"), german: .plain("x"))
    let normalizer = TestNormalizer { text, isUTF8 in
      isUTF8 ? Self.change(text, text.lowercased(), rule: other) : []
    }
    #expect(Self.promises(normalizer) == [.declared])
  }

  @Test func seesAResultThatIsChangedAgain() {
    let normalizer = TestNormalizer { text, isUTF8 in
      isUTF8 && !text.isEmpty && text.utf8.count < 64 ? Self.change(text, text + "!") : []
    }
    #expect(Self.promises(normalizer) == [.idempotent])
  }

  @Test func seesAChangeThatStartsFromSomethingElse() {
    let normalizer = TestNormalizer { text, isUTF8 in
      isUTF8 && text == "BERLIN" ? [Change(TestNormalizer.step, in: .city, from: "Paris", to: "Berlin")] : []
    }
    #expect(Self.promises(normalizer) == [.reversible])
  }

  /// Swift calls both spellings of ö equal, a file does not.
  @Test func comparesBytes() {
    let normalizer = TestNormalizer { text, isUTF8 in
      isUTF8 && text.utf8.count == 6 && text == "Köln"
        ? [
          Change(TestNormalizer.step, in: .city, from: "K\u{F6}ln", to: "Cologne")
        ] : []
    }
    #expect(Self.promises(normalizer) == [.reversible])
  }

  @Test func seesThatBytesWhichAreNotUTF8AreChanged() {
    let normalizer = TestNormalizer { text, isUTF8 in Self.change(text, text.lowercased()) }
    #expect(Self.promises(normalizer) == [.bytes])
  }
}
