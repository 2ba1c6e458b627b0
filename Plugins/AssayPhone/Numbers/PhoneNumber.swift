// SPDX-License-Identifier: Apache-2.0

/// A telephone number, read from a text as people write it.
///
/// ```swift
/// let number = try PhoneNumber(parsing: "030 / 123 45-67", in: PhoneRegion("DE"))
/// number.e164     // "+49301234567"
/// number.isValid  // true
/// number.kind     // .fixedLine
/// number.region   // DE
/// ```
///
/// It reads what libphonenumber reads, and the same out of it: international and national forms, `(0)`, RFC 3966 with
/// `;ext=` and `;phone-context=`, letters for digits (ITU-T E.161), digits of other scripts, extensions. What it knows
/// of the numbering plans is in the table `phone-metadata`.
///
/// That a number is *possible* says that its length is right; that it is *valid*, that its digits belong to a range
/// that is in use. Whether somebody answers is known to nobody who has not called.
///
/// - Complexity: at most 250 characters are looked at; no allocation.
public struct PhoneNumber: Sendable, Hashable {
  /// What stands behind the plus, 1 to 999 (ITU-T E.164).
  public let countryCode: Int
  let national: DigitString
  let extensionDigits: DigitString
  /// Region and kind, as the table says them: see `build.py`.
  private let judgement: UInt16

  /// Reads a number.
  /// - Parameter region: where the text would be dialled as it stands; nil if that is not known, for which only a
  ///   number with its calling code can be read.
  public init(parsing text: String, in region: PhoneRegion? = nil) throws(Defect) {
    try self.init(parsing: text.utf8.span, in: region)
  }

  /// Reads a number from UTF-8 bytes; a byte that is not UTF-8 is a character that no number has.
  public init(parsing text: Span<UInt8>, in region: PhoneRegion? = nil) throws(Defect) {
    switch PhoneReader.read(text, in: region) {
    case .success(let number): self = number
    case .failure(let defect): throw defect
    }
  }

  init(countryCode: Int, plan: PhoneMetadata.Plan, national: DigitString, extensionDigits: DigitString) {
    self.countryCode = countryCode
    self.national = national
    self.extensionDigits = extensionDigits
    let table = PhoneMetadata.bundled
    var node = plan.judgement
    for index in 0..<national.count { node = table.next(node, national[index]) }
    judgement = table.outcome(node)
  }
}

// MARK: - Parts

extension PhoneNumber {
  /// The national (significant) number: the digits behind the calling code. A zero at the start belongs to it, as in
  /// Italy.
  public var nationalNumber: String { national.description }

  /// The digits that are dialled when the call has been answered; nil if there are none.
  public var `extension`: String? { extensionDigits.count > 0 ? extensionDigits.description : nil }
}

// MARK: - Judgement

extension PhoneNumber {
  /// Whether the digits belong to a range that is in use.
  public var isValid: Bool { judgement & 15 != 0 }

  /// What the number is for; nil for one that is not valid.
  public var kind: Kind? { Kind(rawValue: UInt8(judgement & 15)) }

  /// The region that the number belongs to. Nil where several share a calling code and none has such a number.
  public var region: PhoneRegion? { judgement >> 4 > 0 ? PhoneRegion(index: Int(judgement >> 4) - 1) : nil }

  /// Whether a number may have so many digits.
  public var isPossible: Bool { possibility == .possible || possibility == .localOnly }

  /// Whether a number may have so many digits, and what is wrong where it may not. Where several regions share a
  /// calling code, the lengths are those of the main one, as in libphonenumber.
  public var possibility: Possibility {
    let table = PhoneMetadata.bundled
    guard let plan = table.plan(of: countryCode) else { return .invalidLength }
    return Possibility(ofLength: national.count, inRegion: plan.mainRegion, table)
  }
}

extension PhoneNumber.Possibility {
  /// - Parameter region: its place in the table.
  @inline(__always)
  init(ofLength length: Int, inRegion region: Int, _ table: PhoneMetadata) {
    let (possible, localOnly) = table.lengths(ofRegion: region)
    let bit: UInt32 = length < 32 ? 1 << UInt32(length) : 0
    if localOnly & bit != 0 {
      self = .localOnly
    } else if possible & bit != 0 {
      self = .possible
    } else if length < possible.trailingZeroBitCount {
      self = .tooShort
    } else if bit > possible || bit == 0 {
      self = .tooLong
    } else {
      self = .invalidLength
    }
  }
}
