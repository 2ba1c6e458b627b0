// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Synchronization
import Testing

/// A validator made of closures, so that each test may break another promise.
private struct TestValidator: Validator {
  var rules: [Rule] = [.loud]
  var batchLimit = Int.max
  let judge: @Sendable (String) -> [Finding]

  func validate(_ lead: borrowing LeadView) -> [Finding] { judge(lead.string(.message)) }

  func validate(_ batch: borrowing LeadBatch, into findings: inout RecordTable<Finding>) {
    for record in 0..<min(batch.count, batchLimit) {
      for finding in validate(batch.lead(at: record)) { findings.append(finding, to: record) }
    }
  }
}

struct ValidatorContractTests {
  private static let leads: [Lead] = [[.message: "Hello!!"], [.message: "Hello"], [:]]

  private static func finding(
    _ rule: Rule = .loud, at range: Range<Int>? = nil, confidence: Double = 1, suggestions: [Suggestion] = []
  ) -> Finding {
    Finding(rule, in: .message, at: range, ["count": .number(2)], confidence: confidence, suggestions: suggestions)
  }

  private static func promises(_ validator: TestValidator) -> Set<ContractViolation.Promise> {
    Set(contractViolations(of: validator, on: leads).map(\.promise))
  }

  @Test func hasNothingAgainstAGoodValidator() {
    let validator = TestValidator { text in text.contains("!") ? [Self.finding(at: 0..<1)] : [] }
    #expect(contractViolations(of: validator, on: Self.leads) == [])
  }

  @Test func seesARuleThatIsNotDeclared() {
    let stranger = Rule("acme.other", .note, english: .plain("{count}"), german: .plain("{count}"))
    #expect(Self.promises(TestValidator { _ in [Self.finding(stranger)] }) == [.declared])
  }

  @Test func seesARangeOutsideTheValue() {
    #expect(Self.promises(TestValidator { _ in [Self.finding(at: 0..<9)] }) == [.range])
  }

  @Test(arguments: [-0.1, 1.1, .nan])
  func seesAConfidenceOutsideItsBounds(confidence: Double) {
    let suggestion = Suggestion(.message, "Hello", confidence: confidence)
    #expect(Self.promises(TestValidator { _ in [Self.finding(suggestions: [suggestion])] }).contains(.confidence))
    #expect(Self.promises(TestValidator { _ in [Self.finding(confidence: confidence)] }).contains(.confidence))
  }

  @Test func seesAPlaceholderWithoutArgument() {
    #expect(Self.promises(TestValidator { _ in [Finding(.loud, in: .message)] }) == [.arguments])
  }

  @Test func seesAnAnswerThatChanges() {
    let calls = Mutex(0)
    let validator = TestValidator { _ in
      calls.withLock {
        $0 += 1
        return $0.isMultiple(of: 2) ? [] : [Self.finding()]
      }
    }
    #expect(Self.promises(validator).contains(.deterministic))
  }

  @Test func seesABatchThatGetsOtherAnswers() {
    var validator = TestValidator { _ in [Self.finding()] }
    validator.batchLimit = 1
    #expect(Self.promises(validator) == [.batch])
  }

  @Test(arguments: ["acme", "acme.", "Acme.loud", "acme.too_loud", "acme.a.b", "acme.-x"])
  func seesAnIDThatIsNotKebabCase(id: String) {
    let rule = Rule(Rule.ID(rawValue: id), .note, english: .plain("x"), german: .plain("x"))
    #expect(Self.promises(TestValidator(rules: [rule]) { _ in [] }) == [.ruleIDs])
  }

  @Test func seesARuleThatIsDeclaredTwice() {
    #expect(Self.promises(TestValidator(rules: [.loud, .loud]) { _ in [] }) == [.ruleIDs])
  }

  @Test func seesTextsThatAreMissingOrDiffer() {
    let empty = Rule("acme.a", .note, english: .plain("x"), german: .plain("x", remedy: " "))
    let other = Rule("acme.b", .note, english: .plain("{count}"), german: .plain("{number}"))
    for rule in [empty, other] {
      #expect(Self.promises(TestValidator(rules: [rule]) { _ in [] }) == [.texts])
    }
  }

  /// Every 32nd byte with every other: half a million steps for 32 KiB, 64 times as many as for 4 KiB.
  @Test func seesWorkThatGrowsWithTheSquare() {
    let validator = TestValidator { text in
      let bytes = Array(text.utf8)
      var equal = 0
      for index in stride(from: 0, to: bytes.count, by: 32) {
        for other in stride(from: 0, to: index, by: 32) where bytes[other] == bytes[index] { equal &+= 1 }
      }
      return equal < 0 ? [Self.finding()] : []
    }
    #expect(Self.promises(validator) == [.linear])
  }

  @Test func saysNothingOfTheValues() {
    let secret: Lead = [.message: "secret"]
    let violations = contractViolations(of: TestValidator { _ in [Self.finding(at: 0..<99)] }, on: [secret])
    #expect(!violations.isEmpty)
    #expect(!violations.contains { "\($0)".contains("secret") })
  }
}
