// SPDX-License-Identifier: Apache-2.0

/// The names by which people call a field: `E-Mail-Adresse`, `Zip code`, `first_name`.
///
/// One dictionary serves two questions: which field a column of a file holds, and whether a value is nothing but the
/// name of its own column. Case, spaces and punctuation make no difference.
public struct FieldDictionary: Sendable {
  /// The folded names and their fields, by a hash of the name.
  private let fields: [UInt64: [(name: [UInt8], field: Field)]]
  /// For each known field the letters that its names begin with, `a` in the lowest bit.
  @usableFromInline let initials: [UInt32]
  /// For each known field a set of hashes of how its names begin, 1,024 bits: what lets almost every value pass without a
  /// closer look.
  @usableFromInline let beginnings: [UInt64]

  /// A name longer than this is none.
  @usableFromInline static var longest: Int { 64 }

  /// Creates a dictionary; a name that stands under two fields belongs to the first one.
  public init(_ names: KeyValuePairs<Field, [String]>) {
    var fields: [UInt64: [(name: [UInt8], field: Field)]] = [:]
    var initials = [UInt32](repeating: 0, count: Field.knownCount)
    var beginnings = [UInt64](repeating: 0, count: Field.knownCount * 16)
    for (field, spellings) in names {
      for spelling in spellings + [field.name] {
        var name: [UInt8] = []
        Self.forEachFolded(Array(spelling.utf8).span) { name.append($0) }
        let key = Self.hash(of: name.span)
        guard !name.isEmpty, fields[key]?.contains(where: { $0.name == name }) != true else { continue }
        fields[key, default: []].append((name, field))
        if field.ordinal == Field.customOrdinal { continue }
        // A name that is written with an umlaut at its start is folded to ASCII.
        initials[Int(field.ordinal)] |= Self.initial(of: name[0]) | Self.initial(of: spelling.utf8.first ?? 0)
        let hash = Self.hash(ofBeginning: Self.foldedBeginning(of: name.span))
        beginnings[Int(field.ordinal) * 16 + hash >> 6] |= 1 << UInt64(hash & 63)
      }
    }
    self.fields = fields
    self.initials = initials
    self.beginnings = beginnings
  }

  /// The field that a name stands for.
  public func field(named name: Span<UInt8>) -> Field? {
    guard name.count <= Self.longest, let candidates = fields[Self.hash(of: name)] else { return nil }
    return candidates.first { Self.isFolding(of: name, equalTo: $0.name) }?.field
  }

  /// The field that a name stands for.
  public func field(named name: String) -> Field? {
    field(named: Array(name.utf8).span)
  }

  /// Whether a name that stands for no field speaks of a way of contact: `Telefon / Fax`, `contact_mail_2`.
  public func mentionsContact(_ name: String) -> Bool {
    var folded: [UInt8] = []
    Self.forEachFolded(Array(name.utf8).span) { folded.append($0) }
    return Self.contactWords.contains { word in
      folded.indices.contains { folded[$0...].starts(with: word.utf8) }
    }
  }

  private static let contactWords = ["mail", "phone", "telefon", "mobil", "handy", "rufnummer", "whatsapp", "telefax"]

  /// Whether a value is a name of the field that it stands in. A value that does not begin with a letter is none.
  /// - Complexity: a few instructions for almost every value that is none, and no allocation.
  @inlinable @inline(__always)
  public func isName(_ value: Span<UInt8>, of field: Field) -> Bool {
    guard !value.isEmpty, value.count <= Self.longest else { return false }
    let initial = Self.initial(of: value[0])
    if initial == 0 { return false }
    if field.ordinal != Field.customOrdinal {
      if initials[Int(field.ordinal)] & initial == 0 { return false }
      let hash = Self.hash(ofBeginning: Self.beginning(of: value))
      if beginnings[Int(field.ordinal) &* 16 &+ hash >> 6] >> UInt64(hash & 63) & 1 == 0 { return false }
    }
    return isFoldedName(value, of: field)
  }

  @usableFromInline
  func isFoldedName(_ value: Span<UInt8>, of field: Field) -> Bool {
    self.field(named: value) == field
  }
}

// MARK: - Folding

extension FieldDictionary {
  /// The bit of a letter regardless of its case; bytes beyond ASCII share one. 0 for what no name begins with.
  @inlinable @inline(__always)
  static func initial(of byte: UInt8) -> UInt32 {
    if byte >= 0x80 { return 1 << 31 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 26 ? 1 << UInt32(letter) : 0
  }

  /// The first four bytes of the folded value, the first in the lowest bits.
  @inlinable @inline(__always)
  static func beginning(of value: Span<UInt8>) -> UInt32 {
    guard value.count >= 4 else { return foldedBeginning(of: value) }
    let word = UInt32(littleEndian: value.bytes.unsafeLoadUnaligned(as: UInt32.self)) | 0x2020_2020
    return areLetters(word) ? word : foldedBeginning(of: value)
  }

  /// Whether four bytes, with the bit of lower case set, are a to z: then they are folded already.
  @inlinable @inline(__always)
  static func areLetters(_ word: UInt32) -> Bool {
    let low = word & 0x7F7F_7F7F
    // The top bit of each byte tells: at least a, and more than z.
    let fromA = low &+ 0x1F1F_1F1F
    let beyondZ = low &+ 0x0505_0505
    return fromA & ~beyondZ & ~word & 0x8080_8080 == 0x8080_8080
  }

  /// The first four bytes of a value as folding leaves it.
  @usableFromInline
  static func foldedBeginning(of value: Span<UInt8>) -> UInt32 {
    var word: UInt32 = 0
    var count: UInt32 = 0
    forEachFolded(value) { byte in
      if count < 4 { word |= UInt32(byte) << (count * 8) }
      count += 1
    }
    return word
  }

  /// 0 to 1,023, by Fibonacci hashing: the multiplier is 2^32 divided by the golden ratio.
  @inlinable @inline(__always)
  static func hash(ofBeginning word: UInt32) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9) >> 22)
  }

  /// FNV-1a of the folded name.
  private static func hash(of name: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    forEachFolded(name) { hash = (hash ^ UInt64($0)) &* 0x100_0000_01B3 }
    return hash
  }

  private static func isFolding(of name: Span<UInt8>, equalTo folded: [UInt8]) -> Bool {
    var index = 0
    var isEqual = true
    forEachFolded(name) { byte in
      isEqual = isEqual && index < folded.count && folded[index] == byte
      index += 1
    }
    return isEqual && index == folded.count
  }

  /// Letters and digits in lower case, with German umlauts written out; nothing else of ASCII.
  private static func forEachFolded(_ name: Span<UInt8>, _ body: (UInt8) -> Void) {
    var index = 0
    while index < name.count {
      let byte = name[index]
      index += 1
      let next = index < name.count ? name[index] : 0
      let folded: (UInt8, UInt8)
      switch (byte, next) {
      case (0x41...0x5A, _): folded = (byte | 0x20, 0)
      case (0x61...0x7A, _), (0x30...0x39, _): folded = (byte, 0)
      case (0xC3, 0x84), (0xC3, 0xA4): folded = (0x61, 0x65)
      case (0xC3, 0x96), (0xC3, 0xB6): folded = (0x6F, 0x65)
      case (0xC3, 0x9C), (0xC3, 0xBC): folded = (0x75, 0x65)
      case (0xC3, 0x9F): folded = (0x73, 0x73)
      case (0x80..., _): folded = (byte, 0)
      default: continue
      }
      body(folded.0)
      if folded.1 != 0 {
        index += 1
        body(folded.1)
      }
    }
  }
}

extension FieldDictionary {
  /// English and German names, and Assay's own.
  public static let standard = FieldDictionary([
    .salutation: ["Salutation", "Form of address", "Anrede", "Briefanrede"],
    .firstName: ["First name", "Given name", "Forename", "Vorname", "Vornamen", "Rufname"],
    .lastName: ["Last name", "Surname", "Family name", "Nachname", "Familienname", "Zuname"],
    .fullName: [
      "Full name", "Name", "Contact", "Contact name", "Person", "Vor- und Nachname", "Vollständiger Name",
      "Ansprechpartner", "Ansprechperson", "Kontakt", "Kontaktperson", "Lead name", "Customer name", "Kundenname",
    ],
    .email: [
      "E-mail", "Email", "E-mail address", "Mail", "Mail address", "Work e-mail", "Business e-mail", "Contact e-mail",
      "Email 1",
      "E-Mail-Adresse", "Mailadresse", "E-Mail geschäftlich", "E-Mail (geschäftlich)", "Kontakt-E-Mail",
    ],
    .phone: [
      "Phone", "Phone number", "Telephone", "Telephone number", "Tel", "Phone 1", "Work phone", "Business phone",
      "Telefon", "Telefonnummer", "Tel.-Nr.", "Rufnummer", "Festnetz", "Telefon geschäftlich",
    ],
    .mobilePhone: [
      "Mobile", "Mobile phone", "Mobile number", "Cell", "Cell phone", "Mobil", "Mobiltelefon", "Handy",
      "Handynummer", "Mobilnummer", "Mobilfunk", "Telefon mobil", "Telefon (mobil)", "Phone (mobile)",
    ],
    .company: [
      "Company", "Company name", "Organisation", "Organization", "Account", "Account name", "Employer", "Business name",
      "Firma", "Firmenname", "Unternehmen", "Unternehmensname", "Arbeitgeber",
    ],
    .jobTitle: [
      "Job title", "Job", "Position", "Role", "Function", "Funktion", "Berufsbezeichnung", "Jobtitel", "Stellung",
    ],
    .street: [
      "Street", "Street address", "Address", "Address 1", "Address line 1", "Mailing street", "Straße",
      "Straße und Hausnummer", "Straße/Nr.", "Straße/Hausnr.", "Straße/Hausnummer", "Straße Nr.", "Adresse",
      "Anschrift", "Adresszeile 1",
    ],
    .postalCode: [
      "Postal code", "Post code", "Postcode", "Zip", "Zip code", "Zip/Postal code", "PLZ", "Postleitzahl",
    ],
    .city: ["City", "Town", "Place", "Ort", "Stadt", "Wohnort", "Ortschaft"],
    .region: [
      "Region", "State", "Province", "State/Province", "County", "State/Region", "Bundesland", "Kanton", "Provinz",
    ],
    .country: [
      "Country", "Country name", "Country/Region", "Land/Region", "Nation", "Country code", "Land", "Staat",
      "Länderkürzel", "Ländercode",
    ],
    .message: [
      "Message", "Comment", "Comments", "Notes", "Note", "Remarks", "Description", "Enquiry", "Inquiry", "Nachricht",
      "Bemerkung", "Bemerkungen", "Kommentar", "Anmerkung", "Anfrage", "Notiz", "Notizen", "Mitteilung",
    ],
    .website: [
      "Website", "Web site", "URL", "Homepage", "Web", "Company website", "Webseite", "Internetseite", "Internet",
    ],
    .source: ["Source", "Lead source", "Origin", "Campaign", "Quelle", "Herkunft", "Leadquelle", "Kampagne"],
    .createdAt: [
      "Created at", "Created", "Created on", "Create date", "Created date", "Timestamp", "Date created", "Submitted at",
      "Signup date", "Erstellt am", "Erstellt", "Angelegt am", "Erstellungsdatum", "Zeitstempel", "Eingangsdatum",
    ],
    .consent: ["Consent", "Opt-in", "Newsletter consent", "Einwilligung", "Zustimmung", "Datenschutz"],
    .otherContact: ["Fax", "Fax number", "Telefax", "Faxnummer", "Second e-mail", "Zweite E-Mail"],
    .birthDate: ["Birth date", "Date of birth", "Birthday", "DOB", "Geburtsdatum", "Geburtstag"],
  ])
}
