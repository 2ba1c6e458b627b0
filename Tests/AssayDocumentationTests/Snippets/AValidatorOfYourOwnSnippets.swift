// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import AssayTesting
import Testing

extension Field { static let customerNumber = Field("customerNumber") }

/// Finds customer numbers with a wrong check digit, by the formula of Luhn (ISO/IEC 7812-1, annex B).
struct CustomerNumberValidator: Validator {
  static let wrongCheckDigit = Rule(
    "acme.wrong-check-digit", .warning, fields: [.customerNumber],
    english: RuleText(
      message: "The check digit of {number} does not fit.", finds: "A customer number with a slip in it.",
      matters: "The lead would be filed under somebody else.", example: "`79927398710`: its last digit must be 3.",
      remedy: "Compare it with the invoice."),
    german: RuleText(
      message: "Die Prüfziffer von {number} passt nicht.", finds: "Eine Kundennummer mit einem Tippfehler.",
      matters: "Der Lead landet bei einem anderen Kunden.", example: "`79927398710`: Die letzte Ziffer muss 3 sein.",
      remedy: "Mit der Rechnung vergleichen."))

  var rules: [Rule] { [Self.wrongCheckDigit] }

  func validate(_ lead: borrowing LeadView) -> [Finding] {
    let number = lead.string(.customerNumber)
    if number.isEmpty || hasRightCheckDigit(number) { return [] }
    return [Finding(Self.wrongCheckDigit, in: .customerNumber, ["number": .value(number)])]
  }

  private func hasRightCheckDigit(_ number: String) -> Bool {
    var sum = 0
    for (index, character) in number.reversed().enumerated() {
      guard character.isASCII, let digit = character.wholeNumberValue else { return false }
      let weighed = index.isMultiple(of: 2) ? digit : 2 * digit
      sum += weighed / 10 + weighed % 10
    }
    return sum.isMultiple(of: 10)
  }
}

struct CustomerNumberValidatorTests {
  @Test func keepsTheContract() {
    let leads: [Lead] = [[.customerNumber: "79927398713"], [.customerNumber: "7992-Ä"], [.customerNumber: ""], [:]]
    #expect(contractViolations(of: CustomerNumberValidator(), on: leads) == [])
  }

  @Test(arguments: [("79927398713", Verdict.accept), ("79927398710", .review), ("٧٩٩٢٧٣٩٨٧١٣", .review)])
  func findsASlip(number: String, verdict: Verdict) {
    let pipeline = Pipeline(validators: [CustomerNumberValidator()])
    #expect(pipeline.assess([.customerNumber: number]).verdict == verdict)
  }
}

/// The other snippets of the article "A validator of your own".
struct AValidatorOfYourOwnSnippets {
  @Test func judgesALead() {
    let values = answers {
      var pipeline = Pipeline.standard
      pipeline.validators.append(CustomerNumberValidator())

      let assessment = pipeline.assess([
        .fullName: "Jane Miller", .email: "jane@acme.com", .customerNumber: "79927398710",
      ])
      assessment.verdict  // .review
      assessment.findings.last?.message(in: .english)  // "The check digit of 79927398710 does not fit."
      assessment.findings.last?.message(in: .german)  // "Die Prüfziffer von 79927398710 passt nicht."
    }
    #expect(
      values == [
        "review", "The check digit of 79927398710 does not fit.", "Die Prüfziffer von 79927398710 passt nicht.",
      ])
  }

  /// Sorts files with a column "Kundennummer".
  func sort(_ files: [String], into folder: String, by pipeline: Pipeline) throws -> Report {
    var options = BatchOptions()
    options.mapping = ["Kundennummer": .customerNumber]
    return try BatchRun(pipeline: pipeline, options: options).clean(files, into: folder).counts
  }

  @Test func judgesFiles() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "Name,E-Mail,Kundennummer\nJane Miller,jane@acme.com,79927398710\nOmar Haddad,omar@acme.com,79927398713\n",
      to: "leads.csv")
    let counts = try sort([file], into: folder.path(of: "out"), by: Pipeline(validators: [CustomerNumberValidator()]))
    #expect(counts.count(of: "acme.wrong-check-digit")?.warnings == 1)
    #expect(counts.review == 1)
    #expect(try folder.text(of: "out/review.csv").contains(",review,acme.wrong-check-digit,"))
  }

  @Test func takesItsWeightFromThePolicy() {
    var pipeline = Pipeline(validators: [CustomerNumberValidator()])
    pipeline.policy.severities["acme.wrong-check-digit"] = .error
    pipeline.policy.allowedValues["acme.wrong-check-digit"] = AllowedValues(["79927398710"])
    #expect(pipeline.assess([.customerNumber: "79927398711"]).verdict == .reject)
    #expect(pipeline.assess([.customerNumber: "79927398710"]).verdict == .accept)
  }
}
