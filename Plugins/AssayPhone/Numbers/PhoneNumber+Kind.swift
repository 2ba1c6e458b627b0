// SPDX-License-Identifier: Apache-2.0

extension PhoneNumber {
  /// What a number is for, as far as its digits tell.
  ///
  /// The kinds are those of libphonenumber, and closed: the table of numbering plans knows no others.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case fixedLine = 1
    case mobile
    /// In some regions, among them the United States, the digits do not tell one from the other.
    case fixedLineOrMobile
    /// The one who is called pays.
    case tollFree
    case premiumRate
    case sharedCost
    /// A number on the internet.
    case voip
    /// One that follows its owner.
    case personal
    case pager
    /// One number for all places of a company (UAN).
    case universalAccess
    case voicemail

    /// Its name in output, in kebab case: `fixed-line`.
    public var name: String {
      switch self {
      case .fixedLine: "fixed-line"
      case .mobile: "mobile"
      case .fixedLineOrMobile: "fixed-line-or-mobile"
      case .tollFree: "toll-free"
      case .premiumRate: "premium-rate"
      case .sharedCost: "shared-cost"
      case .voip: "voip"
      case .personal: "personal"
      case .pager: "pager"
      case .universalAccess: "universal-access"
      case .voicemail: "voicemail"
      }
    }
  }
}
