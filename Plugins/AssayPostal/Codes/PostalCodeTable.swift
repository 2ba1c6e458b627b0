// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries
import CAssayPostalCodes

/// What postal codes look like in each country, as `Reference/Geo/PostalCodes/build.py` laid it out.
///
/// The bytes are compiled into the binary as a constant, never written to and never freed, which is why a pointer to them
/// may be held and shared.
struct PostalCodeTable: @unchecked Sendable {
  static let bundled = PostalCodeTable(start: assay_postal_codes(), count: assay_postal_codes_size)

  private static let header = 24

  private let bytes: UnsafeRawBufferPointer
  /// How many countries have codes; none if it is not a table of the format that this code reads.
  let count: Int

  private init(start: UnsafePointer<UInt8>, count size: Int) {
    let all = UnsafeRawBufferPointer(start: start, count: size)
    let isKnown =
      size >= Self.header + 676 * 2 && all.prefix(8).elementsEqual("ASSAYZIP".utf8)
      && UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 8, as: UInt32.self)) == 1
    bytes = all
    count = isKnown ? Int(UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 16, as: UInt32.self))) : 0
  }

  /// The date of its sources, as in 20241115.
  var sourceDate: Int { count > 0 ? Int(word(12)) : 0 }

  /// Whether the bytes are those that the build script wrote.
  var isIntact: Bool { count > 0 && ReferenceTable.crc32(bytes.dropFirst(Self.header)) == word(20) }

  /// What is known of a country's codes.
  enum Entry {
    case nothing
    case noCodes
    case codes(PostalCodeFormat)
  }

  @inline(__always)
  subscript(country: Country) -> Entry {
    guard count > 0 else { return .nothing }
    let letters = country.alpha2Bytes
    let number = Int(letters.0 - 0x41) * 26 + Int(letters.1 - 0x41)
    let offset = bytes.loadUnaligned(fromByteOffset: Self.header + number * 2, as: UInt16.self)
    switch UInt16(littleEndian: offset) {
    case 0: return .nothing
    case 1: return .noCodes
    case let start: return .codes(PostalCodeFormat(bytes, at: Int(start)))
    }
  }

  private func word(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}

/// The form of the postal codes of one country: an automaton over letters and digits, and where a separator stands.
struct PostalCodeFormat {
  private let bytes: UnsafeRawBufferPointer
  private let start: Int

  init(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    self.bytes = bytes
    self.start = start
  }

  private var exampleEnd: Int { start + 3 + Int(bytes[start + 2]) }

  /// Whether codes may begin with 0.
  var mayBeginWithZero: Bool { bytes[start] & 1 != 0 }

  /// Whether many begin with two, those of the capital.
  var mayBeginWithTwoZeros: Bool { bytes[start] & 2 != 0 }

  /// A code that the country has.
  var example: String { String(decoding: bytes[(start + 3)..<exampleEnd], as: UTF8.self) }

  /// What a code without separators is.
  enum Acceptance {
    case nothing
    case whole
    case part
  }

  func acceptance(of code: CompactCode) -> Acceptance {
    let states = start + half(exampleEnd)
    var state = states
    for index in 0..<code.count {
      guard let next = move(from: state, by: code[index]) else { return .nothing }
      state = states + next
    }
    switch bytes[state] {
    case 1: return .whole
    case 2: return .part
    default: return .nothing
    }
  }

  /// The place of the state that a character leads to.
  @inline(__always)
  private func move(from state: Int, by character: UInt8) -> Int? {
    var move = state + 2
    for _ in 0..<bytes[state + 1] {
      if character >= bytes[move] && character <= bytes[move + 1] { return half(move + 2) }
      move += 4
    }
    return nil
  }

  /// A code as it is written, with its separator.
  func written(_ code: CompactCode) -> String {
    var text = ""
    let separator = separator(ofLength: code.count)
    for index in 0..<code.count {
      if index == separator?.before { text += separator?.text ?? "" }
      text.unicodeScalars.append(Unicode.Scalar(code[index]))
    }
    return text
  }

  private func separator(ofLength length: Int) -> (before: Int, text: String)? {
    var form = exampleEnd + 2
    for _ in 0..<bytes[start + 1] {
      let end = form + 3 + Int(bytes[form + 2])
      if Int(bytes[form]) == length {
        return (Int(bytes[form + 1]), String(decoding: bytes[(form + 3)..<end], as: UTF8.self))
      }
      form = end
    }
    return nil
  }

  @inline(__always)
  private func half(_ offset: Int) -> Int {
    Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }
}
