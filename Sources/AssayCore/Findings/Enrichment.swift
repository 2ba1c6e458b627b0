// SPDX-License-Identifier: Apache-2.0

/// A derived fact about a lead, in a column of its own; a value that the lead came with is never overwritten.
public struct Enrichment: Sendable, Hashable {
  /// A column that an ``Enricher`` fills.
  public struct Column: Sendable, Hashable {
    /// The name, in snake case with the prefix `assay_`; part of the output contract.
    public let name: String
    /// Where the fact comes from, in a few words for the report.
    public let provenance: String

    /// A column with a name and where its facts come from.
    public init(_ name: String, provenance: String) {
      self.name = name
      self.provenance = provenance
    }
  }

  /// The column that it stands in.
  public let column: Column
  /// The fact.
  public let value: String
}
