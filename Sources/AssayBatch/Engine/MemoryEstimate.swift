// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// What the data set validators will take for files, by the sizes of the files and their first rows.
public struct MemoryEstimate: Sendable, Hashable {
  /// About how many leads there are.
  public private(set) var leads = 0
  /// About how many bytes of memory are needed for what is kept of them.
  public private(set) var bytes = 0

  /// How many of these bytes are kept in temporary files, since there are more than may be kept in memory.
  public private(set) var fileBytes = 0

  private let bytesPerLead: Int
  private let leastBytesPerLead: Int
  private let limit: Int

  /// - Parameters:
  ///   - limit: how many bytes of memory may be taken; 0 for a quarter of the machine's.
  init(_ validators: [any DatasetValidator], limit: Int) {
    bytesPerLead = validators.reduce(0) { $0 + $1.bytesPerLead }
    leastBytesPerLead = validators.reduce(0) { $0 + $1.leastBytesPerLead }
    self.limit = limit > 0 ? limit : MachineMemory.quarter
  }

  /// Whether there is anything to speak of to be kept.
  var isNeeded: Bool { bytesPerLead > 0 }

  /// Adds a file that is not packed.
  /// - Parameter sample: its first rows.
  mutating func add(size: Int, sample: CSVChunk) {
    guard sample.recordCount > 1 else { return }
    leads += size * sample.recordCount / max(sample.bytes.count, 1)
    bytes = leads * bytesPerLead
    fileBytes = bytes > limit ? leads * (bytesPerLead - leastBytesPerLead) : 0
  }

  /// Refuses what needs more than it may have.
  func check() throws(BatchError) {
    let memory = bytes - fileBytes
    guard memory > limit else { return }
    let (need, have) = (Self.mebibytes(memory), Self.mebibytes(limit))
    throw BatchError(
      .usage,
      english: """
        About \(leads) leads: finding duplicates by weight would take about \(need) MiB of memory, and may take \(have). \
        Allow more with --memory-limit, or look for the same mailbox only, with --duplicates exact.
        """,
      german: """
        Etwa \(leads) Leads: Die gewichtende Suche nach Dubletten bräuchte etwa \(need) MiB Speicher und darf \(have) \
        nehmen. Mit --memory-limit mehr erlauben oder mit --duplicates exact nur nach demselben Postfach suchen.
        """)
  }

  private static func mebibytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }
}
