// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore
import AssayDuplicates
import AssayOwnRules

extension Rule {
  /// Every rule that Assay brings along, in the order of their ids: those of files, those of ``Pipeline/standard``, and
  /// those that have to be asked for.
  public static let bundled: [Rule] = {
    var seen: Set<Rule.ID> = []
    let all =
      BatchRun.fileRules + Pipeline.standard.rules + ExactDuplicateValidator.byMailbox.rules
      + [.suppressed, MissingColumnValidator.columnMissing]
    return all.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }()
}
