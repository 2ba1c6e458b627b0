// SPDX-License-Identifier: Apache-2.0

import CAssayICU

/// Characters that look like an ASCII letter or digit, by the skeletons of UTS #39.
enum LookAlike {
  /// The ASCII letter or digit that a character looks like, with or without a mark; nil if it looks like none.
  static func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if isItself(scalar) { return nil }
    let bytes = Array(String(scalars: [scalar]).utf8)
    var skeleton = [UInt8](repeating: 0, count: 64)
    let length = Int(assay_icu_skeleton(bytes, Int32(bytes.count), &skeleton, Int32(skeleton.count)))
    guard length > 0, length <= skeleton.count else { return nil }
    let first = Unicode.Scalar(skeleton[0])
    guard first.isASCIILetter || first.isASCIIDigit else { return nil }
    // A letter and marks; several letters are a ligature or an abbreviation.
    for byte in skeleton[1..<length] where byte < 0x80 { return nil }
    if first == "l", scalar.properties.isUppercase || scalar.properties.lowercaseMapping != String(scalar) {
      return "I"
    }
    return first
  }

  /// The letter of Cyrillic or Greek that a Latin one looks like, of those that every keyboard of the script has.
  static func letter(for latin: Unicode.Scalar, in script: Int32?) -> Unicode.Scalar? {
    switch script {
    case Unicode.Scalar.cyrillic: cyrillic[latin]
    case Unicode.Scalar.greek: greek[latin]
    default: nil
    }
  }

  /// A Latin letter that no language of everyday use has, and that looks like one of ASCII.
  static func isRareLatin(_ scalar: Unicode.Scalar) -> Bool {
    !isAfrican(scalar) && !assay_icu_is_recommended(scalar.value) && letter(for: scalar) != nil
  }

  /// The letters of Hausa, Fula, Ewe, Akan, Dinka … (ISO 6438), but for iota and alpha, which are rare in them.
  private static func isAfrican(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x181, 0x186, 0x189...0x18b, 0x18e...0x192, 0x194, 0x197...0x199, 0x19d, 0x1b2...0x1b4, 0x244, 0x1b1: true
    case 0x253, 0x254, 0x256, 0x257, 0x259, 0x25b, 0x263, 0x268, 0x272, 0x289, 0x28a, 0x28b: true
    default: false
    }
  }

  /// Signs that stand in words or beside numbers as what they are: the click letters of Khoisan names, №, ℠, ℮.
  private static func isItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x180, 0x1c0...0x1c3, 0x2116, 0x2117, 0x2120...0x2122, 0x212e, 0x2206, 0x2211: true
    default: false
    }
  }

  private static let cyrillic: [Unicode.Scalar: Unicode.Scalar] = [
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "I": "І", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т",
    "X": "Х", "Y": "У", "a": "а", "c": "с", "e": "е", "i": "і", "k": "к", "o": "о", "p": "р", "x": "х", "y": "у",
  ]

  private static let greek: [Unicode.Scalar: Unicode.Scalar] = [
    "A": "Α", "B": "Β", "E": "Ε", "H": "Η", "I": "Ι", "K": "Κ", "M": "Μ", "N": "Ν", "O": "Ο", "P": "Ρ", "T": "Τ",
    "X": "Χ", "Y": "Υ", "Z": "Ζ", "a": "α", "i": "ι", "k": "κ", "o": "ο", "p": "ρ", "u": "υ", "v": "ν",
  ]
}
