// SPDX-License-Identifier: Apache-2.0

extension PhoneNumber {
  /// Why a text cannot be read as a telephone number.
  public enum Defect: Error, Hashable {
    /// Nothing in it looks like a number: letters, other signs, fewer than two digits.
    case notANumber
    /// It has no calling code, and no region was named that it could be dialled in.
    case noRegion
    /// It says that it has a calling code, and there is none of those digits.
    case unknownCallingCode
    /// Behind the international prefix there are too few digits for anything.
    case tooShortAfterInternationalPrefix
    /// Fewer than two digits are left of it.
    case tooShort
    /// More than 17 digits, or more than 250 characters.
    case tooLong
  }

  /// Whether a number has as many digits as numbers of its plan have.
  public enum Possibility: Sendable, Hashable {
    case possible
    /// It lacks the area code: it can be dialled from next door only.
    case localOnly
    case tooShort
    case tooLong
    /// There are shorter and longer numbers, but none of this length.
    case invalidLength
  }
}
