// SPDX-License-Identifier: Apache-2.0

import AssayPhone
import Testing

/// Texts with what the package phonenumbers reads out of them; `Reference/Phone/agreement.py` writes them.
struct PhoneAgreementTests {
  @Test func readsWhatLibphonenumberReads() throws {
    let rows = try TestCorpora.table("agreement")
    #expect(rows.count > 4000)
    let differing = rows.filter { Self.answer($0[1], in: PhoneRegion($0[0])) != Array($0.dropFirst(2)) }
    #expect(differing == [])
  }

  private static func answer(_ text: String, in region: PhoneRegion?) -> [String] {
    do {
      let number = try PhoneNumber(parsing: text, in: region)
      return [
        number.e164, number.extension ?? "", "\(number.possibility)", number.kind?.name ?? "",
        number.region?.code ?? "",
      ]
    } catch {
      return ["\(error)"]
    }
  }
}
