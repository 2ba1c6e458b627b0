// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayKeyedHashes
import AssaySuppression

/// `assay suppress`.
struct Suppress: ConfiguredCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put people on the list of those who must not be contacted, or take them off.",
    discussion: """
      Reads files of leads and writes keyed hashes of their e-mail addresses and telephone numbers into a list, with those \
      that stand there already. "assay check" and "assay clean" reject whoever is on it. The list holds no value, and says \
      nothing without the key; docs/suppression.md tells what it is and is not good for.

      Records without an e-mail address and without a telephone number that can be read are named by their numbers over \
      all files, and the exit code is 1: those people are not on the list. A national number needs the country of its \
      record.

      Costs one pass over the file, and 16 bytes of memory for each hash.

        (umask 077; head -c 48 /dev/urandom | base64 > assay.key)
        assay suppress objections.csv -o suppressed.txt --key assay.key
        assay suppress competitors.csv --domains -o suppressed.txt --key assay.key
        assay clean leads.csv -o out/ --suppression suppressed.txt --key assay.key
      """)

  @OptionGroup var input: InputOptions

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The list; what is on it already stays.", valueName: "list"))
  var output: String

  @Flag(
    help: """
      Take the domains of the addresses and web sites, with all below them, instead of the people. Those of freemail \
      providers are left out.
      """)
  var domains = false

  @Flag(help: "Take the people off the list.")
  var remove = false

  @OptionGroup var keyOption: KeyOption
  @OptionGroup var languageOption: LanguageOption

  /// What some leads have to be hashed.
  private struct Hashes: Sendable {
    var hashes: [KeyedHash] = []
    /// The numbers of the records that have any, in their order.
    var records: [ClosedRange<Int>] = []
  }

  func run() throws {
    let settings = try Settings(input, languageOption)
    let words = settings.words
    let secret = try keyOption.secret()
    let place = NewFile(output)
    let isNew = !place.exists && !remove
    var list = isNew ? SuppressionList(secret: secret) : try SuppressionList(file: output, secret: secret)
    let progress = ProgressLine(words)
    defer { progress?.clear() }
    let run = BatchRun(
      pipeline: Pipeline(normalizers: input.asIs ? [] : Pipeline.standard.normalizers),
      options: try input.batchOptions(settings, progress: progress))
    let (parts, records) = try run.read(InputPaths.expanded(input.files)) { [list, domains] batch in
      Self.hashes(of: batch, domains ? .domains : .contacts, by: list)
    }
    let hashes = parts.flatMap(\.hashes)
    let changed = remove ? list.remove(hashes) : list.insert(hashes)
    if isNew || changed > 0 { try place.write(list.text) }
    progress?.clear()
    let missing = RecordGaps(between: parts.flatMap(\.records), of: records)
    let name = VisibleText.of(output)
    let text =
      remove
      ? words.unsuppressed(name, count: list.count, removed: changed, nothing: missing.count, records: records)
      : words.suppressed(name, count: list.count, added: changed, nothing: missing.count, records: records)
    Terminal.standardOutput.write(text + "\n")
    if missing.count > 0 {
      Terminal.standardError.write(words.withoutHashes(missing, areDomains: domains) + "\n")
      throw ExitStatus.findings
    }
  }

  private static func hashes(
    of batch: borrowing LeadBatch, _ part: SuppressionList.Part, by list: SuppressionList
  ) -> Hashes {
    var result = Hashes()
    let leads = batch.leads
    for record in 0..<leads.count {
      let hashes = list.hashes(of: leads[record], part)
      if hashes.isEmpty { continue }
      result.hashes += hashes
      let number = batch.numbers[record]
      if let last = result.records.last, last.upperBound == number - 1 {
        result.records[result.records.count - 1] = last.lowerBound...number
      } else {
        result.records.append(number...number)
      }
    }
    return result
  }
}
