// SPDX-License-Identifier: Apache-2.0

import Assay

/// The manual page of the command in mdoc(7): what `--help` prints of all subcommands.
struct ManualPage {
  let command: CommandDescription
  /// The date at the foot of the page, nil for none.
  let date: CalendarDate?

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let exitCodes = [
    ("0", "Nothing at or above the gate."), ("1", "Findings reached the gate."), ("2", "Wrong usage or configuration."),
    ("3", "Input could not be read."), ("4", "Internal fault, or output could not be written."),
    ("130", "Interrupted."),
  ]

  /// The page, with a line end at its end.
  var text: String { (head + description + commands + ending).joined(separator: "\n") + "\n" }

  private var head: [String] {
    let day = date.map { " \(Self.months[$0.month - 1]) \($0.day), \($0.year)" } ?? ""
    let name = command.commandName
    // No full stop: mdoc has none after a description.
    let abstract = (command.abstract ?? "").drop { $0 == " " }
    return [
      ".\\\" Made by \"assay manual\".", ".Dd\(day)", ".Dt \(name.uppercased()) 1", ".Os", ".Sh NAME", ".Nm \(name)",
      ".Nd " + ManualText.line(abstract.hasSuffix(".") ? abstract.dropLast() : abstract), ".Sh SYNOPSIS", ".Nm",
      ".Ar subcommand", ".Op Ar option ...", ".Op Ar file ...",
    ]
  }

  private var description: [String] { [".Sh DESCRIPTION"] + ManualText.paragraphs(command.discussion ?? "") }

  private var commands: [String] {
    [".Sh SUBCOMMANDS"] + command.shownSubcommands.flatMap { section($0, named: command.commandName) }
  }

  private func section(_ command: CommandDescription, named parent: String) -> [String] {
    let name = "\(parent) \(command.commandName)"
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !$0.isGeneral }
    var lines = [".Ss \(name)"]
    lines += (command.abstract).map(ManualText.paragraphs) ?? []
    if let discussion = command.discussion { lines += [".Pp"] + ManualText.paragraphs(discussion) }
    if !arguments.isEmpty { lines += [".Bl -tag -width indent"] + joined(arguments).flatMap(item) + [".El"] }
    return lines + command.shownSubcommands.flatMap { section($0, named: name) }
  }

  /// A flag and its opposite are one: they come one after the other, with the same text.
  private func joined(_ arguments: [CommandDescription.Argument]) -> [CommandDescription.Argument] {
    arguments.reduce(into: []) { joined, argument in
      let name = argument.names?.first?.name ?? ""
      if argument.kind == .flag, let last = joined.last?.names?.first?.name, name == "no-\(last)" {
        joined[joined.count - 1].names?.append(contentsOf: argument.names ?? [])
      } else {
        joined.append(argument)
      }
    }
  }

  private func item(_ argument: CommandDescription.Argument) -> [String] {
    let value = ".It Ar " + ManualText.argument(argument.valueName ?? "") + (argument.isRepeating ? " ..." : "")
    let names = (argument.names ?? []).sorted { $0.isShort && !$1.isShort }
    let flags = names.map { ($0.isShort ? "Fl " : "Fl Fl ") + $0.name }.joined(separator: " , ")
    let head =
      switch argument.kind {
      case .positional: value
      case .option: ".It \(flags) Ar \(ManualText.argument(argument.valueName ?? ""))"
      case .flag: ".It \(flags)"
      }
    var lines = [head] + ManualText.paragraphs(argument.abstract ?? "")
    if let values = argument.allValues { lines.append(ManualText.line("Values: \(values.joined(separator: ", ")).")) }
    if let value = argument.defaultValue, !(argument.abstract ?? "").contains("Default:") {
      lines.append(ManualText.line("Default: \(value)."))
    }
    return lines
  }

  private var ending: [String] {
    [
      ".Sh FILES", ".Bl -tag -width indent", ".It Pa assay.yml",
      "The configuration: the first one in the folder of the files or above it.", ".El", ".Sh EXIT STATUS",
      ".Bl -tag -width indent",
    ] + Self.exitCodes.flatMap { [".It \($0.0)", ManualText.line($0.1)] } + [".El"]
  }
}
