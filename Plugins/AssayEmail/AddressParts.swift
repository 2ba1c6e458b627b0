// SPDX-License-Identifier: Apache-2.0

/// Where the parts of an address stand, in bytes of the whole value.
struct AddressParts {
  let localPart: Range<Int>
  let domain: Range<Int>
  let topLevel: Range<Int>

  /// The parts of an address of so many bytes.
  @inline(__always)
  init(_ plain: PlainAddress, count: Int) {
    localPart = 0..<plain.atSign
    domain = (plain.atSign + 1)..<count
    topLevel = plain.topLevel..<count
  }

  init(_ syntax: AddressSyntax) {
    localPart = syntax.localPart
    domain = syntax.domain
    topLevel = syntax.topLevel
  }
}
