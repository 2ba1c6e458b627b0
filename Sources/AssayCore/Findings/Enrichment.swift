// SPDX-License-Identifier: Apache-2.0

/// A derived fact about a lead, in a column of its own; a value that the lead came with is never overwritten.
public struct Enrichment: Sendable, Hashable {
  /// A column that an ``Enricher`` fills.
  public struct Column: Sendable, Hashable {
    /// The name, in snake case with the prefix `assay_`; part of the output contract.
    public let name: String
    /// Where the fact comes from, in a few words for the report.
    public let provenance: String
    /// Tells the column from others without comparing names.
    let key: UInt64

    /// A column with a name and where its facts come from.
    public init(_ name: String, provenance: String) {
      self.name = name
      self.provenance = provenance
      key = ReferenceTable.hash(ofLowercased: name.utf8.span)
    }
  }

  /// The column that it stands in.
  public let column: Column
  /// The fact.
  public let value: String
}
