// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Why there is no secret to hash under.
public struct HashSecretError: Error, Sendable, Hashable {
  private let text: BilingualText

  private init(english: String, german: String) {
    text = BilingualText(english: english, german: german)
  }

  /// What happened and what to do, for a person. It never holds anything of a key.
  public func message(in language: Language) -> String { text.text(in: language) }
}

extension HashSecretError: CustomStringConvertible {
  /// The message in English.
  public var description: String { message(in: .english) }
}

// MARK: - Texts

extension HashSecretError {
  private static let making = "(umask 077; head -c 48 /dev/urandom | base64 > assay.key)"

  /// There is no key in an environment variable.
  public static func missing(_ variable: String) -> HashSecretError {
    HashSecretError(
      english:
        "This needs a key for keyed hashes (baseline, suppression list, memory), in \(variable) or in a file. If you have "
        + "one already, take that. Otherwise this makes one: \(making)",
      german:
        "Hier ist ein Schlüssel für Hashwerte nötig (Baseline, Sperrliste, Gedächtnis), in \(variable) oder in einer Datei. "
        + "Wenn es schon einen gibt, bitte diesen nehmen. Sonst entsteht so einer: \(making)")
  }

  /// A key has too few bytes.
  public static func short(_ count: Int) -> HashSecretError {
    let least = HashSecret.minimumCount
    return HashSecretError(
      english: "The key has \(count) bytes; it takes at least \(least). This makes one: \(making)",
      german: "Der Schlüssel hat \(count) Bytes; nötig sind mindestens \(least). So entsteht einer: \(making)")
  }

  /// A file cannot be read, or is none with a key.
  public static func unreadable(_ path: String) -> HashSecretError {
    HashSecretError(
      english: "\(path): this is no file with a key that can be read. This makes one: \(making)",
      german: "\(path): Das ist keine lesbare Datei mit einem Schlüssel. So entsteht eine: \(making)")
  }

  /// Others than the owner may read or write the file.
  public static func open(_ path: String) -> HashSecretError {
    HashSecretError(
      english: "\(path): others can get at the key. Run: chmod 600 \(path)",
      german: "\(path): Andere kommen an den Schlüssel heran. Abhilfe: chmod 600 \(path)")
  }
}
