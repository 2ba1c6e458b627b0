// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayCore

/// What a run knows about two leads: whether they are one person, and why.
///
/// It is read from what ``BatchRun/clean(_:into:)`` wrote, in a stream, and holds no value of a lead.
public struct PairReport: Sendable {
  /// How two leads belong together.
  public enum Relation: String, Sendable, Hashable {
    /// The run compared the two and wrote down why.
    case pair
    /// Both are in one cluster: each was compared with the lead that stays.
    case cluster
    /// The run did not put them together.
    case apart
  }

  /// One of the two leads.
  public struct Lead: Sendable, Hashable {
    /// Its number over all files, from 1.
    public let number: Int
    /// The file that it is in and its number there, where there are several files.
    public internal(set) var file: String?
    public internal(set) var recordInFile: Int?
    /// The number of the lead that stays for it, which may be itself; nil if it is in no cluster.
    public internal(set) var cluster: Int?
    /// The first other leads of its cluster.
    public internal(set) var others: [Int] = []
    /// How many others there are in all.
    public internal(set) var otherCount = 0
    /// Leads that may be the same person.
    public internal(set) var possible: [Int] = []

    init(_ number: Int) { self.number = number }
  }

  /// How many leads are named of each kind.
  static let listLimit = 10

  /// The two leads, in the order asked for.
  public private(set) var leads: [Lead]
  /// How they belong together.
  public private(set) var relation = Relation.apart
  /// The explanation of the pair; for two of one cluster those towards the lead that stays, as far as they were
  /// weighed.
  public private(set) var explanations: [PairExplanation] = []

  /// Looks two leads up.
  /// - Parameters:
  ///   - first: the number of a lead, over all files as in `clusters.csv`.
  ///   - second: the number of another one.
  ///   - path: the folder of a run, or its `findings.jsonl`.
  ///   - compressions: how packed files are unpacked.
  /// - Throws: ``BatchError`` of the kind `input` where there are no results, of `usage` where there is no such record.
  /// - Complexity: O(*n*) in the size of the results; memory does not grow with them.
  public init(
    of first: Int, and second: Int, in path: String, compressions: [any Compression] = [],
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(BatchError) {
    leads = [Lead(first), Lead(second)]
    let isFile = !FolderEntries.isFolder(path)
    let folder = ResultFolder(
      isFile ? FolderEntries.parent(of: path) : path, compressions: compressions, isCancelled: isCancelled)
    var numbers = RunLedger()
    if folder.isComplete {
      numbers = try RunLedger(of: folder)
      if let count = numbers.count {
        for number in [first, second] where number < 1 || number > count { throw .noRecord(number, of: count, path) }
      }
      if numbers.hasSeveralFiles { addPlaces(numbers) }
      try readClusters(folder)
    } else if !isFile {
      throw folder.isNoResult
    }
    try readFindings(isFile ? path : nil, folder, numbers)
  }

  private mutating func addPlaces(_ numbers: RunLedger) {
    for index in leads.indices {
      let place = numbers.place(of: leads[index].number)
      leads[index].file = place?.file
      leads[index].recordInFile = place?.record
    }
  }

  // MARK: Clusters

  private mutating func readClusters(_ folder: ResultFolder) throws(BatchError) {
    guard let name = folder.name(of: ["clusters.csv"]) else { throw folder.isNoResult }
    let path = "\(folder.path)/\(name)"
    // Twice: the others of a lead may stand before it.
    var lines = ResultLines(try folder.open(name), path: path)
    _ = try lines.next()
    while let line = try lines.next() {
      if folder.isCancelled() { throw .interrupted }
      guard let entry = ClusterLine(line) else { throw ResultFolder.isDamaged(path) }
      for index in leads.indices where leads[index].number == entry.record && !entry.isSingle {
        leads[index].cluster = entry.cluster
      }
    }
    guard leads.contains(where: { $0.cluster != nil }) else { return }
    lines = ResultLines(try folder.open(name), path: path)
    _ = try lines.next()
    while let line = try lines.next() {
      guard let entry = ClusterLine(line), !entry.isSingle else { continue }
      for index in leads.indices where leads[index].cluster == entry.cluster && leads[index].number != entry.record {
        leads[index].otherCount += 1
        if leads[index].others.count < Self.listLimit { leads[index].others.append(entry.record) }
      }
    }
    if let cluster = leads[0].cluster, cluster == leads[1].cluster { relation = .cluster }
  }

  // MARK: Findings

  private mutating func readFindings(
    _ file: String?, _ folder: ResultFolder, _ numbers: RunLedger
  ) throws(BatchError) {
    let path: String
    let source: any ByteSource
    if let file {
      path = file
      source = try ResultFolder.open(file, folder.compressions, folder.isCancelled)
    } else {
      guard let name = folder.name(of: ["findings.jsonl"]) else { throw folder.isNoResult }
      path = "\(folder.path)/\(name)"
      source = try folder.open(name)
    }
    let pair = Set(leads.map(\.number))
    var wanted: Set<Set<Int>> = [pair]
    for lead in leads { if let cluster = lead.cluster { wanted.insert([lead.number, cluster]) } }
    let known = wanted.reduce(into: Set<Int>()) { $0.formUnion($1) }
    var found: [PairExplanation] = []
    var lines = PairLines(source, path: path, ledger: numbers)
    while try lines.next() {
      if folder.isCancelled() { throw .interrupted }
      guard known.contains(lines.record) || known.contains(lines.other) else { continue }
      if wanted.contains([lines.record, lines.other]) { found.append(try lines.explanation()) }
      if lines.rule == Self.possibleRule { addPossible(lines.record, lines.other) }
    }
    let direct = found.filter { Set([$0.record, $0.other]) == pair }
    if !direct.isEmpty {
      relation = .pair
      explanations = direct
    } else if relation == .cluster {
      explanations = leads.flatMap { lead in found.filter { $0.record == lead.number || $0.other == lead.number } }
    }
  }

  private static let possibleRule: Rule.ID = "duplicate.possibly-same-person"

  private mutating func addPossible(_ record: Int, _ other: Int) {
    for index in leads.indices where leads[index].possible.count < Self.listLimit {
      if record == leads[index].number {
        leads[index].possible.append(other)
      } else if other == leads[index].number {
        leads[index].possible.append(record)
      }
    }
  }
}

extension BatchError {
  fileprivate static func noRecord(_ number: Int, of count: Int, _ path: String) -> BatchError {
    BatchError(
      .usage,
      english: "\(path): there is no record \(number); they are numbered from 1 to \(count), as in clusters.csv.",
      german: "\(path): Es gibt keinen Datensatz \(number); sie zählen von 1 bis \(count), wie in clusters.csv.")
  }
}
