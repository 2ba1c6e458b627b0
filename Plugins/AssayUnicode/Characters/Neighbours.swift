// SPDX-License-Identifier: Apache-2.0

/// For each position of a text the nearest character before it and after it that counts.
///
/// Combining marks and variation selectors never count: what they are attached to does. A decision that looks at
/// neighbours is therefore the same before and after normalisation to form C, which orders and composes marks.
///
/// - Complexity: O(characters), also where nothing counts for long stretches.
struct Neighbours {
  private(set) var previous: [Unicode.Scalar?]
  private(set) var next: [Unicode.Scalar?]

  init(in scalars: [Unicode.Scalar], passingOver isPassed: (Unicode.Scalar) -> Bool) {
    previous = Array(repeating: nil, count: scalars.count)
    next = previous
    let counting = scalars.map { !($0.isCombining || $0.properties.isVariationSelector || isPassed($0)) }
    var nearest: Unicode.Scalar?
    for index in scalars.indices {
      previous[index] = nearest
      if counting[index] { nearest = scalars[index] }
    }
    nearest = nil
    for index in scalars.indices.reversed() {
      next[index] = nearest
      if counting[index] { nearest = scalars[index] }
    }
  }
}
