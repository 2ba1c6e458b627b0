// SPDX-License-Identifier: Apache-2.0

/// The arguments of the generator.
struct GeneratorOptions {
  var rows = 0
  var seed: UInt64 = 1
  /// The share of leads that get one defect, from 0 to 1.
  var dirty = 0.1
  /// The share of addresses with a mistyped domain, where nothing but addresses is written; nil for leads.
  var typos: Double?
  /// The file to write; nil for standard output.
  var path: String?

  /// - Returns: nil if the arguments cannot be understood.
  init?(_ arguments: some Sequence<String>) {
    var arguments = arguments.makeIterator()
    while let name = arguments.next() {
      guard let value = arguments.next() else { return nil }
      switch name {
      case "--rows":
        guard let rows = Int(value), rows >= 0 else { return nil }
        self.rows = rows
      case "--seed":
        guard let seed = UInt64(value) else { return nil }
        self.seed = seed
      case "--dirty":
        guard let dirty = Double(value), (0...1).contains(dirty) else { return nil }
        self.dirty = dirty
      case "--addresses-with-typos":
        guard let typos = Double(value), (0...1).contains(typos) else { return nil }
        self.typos = typos
      case "-o": path = value
      default: return nil
      }
    }
  }
}
