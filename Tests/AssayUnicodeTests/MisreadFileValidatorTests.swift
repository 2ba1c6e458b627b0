// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Testing

@testable import AssayUnicode

struct MisreadFileValidatorTests {
  private static let pipeline = Pipeline(
    normalizers: [UnicodeNormalizer()], datasetValidators: [MisreadFileValidator()])

  private func messages(_ names: [String]) -> [String] {
    Self.pipeline.findings(about: names.map { [.lastName: $0] }).map { $0.message(in: .english) }
  }

  @Test func namesTheCauseOfManyBrokenValues() {
    #expect(
      messages(["MÃ¼ller", "Vogel", "GroÃŸmann", "MÃƒÂ¼ller"]) == [
        "3 values had been read as Windows-1252 although they were UTF-8, 1 of them more than once; they were restored."
      ])
  }

  @Test(arguments: [[], ["Müller", "Größe", "MAÇÃ"], ["MÃ¼ller", "Vogel"]])
  func saysNothingOfRightTextOrOfOneAccident(names: [String]) {
    #expect(messages(names) == [])
  }

  @Test func keepsItsPromises() {
    let leads: [Lead] = ["MÃ¼ller", "Vogel", "GroÃŸmann"].map { [.lastName: $0] }
    #expect(contractViolations(of: MisreadFileValidator(), on: leads) == [])
  }
}
