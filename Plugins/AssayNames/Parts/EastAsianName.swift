// SPDX-License-Identifier: Apache-2.0

/// A name in Han characters, kana or Hangul: the family name comes first, except in names of foreigners.
///
/// `山田 太郎`, `王伟`, `欧阳娜娜`, `김민준`; `ジョン・スミス` has a dot between the words and the given name first. A name
/// without a blank is divided only by a known family name.
struct EastAsianName {
  private(set) var pieces: [PersonName.Piece] = []
  private(set) var order = PersonName.Order.familyFirst
  private(set) var confidence = 0.95

  /// - Parameter words: each with its offset in the name, in UTF-8 bytes.
  init(_ words: [(text: Substring, offset: Int)]) {
    var names: [(text: Substring, offset: Int)] = []
    var hasDivider = false
    for word in words {
      let parts = word.text.unicodeScalars.split(whereSeparator: Self.isDivider)
      hasDivider = hasDivider || parts.count > 1
      let start = word.text.startIndex
      for part in parts {
        names.append((Substring(part), word.offset + word.text.utf8.distance(from: start, to: part.startIndex)))
      }
    }
    if hasDivider {
      order = .givenFirst
      for (index, name) in names.enumerated() {
        add(name, index == 0 ? .first : index == names.count - 1 ? .last : .middle)
      }
    } else if names.count == 1 {
      divide(names[0])
    } else {
      for (index, name) in names.enumerated() { add(name, index == 0 ? .last : index == 1 ? .first : .middle) }
      if names.count > 2 { confidence = 0.5 }
    }
  }

  /// Whether a character is a letter of these scripts.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005, 0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x323AF:
      true
    default: false
    }
  }

  /// The dot between the words of a foreigner's name.
  static func isDivider(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2027, 0x2022, 0x30FB, 0xFF65: true
    default: false
    }
  }

  private mutating func add(_ name: (text: Substring, offset: Int), _ part: PersonName.Part) {
    if !name.text.isEmpty {
      pieces.append(.init(part: part, range: name.offset..<(name.offset + name.text.utf8.count)))
    }
  }

  /// Divides a name without a blank.
  private mutating func divide(_ name: (text: Substring, offset: Int)) {
    var text = name.text
    let title = Self.titleBehind(text)
    if title > 0 { text = text.dropLast(title) }
    let count = text.count
    let isDouble = count >= 2 && Self.isSurname(text.prefix(2))
    let surname =
      isDouble && count > 2 && count <= 5 ? 2 : !isDouble && 2...3 ~= count && Self.isSurname(text.prefix(1)) ? 1 : 0
    if surname > 0 {
      let given = text.dropFirst(surname)
      add((text.prefix(surname), name.offset), .last)
      add((given, name.offset + text.prefix(surname).utf8.count), .first)
      confidence = 0.9
    } else {
      add((text, name.offset), .last)
      confidence = 0.4
    }
    add((name.text.suffix(title), name.offset + text.utf8.count), .title)
  }

  private static func isSurname(_ text: Substring) -> Bool {
    NameWord.of(text).contains(.eastAsianSurname)
  }

  /// How many characters at the end are a title: 先生, 様. One character must be told from the end of a given name.
  private static func titleBehind(_ text: Substring) -> Int {
    for length in [3, 2] where text.count > length && NameWord.of(text.suffix(length)).contains(.titleBehind) {
      return length
    }
    let single: Set<Character> = ["様", "氏", "殿", "씨", "님"]
    return text.count > 2 && text.last.map(single.contains) == true ? 1 : 0
  }
}
