// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Finds a column that was shifted by some rows, or sorted by itself, so that people carry other people's values.
///
/// ```text
/// name          email                   name          email
/// Anna Schmidt  anna.schmidt@gmx.de     Anna Schmidt
/// Tom Hill      tom.hill@example.org    Tom Hill      anna.schmidt@gmx.de
/// Ida Lang      ilang@example.com       Ida Lang      tom.hill@example.org
/// ```
///
/// Most addresses resemble the name of their owner. Where they resemble the name two rows up to two rows down
/// instead, row after row, the column has slipped; see `SlipTrail` for how sure that must be. Postal codes and
/// telephone numbers are held against cities in the same way, by what goes together in the rest of the file; no table
/// is needed. Rows that fit both, such as neighbours who are one person or one family, tell nothing. A column that is
/// in order while no address is that of its row, though their owners are in the file, was sorted by itself.
///
/// What cannot be compared is silent: addresses that name nobody, cities that come once.
///
/// In a file of more than 4,096 leads every fourth is looked at, in groups of neighbours. A slip there is said to begin
/// after the last lead that was seen in order, and to end before the next one: up to 48 leads are held back that need
/// not be, so that none keeps another's address. Where few values can be compared, as with cities that seldom come
/// twice, it may be said to begin some leads too late.
///
/// - Complexity: O(leads). Memory: 20 bytes for each lead of the parts at work, 80 in a small file, and 0.8 MiB that
///   does not grow. The leads are read a second time if something is found.
public struct ColumnSlipValidator: StreamingDatasetValidator {
  /// Creates the validator.
  public init() {}

  public var rules: [Rule] { [Self.slip, Self.slipped, Self.sortedAlone] }
}

// MARK: - Observing

extension ColumnSlipValidator {
  /// The leads of one part.
  public struct Evidence: Sendable {
    fileprivate var rows: [SlipRow] = []
    /// The first and the last lead, in the sample or not; nil for a part without leads.
    fileprivate var records: ClosedRange<Int>?
  }

  public func makeEvidence() -> Evidence { Evidence() }

  /// Rejected leads count too: a row is a neighbour whatever becomes of it.
  public func observe(_ lead: borrowing LeadView, record: Int, verdict: Verdict, into evidence: inout Evidence) {
    evidence.records = (evidence.records?.lowerBound ?? record)...record
    if Self.isSampled(record) { evidence.rows.append(SlipRow(lead, record: record)) }
  }

  /// All of the first leads, so that a slip in a small file is found to the row; then 16 neighbours of every 64
  /// leads, which finds a slip within 200 rows for a quarter of the cost.
  private static func isSampled(_ record: Int) -> Bool { record <= 4096 || record & 63 < 16 }

  public func merge(_ next: Evidence, into evidence: inout Evidence) {
    evidence.rows += next.rows
    guard let records = next.records else { return }
    evidence.records = (evidence.records?.lowerBound ?? records.lowerBound)...records.upperBound
  }
}

// MARK: - Resolving

extension ColumnSlipValidator {
  public func makeMemory() -> SlipMemory { SlipMemory() }

  public func resolve(_ part: Evidence, remembering memory: inout SlipMemory) -> [DatasetFinding] {
    if let records = part.records { memory.append(part.rows, of: records) }
    return []
  }

  public func conclude(_ memory: SlipMemory) -> [DatasetFinding] {
    let slips = memory.slips()
    let name: Field = memory.hasLastNames ? .lastName : .fullName
    if !slips.contains(where: { $0.column == .mail || $0.column == .name }), let column = memory.sortedAlone() {
      let finding = Finding(Self.sortedAlone, in: column == .mail ? .email : name)
      return [DatasetFinding(finding), DatasetFinding(records: memory.records, finding)]
    }
    return slips.map { DatasetFinding(Self.finding(Self.slipped, $0, name: name)) }
      + slips.map {
        DatasetFinding(
          records: $0.stretch.first...$0.stretch.last, Self.finding(Self.slip, $0, name: name))
      }
  }

  private static func finding(_ rule: Rule, _ slip: SlipMemory.Slip, name: Field) -> Finding {
    let field: Field =
      switch slip.column {
      case .mail: .email
      case .name: name
      case .postal: .postalCode
      case .dialling: .phone
      case .city: .city
      }
    return Finding(
      rule, in: field,
      [
        "first": .record(slip.stretch.first), "last": .record(slip.stretch.last),
        "distance": .text(slip.distance < 0 ? "−\(-slip.distance)" : "+\(slip.distance)"),
      ])
  }
}
