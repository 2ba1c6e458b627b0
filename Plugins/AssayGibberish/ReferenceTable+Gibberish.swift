// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The tables that the evidence rests on.
extension ReferenceTable {
  static let ofGibberish: [Summary] = [
    Summary("placeholders", PlaceholderEntry.table),
    Summary(
      "letter-model", count: LetterModelBytes.bundled.characterCount, sourceDate: LetterModelBytes.bundled.sourceDate
    ) { LetterModelBytes.bundled.isIntact },
  ]
}
