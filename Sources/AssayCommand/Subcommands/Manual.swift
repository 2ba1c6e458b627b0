// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// `assay manual`: what `make install` puts beside the command. Nobody else needs it, so it stands in no list.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page, in the macros of mdoc(7).", shouldDisplay: false)

  func run() throws {
    let command = try CommandDescription.parse(AssayCommand._dumpHelp())
    try Terminal.standardOutput.writeResult(Array(ManualPage(command: command, date: Today.date).text.utf8))
  }
}
