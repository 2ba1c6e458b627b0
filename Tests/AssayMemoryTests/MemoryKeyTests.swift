// SPDX-License-Identifier: Apache-2.0

import AssayMemory
import AssayPhone
import Testing

struct MemoryKeyTests {
  @Test func hasOneFormOfAMailbox() {
    let key = MemoryKey.email("Jane.Doe+news@googlemail.com".utf8.span)
    #expect(key == MemoryKey(.email, Array("janedoe@gmail.com".utf8)))
    #expect(MemoryKey.email("janedoe@@gmail.com".utf8.span) == nil)
    #expect(MemoryKey.email("".utf8.span) == nil)
  }

  @Test func hasOneFormOfATelephoneNumber() {
    let key = MemoryKey(.phone, Array("+4930123456".utf8))
    #expect(MemoryKey.phone("030 / 123456 ext. 7".utf8.span, in: PhoneRegion("DE")) == key)
    #expect(MemoryKey.phone("+49 (0)30 123456".utf8.span) == key)
    #expect(MemoryKey.phone("030 123456".utf8.span) == nil)
    #expect(MemoryKey.phone("+49 1".utf8.span) == nil)
  }

  @Test func tellsPartsApart() {
    let one = MemoryKey(.nameAndPostalCode, joining: [Array("jane doe".utf8), Array("10115".utf8)])
    let other = MemoryKey(.nameAndPostalCode, joining: [Array("jane doe1".utf8), Array("0115".utf8)])
    #expect(one != other)
  }
}
