// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayKeyedHashes
import AssaySuppression

/// Who must not be contacted.
struct SuppressionOptions: ParsableArguments {
  @Option(
    name: .customLong("suppression"),
    help: ArgumentHelp(
      "A list of people who must not be contacted, as \"assay suppress\" makes it; their leads are rejected. Default: that "
        + "of the configuration.", valueName: "list"))
  var list: String?

  /// The list that is in force, nil for none.
  func path(_ settings: Settings) -> String? { list ?? settings.suppressionList }

  /// Adds the validator of the list that is in force, if there is one. Without the key of the list nobody is judged.
  func apply(to pipeline: inout Pipeline, _ settings: Settings, _ keyOption: KeyOption) throws {
    guard let path = path(settings) else { return }
    let secret: HashSecret
    do {
      secret = try keyOption.secret()
    } catch {
      guard error == .missing(HashSecret.environmentVariable) else { throw error }
      throw ValidationError(settings.words.suppressionWithoutKey(VisibleText.of(path)))
    }
    pipeline.validators.append(SuppressionValidator(try SuppressionList(file: path, secret: secret)))
  }
}

extension Settings {
  /// The suppression list of the configuration; a path in the file is relative to the file.
  fileprivate var suppressionList: String? {
    configuration.suppression.map { file?.resolved($0.file) ?? $0.file }
  }
}
