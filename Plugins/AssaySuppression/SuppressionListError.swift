// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Why a suppression list cannot be used.
public struct SuppressionListError: Error, Sendable, Hashable {
  private let text: BilingualText

  private init(english: String, german: String) {
    text = BilingualText(english: english, german: german)
  }

  /// What happened, where, and what to do, for a person. It never holds a value of a lead.
  public func message(in language: Language) -> String { text.text(in: language) }
}

extension SuppressionListError: CustomStringConvertible {
  /// The message in English.
  public var description: String { message(in: .english) }
}

// MARK: - Texts

extension SuppressionListError {
  static func missing(_ path: String) -> SuppressionListError {
    SuppressionListError(
      english: "\(path): there is no such suppression list. \"assay suppress FILE -o \(path)\" makes one.",
      german: "\(path): Diese Sperrliste gibt es nicht. „assay suppress DATEI -o \(path)“ legt sie an.")
  }

  static func unreadable(_ path: String) -> SuppressionListError {
    SuppressionListError(
      english: "\(path): the suppression list cannot be read. Name a file that you may read.",
      german: "\(path): Die Sperrliste lässt sich nicht lesen. Bitte eine Datei mit Leserecht angeben.")
  }

  static func noList(_ path: String) -> SuppressionListError {
    SuppressionListError(
      english:
        "\(path):1: this is no suppression list; one begins with “assay-suppression 1”. \"assay suppress\" makes one.",
      german:
        "\(path):1: Das ist keine Sperrliste; eine solche beginnt mit „assay-suppression 1“. „assay suppress“ legt eine an."
    )
  }

  static func newerVersion(_ path: String, _ version: Int) -> SuppressionListError {
    SuppressionListError(
      english: "\(path):1: a newer Assay made this list, in version \(version) of the format. Use that Assay.",
      german:
        "\(path):1: Diese Liste stammt von einem neueren Assay, in Version \(version) des Formats. Bitte dieses verwenden."
    )
  }

  static func noCheck(_ path: String) -> SuppressionListError {
    SuppressionListError(
      english: "\(path):2: here the check of the key must stand. Restore the file from a backup.",
      german: "\(path):2: Hier muss die Prüfsumme des Schlüssels stehen. Bitte die Datei aus einer Sicherung holen.")
  }

  static func wrongKey(_ path: String) -> SuppressionListError {
    SuppressionListError(
      english: "\(path):2: this list was made with another key. Without that key nobody on it can be found.",
      german: "\(path):2: Diese Liste entstand mit einem anderen Schlüssel. Ohne ihn ist darauf niemand zu finden.")
  }

  static func noHash(_ path: String, line: Int) -> SuppressionListError {
    SuppressionListError(
      english:
        "\(path):\(line): this is no hash; each takes 32 digits, 0 to 9 and a to f. Restore the line or delete it.",
      german:
        "\(path):\(line): Das ist kein Hashwert; jeder hat 32 Stellen, 0 bis 9 und a bis f. Bitte die Zeile "
        + "wiederherstellen oder löschen.")
  }
}
