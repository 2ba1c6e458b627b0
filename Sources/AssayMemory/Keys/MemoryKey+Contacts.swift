// SPDX-License-Identifier: Apache-2.0

import AssayEmail
import AssayPhone

extension MemoryKey {
  /// The key of a mailbox, by ``AssayEmail/EmailAddress/appendMatchKey(of:to:)``.
  ///
  /// ```swift
  /// MemoryKey.email("Jane.Doe+news@googlemail.com".utf8.span)?.bytes  // those of "janedoe@gmail.com"
  /// ```
  /// - Returns: nil for an address that has an error.
  public static func email(_ address: Span<UInt8>) -> MemoryKey? {
    var bytes: [UInt8] = []
    return EmailAddress.appendMatchKey(of: address, to: &bytes) ? MemoryKey(.email, bytes) : nil
  }

  /// The key of a telephone number: its E.164 form, without the extension.
  ///
  /// ```swift
  /// MemoryKey.phone("030 123456".utf8.span, in: PhoneRegion("DE"))?.bytes  // those of "+4930123456"
  /// ```
  /// - Parameter region: where the number would be dialled as it stands.
  /// - Returns: nil for a number that cannot be read or is not valid.
  public static func phone(_ number: Span<UInt8>, in region: PhoneRegion? = nil) -> MemoryKey? {
    guard let number = try? PhoneNumber(parsing: number, in: region), number.isValid else { return nil }
    return MemoryKey(.phone, Array(number.e164.utf8))
  }
}
