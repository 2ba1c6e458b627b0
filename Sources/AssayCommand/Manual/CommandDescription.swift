// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A subcommand with its options, as ArgumentParser describes it to tools (`--experimental-dump-help`, version 0).
struct CommandDescription: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      let kind: String
      let name: String

      var isShort: Bool { kind == "short" }
    }

    let kind: Kind
    var names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let abstract: String?

    /// Whether every subcommand has it.
    var isGeneral: Bool { names?.contains { ["help", "version"].contains($0.name) } ?? false }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// The subcommands that people should know of.
  var shownSubcommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }

  /// Reads what ArgumentParser writes.
  static func parse(_ json: String) throws -> CommandDescription {
    struct Tool: Decodable {
      let command: CommandDescription
    }
    return try JSONDecoder().decode(Tool.self, from: Data(json.utf8)).command
  }
}
