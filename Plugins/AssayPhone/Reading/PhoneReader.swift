// SPDX-License-Identifier: Apache-2.0

/// Reads a telephone number step by step, in the order of libphonenumber: what follows from one step decides the next,
/// and a reader in another order would understand other numbers.
struct PhoneReader {
  /// Fewer digits are no national number, more are none anywhere (in Germany there are longer ones than E.164 allows).
  static let nationalLengths = 2...17

  private let table = PhoneMetadata.bundled
  private let region: PhoneRegion?
  private var symbols: PhoneSymbols
  private var digits: DialledDigits
  private var countryCode = 0

  /// Room for the characters and for their digits: not above what is put on the stack.
  private static let capacity = PhoneSymbols.capacity + DialledDigits.capacity

  @inline(__always)
  static func read(_ text: Span<UInt8>, in region: PhoneRegion?) -> Result<PhoneNumber, PhoneNumber.Defect> {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      let symbols = UnsafeMutableBufferPointer(rebasing: buffer[..<PhoneSymbols.capacity])
      let digits = UnsafeMutableBufferPointer(rebasing: buffer[PhoneSymbols.capacity...])
      var reader = PhoneReader(
        region: region, symbols: PhoneSymbols(in: symbols), digits: DialledDigits(in: digits))
      return Result { () throws(PhoneNumber.Defect) in try reader.read(text) }
    }
  }

  private init(region: PhoneRegion?, symbols: PhoneSymbols, digits: DialledDigits) {
    self.region = region
    self.symbols = symbols
    self.digits = digits
  }

  private mutating func read(_ text: Span<UInt8>) throws(PhoneNumber.Defect) -> PhoneNumber {
    guard symbols.take(text) else { throw .tooLong }
    guard let found = NumberExtent.find(in: &symbols), NumberExtent.isViable(symbols, found) else {
      throw .notANumber
    }
    var extent = found
    guard region != nil || PhoneSymbol.roles(of: symbols[extent.lowerBound]).contains(.plus) else { throw .noRegion }
    var extensionDigits = DigitString()
    if let last = NumberExtension.find(symbols, extent),
      NumberExtent.isViable(symbols, extent.lowerBound..<last.start)
    {
      for index in last.digits { extensionDigits.append(symbols[index] & 15) }
      extent = extent.lowerBound..<last.start
    }
    try readCountryCode(extent)
    guard countryCode > 0 || region != nil else { throw .unknownCallingCode }
    let rules = countryCode > 0 ? nil : region.map { Int($0.index) }
    if countryCode == 0, let region { countryCode = region.callingCode }
    guard let plan = table.plan(of: countryCode) else { throw .unknownCallingCode }
    guard digits.count >= Self.nationalLengths.lowerBound else { throw .tooShort }
    stripNationalPrefix(region: rules ?? plan.mainRegion)
    guard digits.count >= Self.nationalLengths.lowerBound else { throw .tooShort }
    guard digits.count <= Self.nationalLengths.upperBound else { throw .tooLong }
    var national = DigitString()
    for index in 0..<digits.count { national.append(digits[index]) }
    return PhoneNumber(countryCode: countryCode, plan: plan, national: national, extensionDigits: extensionDigits)
  }
}

// MARK: - Calling code

extension PhoneReader {
  /// Takes the digits of a number, without its calling code if it has one; ``countryCode`` stays 0 where it has none.
  @inline(__always)
  private mutating func readCountryCode(_ extent: Range<Int>) throws(PhoneNumber.Defect) {
    var start = extent.lowerBound
    while start < extent.upperBound, PhoneSymbol.roles(of: symbols[start]).contains(.plus) { start &+= 1 }
    if start == extent.lowerBound { return try readDialledCountryCode(extent) }
    digits.take(symbols, start..<extent.upperBound)
    if try takeCountryCode() { return }
    // "+0049…": the plus says nothing new.
    try readDialledCountryCode(start..<extent.upperBound)
    guard countryCode > 0 else { throw .unknownCallingCode }
  }

  /// The same for a number without a plus: as somebody in the region would dial it, or with the region's calling code
  /// alone.
  @inline(__always)
  private mutating func readDialledCountryCode(_ extent: Range<Int>) throws(PhoneNumber.Defect) {
    digits.take(symbols, extent)
    guard let region else { return }
    let prefix = digits.match(of: table.internationalPrefix(ofRegion: Int(region.index)), table)
    // No calling code begins with a zero.
    if let prefix, prefix.length == digits.count || digits[prefix.length] != 0 {
      digits = digits.dropping(prefix.length)
      guard try takeCountryCode() else { throw .unknownCallingCode }
      return
    }
    takeOwnCountryCode(of: region)
  }

  /// - Returns: false where the digits begin with no calling code.
  @inline(__always)
  private mutating func takeCountryCode() throws(PhoneNumber.Defect) -> Bool {
    guard digits.count > Self.nationalLengths.lowerBound else { throw .tooShortAfterInternationalPrefix }
    var code = 0
    for index in 0..<3 {
      code = code &* 10 &+ Int(digits[index])
      if code == 0 { return false }
      if table.plan(of: code) != nil {
        countryCode = code
        digits = digits.dropping(index &+ 1)
        return true
      }
    }
    return false
  }

  /// "49 30 123456" in Germany: the calling code counts as one where the number is none with it, and is one without it.
  @inline(__always)
  private mutating func takeOwnCountryCode(of region: PhoneRegion) {
    let code = region.callingCode
    let length = code >= 100 ? 3 : code >= 10 ? 2 : 1
    guard digits.count >= length else { return }
    var first = 0
    for index in 0..<length { first = first &* 10 &+ Int(digits[index]) }
    guard first == code else { return }
    let index = Int(region.index)
    var rest = digits.dropping(length)
    let prefix = NationalPrefix(of: rest, region: index, table)
    let isNumberWith = digits.matches(table.generalPattern(ofRegion: index), table)
    let isNumberWithout =
      prefix.map { rest.matchesGeneralPattern(without: $0, region: index, table) }
      ?? rest.matches(table.generalPattern(ofRegion: index), table)
    guard
      !isNumberWith && isNumberWithout
        || PhoneNumber.Possibility(ofLength: digits.count, inRegion: index, table) == .tooLong
    else { return }
    if let prefix { rest.remove(prefix, region: index, table) }
    digits = rest
    countryCode = code
  }
}

// MARK: - National prefix

extension PhoneReader {
  /// Takes a national prefix away, unless what is left would be too short for a number of the region.
  @inline(__always)
  private mutating func stripNationalPrefix(region: Int) {
    guard let prefix = NationalPrefix(of: digits, region: region, table) else { return }
    let count = prefix.countWithout(digits, region: region, table)
    switch PhoneNumber.Possibility(ofLength: count, inRegion: region, table) {
    case .possible, .tooLong: digits.remove(prefix, region: region, table)
    case .tooShort, .localOnly, .invalidLength: break
    }
  }
}
