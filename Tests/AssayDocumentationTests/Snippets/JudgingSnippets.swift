// SPDX-License-Identifier: Apache-2.0

import Assay
import Testing

/// The snippets of the articles about addresses, phone numbers, places and invented values.
struct JudgingSnippets {
  @Test func readsAnAddress() {
    let values = answers {
      let address = EmailAddress.parse("jane@mail.acme.co.uk")
      address.localPart  // "jane"
      address.asciiDomain  // "mail.acme.co.uk"
      address.registrableDomain  // "acme.co.uk"
      address.hasError  // false

      EmailAddress.parse("jane@gmial.com").suggestion?.value  // "jane@gmail.com"
    }
    #expect(values == ["jane", "mail.acme.co.uk", "acme.co.uk", "false", "jane@gmail.com"])
  }

  @Test func readsAPhoneNumber() throws {
    let values = try answers {
      let number = try PhoneNumber(parsing: "030 / 123 45-67", in: PhoneRegion("DE"))
      number.e164  // "+49301234567"
      number.isValid  // true
      number.kind  // .fixedLine
      number.region  // DE
      number.possibility  // .possible
    }
    #expect(values == ["+49301234567", "true", "fixedLine", "DE", "possible"])
  }

  @Test func looksUpPlaces() {
    let values = answers {
      let germany = Country(alpha2: "DE")
      Gazetteer.bundled.places(named: "科隆", in: germany).first?.name  // "Köln"
      Country.named("Czech Rep.")?.country  // CZ
      Country.named("Schottland")?.subdivision?.code  // "GB-SCT"
    }
    #expect(values == ["Köln", "CZ", "GB-SCT"])
  }

  @Test func tellsWhatIsInvented() {
    let values = answers {
      TextJudgement("asdf", as: .personName).confidence  // 0.95 or more
      TextJudgement("Mei Ng", as: .personName).confidence  // 0
      TextJudgement("XKCD", as: .company).confidence  // below 0.5
    }
    let confidences = values.compactMap(Double.init)
    #expect(confidences.count == 3)
    #expect(confidences[0] >= 0.95)
    #expect(confidences[1] == 0)
    #expect(confidences[2] < 0.5)
  }
}
