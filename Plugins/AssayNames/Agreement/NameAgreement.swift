// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// How well the local part of an e-mail address agrees with a name.
///
/// ```swift
/// NameAgreement(localPart: "juergen.mueller", first: "Jürgen", last: "Müller")  // .firstAndLast
/// NameAgreement(localPart: "jmuller84", first: "Jürgen", last: "Müller")        // .initialAndLast
/// NameAgreement(localPart: "petrova.anna", first: "Анна", last: "Петрова")      // .lastAndFirst
/// NameAgreement(localPart: "info", first: "Anna", last: "Schmidt")              // .none
/// ```
///
/// Names are compared without case, marks and particles; umlauts as `ue` and as `u`, Cyrillic and Greek in the usual
/// Latin spellings. No agreement says nothing against a lead: many addresses have nothing to do with a name.
///
/// - Complexity: linear in the address and the name; some microseconds.
public enum NameAgreement: Int, Sendable, Hashable, CaseIterable {
  /// Nothing of the name is in the address.
  case none
  /// The letters that the names begin with: `jm`.
  case initials
  /// The given name alone: `juergen`.
  case firstOnly
  /// The family name alone: `mueller`.
  case lastOnly
  /// The given name and the first letter of the family name: `juergen.m`.
  case firstAndInitial
  /// The first letter of the given name and the family name: `j.mueller`, `muellerj`.
  case initialAndLast
  /// Both, the family name first: `mueller.juergen`.
  case lastAndFirst
  /// Both, the given name first: `juergen.mueller`.
  case firstAndLast

  /// Compares a local part, or a whole address, with a name; either part of the name may be empty.
  public init(localPart: String, first: String, last: String) {
    self.init(localPart: localPart.utf8.span, first: first.utf8.span, last: last.utf8.span)
  }

  /// Compares a local part, or a whole address, with a name, all in UTF-8 bytes; either part of the name may be empty.
  public init(localPart: Span<UInt8>, first: Span<UInt8>, last: Span<UInt8>) {
    self = .none
    let mailbox = Mailbox(localPart)
    guard !mailbox.letters.isEmpty else { return }
    // Soren Oestergaard: each word is spelled in its own way.
    let plain = Self.best(mailbox, Self.spellings(of: first), Self.spellings(of: last))
    let loose = Self.best(
      mailbox.squeezed(by: .loose), [LatinSpelling.loose.words(of: first)], [LatinSpelling.loose.words(of: last)])
    self = plain.rawValue > loose.rawValue ? plain : loose
  }

  private static func spellings(of name: Span<UInt8>) -> [[[UInt8]]] {
    let plain = LatinSpelling.plain.words(of: name)
    let pairs = LatinSpelling.pairs.words(of: name)
    return plain == pairs ? [plain] : [plain, pairs]
  }

  /// 0 to 1: how much the agreement speaks for address and name being those of one person.
  public var score: Double {
    switch self {
    case .none: 0
    case .initials: 0.3
    case .firstOnly: 0.5
    case .lastOnly: 0.7
    case .firstAndInitial: 0.75
    case .initialAndLast: 0.9
    case .lastAndFirst: 0.98
    case .firstAndLast: 1
    }
  }

  private static func isParticle(_ word: [UInt8]) -> Bool {
    NameWord.of(folded: word.span).contains(.particle)
  }
}

extension NameAgreement {
  /// - Parameters:
  ///   - given: the words of the given name, in each spelling.
  ///   - family: the words of the family name, in each spelling.
  private static func best(_ mailbox: Mailbox, _ given: [[[UInt8]]], _ family: [[[UInt8]]]) -> NameAgreement {
    var best = NameAgreement.none
    let firsts = given.flatMap(candidates)
    let lasts = family.flatMap(candidates)
    for first in firsts { best.rise(to: mailbox.holds(first) ? .firstOnly : .none) }
    for last in lasts { best.rise(to: mailbox.holds(last) ? .lastOnly : .none) }
    for first in firsts {
      for last in lasts { best.rise(to: agreement(mailbox, first, last)) }
    }
    let initials = ((given.first ?? []) + (family.first ?? [])).compactMap(\.first)
    if initials.count > 1 && mailbox.letters == initials { best.rise(to: .initials) }
    return best
  }

  private mutating func rise(to other: NameAgreement) {
    if other.rawValue > rawValue { self = other }
  }

  /// A name of several words is used as a whole or by one of them: Karl-Theodor, García Márquez, van Dijk.
  private static func candidates(_ words: [[UInt8]]) -> [[UInt8]] {
    let words = words.prefix(6).filter { $0.count > 1 }
    guard words.count > 1 else { return words }
    let names = words.filter { !isParticle($0) }
    return names + [Array(names.joined()), Array(words.joined())].filter { !$0.isEmpty }
  }

  private static func agreement(_ mailbox: Mailbox, _ first: [UInt8], _ last: [UInt8]) -> NameAgreement {
    let letters = mailbox.letters
    if letters == first + last { return .firstAndLast }
    if letters == last + first { return .lastAndFirst }
    if let given = mailbox.words.firstIndex(of: first), let family = mailbox.words.firstIndex(of: last),
      given != family
    {
      return given < family ? .firstAndLast : .lastAndFirst
    }
    let given = first[0]
    let family = last[0]
    if letters == [given] + last || letters == last + [given] { return .initialAndLast }
    if mailbox.words.contains(last) && mailbox.words.contains([given]) { return .initialAndLast }
    if letters == first + [family] || letters == [family] + first { return .firstAndInitial }
    if mailbox.words.contains(first) && mailbox.words.contains([family]) { return .firstAndInitial }
    return .none
  }
}

/// The letters of a local part.
private struct Mailbox {
  /// What dots, hyphens, underscores and digits keep apart.
  var words: [[UInt8]]
  var letters: [UInt8] { Array(words.joined()) }

  private static let longest = 64

  /// - Parameter address: a local part or a whole address; what follows `+` or `@` does not count.
  init(_ address: Span<UInt8>) {
    var end = 0
    while end < min(address.count, Self.longest), address[end] != 0x2B, address[end] != 0x40 { end += 1 }
    words = LatinSpelling.plain.words(of: address.extracting(0..<end))
  }

  func squeezed(by spelling: LatinSpelling) -> Mailbox {
    var mailbox = self
    mailbox.words = words.map(spelling.squeezed)
    return mailbox
  }

  /// Whether a name is in the address and is no accident of letters.
  func holds(_ name: [UInt8]) -> Bool {
    if words.contains(name) || letters == name { return true }
    guard name.count > 4 else { return false }
    return letters.starts(with: name) || letters.suffix(name.count).elementsEqual(name)
  }
}
