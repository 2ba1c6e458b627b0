// SPDX-License-Identifier: Apache-2.0

/// Many leads in one piece of memory, and what has been found out about them.
///
/// The values are slices of ``sourceBytes``, the raw bytes of the source, which are never written to. What a normaliser
/// changes goes to an overlay, so that a record nobody touched can leave as the bytes it came as.
///
/// - Complexity: 8 bytes for each slot of each lead, and the sizes of what changed.
public struct LeadBatch: Sendable {
  /// The fields of each record.
  public let layout: FieldLayout
  /// The bytes of the source.
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var overlay: [UInt8] = []
  @usableFromInline var cells: [Cell] = []
  @usableFromInline var stride: Int

  /// The number of each lead over the whole data set, from 1. Numbers may be missing: a record that could not be read
  /// has a number and is in no batch.
  @inlinable public var numbers: [Int] { recordNumbers }
  @usableFromInline var recordNumbers: [Int] = []
  /// What the normalisers did.
  public internal(set) var changes = RecordTable<Change>()
  /// What the validators found.
  public internal(set) var findings = RecordTable<Finding>()
  /// What the enrichers derived.
  public internal(set) var enrichments = Enrichments()
  /// What becomes of each lead; empty until a ``Pipeline`` has judged the batch.
  public internal(set) var verdicts: [Verdict] = []

  /// How many leads the batch holds.
  @inlinable public var count: Int { recordNumbers.count }

  /// Creates an empty batch.
  public init(layout: FieldLayout) {
    self.layout = layout
    stride = layout.width
  }

  /// Creates a batch of leads in memory.
  public init(_ leads: some Sequence<Lead>) {
    var fields = Field.known
    var seen = Set(fields)
    let leads = Array(leads)
    for lead in leads where lead.layout != .standard {
      fields += lead.layout.fields.filter { seen.insert($0).inserted }
    }
    self.init(layout: FieldLayout(fields))
    for lead in leads { append(lead) }
  }

  /// A batch of one lead, which shares the lead's memory.
  package init(_ lead: Lead) {
    self.init(layout: lead.layout)
    bytes = lead.bytes
    cells = lead.cells
    recordNumbers = [1]
  }

  private mutating func append(_ lead: Lead) {
    let start = bytes.count
    bytes += lead.bytes
    precondition(bytes.count <= Cell.limit, "A batch holds at most 2 GiB; judge the leads in several")
    appendRecord(number: count + 1)
    for (slot, field) in lead.layout.fields.enumerated() where !lead.cells[slot].isAbsent {
      let range = lead.cells[slot].range
      guard let target = layout.slot(of: field) else { continue }
      setValue(at: target, to: (start + range.lowerBound)..<(start + range.upperBound))
    }
  }
}

// MARK: - Filling a batch from a source

extension LeadBatch {
  /// Empties the batch and gives it the bytes that its records will be slices of.
  public mutating func reset(bytes: [UInt8]) {
    self.bytes = bytes
    overlay.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    verdicts.removeAll(keepingCapacity: true)
    changes.removeAll()
    findings.removeAll()
    recordNumbers.removeAll(keepingCapacity: true)
  }

  /// Adds a record that has none of the fields yet.
  public mutating func appendRecord(number: Int) {
    cells.append(contentsOf: repeatElement(.absent, count: stride))
    recordNumbers.append(number)
  }

  /// Adds a record that has all fields, as slices of the raw bytes: what `range` says of each slot, from 0 up to the
  /// ``FieldLayout/width`` of the layout.
  @inlinable @inline(__always)
  public mutating func appendRecord(number: Int, _ range: (_ slot: Int) -> Range<Int>) {
    let width = stride
    cells.append(addingCapacity: width) { output in
      for slot in 0..<width { output.append(Cell(raw: range(slot))) }
    }
    recordNumbers.append(number)
  }

  /// Makes a value of the last record a slice of the raw bytes.
  public mutating func setValue(at slot: Int, to range: Range<Int>) {
    cells[cells.count - stride + slot] = Cell(raw: range)
  }

  /// Makes a value of the last record one that does not stand in the raw bytes as such: a cell that had to be unescaped.
  public mutating func setValue(at slot: Int, to value: [UInt8]) {
    let start = overlay.count
    overlay += value
    cells[cells.count - stride + slot] = Cell(overlay: start..<overlay.count)
  }
}

// MARK: - Reading a batch

extension LeadBatch {
  /// The raw bytes that the values are slices of, and whatever stands between them.
  @inlinable
  public var sourceBytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { bytes.span }
  }

  /// All leads of the batch.
  @inlinable
  public var leads: LeadViews {
    @_lifetime(borrow self)
    get {
      LeadViews(
        bytes: bytes.span, overlay: overlay.span, cells: cells.span, slots: layout.slots.span,
        fields: layout.fields.span, width: stride, count: count)
    }
  }

  /// One lead of the batch. A loop over many should hold ``leads``.
  @inlinable
  @_lifetime(borrow self)
  public func lead(at record: Int) -> LeadView { leads[record] }

  /// An owned copy of one lead, as it stands now.
  public func copy(of record: Int) -> Lead {
    var copy = Lead()
    let view = lead(at: record)
    for (slot, field) in layout.fields.enumerated() where view.contains(field) {
      copy[field] = String(repairing: view.value(at: slot))
    }
    return copy
  }

  /// Puts the results of changes into the overlay and keeps the changes as the trace. Only normalisers change leads.
  public mutating func apply(_ changes: [Change], to record: Int) {
    for change in changes {
      guard let slot = layout.slot(of: change.field) else { continue }
      let start = overlay.count
      overlay.append(contentsOf: change.value.utf8)
      cells[record * stride + slot] = Cell(overlay: start..<overlay.count)
      self.changes.append(change, to: record)
    }
  }

  /// Adds what the source of the batch, or a data set validator, found. ``Pipeline/decide(_:)`` takes it into account.
  /// - Parameter record: the index of the lead in the batch.
  public mutating func add(_ finding: Finding, to record: Int) {
    findings.append(finding, to: record)
  }

  /// Adds to the slot of each field how many leads have a value there.
  /// - Parameter exceptions: the leads that do not count.
  func countFilled(into counts: inout [Int], except exceptions: Set<Int> = []) {
    var counters = counts.mutableSpan
    let cells = cells.span
    var index = 0
    while index < cells.count {
      if !exceptions.isEmpty && exceptions.contains(index / stride) {
        index += stride
        continue
      }
      for slot in 0..<counters.count where !cells[index + slot].isEmpty { counters[slot] &+= 1 }
      index += stride
    }
  }
}
