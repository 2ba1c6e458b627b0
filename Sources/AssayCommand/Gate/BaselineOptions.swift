// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayBaseline

/// The findings that are known and do not count.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Findings that are known and do not count, as \"assay baseline\" writes them. Default: what the configuration says.",
      valueName: "file"))
  var baseline: String?

  @Flag(help: "Let known findings count, too.")
  var noBaseline = false

  /// The known findings; nil for none.
  func findings(_ settings: Settings, _ keyOption: KeyOption) throws -> (path: String, findings: BaselineFindings)? {
    if noBaseline { return nil }
    guard let path = baseline ?? settings.baseline else { return nil }
    let secret = try keyOption.secret()
    let baseline = try Baseline(file: path, secret: secret)
    return (path, BaselineFindings(baseline, secret: secret, names: BaselineNames(file: path)))
  }

  func validate() throws {
    if baseline != nil && noBaseline { throw ValidationError("--baseline and --no-baseline contradict each other.") }
  }
}
