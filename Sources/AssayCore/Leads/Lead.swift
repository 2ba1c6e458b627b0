// SPDX-License-Identifier: Apache-2.0

/// One contact record, owned.
///
/// ```swift
/// let lead: Lead = [.firstName: "Jane", .email: "jane@gmail.com"]
/// lead[.email]  // "jane@gmail.com"
/// ```
///
/// Outside it reads like a dictionary, inside it is one buffer of bytes with the bounds of each field, which is what
/// lets a ``Pipeline`` judge it without building a string.
public struct Lead: Sendable {
  var bytes: [UInt8]
  var cells: [Cell]
  var layout: FieldLayout

  /// Creates a lead without any field.
  public init() {
    bytes = []
    cells = [Cell](repeating: .absent, count: FieldLayout.standard.fields.count)
    layout = .standard
  }

  /// Creates a lead from values; a field that is given twice takes the last one.
  /// - Complexity: O(fields + bytes).
  public init(_ values: some Sequence<(Field, String)>) {
    self.init()
    let values = Array(values)
    var seen = Set(layout.fields)
    let others = values.map(\.0).filter { seen.insert($0).inserted }
    guard !others.isEmpty else {
      for (field, value) in values { self[field] = value }
      return
    }
    // The layout is made once: a lead may come from strangers and have any number of fields.
    layout = FieldLayout(layout.fields + others)
    cells += [Cell](repeating: .absent, count: others.count)
    let slots = Dictionary(layout.fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (field, value) in values {
      guard let slot = slots[field] else { continue }
      set(value, at: slot)
    }
  }

  /// The value of a field, nil where the lead does not have the field.
  public subscript(field: Field) -> String? {
    get {
      guard let slot = layout.slot(of: field), !cells[slot].isAbsent else { return nil }
      return String(decoding: bytes[cells[slot].range], as: UTF8.self)
    }
    set {
      let slot = slot(addingIfNeeded: field)
      guard let newValue else {
        cells[slot] = .absent
        return
      }
      set(newValue, at: slot)
    }
  }

  private mutating func set(_ value: String, at slot: Int) {
    let start = bytes.count
    bytes.append(contentsOf: value.utf8)
    precondition(bytes.count <= Cell.limit, "A lead holds at most 2 GiB")
    cells[slot] = Cell(raw: start..<bytes.count)
  }

  /// The fields that the lead has, filled or empty.
  public var fields: [Field] {
    zip(layout.fields, cells).filter { !$1.isAbsent }.map(\.0)
  }

  private mutating func slot(addingIfNeeded field: Field) -> Int {
    if let slot = layout.slot(of: field) { return slot }
    layout = FieldLayout(layout.fields + [field])
    cells.append(.absent)
    return cells.count - 1
  }
}

extension Lead: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Field, String)...) {
    self.init(elements)
  }
}

extension Lead: Hashable {
  /// Two leads are equal if they have the same fields with the same bytes, however they were built. Strings would not do:
  /// Swift takes `ü` and `u` with U+0308 as equal, and telling them apart is what this library is for.
  public static func == (left: Lead, right: Lead) -> Bool {
    left.values == right.values
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(values)
  }

  private var values: [Field: ArraySlice<UInt8>] {
    Dictionary(
      zip(layout.fields, cells).filter { !$1.isAbsent }.map { ($0, bytes[$1.range]) },
      uniquingKeysWith: { first, _ in first })
  }
}
