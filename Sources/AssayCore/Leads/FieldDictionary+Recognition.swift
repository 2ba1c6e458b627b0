// SPDX-License-Identifier: Apache-2.0

extension FieldDictionary {
  /// Which field the name of a column stands for, and how surely.
  public struct Recognition: Sendable, Hashable {
    /// The field.
    public let field: Field
    /// 1 for a name as it stands in the dictionary, 0.9 for one with words around it that change nothing (`Lead: E-mail *`),
    /// 0.7 for one inside a question.
    public let confidence: Double
    /// Whether the column gives way to another one of the same field: a private number, a second address.
    public let isSecond: Bool
    /// Whether it is the whole name where no column for another part of a name is there: `Nom`, `Имя`.
    public let isWholeNameAlone: Bool
    /// Which of several addresses the column belongs to, `mailing` or `billing`; empty where the name does not say.
    public let group: String
  }

  /// Which field the name of a column stands for, with all that people and programs write around it: `Person - Email - Work`,
  /// `Ihre E-Mail-Adresse (Pflichtfeld)`, `What is your phone number?`, `MailingPostalCode`.
  ///
  /// Every word around the name must be known to change nothing: `Email Bounced Reason` and `Name of event` are no fields.
  public func recognition(of name: String) -> Recognition? {
    let folded = Self.folded(name)
    guard !folded.isEmpty, name.utf8.count <= 512 else { return nil }
    let words = HeaderWords(name)
    if let entry = entry(ofFolded: folded) { return recognition(entry, 1, group(in: words)) }
    return recognition(in: words) ?? recognition(ofUnspaced: words) ?? recognition(ofAlternatives: name)
      ?? recognition(beforeParenthesis: name)
  }

  /// Whether a name that stands for no field speaks of a way of contact, and of nothing but that: `Telefon / Fax`,
  /// `contact_mail_2`, and not `E-mail status`.
  public func mentionsContact(_ name: String) -> Bool {
    let folded = Self.folded(name)
    guard entry(ofFolded: folded) == nil else { return false }
    let words = HeaderWords(name).words
    let mentions =
      words.contains { Self.wholeContactWords.contains($0) }
      || Self.contactWords.contains { word in folded.indices.contains { folded[$0...].starts(with: word) } }
    return mentions && !words.contains { word($0, sign: "~") != nil }
  }

  /// Whether a name has a word that says that the column is about something else: `owner`, `status`, `modified`.
  public func isApart(_ name: String) -> Bool {
    if let entry = entry(ofFolded: Self.folded(name)) { return entry.field == nil }
    return HeaderWords(name).words.contains { word($0, sign: "~") != nil }
  }

  /// Words that stand in others as well: an `Immobilie` is no telephone.
  private static let wholeContactWords = ["mobil", "mobile", "handy", "tel", "fon", "gsm"].map { folded($0) }

  private static let contactWords = [
    "mail", "phone", "telefon", "mobilfu", "mobilnu", "mobilnr", "handynu", "handynr", "rufnummer", "whatsapp",
    "telefax", "courriel", "correo", "celular",
    "Телефон", "почта", "メール", "電話", "电话", "邮箱", "手机", "이메일", "전화", "puhelin", "sähköposti", "e-post",
  ].map { folded($0) }

  private func recognition(_ entry: Entry, _ confidence: Double, _ group: Group) -> Recognition? {
    guard let field = entry.field else { return nil }
    let isSecond = entry.isSecond || group.isSecond(for: field)
    guard !group.isOfOrganisation || Self.isOfOrganisations(field) else { return nil }
    // A second name, or a second date, is another thing and not one more of its kind.
    guard entry.isSecond || !isSecond || Self.canBeSecond(field) else { return nil }
    return Recognition(
      field: field, confidence: confidence, isSecond: isSecond, isWholeNameAlone: entry.isWholeNameAlone,
      group: group.name)
  }

  private static func canBeSecond(_ field: Field) -> Bool {
    switch field {
    case .email, .phone, .mobilePhone, .otherContact: true
    default: isOfAddress(field)
    }
  }

  private static func isOfOrganisations(_ field: Field) -> Bool {
    canBeSecond(field) || field == .website || field == .company
  }

  /// Whether a field is a part of a postal address.
  static func isOfAddress(_ field: Field) -> Bool {
    switch field {
    case .street, .postalCode, .city, .region, .country, .postalCodeAndCity: true
    default: false
    }
  }
}

// MARK: - Words around a name

extension FieldDictionary {
  /// What the words around a name say.
  private struct Group {
    var name = ""
    var isOfOrganisation = false
    /// Whether a word says that others are meant first.
    var isSecond = false
    var isQuestion = false

    /// The telephone of a company is a second one where the person's is there; its address is the address.
    func isSecond(for field: Field) -> Bool {
      isSecond || isOfOrganisation && (field == .email || field == .phone || field == .mobilePhone)
    }

    mutating func take(_ word: [UInt8], _ kind: UInt32) {
      if kind == 2 { isOfOrganisation = true }
      if kind == 3 { isSecond = true }
      if kind > 0 { name += (name.isEmpty ? "" : " ") + String(decoding: word, as: UTF8.self) }
    }

    mutating func take(number: Int?) {
      guard let number, number > 1 else { return }
      isSecond = true
      name += name.isEmpty ? "\(number)" : " \(number)"
    }
  }

  /// Of a name that stands in the dictionary as a whole, only which address it belongs to.
  private func group(in words: HeaderWords) -> Group {
    var group = Group()
    guard words.words.count > 1 else { return group }
    for word in words.words { if let kind = self.word(word, sign: "+"), kind > 0 { group.take(word, kind) } }
    group.isSecond = false
    group.isOfOrganisation = false
    return group
  }

  /// The longest run of words that is a name, if all the others change nothing.
  private func recognition(in header: HeaderWords) -> Recognition? {
    let words = header.words
    // "Phone 71" is no telephone number of anybody's.
    guard !words.isEmpty, words.count <= HeaderWords.limit, header.number ?? 0 < 10 else { return nil }
    for length in stride(from: words.count, to: 0, by: -1) {
      var found: [Found] = []
      var isName = false
      for start in 0...(words.count - length) {
        guard let entry = entry(ofFolded: Array(words[start..<(start + length)].joined())) else { continue }
        guard var group = group(around: start..<(start + length), in: words) else {
          continue
        }
        isName = true
        group.take(number: header.number)
        found.append(
          Found(
            recognition: recognition(entry, group.isQuestion ? 0.7 : 0.9, group), end: start + length,
            isAddressWord: length == 1 && words[start].elementsEqual("address".utf8)))
      }
      if isName { return Self.choice(found, count: words.count) }
    }
    return nil
  }

  /// A run of words that is a name.
  private struct Found {
    let recognition: Recognition?
    let end: Int
    let isAddressWord: Bool
  }

  /// One of several runs of words. `Contact e-mail` is an address although `Contact` is a name as well, a company's address
  /// is an address and `address_company` a company; `Company contact` is neither surely the company nor surely a person.
  private static func choice(_ found: [Found], count: Int) -> Recognition? {
    func rank(_ field: Field?) -> Int {
      switch field {
      case .company?, .fullName?: 2
      case .street?: 1
      default: 0
      }
    }
    if let last = found.last, found.count == 2, last.end == count, last.recognition?.field == .company,
      found[0].isAddressWord
    {
      return last.recognition
    }
    let best = found.map { rank($0.recognition?.field) }.min() ?? 0
    let rest = found.filter { rank($0.recognition?.field) == best && ($0.recognition != nil || found.count == 1) }
    let fields = Set(rest.map { $0.recognition?.field })
    if fields.count == 1 && (best < 2 || found.count == 1) { return rest.first?.recognition }
    // Of company and person the last word is what is meant.
    return best == 2 ? found.first { $0.end == count }?.recognition : nil
  }

  /// What the words around a name say; nil if one of them is not known to change nothing.
  private func group(around name: Range<Int>, in words: [[UInt8]]) -> Group? {
    var group = Group()
    var index = 0
    var isAsked = false
    while index < words.count {
      if index == name.lowerBound {
        index = name.upperBound
        continue
      }
      let isBefore = index < name.lowerBound
      let end = isBefore ? name.lowerBound : words.count
      // Words of one to three parts: "adresse de livraison".
      let length = (1...3).first { length in
        guard index + length <= end else { return false }
        let word = Array(words[index..<(index + length)].joined())
        if let kind = self.word(word, sign: "+") {
          group.take(word, kind)
          return true
        }
        if self.word(word, sign: "-") != nil { return true }
        let isFiller =
          self.word(word, sign: " ") != nil || index > 0 && self.word(word, sign: "!") != nil
        guard isFiller else { return false }
        group.isQuestion = true
        isAsked = isAsked || isBefore
        return true
      }
      guard let length else { return nil }
      index += length
    }
    // "Name of …" is no question, "your name" may be one.
    return group.isQuestion && !isAsked ? nil : group
  }
}

// MARK: - Several names in one

extension FieldDictionary {
  /// `ご住所`, `您的邮箱必填`: scripts without spaces, where the words around a name stand close to it.
  private func recognition(ofUnspaced header: HeaderWords) -> Recognition? {
    let words = header.words.filter { word($0, sign: "-") == nil }
    guard words.count == 1, let name = words.first, name.count <= 64, name.first ?? 0 >= 0xE0 else { return nil }
    let scalars = Array(String(decoding: name, as: UTF8.self).unicodeScalars)
    for start in 0..<min(6, scalars.count) {
      let before = Array(String(String.UnicodeScalarView(scalars[..<start])).utf8)
      guard start == 0 || word(before, sign: "+") == 0 else { continue }
      for end in ((start + 1)...scalars.count).reversed() where start > 0 || end < scalars.count {
        let after = Array(String(String.UnicodeScalarView(scalars[end...])).utf8)
        guard end == scalars.count || word(after, sign: "-") != nil else { continue }
        let inner = Array(String(String.UnicodeScalarView(scalars[start..<end])).utf8)
        if let entry = entry(ofFolded: inner) { return recognition(entry, 0.9, Group()) }
      }
    }
    return nil
  }
}

extension FieldDictionary {
  /// The letters and digits of a text as names of columns are folded: what addresses make of a name.
  public static func foldedLetters(_ text: String) -> [UInt8] { folded(text) }
}

extension FieldDictionary {
  /// `First name / Vorname`: a name in several languages that mean the same.
  private func recognition(ofAlternatives name: String) -> Recognition? {
    let parts = name.split { $0 == "/" || $0 == "|" || $0 == "\n" || $0 == "／" }
    guard (2...4).contains(parts.count) else { return nil }
    var common: Recognition?
    for part in parts {
      guard let recognition = recognition(of: String(part)), common.map({ $0.field == recognition.field }) ?? true
      else {
        return nil
      }
      common = recognition
    }
    return common.map {
      Recognition(
        field: $0.field, confidence: 0.9, isSecond: $0.isSecond, isWholeNameAlone: $0.isWholeNameAlone, group: $0.group)
    }
  }

  /// `Telefon (für Rückfragen)`: a remark about a way of contact, whose values say soon enough whether it is one.
  private func recognition(beforeParenthesis name: String) -> Recognition? {
    guard let open = name.firstIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }), open != name.startIndex else {
      return nil
    }
    guard !HeaderWords(String(name[open...])).words.contains(where: { word($0, sign: "~") != nil }),
      let inner = recognition(of: String(name[..<open])), Self.canBeSecond(inner.field),
      !Self.isOfAddress(inner.field)
    else { return nil }
    return Recognition(
      field: inner.field, confidence: 0.7, isSecond: inner.isSecond, isWholeNameAlone: inner.isWholeNameAlone,
      group: inner.group)
  }
}
