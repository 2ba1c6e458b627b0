// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayMemory

/// `assay memory`.
struct Memory: SpeakingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how much is in a memory of persons.",
    discussion: "Prints how many persons, leads and batches it knows. It needs no key, and looks nobody up.")

  @Argument(help: "The folder of the memory.")
  var folder: String

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let text = languageOption.words.memory(
      try MemoryStatistics(ofFolder: folder, isCancelled: { Interruption.isWanted }))
    try Terminal.standardOutput.writeResult(Array((text + "\n").utf8))
  }
}
