// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayJSONLines

struct JSONLineFaultTests {
  @Test func isReadBackAsItWasWritten() {
    let fault = JSONLineFault(.duplicateKey, column: 17)
    #expect(fault.description == "duplicate-key:17")
    #expect(JSONLineFault(fault.description) == fault)
  }

  @Test(arguments: ["", ":", "syntax", "syntax:", ":3", "syntax:x"])
  func isNothingElse(text: String) {
    #expect(JSONLineFault(text) == nil)
  }

  @Test func tellsWhatCanBeReadAllTheSame() {
    let readable: [JSONLineFault.Kind] = [.duplicateKey, .invalidUTF8, .loneSurrogate]
    let unreadable: [JSONLineFault.Kind] = [.syntax, .notAnObject, .tooDeep, .tooLong, .tooManyKeys, .unclosedArray]
    #expect(readable.allSatisfy { !JSONLineFault($0, column: 1).isUnreadable })
    #expect(unreadable.allSatisfy { JSONLineFault($0, column: 1).isUnreadable })
  }
}
