// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The secret that values of leads are hashed under.
///
/// Addresses and telephone numbers can be guessed: whoever has hashes of them without a key tries all numbers of a
/// country in an hour. With a key that lies elsewhere the hashes alone say nothing. There is no default key.
///
/// ```swift
/// let secret = try HashSecret(file: "/etc/assay/assay.key")
/// let hash = secret.hash(33, [Array("janedoe@gmail.com".utf8)])
/// ```
///
/// A key is made with `(umask 077; head -c 48 /dev/urandom | base64 > assay.key)`.
public struct HashSecret: Sendable {
  /// The environment variable that the command looks in where no file is named: `ASSAY_KEY`, one for the baseline and the
  /// suppression list. A memory has one of its own.
  public static let environmentVariable = "ASSAY_KEY"

  /// How many bytes a key has at least: as many as SHA-256 gives, by RFC 2104, section 3.
  public static let minimumCount = 32

  private let keyed: HMAC<SHA256>

  /// A secret of bytes that came from wherever secrets are kept.
  /// - Throws: ``HashSecretError`` if they are fewer than ``minimumCount``.
  public init(_ bytes: [UInt8]) throws(HashSecretError) {
    guard bytes.count >= Self.minimumCount else { throw .short(bytes.count) }
    keyed = HMAC(key: SymmetricKey(data: bytes))
  }
}

extension HashSecret: CustomStringConvertible, CustomReflectable {
  /// Never the key.
  public var description: String { "HashSecret" }
  /// Nothing of the key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

// MARK: - Hashing

extension HashSecret {
  /// The hash of some parts. Each goes in behind its length, so that no two lists of parts are the same bytes.
  ///
  /// - Parameter purpose: what the hash is for. Hashes for different purposes have nothing in common, whatever was
  ///   hashed, even where one key serves for all. What is taken, and stays so, since hashes outlive versions:
  ///   1–5 `AssayMemory`, 16–19 the baseline of findings that are known, 32–35 `AssaySuppression`.
  public func hash(_ purpose: UInt8, _ parts: [[UInt8]]) -> KeyedHash {
    var message: [UInt8] = [purpose]
    message.reserveCapacity(parts.reduce(1) { $0 + $1.count + 8 })
    for part in parts {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { message.append(contentsOf: $0) }
      message += part
    }
    return code(message)
  }

  /// The first half of the HMAC-SHA-256 of a message.
  func code(_ message: [UInt8]) -> KeyedHash {
    var code = keyed
    code.update(data: message)
    return code.finalize().withUnsafeBytes { bytes in
      guard let hash = KeyedHash(bytes) else { preconditionFailure("SHA-256 has 32 bytes") }
      return hash
    }
  }
}
