// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

/// What a hash is for, among the numbers of ``AssayKeyedHashes/HashSecret/hash(_:_:)``. They stand in lists, so they stay.
enum SuppressionPurpose: UInt8 {
  /// Hashes nothing, so that the key of a list is recognised.
  case verifier = 32
  /// An address, as `EmailAddress.appendMatchKey(of:to:)` writes it.
  case mailbox
  /// A telephone number in E.164.
  case phone
  /// A domain in A-labels and lower case.
  case domain
}

extension HashSecret {
  func hash(_ purpose: SuppressionPurpose, _ value: [UInt8]) -> KeyedHash { hash(purpose.rawValue, [value]) }

  /// What a list keeps to recognise its key: the hash of nothing.
  var suppressionVerifier: KeyedHash { hash(SuppressionPurpose.verifier.rawValue, []) }
}
