// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayMemory

/// `assay forget`.
struct Forget: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erase persons from a memory.",
    discussion: """
      Erases each person that has had the mailbox or telephone number, or that has the id, with everything that the \
      memory knows of them, and writes the file anew, so that no trace stays in it. People who shared a mailbox or number \
      are erased together: the memory cannot tell which of them asks. Files that Assay wrote and backups are not looked at.

      The database is read and written once.

        assay forget --memory memory/ --email jane@acme.com --phone "030 123456" --country DE
        assay forget --memory memory/ --person p-3k9fz02v7hq1c
      """)

  @Option(name: .customLong("memory"), help: ArgumentHelp("The folder of the memory.", valueName: "folder"))
  var folder: String

  @Option(name: .customLong("email"), help: ArgumentHelp("An address of the person.", valueName: "address"))
  var emails: [String] = []

  @Option(
    name: .customLong("phone"),
    help: ArgumentHelp("A telephone number of the person, with its calling code or --country.", valueName: "number"))
  var phones: [String] = []

  @Option(
    name: .customLong("person"), help: ArgumentHelp("The id that the memory has for the person.", valueName: "id"))
  var persons: [String] = []

  @Option(help: ArgumentHelp("The country that the numbers are dialled in, as in DE.", valueName: "code"))
  var country: String?

  @OptionGroup var keyOption: MemoryKeyOption
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if emails.isEmpty && phones.isEmpty && persons.isEmpty {
      throw ValidationError(languageOption.words.nobodyToForget)
    }
  }

  func run() throws {
    let words = languageOption.words
    let keys = try self.keys(words)
    let ids = try persons.map { text in
      guard let id = PersonID(text) else { throw ValidationError(words.noPerson) }
      return id
    }
    let memory = try LeadMemory(existing: folder, secret: keyOption.secret(), isCancelled: { Interruption.isWanted })
    let erasure = try memory.forget(keys: keys, persons: ids)
    try Terminal.standardOutput.writeResult(Array((words.erased(erasure) + "\n").utf8))
  }

  /// What a memory knows these addresses and numbers by.
  private func keys(_ words: Words) throws -> [MemoryKey] {
    var region: PhoneRegion?
    if let country {
      region = PhoneRegion(country)
      if region == nil { throw ValidationError(words.noCountry(VisibleText.of(country))) }
    }
    let mailboxes = try emails.map { text in
      guard let key = MemoryKey.email(text.utf8.span) else {
        throw ValidationError(words.noAddress)
      }
      return key
    }
    let numbers = try phones.map { text in
      guard let key = MemoryKey.phone(text.utf8.span, in: region) else {
        throw ValidationError(words.noNumber)
      }
      return key
    }
    return mailboxes + numbers
  }
}
