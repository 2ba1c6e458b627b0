// SPDX-License-Identifier: Apache-2.0

import AssayCore
import CAssayICU
import AssayTestSupport
import Testing

@testable import AssayUnicode

/// The evaluation data of Unicode: skipped where it is not there.
@Suite(.enabled(if: Evaluation.hasFile("unicode/naughty.jsonl"), "set ASSAY_EVAL to the folder of evaluation data"))
struct EvaluationTests {
  private struct Form: Decodable {
    let input: String
    let expected: String
    let nfd: String
    let nfkc: String
  }

  private struct Naughty: Decodable { let input: String }

  private struct Domain: Decodable {
    let input: String
    let expected: String
    let category: String
    let status: String
  }

  @Test func composesEveryLineOfTheConformanceTest() throws {
    let lines = try Evaluation.lines(of: "unicode/normalization.jsonl", as: Form.self)
    for line in lines {
      #expect(formC(line.input) == Array(line.expected.utf8), "\(line.input.codePoints)")
      #expect(formC(line.nfd) == Array(line.expected.utf8), "\(line.nfd.codePoints)")
      #expect(formC(line.expected) == Array(line.expected.utf8))
      #expect(formC(line.nfkc) == Array(line.nfkc.utf8))
      #expect(isFormC(line.expected))
      #expect(isFormC(line.input) == (line.input.codePoints == line.expected.codePoints), "\(line.input.codePoints)")
    }
    #expect(lines.count > 2000)
    print("normalization.jsonl: \(lines.count) lines in form C")
  }

  @Test(arguments: [Field.lastName, .message])
  func bringsEveryLineIntoFormCByTheNormalizer(field: Field) throws {
    var count = 0
    for line in try Evaluation.lines(of: "unicode/normalization.jsonl", as: Form.self) {
      let hasSpace = line.input.unicodeScalars.contains { $0.isBlank || $0.properties.generalCategory == .control }
      if hasSpace { continue }
      count += 1
      for value in [line.input, line.nfd, line.expected] {
        #expect(Normalized(value, in: field).scalars.codePoints == line.expected.codePoints, "\(value.codePoints)")
      }
    }
    #expect(count > 2000)
    print("normalization.jsonl: \(count) lines by the normaliser, as \(field)")
  }

  @Test(arguments: [Field.lastName, .message, .email])
  func survivesNaughtyStrings(field: Field) throws {
    for line in try Evaluation.lines(of: "unicode/naughty.jsonl", as: Naughty.self) {
      let once = Normalized(line.input, in: field)
      #expect(once.isReplayable(from: line.input))
      #expect(Normalized(String(scalars: once.scalars), in: field).changes.isEmpty, "\(line.input.codePoints)")
    }
  }

  @Test func writesDomainsInASCIIAndSeesTheirErrors() throws {
    var differing: [String] = []
    let lines = try Evaluation.lines(of: "unicode/idna.jsonl", as: Domain.self)
    for line in lines {
      let (ascii, errors) = domainToASCII(line.input)
      let isRight = line.category == "ok" ? errors == 0 && ascii == line.expected : errors != 0
      if !isRight { differing.append("\(line.input.codePoints) \(line.status) \(errors) \(ascii) \(line.expected)") }
    }
    print("idna.jsonl: \(lines.count - differing.count) of \(lines.count) as expected")
    #expect(differing == [])
  }

  private func isFormC(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return assay_icu_is_nfc(bytes, Int32(bytes.count))
  }

  private func formC(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var result = [UInt8](repeating: 0, count: bytes.count * 3 + 16)
    let length = assay_icu_to_nfc(bytes, Int32(bytes.count), &result, Int32(result.count))
    return Array(result.prefix(max(0, Int(length))))
  }

  private func domainToASCII(_ domain: String) -> (ascii: String, errors: UInt32) {
    let bytes = Array(domain.utf8)
    var errors: UInt32 = 0
    var result = [UInt8](repeating: 0, count: bytes.count * 8 + 64)
    let length = assay_icu_domain_to_ascii(bytes, Int32(bytes.count), &result, Int32(result.count), &errors)
    return (String(decoding: result.prefix(max(0, Int(length))), as: UTF8.self), errors)
  }
}
