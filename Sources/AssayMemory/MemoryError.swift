// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayKeyedHashes

/// Why a memory cannot be used.
public struct MemoryError: Error, Sendable, Hashable {
  /// Which kind of trouble it is; an open set.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The name of the kind.
    public let rawValue: String
    /// Creates a kind of your own.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no key, it cannot be read, others may read it, it is too short, or it is another memory's.
    public static let secret = Kind(rawValue: "secret")
    /// The folder has no memory in it, one of a newer version, or cannot be written to.
    public static let folder = Kind(rawValue: "folder")
    /// Another process has the memory, and went on having it.
    public static let busy = Kind(rawValue: "busy")
    /// The caller asks for what cannot be: a person that is not known, a batch that has ended.
    public static let usage = Kind(rawValue: "usage")
    /// The caller wanted the waiting for another process to end.
    public static let interrupted = Kind(rawValue: "interrupted")
    /// The database is damaged, the disk is full, or SQLite reports something else. Nothing of the batch was kept.
    public static let fault = Kind(rawValue: "fault")
  }

  /// Which kind of trouble it is.
  public let kind: Kind
  private let text: BilingualText

  init(_ kind: Kind, english: String, german: String) {
    self.kind = kind
    text = BilingualText(english: english, german: german)
  }

  /// What happened and what to do, for a person. It never holds a value of a lead.
  public func message(in language: Language) -> String { text.text(in: language) }
}

extension MemoryError: CustomStringConvertible {
  /// The message in English.
  public var description: String { message(in: .english) }
}

// MARK: - Keys

extension MemoryError {
  /// The kind `secret`, in the words of the key.
  init(_ error: HashSecretError) {
    self.init(.secret, english: error.message(in: .english), german: error.message(in: .german))
  }

  static func wrongKey(_ folder: String) -> MemoryError {
    MemoryError(
      .secret, english: "\(folder): this memory was made with another key. Without that key nobody in it can be found.",
      german:
        "\(folder): Dieses Gedächtnis entstand mit einem anderen Schlüssel. Ohne ihn ist darin niemand zu finden.")
  }
}

// MARK: - Folders

extension MemoryError {
  static func noMemory(_ folder: String) -> MemoryError {
    MemoryError(
      .folder, english: "\(folder): there is no memory in this folder.",
      german: "\(folder): In diesem Ordner ist kein Gedächtnis.")
  }

  static func cannotOpen(_ folder: String, _ cause: String) -> MemoryError {
    MemoryError(
      .folder, english: "\(folder): the memory cannot be opened (\(cause)). Choose a folder that you may write to.",
      german:
        "\(folder): Das Gedächtnis lässt sich nicht öffnen (\(cause)). Bitte einen Ordner mit Schreibrecht wählen.")
  }

  static func otherDatabase(_ path: String) -> MemoryError {
    MemoryError(
      .folder, english: "\(path): this file is no memory of Assay. Choose another folder.",
      german: "\(path): Diese Datei ist kein Gedächtnis von Assay. Bitte einen anderen Ordner wählen.")
  }

  static func newerVersion(_ folder: String) -> MemoryError {
    MemoryError(
      .folder, english: "\(folder): a newer Assay made this memory. Use that version.",
      german: "\(folder): Dieses Gedächtnis stammt von einem neueren Assay. Bitte dieses verwenden.")
  }
}

// MARK: - Work

extension MemoryError {
  static func unknownPerson(_ person: PersonID) -> MemoryError {
    MemoryError(
      .usage, english: "The memory knows no person \(person).", german: "Das Gedächtnis kennt niemanden als \(person).")
  }

  static var ended: MemoryError {
    MemoryError(
      .usage, english: "The batch was committed. Begin another one.",
      german: "Der Stapel ist abgeschlossen. Bitte einen neuen beginnen.")
  }

  static func notPurged(_ folder: String) -> MemoryError {
    MemoryError(
      .busy,
      english:
        "\(folder): erased, but traces may be in the file while another process reads it. Run again when it has ended.",
      german:
        "\(folder): Gelöscht; solange ein anderer Prozess liest, können in der Datei noch Spuren sein. Danach bitte "
        + "wiederholen.")
  }

  /// What SQLite said of the memory in a folder.
  init(_ failure: SQLiteFailure, _ folder: String) {
    switch failure.condition {
    case .busy:
      self.init(
        .busy, english: "\(folder): another process has this memory. Try again when it has ended.",
        german: "\(folder): Ein anderer Prozess hat dieses Gedächtnis. Bitte danach wiederholen.")
    case .inaccessible: self = .cannotOpen(folder, failure.message)
    case .interrupted:
      self.init(
        .interrupted, english: "Stopped while waiting for another process; nothing was changed.",
        german: "Abgebrochen beim Warten auf einen anderen Prozess; nichts wurde geändert.")
    case .full:
      self.init(
        .fault, english: "\(folder): the disk is full. Nothing of this batch was remembered.",
        german: "\(folder): Der Datenträger ist voll. Von diesem Stapel wurde nichts gemerkt.")
    case .damaged:
      self.init(
        .fault, english: "\(folder): the memory is damaged. Restore a backup, or start a new one.",
        german: "\(folder): Das Gedächtnis ist beschädigt. Bitte eine Sicherung einspielen oder ein neues anlegen.")
    case .other:
      self.init(
        .fault, english: "\(folder): the memory fails: \(failure.message) (\(failure.code)).",
        german: "\(folder): Das Gedächtnis versagt: \(failure.message) (\(failure.code)).")
    }
  }
}
