// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// A set of domains in which a name is found without a copy of it.
struct DomainNames: Sendable {
  /// Sorted.
  private let names: [[UInt8]]

  /// - Parameter names: in A-labels and lower case.
  init(_ names: some Sequence<[UInt8]> = []) {
    self.names = names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  var isEmpty: Bool { names.isEmpty }

  /// Whether a name, in any case, is one of them.
  /// - Complexity: O(log names) comparisons; no allocation.
  func contains(_ name: Span<UInt8>) -> Bool {
    var range = 0..<names.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let candidate = names[middle]
      let order = Self.order(candidate.span, name)
      if order == 0 { return true }
      range = order < 0 ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// Below zero where a name comes before the other one, which may be in any case; zero where they are the same.
  private static func order(_ name: Span<UInt8>, _ other: Span<UInt8>) -> Int {
    for index in 0..<min(name.count, other.count) {
      let difference = Int(name[index]) - Int(ASCII.lowercased(other[index]))
      if difference != 0 { return difference }
    }
    return name.count - other.count
  }
}
