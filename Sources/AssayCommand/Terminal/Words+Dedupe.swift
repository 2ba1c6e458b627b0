// SPDX-License-Identifier: Apache-2.0

import Assay

/// What is said about a search for duplicates.
extension Words {
  func duplicates(_ summary: DuplicateSummary, in folder: String) -> String {
    let records = number(summary.records)
    let duplicates = number(summary.duplicates)
    let clusters = number(summary.clusters)
    let doubtful = number(summary.doubtful)
    let notes = summary.findings.map { "\n" + $0.message(in: language) }.joined()
    return pick(
      """
      \(records) records: \(duplicates) repeat another one (\(clusters) persons), \(doubtful) may do so.
      Written to \(folder): clusters.csv matches.jsonl\(notes)
      """,
      """
      \(records) Datensätze: \(duplicates) wiederholen einen anderen (\(clusters) Personen), bei \(doubtful) ist es möglich.
      Geschrieben nach \(folder): clusters.csv matches.jsonl\(notes)
      """)
  }

  func estimate(_ estimate: MemoryEstimate) -> String {
    let leads = number(estimate.leads)
    let size = number(estimate.bytes >> 20)
    let (memory, files) = (number((estimate.bytes - estimate.fileBytes) >> 20), number(estimate.fileBytes >> 20))
    if estimate.fileBytes > 0 {
      return pick(
        "About \(leads) leads: finding duplicates takes about \(memory) MiB of memory and \(files) MiB in temporary files.",
        "Etwa \(leads) Leads: Die Suche nach Dubletten braucht etwa \(memory) MiB Speicher und \(files) MiB in "
          + "temporären Dateien.")
    }
    return pick(
      "About \(leads) leads: finding duplicates takes about \(size) MiB of memory.",
      "Etwa \(leads) Leads: Die Suche nach Dubletten braucht etwa \(size) MiB Speicher.")
  }
}
