// SPDX-License-Identifier: Apache-2.0

extension ReferenceTable {
  /// What a reader of a verdict has to know of a table that it rests on: which one, how large, how old.
  ///
  /// ```swift
  /// Pipeline.standard.tables.first { $0.name == "disposable-domains" }?.date  // "2026-11-09"
  /// ```
  public struct Summary: Sendable {
    /// The name of the table in `Reference`, in kebab case: `disposable-domains`.
    public let name: String
    /// How many entries the table holds, or was made from.
    public let count: Int
    private let sourceDate: Int
    private let check: @Sendable () -> Bool

    /// A table by its name.
    public init(_ name: String, _ table: ReferenceTable) {
      self.init(name, count: table.count, sourceDate: table.sourceDate) { table.isIntact }
    }

    /// A table of another form than that of ``ReferenceTable``.
    /// - Parameters:
    ///   - count: how many entries it holds, or was made from.
    ///   - sourceDate: the date of its sources, as in 20241027.
    ///   - isIntact: whether the bytes are those that its build script wrote.
    public init(_ name: String, count: Int, sourceDate: Int, isIntact: @escaping @Sendable () -> Bool) {
      self.name = name
      self.count = count
      self.sourceDate = sourceDate
      check = isIntact
    }

    /// The date of its sources, as in 2026-11-01.
    public var date: String {
      let digits = String(sourceDate)
      guard digits.count == 8 else { return digits }
      return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }

    /// Whether the bytes are those that the build script wrote.
    /// - Complexity: O(bytes of the table); for a self-check, not for every start.
    public var isIntact: Bool { check() }
  }
}

/// A part of a ``Pipeline`` that may judge by reference tables. Every ``Normalizer``, ``Validator``, ``DatasetValidator`` and
/// ``Enricher`` is one.
///
/// ```swift
/// struct AreaCodeValidator: Validator {
///   static let areaCodes = ReferenceTable(start: acme_area_codes, count: acme_area_codes_size)
///   var tables: [ReferenceTable.Summary] { [.init("area-codes", Self.areaCodes)] }
///   …
/// }
/// ```
public protocol ReferenceTableUser: Sendable {
  /// The tables that it judges by, so that `assay doctor` can check them and a report can tell how old they are. There is a
  /// default implementation, which has none.
  var tables: [ReferenceTable.Summary] { get }
}

// MARK: - Default implementations

extension ReferenceTableUser {
  public var tables: [ReferenceTable.Summary] { [] }
}
