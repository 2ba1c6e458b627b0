// SPDX-License-Identifier: Apache-2.0

import AssayKeyedHashes

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

  /// How many bytes a key has at least.
  public static let minimumCount = HashSecret.minimumCount

  private let secret: HashSecret

  /// A secret of bytes that came from wherever secrets are kept.
  /// - Throws: ``MemoryError`` with the kind `secret` if they are fewer than ``minimumCount``.
  public init(_ bytes: [UInt8]) throws(MemoryError) {
    try self.init { () throws(HashSecretError) in try HashSecret(bytes) }
  }

  /// Reads the secret of a file. One line end behind it does not count, so that the same text is the same key in a file
  /// and in the environment.
  /// - Throws: ``MemoryError`` with the kind `secret` for a file that cannot be read, that others than its owner may
  ///   read or write, or that has fewer than ``minimumCount`` bytes or more than 4096.
  public init(file path: String) throws(MemoryError) {
    try self.init { () throws(HashSecretError) in try HashSecret(file: path) }
  }

  /// The secret in the environment variable ``environmentVariable``. One line end behind it does not count.
  /// - Throws: ``MemoryError`` with the kind `secret` if it is not set or too short.
  public static func ofEnvironment() throws(MemoryError) -> MemorySecret {
    try MemorySecret { () throws(HashSecretError) in try .ofEnvironment(environmentVariable) }
  }

  private init(_ secret: () throws(HashSecretError) -> HashSecret) throws(MemoryError) {
    do throws(HashSecretError) { self.secret = try secret() } catch { throw MemoryError(error) }
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
  /// What a hash is for, among the numbers of ``AssayKeyedHashes/HashSecret/hash(_:_:)``.
  enum Purpose: UInt8 {
    case verifier = 1
    case key
    case name
    case batch
    case person
  }

  /// The hash of some parts.
  func hash(_ purpose: Purpose, _ parts: [UInt8]...) -> KeyedHash { secret.hash(purpose.rawValue, parts) }

  /// What a memory keeps to recognise its key: the hash of nothing.
  var verifier: KeyedHash { hash(.verifier) }
}
