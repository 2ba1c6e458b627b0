// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// How duplicates are found.
struct DuplicateOptions: ParsableArguments {
  @Option(
    help: """
      How duplicates are found: weighed, by all that two leads have in common; exact, by their mailbox alone, in one pass \
      and with 64 bytes of memory for each lead; off, not at all. Default: weighed.
      """)
  var duplicates: Configuration.Duplicates?

  @OptionGroup var memory: MemoryLimitOption

  /// Puts what these options say into a configuration.
  func apply(to configuration: inout Configuration) {
    if let duplicates { configuration.duplicates = duplicates }
  }
}

extension Configuration.Duplicates: ExpressibleByArgument {}

/// How much memory may be taken.
struct MemoryLimitOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      How much memory what is kept of the leads may take, such as 4G or 500M; what needs more is kept in temporary files, \
      in the folder TMPDIR or in /var/tmp. Default: a quarter of the machine's.
      """, valueName: "size"))
  var memoryLimit: String?

  /// Sets the limit and who is told of the estimate.
  func apply(to options: inout BatchOptions, _ words: Words) throws {
    options.memoryLimit = try bytes
    guard Terminal.standardError.isInteractive else { return }
    options.estimate = { estimate in
      if estimate.bytes >= 1 << 28 { Terminal.standardError.write(words.estimate(estimate) + "\n") }
    }
  }

  /// The limit in bytes, 0 where none is said.
  var bytes: Int {
    get throws { try memoryLimit.map(Self.bytes) ?? 0 }
  }

  private static func bytes(_ text: String) throws -> Int {
    let units: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]
    let unit = text.uppercased().last.flatMap { units[$0] }
    guard let number = Int(unit == nil ? text[...] : text.dropLast()), number > 0, number < 1 << 20 || unit == nil
    else {
      throw ValidationError("--memory-limit \(text): write a size such as 4G or 500M.")
    }
    return number << (unit ?? 0)
  }
}
