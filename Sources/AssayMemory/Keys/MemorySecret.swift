// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The secret that a memory is kept under.
///
/// Addresses and telephone numbers can be guessed: whoever has hashes of them without a key tries all numbers of a
/// country in an hour. With a key that lies elsewhere the database alone says nothing. There is no default key, and a
/// memory that was made with one key cannot be opened with another.
///
/// ```swift
/// let secret = try MemorySecret(file: "/etc/assay/memory.key")
/// let memory = try LeadMemory(folder: "memory", secret: secret)
/// ```
///
/// A key is made with `(umask 077; head -c 48 /dev/urandom | base64 > memory.key)`.
public struct MemorySecret: Sendable {
  /// The environment variable that the command looks in: `ASSAY_MEMORY_KEY`.
  public static let environmentVariable = "ASSAY_MEMORY_KEY"

  /// How many bytes a key has at least: as many as SHA-256 gives, by RFC 2104, section 3.
  public static let minimumCount = 32

  private let keyed: HMAC<SHA256>

  /// A secret of bytes that came from wherever secrets are kept.
  /// - Throws: ``MemoryError`` with the kind `secret` if they are fewer than ``minimumCount``.
  public init(_ bytes: [UInt8]) throws(MemoryError) {
    guard bytes.count >= Self.minimumCount else { throw .shortKey(bytes.count) }
    keyed = HMAC(key: SymmetricKey(data: bytes))
  }
}

extension MemorySecret: CustomStringConvertible, CustomReflectable {
  /// Never the key.
  public var description: String { "MemorySecret" }
  /// Nothing of the key.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

// MARK: - Hashing

extension MemorySecret {
  /// What a hash is for. Hashes for different purposes have nothing in common, whatever was hashed.
  enum Purpose: UInt8 {
    case verifier = 1
    case key
    case name
    case batch
    case person
  }

  /// The hash of some parts. Each goes in behind its length, so that no two lists of parts are the same bytes.
  func hash(_ purpose: Purpose, _ parts: [UInt8]...) -> KeyedHash {
    var message: [UInt8] = [purpose.rawValue]
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

  /// What a memory keeps to recognise its key: the hash of nothing.
  var verifier: KeyedHash { hash(.verifier) }
}
