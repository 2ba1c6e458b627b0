// SPDX-License-Identifier: Apache-2.0

/// What a single value looks like. It may look like several things: `70173` is a number and perhaps a postal code.
struct ValueShape: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let email = ValueShape(rawValue: 1)
  /// A number that is written like one to call: with +, a leading zero, or in groups.
  static let phone = ValueShape(rawValue: 1 << 1)
  static let url = ValueShape(rawValue: 1 << 2)
  /// An address of a site and not of a page on it.
  static let rootURL = ValueShape(rawValue: 1 << 3)
  static let date = ValueShape(rawValue: 1 << 4)
  static let postalCode = ValueShape(rawValue: 1 << 5)
  static let country = ValueShape(rawValue: 1 << 6)
  /// Letters and a house number, on either side.
  static let street = ValueShape(rawValue: 1 << 7)
  /// A word of streets.
  static let streetWord = ValueShape(rawValue: 1 << 8)
  /// A legal form.
  static let company = ValueShape(rawValue: 1 << 9)
  /// One capitalised word, or a few.
  static let oneName = ValueShape(rawValue: 1 << 10)
  static let names = ValueShape(rawValue: 1 << 11)
  static let number = ValueShape(rawValue: 1 << 12)
  static let flag = ValueShape(rawValue: 1 << 13)
  static let salutation = ValueShape(rawValue: 1 << 14)
  static let postalCodeAndCity = ValueShape(rawValue: 1 << 15)
  static let text = ValueShape(rawValue: 1 << 16)

  /// How many shapes there are.
  static let count = 17

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Looks at a value without white space at its ends.
  init(_ value: [UInt8], readingWords: Bool = false) {
    self = []
    let signs = Signs(value)
    if signs.ats > 0 {
      if signs.ats == 1 && signs.spaces == 0 && Self.isAddress(value) { insert(.email) }
      if value.count > 60 { insert(.text) }
      return
    }
    if signs.digits > 0 {
      insertWithDigits(value, signs)
    } else if value.count <= 5 {
      insertShort(value)
    }
    if signs.isURLLike { insertURL(value) }
    if value.count > 80 || signs.spaces > 7 { insert(.text) }
    guard signs.letters > 1, !contains(.text), intersection([.email, .phone, .url, .date]).isEmpty else { return }
    if signs.digits == 0 { insertNames(value, signs) }
    if readingWords { insertWords(value, signs) }
  }
}

// MARK: - Counts of characters

extension ValueShape {
  /// How many characters of each kind a value has.
  struct Signs {
    var digits = 0
    /// Letters, and bytes beyond ASCII.
    var letters = 0
    var spaces = 0
    var ats = 0
    var dots = 0
    /// Characters that stand between the digits of a number.
    var joints = 0
    var others = 0
    var isURLLike: Bool { dots > 0 && spaces == 0 && letters > 2 }

    init(_ value: [UInt8]) {
      for byte in value {
        switch byte {
        case 0x30...0x39: digits += 1
        case 0x41...0x5A, 0x61...0x7A, 0x80...: letters += 1
        case 0x20: spaces += 1
        case 0x40: ats += 1
        case 0x2E: dots += 1
        case 0x2D, 0x28, 0x29, 0x2F, 0x2B: joints += 1
        default: others += 1
        }
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}

// MARK: - Contact

extension ValueShape {
  private static func isAddress(_ value: [UInt8]) -> Bool {
    guard let at = value.firstIndex(of: 0x40), at > 0, let dot = value.lastIndex(of: 0x2E) else { return false }
    return dot > at + 1 && value.count - dot > 2 && value[(dot + 1)...].allSatisfy { isLetter($0) }
  }

  private static func starts(_ value: [UInt8], with text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      value.count > text.count && text.indices.allSatisfy { value[$0] == text[$0] || value[$0] | 0x20 == text[$0] }
    }
  }

  private mutating func insertURL(_ value: [UInt8]) {
    let isSecure = Self.starts(value, with: "https://")
    let hasScheme = isSecure || Self.starts(value, with: "http://")
    let rest = value.dropFirst(isSecure ? 8 : hasScheme ? 7 : 0)
    let host = rest.prefix { $0 != 0x2F && $0 != 0x3F }
    let isHost = host.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A }
    guard isHost, let dot = host.lastIndex(of: 0x2E), host.endIndex - dot > 2, dot > host.startIndex else { return }
    let isNamed = hasScheme || Self.starts(value, with: "www.")
    // Without a sign of the web only what is written in small letters: `St.Gallen` is none.
    guard isNamed || host.allSatisfy({ !($0 >= 0x41 && $0 <= 0x5A) }) && host[(dot + 1)...].count <= 6 else { return }
    insert(.url)
    if rest.count - host.count <= 1 { insert(.rootURL) }
  }

  private mutating func insertWithDigits(_ value: [UInt8], _ signs: Signs) {
    if Self.isDate(value, signs) {
      insert(.date)
      return
    }
    // With a sign of currency or percent at most.
    if signs.letters == 0 && signs.others <= 1 && signs.joints <= 1 { insert(.number) }
    if isPhone(value, signs) { insert(.phone) }
    if Self.isPostalCode(value[...], signs) { insert(.postalCode) }
    if value.count == 1 && (value[0] == 0x30 || value[0] == 0x31) { insert(.flag) }
    insertPlace(value, signs)
  }

  private func isPhone(_ value: [UInt8], _ signs: Signs) -> Bool {
    guard signs.digits >= 6, signs.digits <= 17, signs.letters <= 4, signs.others <= 1, signs.dots < 6 else {
      return false
    }
    guard value[0] == 0x2B || value[0] == 0x28 || Self.isDigit(value[0]) else { return false }
    if signs.letters > 0 && signs.digits < 8 { return false }
    // Plain digits may be anything; a plus, a zero in front, or groups are how telephone numbers are written.
    if value[0] == 0x2B || value[0] == 0x28 || value[0] == 0x30 { return signs.digits >= 7 || signs.joints > 0 }
    return signs.digits >= 7 && signs.spaces + signs.joints + signs.dots >= 2
      && (signs.dots != 3 || signs.spaces + signs.joints > 0)
  }

  /// Digits in three groups, one of them a year or all of them small: `2024-01-31`, `31.1.24 12:00`.
  private static func isDate(_ value: [UInt8], _ signs: Signs) -> Bool {
    guard signs.digits >= 4, value.count <= 40, isDigit(value[0]) else { return false }
    // Whatever comes before the first separator is a day, a month or a year.
    guard value.prefix(5).contains(where: { $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }) else { return false }
    var groups: [Int] = []
    var number = 0
    var length = 0
    var separator: UInt8 = 0
    for index in 0...value.count {
      let byte = index < value.count ? value[index] : 0x20
      if isDigit(byte) {
        number = min(number * 10 + Int(byte) - 0x30, 99_999)
        length += 1
        continue
      }
      guard length > 0 else { return false }
      groups.append(number)
      let isEnd = groups.count == 3
      if isEnd { return isDay(groups, lastLength: length) && (byte == 0x20 || byte | 0x20 == 0x74 || byte == 0x2C) }
      guard byte == 0x2D || byte == 0x2E || byte == 0x2F, separator == 0 || byte == separator else { return false }
      separator = byte
      number = 0
      length = 0
    }
    return false
  }

  private static func isDay(_ groups: [Int], lastLength: Int) -> Bool {
    let isYearFirst =
      groups[0] >= 1900 && groups[0] < 2100 && (1...12).contains(groups[1]) && (1...31).contains(groups[2])
    let isDayFirst = (1...31).contains(groups[0]) && (1...31).contains(groups[1])
    return isYearFirst || isDayFirst && (lastLength == 2 || (1900..<2100).contains(groups[2]))
  }
}

// MARK: - Places

extension ValueShape {
  /// Four to seven digits in one or two groups, perhaps with a country before, or the letters and digits of the British,
  /// Canadian and Dutch ones.
  private static func isPostalCode(_ value: ArraySlice<UInt8>, _ signs: Signs) -> Bool {
    guard value.count >= 4, value.count <= 10, signs.dots == 0, signs.others == 0 else { return false }
    if signs.letters == 0 {
      let isPlain = signs.spaces + signs.joints <= 1 && isDigit(value[value.startIndex])
      return isPlain && (4...7).contains(signs.digits) || signs.digits == 9 && signs.joints == 1
    }
    // D-70173, SW1A 1AA, K1A 0B1, 1234 AB.
    guard signs.letters <= 5, value.count <= 8, value.allSatisfy({ $0 < 0x80 && !($0 >= 0x61 && $0 <= 0x7A) }) else {
      return false
    }
    return signs.digits >= 2 && signs.digits + signs.letters >= 5 && signs.spaces + signs.joints <= 1
  }

  private mutating func insertPlace(_ value: [UInt8], _ signs: Signs) {
    guard signs.letters >= 3 else { return }
    // 70173 Stuttgart
    let code = value.prefix { $0 != 0x20 }
    if code.count < value.count, code.count >= 4, code.count <= 8 {
      let rest = value[(code.count + 1)...]
      let digits = code.count { Self.isDigit($0) }
      if digits >= 4 && digits + 2 >= code.count && !rest.contains(where: { Self.isDigit($0) }) {
        insert(.postalCodeAndCity)
      }
    }
    guard signs.digits <= 6 else { return }
    // Hauptstraße 12a, 12 Main Street
    let tail = value.lastIndex { $0 == 0x20 }.map { value[($0 + 1)...] } ?? []
    let isNumberLast = tail.first.map { Self.isDigit($0) } ?? false && tail.count <= 6
    let isNumberFirst = Self.isDigit(value[0]) && signs.spaces > 1
    if isNumberLast && Self.isLetter(value[0]) || isNumberFirst { insert(.street) }
  }

  private mutating func insertShort(_ value: [UInt8]) {
    if value.count == 2 && ShapeWords.countryCodes.contains(value) { insert(.country) }
    if ShapeWords.flags.contains(value.map { $0 | 0x20 }) { insert(.flag) }
  }
}

// MARK: - Words

extension ValueShape {
  private mutating func insertNames(_ value: [UInt8], _ signs: Signs) {
    guard signs.others <= 1, value.count <= 48 else { return }
    var words = 0
    var isCapitalised = true
    var isStart = true
    for byte in value {
      if byte == 0x20 { isStart = true; continue }
      if isStart {
        words += 1
        // Particles are short: von, de la.
        if byte >= 0x61 && byte <= 0x7A && words == 1 { isCapitalised = false }
        isStart = false
      }
    }
    guard isCapitalised else { return }
    if words == 1 { insert(.oneName) } else if words <= 4 { insert(.names) }
  }

  private mutating func insertWords(_ value: [UInt8], _ signs: Signs) {
    var word: [UInt8] = []
    for byte in value + [0x20] {
      if Self.isLetter(byte) || byte == 0x2E || byte == 0x26 {
        if byte != 0x2E { word.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        continue
      }
      if !word.isEmpty { insertWord(word, isWhole: word.count >= value.count - signs.dots) }
      word.removeAll(keepingCapacity: true)
    }
    if ShapeWords.countries.contains(value.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }) { insert(.country) }
  }

  private mutating func insertWord(_ word: [UInt8], isWhole: Bool) {
    if word.count <= 14 && ShapeWords.legalForms.contains(word) && !isWhole { insert(.company) }
    if word.count <= 9 && ShapeWords.salutations.contains(word) { insert(.salutation) }
    if ShapeWords.streets.contains(word)
      || ShapeWords.streetEndings.contains(where: { word.count > $0.count && word.suffix($0.count).elementsEqual($0) })
    {
      insert(.streetWord)
    }
  }
}

/// The words that values are told by: only as many as are needed to tell a column, not each value.
private enum ShapeWords {
  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.replacing("_", with: " ").utf8) })
  }

  static let flags = set("true false yes no ja nein oui non si no sim nao tak nie ano ne x on off wahr")
  static let salutations = set(
    "mr mrs ms miss mx dr prof herr frau herrn divers m mme mlle madame monsieur sr sra srta dott dhr mevr pan pani hr fr mag ing"
  )
  static let legalForms = set(
    """
    gmbh mbh ag kg kgaa ohg gbr ug ev se ltd limited llc llp inc corp corporation co company plc sa sas sarl srl spa bv nv vof ab \
    as oy oyj aps kft zrt nyrt sro zoo sl slu lda ltda pty pte ооо оао зао пао ип & group holding gruppe partners foundation \
    university universität stiftung
    """)
  static let streets = set(
    """
    str street st avenue ave av road rd lane ln drive dr boulevard blvd court ct way place pl square rue chemin via viale \
    piazza calle avenida plaza rua ul ulica aleja os улица ул проспект straat laan plein gata vägen
    """)
  static let streetEndings = [
    "straße", "strasse", "str", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "straat",
    "laan", "gatan", "vägen", "vej", "gade", "veien", "katu", "tie",
  ].map { Array($0.utf8) }

  /// ISO 3166-1 alpha-2.
  static let countryCodes: Set<[UInt8]> = {
    let codes = """
      ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJ\
      DKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKG\
      KHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPE\
      PFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUM\
      USUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW
      """.utf8
    let bytes = Array(codes)
    return Set(stride(from: 0, to: bytes.count - 1, by: 2).map { [bytes[$0], bytes[$0 + 1]] })
  }()

  /// The countries that lists of leads are mostly about, in a few languages.
  static let countries = set(
    """
    germany deutschland allemagne alemania germania austria österreich autriche switzerland schweiz suisse svizzera france \
    frankreich francia frança italy italien italie italia spain spanien espagne españa spagna portugal united_kingdom uk \
    great_britain england großbritannien royaume-uni vereinigtes_königreich ireland irland irlande netherlands niederlande \
    pays-bas nederland the_netherlands belgium belgien belgique belgië luxembourg luxemburg denmark dänemark danmark sweden \
    schweden sverige norway norwegen norge finland finnland suomi poland polen polska pologne czech_republic czechia \
    tschechien česko slovakia slowakei hungary ungarn magyarország romania rumänien românia greece griechenland turkey \
    türkei türkiye russia russland россия ukraine usa united_states united_states_of_america vereinigte_staaten états-unis \
    canada kanada mexico mexiko brazil brasilien brasil argentina china japan india indien australia australien south_korea \
    singapore israel south_africa croatia kroatien slovenia slowenien bulgaria bulgarien liechtenstein 日本 中国
    """)
}
