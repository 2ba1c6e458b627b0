// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayCountries

/// Compares two leads in everything that both have.
enum LeadComparer {
  /// - Parameter attributes: the bits of those that count.
  static func compare(
    _ bytes: Span<UInt8>, _ left: LeadRecord, _ right: LeadRecord, in attributes: UInt32 = .max
  ) -> AgreementPattern {
    var pattern = AgreementPattern()
    let both = left.mask & right.mask & attributes
    compareNames(bytes, left, right, &pattern)
    pattern[.email] = email(bytes, left, right)
    pattern[.phone] = phone(bytes, left, right)
    if both & Attribute.birthDate.bit != 0 {
      pattern[.birthDate] = date(bytes, left.range(of: .birthDate, bytes), right.range(of: .birthDate, bytes))
    }
    if both & Attribute.company.bit != 0 {
      pattern[.company] = words(bytes, left.range(of: .company, bytes), right.range(of: .company, bytes))
    }
    if both & Attribute.street.bit != 0 {
      pattern[.street] = words(bytes, left.range(of: .street, bytes), right.range(of: .street, bytes))
    }
    if both & Attribute.houseNumber.bit != 0 {
      pattern[.houseNumber] = code(bytes, left.range(of: .houseNumber, bytes), right.range(of: .houseNumber, bytes))
    }
    if both & Attribute.postalCode.bit != 0 {
      pattern[.postalCode] = code(bytes, left.range(of: .postalCode, bytes), right.range(of: .postalCode, bytes))
    }
    if both & Attribute.city.bit != 0 {
      pattern[.city] = words(bytes, left.range(of: .city, bytes), right.range(of: .city, bytes))
    }
    if both & Attribute.region.bit != 0 {
      pattern[.region] = code(bytes, left.range(of: .region, bytes), right.range(of: .region, bytes))
    }
    if both & Attribute.website.bit != 0 {
      let same = areEqual(bytes, left.range(of: .website, bytes), right.range(of: .website, bytes))
      pattern[.website] = same ? .same : .different
    }
    if both >> UInt32(Attribute.other1.rawValue) & 15 != 0 {
      compareOthers(bytes, left, right, both, &pattern)
    }
    return pattern
  }

  private static func compareOthers(
    _ bytes: Span<UInt8>, _ left: LeadRecord, _ right: LeadRecord, _ both: UInt32, _ pattern: inout AgreementPattern
  ) {
    for (attribute, comparison) in zip(Attribute.others, [Comparison.other1, .other2, .other3, .other4])
    where both & attribute.bit != 0 {
      pattern[comparison] = words(bytes, left.range(of: attribute, bytes), right.range(of: attribute, bytes))
    }
  }
}

// MARK: - Names

extension LeadComparer {
  private static func compareNames(
    _ bytes: Span<UInt8>, _ left: LeadRecord, _ right: LeadRecord, _ pattern: inout AgreementPattern
  ) {
    let (leftFirst, rightFirst) = (left.range(of: .firstName, bytes), right.range(of: .firstName, bytes))
    let (leftLast, rightLast) = (left.range(of: .lastName, bytes), right.range(of: .lastName, bytes))
    let last = lastName(bytes, leftLast, rightLast)
    var first = firstName(bytes, leftFirst, rightFirst)
    if last.isAgreement && (first == .different || first == .alike) && areNicknames(bytes, leftFirst, rightFirst) {
      first = .form
    }
    // Father and son.
    if last.isAgreement && Generation.areDifferent(bytes, leftLast, rightLast) { first = .different }
    pattern[.firstName] = first
    pattern[.lastName] = last
    guard first == .different && !last.isAgreement || last == .different || first == .missing && last == .missing else {
      return
    }
    // Crosswise only where that agrees well: a first name is often somebody's last name.
    let crossFirst = lastName(bytes, leftFirst, rightLast)
    let crossLast = lastName(bytes, leftLast, rightFirst)
    let isCrossed =
      crossFirst.isAgreement && crossLast.isAgreement
      || first == .missing && last == .missing && (crossFirst.isAgreement || crossLast.isAgreement)
    guard isCrossed else { return }
    pattern.isCrossed = true
    // Which of the two is the first name is not known: what agrees better stands for it, whichever lead comes first.
    let isInOrder = crossLast == .missing || crossFirst != .missing && crossFirst.rawValue <= crossLast.rawValue
    pattern[.firstName] = isInOrder ? crossFirst : crossLast
    pattern[.lastName] = isInOrder ? crossLast : crossFirst
  }

  static func firstName(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Level {
    if left.isEmpty || right.isEmpty { return .missing }
    if areEqual(bytes, left, right) { return .same }
    if isInitialOrPart(bytes, left, right) { return .form }
    return text(bytes, left, right)
  }

  /// Whether the first words of two first names are forms of one name: Bob and Robert.
  private static func areNicknames(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    Nicknames.bundled.areForms(
      bytes.extracting(ComparableWords.first(of: left, bytes)),
      bytes.extracting(ComparableWords.first(of: right, bytes)))
  }

  static func lastName(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Level {
    if left.isEmpty || right.isEmpty { return .missing }
    if areEqual(bytes, left, right) { return .same }
    if isPart(bytes, left, right) { return .form }
    return text(bytes, left, right)
  }

  /// Whether one is the initial of the other, or one of its names.
  private static func isInitialOrPart(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if bytes[left.lowerBound] == bytes[right.lowerBound] && (left.count == 1 || right.count == 1) { return true }
    return isPart(bytes, left, right)
  }

  /// Whether the words of one are the first or the last words of the other.
  private static func isPart(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard short.count >= 3, short.count < long.count else { return false }
    let head = long.lowerBound..<(long.lowerBound + short.count)
    if bytes[head.upperBound] == 0x20 && areEqual(bytes, short, head) { return true }
    let tail = (long.upperBound - short.count)..<long.upperBound
    return bytes[tail.lowerBound - 1] == 0x20 && areEqual(bytes, short, tail)
  }
}

// MARK: - Ways of contact

extension LeadComparer {
  private static func email(_ bytes: Span<UInt8>, _ left: LeadRecord, _ right: LeadRecord) -> Level {
    guard left.has(.mailbox), right.has(.mailbox), left.has(.mailDomain), right.has(.mailDomain) else {
      return .missing
    }
    let (leftBox, rightBox) = (left.range(of: .mailbox, bytes), right.range(of: .mailbox, bytes))
    let (leftDomain, rightDomain) = (left.range(of: .mailDomain, bytes), right.range(of: .mailDomain, bytes))
    let isSameDomain = areEqual(bytes, leftDomain, rightDomain)
    if areEqual(bytes, leftBox, rightBox) {
      if isSameDomain { return .same }
      let slips = EditDistance.between(bytes.extracting(leftDomain), bytes.extracting(rightDomain), atMost: 2)
      return slips != nil ? .form : .alike
    }
    // Of a short name a slip leaves another one, and of a number too: jane and john, mueller81 and mueller82.
    let limit = min(2, min(leftBox.count, rightBox.count) / 4)
    guard limit > 0, haveSameDigits(bytes, leftBox, rightBox),
      EditDistance.between(bytes.extracting(leftBox), bytes.extracting(rightBox), atMost: limit) != nil
    else { return .different }
    return isSameDomain ? .close : .alike
  }

  /// Whether two texts have the same digits in the same order; true where one of them has none.
  private static func haveSameDigits(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var (i, j) = (left.lowerBound, right.lowerBound)
    var (leftCount, rightCount) = (0, 0)
    while true {
      while i < left.upperBound && bytes[i] &- 0x30 >= 10 { i &+= 1 }
      while j < right.upperBound && bytes[j] &- 0x30 >= 10 { j &+= 1 }
      if i == left.upperBound || j == right.upperBound { break }
      if bytes[i] != bytes[j] { return false }
      (i, j) = (i &+ 1, j &+ 1)
      (leftCount, rightCount) = (leftCount + 1, rightCount + 1)
    }
    // What is left over of one of them, where both have digits, makes them two numbers.
    let isLeftOver = i < left.upperBound || j < right.upperBound
    return !isLeftOver || leftCount == 0
  }

  private static func phone(_ bytes: Span<UInt8>, _ left: LeadRecord, _ right: LeadRecord) -> Level {
    var best = Level.missing
    for leftNumber in Attribute.numbers where left.has(leftNumber) {
      for rightNumber in Attribute.numbers where right.has(rightNumber) {
        let level = phone(bytes, left.range(of: leftNumber, bytes), right.range(of: rightNumber, bytes))
        if best == .missing || level.rawValue < best.rawValue { best = level }
      }
    }
    return best
  }

  private static func phone(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Level {
    if areEqual(bytes, left, right) { return .same }
    // A number without its calling code.
    let shared = min(left.count, right.count)
    if shared >= 7 {
      let tails = ((left.upperBound - 7)..<left.upperBound, (right.upperBound - 7)..<right.upperBound)
      if areEqual(bytes, tails.0, tails.1) { return .form }
    }
    return EditDistance.between(bytes.extracting(left), bytes.extracting(right), atMost: 1) != nil ? .close : .different
  }
}

// MARK: - Dates, codes, words

extension LeadComparer {
  private static func date(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Level {
    if areEqual(bytes, left, right) { return .same }
    guard left.count == 8, right.count == 8 else { return .different }
    let (l, r) = (left.lowerBound, right.lowerBound)
    // Day and month exchanged.
    if areEqual(bytes, l..<(l + 4), r..<(r + 4)), areEqual(bytes, (l + 4)..<(l + 6), (r + 6)..<(r + 8)),
      areEqual(bytes, (l + 6)..<(l + 8), (r + 4)..<(r + 6))
    {
      return .form
    }
    switch EditDistance.between(bytes.extracting(left), bytes.extracting(right), atMost: 2) {
    case 1: return .close
    case 2: return .alike
    default: return .different
    }
  }

  private static func code(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Level {
    if areEqual(bytes, left, right) { return .same }
    let limit = min(left.count, right.count) >= 2 ? 1 : 0
    guard limit > 0 else { return .different }
    return EditDistance.between(bytes.extracting(left), bytes.extracting(right), atMost: 1) != nil ? .close : .different
  }

  private static func text(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Level {
    guard JaroWinkler.mayReach(0.82, bytes.extracting(left), bytes.extracting(right)) else { return .different }
    let similarity = JaroWinkler.similarity(bytes.extracting(left), bytes.extracting(right))
    return similarity >= 0.92 ? .close : similarity >= 0.82 ? .alike : .different
  }

  private static func words(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Level {
    if areEqual(bytes, left, right) { return .same }
    if WordAgreement.isForm(bytes.extracting(left), bytes.extracting(right)) { return .form }
    return text(bytes, left, right)
  }

  @inline(__always)
  static func areEqual(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    var (i, j) = (left.lowerBound, right.lowerBound)
    while i < left.upperBound {
      if bytes[i] != bytes[j] { return false }
      i &+= 1
      j &+= 1
    }
    return true
  }
}
