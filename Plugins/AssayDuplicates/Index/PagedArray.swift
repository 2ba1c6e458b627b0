// SPDX-License-Identifier: Apache-2.0

/// A growing list in pages of one size: no element is ever moved, so that no insertion waits for a copy of all others,
/// as it does in an array that doubles.
struct PagedArray<Element: Sendable>: Sendable {
  private static var pageBits: Int { 12 }

  private var pages: [[Element]] = []
  private(set) var count = 0

  mutating func append(_ element: Element) {
    if count >> Self.pageBits == pages.count {
      pages.append([])
      pages[pages.count - 1].reserveCapacity(1 << Self.pageBits)
    }
    pages[pages.count - 1].append(element)
    count += 1
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { pages[index >> Self.pageBits][index & (1 << Self.pageBits - 1)] }
    set { pages[index >> Self.pageBits][index & (1 << Self.pageBits - 1)] = newValue }
  }
}
