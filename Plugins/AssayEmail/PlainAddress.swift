// SPDX-License-Identifier: Apache-2.0

import CAssayKernels

/// An address that is right at first sight: an ASCII dot-atom, `@`, and a host name of letters, digits and hyphens.
///
/// Nearly every address of a file is one. It is recognised in one pass without an allocation; whatever is not plain,
/// right or wrong, is for ``AddressSyntax`` to explain. The two agree: a plain address has no defect there.
struct PlainAddress {
  /// Where the `@` is.
  let atSign: Int
  /// Where the top-level domain starts.
  let topLevel: Int

  /// Reads an address, nil if it is not plain.
  @inline(__always)
  init?(_ bytes: Span<UInt8>) {
    self.init(bytes, in: 0..<bytes.count)
  }

  /// Reads the address that a part of the bytes is, nil if it is not plain.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    if let usual = Self.usualPlaces(bytes.extracting(range)) {
      atSign = range.lowerBound + usual.atSign
      topLevel = range.lowerBound + usual.topLevel
      return
    }
    guard range.count <= AddressLimit.address, let atSign = Self.endOfDotAtom(bytes, range) else { return nil }
    guard let topLevel = Self.topLevel(ofHostName: bytes, (atSign + 1)..<range.upperBound) else { return nil }
    self.atSign = atSign
    self.topLevel = topLevel
  }

  /// The places in an address of the most usual form, which is looked at without a loop over its bytes.
  @inline(__always)
  private static func usualPlaces(_ bytes: Span<UInt8>) -> (atSign: Int, topLevel: Int)? {
    var topLevel: Int32 = 0
    let atSign = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { assay_usual_address($0, buffer.count, &topLevel) } ?? -1
    }
    guard atSign > 0, !ReservedTopLevelDomain.contains(bytes, Int(topLevel)..<bytes.count) else { return nil }
    return (Int(atSign), Int(topLevel))
  }

  /// Index of the `@` after a dot-atom of at most 64 octets (RFC 5321 §4.1.2, Dot-string).
  ///
  /// Letters come first: they are most of the bytes, and nothing has to be remembered of them.
  @inline(__always)
  private static func endOfDotAtom(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[unchecked: index]
      if !ASCII.isLetter(byte) && !ASCII.isAtext(byte) {
        if index == range.lowerBound || bytes[unchecked: index - 1] == ASCII.dot { return nil }
        if byte != ASCII.dot {
          return byte == ASCII.at && index - range.lowerBound <= AddressLimit.localPart ? index : nil
        }
      }
      index += 1
    }
    return nil
  }

  /// Where the top-level domain starts if the bytes are a host name of at least two labels (RFC 1123 §2.1) below one that
  /// may exist.
  ///
  /// A label that may be an A-label, and one that begins with a digit at the top, need a closer look: not plain.
  /// - Precondition: there is a byte before the range.
  @inline(__always)
  private static func topLevel(ofHostName bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var label = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[unchecked: index]
      if !ASCII.isLetter(byte) && !ASCII.isDigit(byte) {
        if byte == ASCII.hyphen {
          if index == label || index == label + 3 && ASCII.isALabel(bytes, label..<range.upperBound) { return nil }
        } else {
          guard byte == ASCII.dot, isLabel(bytes, label..<index) else { return nil }
          label = index + 1
        }
      }
      index += 1
    }
    let topLevel = label..<range.upperBound
    let mayExist =
      label > range.lowerBound && isLabel(bytes, topLevel) && !ASCII.isDigit(bytes[unchecked: label])
      && !ReservedTopLevelDomain.contains(bytes, topLevel)
    return mayExist ? label : nil
  }

  /// Whether letters, digits and hyphens, of which the first is no hyphen, are a label.
  @inline(__always)
  private static func isLabel(_ bytes: Span<UInt8>, _ label: Range<Int>) -> Bool {
    !label.isEmpty && label.count <= AddressLimit.label && bytes[unchecked: label.upperBound - 1] != ASCII.hyphen
  }
}
