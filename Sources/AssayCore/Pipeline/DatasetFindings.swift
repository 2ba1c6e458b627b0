// SPDX-License-Identifier: Apache-2.0

/// Many findings about single leads, in little memory: what a validator of data sets fills that may find millions.
///
/// What several findings have in common is kept once. A finding by itself takes 40 bytes if it differs from others in
/// nothing but its lead, the first lead that its message names, its confidence and its match, and four more for each comparison; as a ``DatasetFinding`` it
/// takes more than 200. Findings about runs of leads, or with numbers beyond four thousand million, are kept as they are.
///
/// - Complexity: O(1) for each finding.
public struct DatasetFindings: Sendable {
  private struct Entry: Sendable {
    /// The number of the lead; of no meaning for a finding that is kept as it is.
    var record: UInt32
    /// What the first argument that names a lead stands for.
    var named: UInt32
    /// The survivor of the match, 0 for none; with the top bit, of one from elsewhere.
    var survivor: UInt32
    /// The index of what it has in common with others; with the top bit, of a finding that is kept as it is.
    var index: UInt32
    /// Where its comparisons are kept, 0 for none.
    var comparisons: UInt32 = 0
    /// The weight of the match, not a number for none.
    var weight: Double
    /// The probability of the match; the confidence, where there is no match.
    var probability: Double

    static let wholeBit: UInt32 = 0x8000_0000
    static let knownBit: UInt32 = 0x8000_0000
    var isWhole: Bool { index & Self.wholeBit != 0 }
    var wholeIndex: Int { Int(index & ~Self.wholeBit) }

    /// - Parameter wholes: the findings that are kept as they are.
    func records(_ wholes: [DatasetFinding]) -> ClosedRange<Int> {
      isWhole ? wholes[wholeIndex].records : Int(record)...Int(record)
    }
  }

  /// A confidence that stands in the entry.
  private static let ownConfidence = -1.0

  private var entries: [Entry] = []
  private var common: [Finding] = []
  private var commonIndices: [Finding: UInt32] = [:]
  /// What the last entry had in common with others: mostly the next one has it too.
  private var last: UInt32 = 0
  private var wholes: [DatasetFinding] = []
  private var comparisons = PackedComparisons()

  /// No findings.
  public init() {}

  /// Adds a finding behind the others.
  public mutating func append(_ finding: DatasetFinding) {
    if entries.count == entries.capacity {
      // An array would double its memory, which is too much where it is most of what there is.
      entries.reserveCapacity(entries.count + entries.count / 4 + 16)
    }
    entries.append(entry(finding) ?? whole(finding))
  }

  /// Adds findings behind the others.
  public mutating func append(contentsOf findings: some Sequence<DatasetFinding>) {
    for finding in findings { append(finding) }
  }

  /// Adds findings behind the others.
  ///
  /// - Complexity: O(n), without making each finding anew.
  public mutating func append(_ more: DatasetFindings) {
    guard !entries.isEmpty, let offset = comparisons.append(more.comparisons) else {
      if isEmpty { self = more } else { for finding in more { append(finding) } }
      return
    }
    // What they have in common with others is few.
    let commonIndices = more.common.map { index(of: $0) }
    for (place, entry) in more.entries.enumerated() {
      if !entry.isWhole, let index = commonIndices[Int(entry.index)] {
        var entry = entry
        entry.index = index
        if entry.comparisons > 0 { entry.comparisons += offset }
        entries.append(entry)
      } else {
        append(more[place])
      }
    }
  }

  private mutating func whole(_ finding: DatasetFinding) -> Entry {
    wholes.append(finding)
    return Entry(
      record: 0, named: 0, survivor: 0, index: UInt32(wholes.count - 1) | Entry.wholeBit, weight: .nan, probability: 0)
  }

  /// Nil for a finding that does not fit.
  private mutating func entry(_ found: DatasetFinding) -> Entry? {
    guard found.records.count == 1, found.record > 0, let record = UInt32(exactly: found.record) else { return nil }
    var finding = found.finding
    var named: UInt32 = 0
    if let (place, number) = finding.firstRecord {
      guard let number = UInt32(exactly: number) else { return nil }
      named = number
      finding.arguments[place].value = finding.arguments[place].value.naming(0)
    }
    let probability = found.match?.probability ?? finding.confidence
    if probability == finding.confidence { finding.confidence = Self.ownConfidence }
    var survivor: UInt32 = 0
    if let match = found.match {
      // An id does not fit.
      guard match.survivor > 0, match.survivor < Int(Entry.knownBit) else { return nil }
      survivor = UInt32(match.survivor) | (match.origin == .known ? Entry.knownBit : 0)
    }
    guard let comparisons = comparisons.append(finding.comparisons) else { return nil }
    finding.comparisons = []
    guard let index = index(of: finding) else { return nil }
    return Entry(
      record: record, named: named, survivor: survivor, index: index, comparisons: comparisons,
      weight: found.match?.weight ?? .nan,
      probability: probability)
  }

  private mutating func index(of finding: Finding) -> UInt32? {
    if last < common.count && common[Int(last)] == finding { return last }
    if let known = commonIndices[finding] {
      last = known
      return known
    }
    guard common.count < Int(Entry.wholeBit) else { return nil }
    last = UInt32(common.count)
    common.append(finding)
    commonIndices[finding] = last
    return last
  }
}

extension DatasetFindings: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  public subscript(index: Int) -> DatasetFinding {
    let entry = entries[index]
    if entry.isWhole { return wholes[entry.wholeIndex] }
    var finding = common[Int(entry.index)]
    if finding.confidence == Self.ownConfidence { finding.confidence = entry.probability }
    finding.comparisons = comparisons[entry.comparisons]
    if let (place, _) = finding.firstRecord {
      finding.arguments[place].value = finding.arguments[place].value.naming(Int(entry.named))
    }
    return DatasetFinding(record: Int(entry.record), finding, match: match(of: entry))
  }

  private func match(of entry: Entry) -> Match? {
    if entry.isWhole { return wholes[entry.wholeIndex].match }
    guard entry.survivor > 0 else { return nil }
    return Match(
      survivor: Int(entry.survivor & ~Entry.knownBit),
      origin: entry.survivor & Entry.knownBit == 0 ? .dataset : .known, weight: entry.weight.isNaN ? nil : entry.weight,
      probability: entry.probability)
  }

  /// The leads that repeat another one, in the order of the findings.
  package var matches: [(record: Int, match: Match)] {
    entries.compactMap { entry in match(of: entry).map { (records(of: entry).lowerBound, $0) } }
  }

  private func records(of entry: Entry) -> ClosedRange<Int> { entry.records(wholes) }
}

// MARK: - Working with what was found

extension DatasetFindings {
  /// Takes out the findings of some rules.
  package mutating func removeAll(of rules: Set<Rule.ID>) {
    if rules.isEmpty { return }
    let (common, wholes) = (common, wholes)
    entries.removeAll { entry in
      rules.contains(entry.isWhole ? wholes[entry.wholeIndex].finding.rule.id : common[Int(entry.index)].rule.id)
    }
  }

  /// Takes out those of the findings whose leads fulfil a condition, and returns them.
  package mutating func extract(where isWanted: (_ records: ClosedRange<Int>) -> Bool) -> [DatasetFinding] {
    let wanted = indices.filter { isWanted(records(of: entries[$0])) }.map { self[$0] }
    let wholes = wholes
    if !wanted.isEmpty { entries.removeAll { isWanted($0.records(wholes)) } }
    return wanted
  }

  /// Takes from the findings the matches that do not count, in the order in which they came.
  package mutating func settle(_ matches: inout SettledMatches) {
    for index in entries.indices {
      let entry = entries[index]
      guard let match = match(of: entry) else { continue }
      if matches.settle(match, of: records(of: entry).lowerBound) { continue }
      if entry.isWhole { wholes[entry.wholeIndex].match = nil } else { entries[index].survivor = 0 }
    }
  }

  /// Brings the findings into the order of the records; those about one lead keep theirs.
  package mutating func sortByRecord() {
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { record(of: $0) <= record(of: $1) }
    let wholes = wholes
    if !isSorted { entries.sort { $0.records(wholes).lowerBound < $1.records(wholes).lowerBound } }
  }

  private func record(of entry: Entry) -> Int { records(of: entry).lowerBound }

  /// The findings about some leads, of those that were sorted.
  package func about(_ records: ClosedRange<Int>) -> [DatasetFinding] {
    (lowerBound(records.lowerBound)..<lowerBound(records.upperBound + 1)).map { self[$0] }
  }

  /// The match of a lead, among findings that were sorted.
  package func match(of record: Int) -> Match? {
    for index in lowerBound(record)..<entries.count where self.record(of: entries[index]) == record {
      if let match = match(of: entries[index]) { return match }
    }
    return nil
  }

  private func lowerBound(_ number: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if record(of: entries[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Finding {
  /// The first argument that names a lead: its place and the number.
  fileprivate var firstRecord: (place: Int, number: Int)? {
    for (place, argument) in arguments.enumerated() {
      if let number = argument.value.namedRecord { return (place, number) }
    }
    return nil
  }
}

extension Finding.Argument.Value {
  /// The number of the lead that it names, be it of the data set or not.
  fileprivate var namedRecord: Int? {
    switch self {
    case .record(let number), .knownRecord(let number): number
    default: nil
    }
  }

  /// The same with another number, for one that names a lead.
  fileprivate func naming(_ number: Int) -> Self {
    if case .knownRecord = self { .knownRecord(number) } else { .record(number) }
  }
}
