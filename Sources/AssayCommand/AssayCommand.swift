// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayConfiguration
import AssayKeyedHashes
import AssayMemory
import AssaySuppression

/// The `assay` command.
@main
struct AssayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "Decide whether a lead may enter the CRM.",
    discussion: """
      Reads files of contact records, CSV in any encoding and dialect or JSON Lines, brings the values into canonical form, finds what is wrong with them, and says \
      of each record whether it may enter, should be looked at, or may not enter. Works in a stream: memory does not \
      grow with the file, but for some 400 bytes a lead to find duplicates.

        assay init leads.csv                      write a configuration to begin with
        assay check leads.csv                     what is wrong with this file?
        assay clean leads.csv -o out/             split it into accepted, review, rejected, duplicates
        assay check exports/ more.jsonl.gz        folders, JSON Lines, gzip; - is standard input
        assay map leads.csv                       which column is taken for what, and why?
        assay suppress objections.csv -o no.txt   keep a list of people who must not be contacted
        assay merge out/                          fill leads with what only their duplicates have
        assay explain email.several-at-signs      what does a finding mean?
        assay explain leads.csv:17                what is wrong with this record?
        assay explain out/ --pair 17,15           why are two leads one person?

      Exit codes: 0 nothing at or above the gate, 1 findings reached the gate, 2 wrong usage, 3 input could not be read, \
      4 internal fault or output could not be written, 130 interrupted.
      """,
    version: assayVersion,
    subcommands: [
      Init.self, Check.self, Clean.self, WriteBaseline.self, Merge.self, Dedupe.self, Map.self, Rules.self,
      Explain.self,
      ReferenceTables.self,
      Memory.self,
      Forget.self,
      Suppress.self,
      Doctor.self,
      Manual.self,
    ])
}

extension AssayCommand {
  /// Parses and runs; every way out has a documented exit code, which is why ArgumentParser's own `main()` is not used.
  static func main() {
    Interruption.watch()
    var language = Language.ofEnvironment
    do {
      var command = try parseAsRoot()
      if let command = command as? any SpeakingCommand { language = command.language }
      try command.run()
    } catch let error as BatchError {
      stop(ExitStatus(error), error.message(in: language))
    } catch let error as ConfigurationFileError {
      stop(.usage, error.message(in: language))
    } catch let error as ConfigurationError {
      stop(.usage, "\(error.place): \(error.message(in: language))")
    } catch let error as MemoryError {
      stop(ExitStatus(error), error.message(in: language))
    } catch let error as HashSecretError {
      stop(.usage, error.message(in: language))
    } catch let error as SuppressionListError {
      stop(.usage, error.message(in: language))
    } catch let status as ExitStatus {
      status.leave()
    } catch {
      let text = fullMessage(for: error)
      let isRequested = exitCode(for: error) == .success
      (isRequested ? Terminal.standardOutput : Terminal.standardError).write(text.isEmpty ? "" : text + "\n")
      (isRequested ? ExitStatus.clean : .usage).leave()
    }
  }
  private static func stop(_ status: ExitStatus, _ message: String) -> Never {
    Terminal.standardError.write("assay: \(VisibleText.of(message, keepingLines: true))\n")
    status.leave()
  }
}
