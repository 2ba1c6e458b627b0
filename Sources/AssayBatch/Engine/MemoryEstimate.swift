// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What the data set validators will take for files, by the sizes of the files and their first rows.
public struct MemoryEstimate: Sendable, Hashable {
  /// About how many leads there are.
  public private(set) var leads = 0
  /// About how many bytes of memory are needed for what is kept of them.
  public private(set) var bytes = 0

  private let bytesPerLead: Int

  init(bytesPerLead: Int) {
    self.bytesPerLead = bytesPerLead
  }

  /// Adds a file that is not packed.
  /// - Parameter sample: its first rows.
  mutating func add(size: Int, sample: CSVChunk) {
    guard sample.recordCount > 1 else { return }
    leads += size * sample.recordCount / max(sample.bytes.count, 1)
    bytes = leads * bytesPerLead
  }

  /// A quarter of the memory of this machine.
  static var usualLimit: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && pageSize > 0 ? pages * pageSize / 4 : 4 << 30
  }

  /// Refuses what needs more than it may have.
  func check(limit: Int) throws(BatchError) {
    let limit = limit > 0 ? limit : Self.usualLimit
    guard bytes > limit else { return }
    let (need, have) = (Self.mebibytes(bytes), Self.mebibytes(limit))
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
