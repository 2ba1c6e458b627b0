// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayMemory

struct PersonIDTests {
  @Test(arguments: [
    (0 as UInt64, "p-0000000000000"), (31, "p-000000000000z"), (32, "p-0000000000010"), (.max, "p-fzzzzzzzzzzzz"),
    (0x0123_4567_89AB_CDEF, "p-028t5cy4tqkff"),
  ])
  func isPrintedInBase32(number: UInt64, text: String) {
    #expect(PersonID(number).description == text)
    #expect(PersonID(text)?.number == number)
    #expect(PersonID(text.uppercased())?.number == number)
  }

  @Test(arguments: [
    "", "p-", "p-000000000000", "p-00000000000000", "q-0000000000000", "p-000000000000u", "p-g000000000000",
  ])
  func isNothingElse(text: String) {
    #expect(PersonID(text) == nil)
  }
}
