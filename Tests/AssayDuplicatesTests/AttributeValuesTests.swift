// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

@testable import AssayDuplicates

struct AttributeValuesTests {
  private let long = [UInt8](repeating: 0x78, count: 1 << 20)

  @Test func cutsOffWhatIsTooLong() {
    var values = AttributeValues()
    for attribute in Attribute.allCases {
      values.reset()
      values.set(attribute, to: long.span)
      #expect(values.bytes.count == attribute.limit)
      #expect(values.lengths[Int(attribute.rawValue)] == attribute.limit)
      #expect(values.mask == attribute.bit)
    }
  }

  @Test func holdsNoMoreThanAByteCanTell() {
    var values = AttributeValues()
    for attribute in Attribute.allCases { values.set(attribute, to: long.span) }
    #expect(values.bytes.count == AttributeValues.limit)
    let kept = Attribute.allCases.filter { values.mask & $0.bit != 0 }
    #expect(kept.reduce(0) { $0 + values.lengths[Int($1.rawValue)] } == AttributeValues.limit)
    #expect(kept == Array(Attribute.allCases.prefix(kept.count)))
  }

  @Test func takesNothingForNoValue() {
    var values = AttributeValues()
    let nothing: [UInt8] = []
    values.set(.city, to: nothing.span)
    #expect(values.mask == 0 && values.bytes.isEmpty)
  }

  @Test func forgetsTheLeadBefore() {
    var values = AttributeValues()
    values.set(.city, to: long.span)
    values.reset()
    values.set(.country, to: long.span)
    #expect(values.mask == Attribute.country.bit && values.bytes.count == 2)
  }
}
