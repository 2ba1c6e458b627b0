// SPDX-License-Identifier: Apache-2.0

/// Memory for many small blocks that come and go: pages of one size, and for each size of block a list of those that are
/// free again. No block is ever moved.
struct BlockArena<Element: BitwiseCopyable & Sendable>: Sendable {
  /// A page has so many elements, and no block more.
  private static var pageBits: Int { 16 }

  /// Sizes of blocks are multiples of it.
  private let unit: Int
  private let zero: Element
  private var pages: [[Element]] = []
  /// How much of the last page is in use.
  private var used = 1 << pageBits
  /// Where free blocks begin, by their size in units.
  private var free: [[Int]] = []

  /// - Parameters:
  ///   - unit: what sizes are rounded up to, a power of two.
  ///   - zero: what new memory holds.
  init(unit: Int, zero: Element) {
    self.unit = unit
    self.zero = zero
  }

  /// Where a block begins that has room for so many elements; a multiple of the unit.
  mutating func allocate(_ size: Int) -> Int {
    let units = units(of: size)
    if units < free.count, let block = free[units].popLast() { return block }
    if used + units * unit > 1 << Self.pageBits {
      pages.append([Element](repeating: zero, count: 1 << Self.pageBits))
      used = 0
    }
    defer { used += units * unit }
    return (pages.count - 1) << Self.pageBits + used
  }

  /// Gives a block back that was allocated with the same size.
  mutating func release(_ block: Int, _ size: Int) {
    let units = units(of: size)
    while free.count <= units { free.append([]) }
    free[units].append(block)
  }

  private func units(of size: Int) -> Int { (size + unit - 1) / unit }

  @inline(__always)
  subscript(index: Int) -> Element {
    get { pages[index >> Self.pageBits][index & (1 << Self.pageBits - 1)] }
    set { pages[index >> Self.pageBits][index & (1 << Self.pageBits - 1)] = newValue }
  }

  /// The elements of a block.
  @inline(__always)
  func elements(_ block: Int, count: Int) -> ArraySlice<Element> {
    let start = block & (1 << Self.pageBits - 1)
    return pages[block >> Self.pageBits][start..<(start + count)]
  }
}
