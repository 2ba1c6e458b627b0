// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Numbers of one kind, such as one for each lead: like an array, but they may stand in a temporary file.
///
/// Where a file cannot grow any more, since the disk is full, the numbers move into memory.
struct LeadColumn<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private var block = LeadBlock()
  private(set) var count = 0
  private let storage: LeadStorage

  /// No numbers.
  init(in storage: LeadStorage = .memory) {
    self.storage = storage
    if let folder = storage.folder, let file = LeadBlock(inFileOf: folder) { block = file }
  }

  /// So many times the number 0, or whatever it is that has no bit set.
  init(zeros count: Int, in storage: LeadStorage) {
    self.init(in: storage)
    reserve(count)
    self.count = count
    block.base?.initializeMemory(as: UInt8.self, repeating: 0, count: count * MemoryLayout<Element>.stride)
  }

  /// So many numbers, each made from its index on one of several threads.
  init(
    _ count: Int, in storage: LeadStorage, threads: Int, _ element: @escaping @Sendable (Int) -> Element
  ) {
    self.init(in: storage)
    reserve(count)
    self.count = count
    let column = self
    _ = WorkerThreads.mapParts(of: count, size: 1 << 14, threads: threads) { part in
      // No two threads have a part in common, and nobody else knows the column yet.
      for index in part { column.pointer[index] = element(index) }
    }
  }

  /// Whether the numbers stand in a file.
  var isInFile: Bool { block.isInFile }

  @inline(__always)
  private var pointer: UnsafeMutablePointer<Element> {
    // Only a column with numbers has a block with bytes.
    block.base.unsafelyUnwrapped.assumingMemoryBound(to: Element.self)
  }

  var span: Span<Element> {
    @_lifetime(borrow self)
    @inline(__always)
    get {
      let elements = UnsafeBufferPointer(start: count == 0 ? nil : UnsafePointer(pointer), count: count)
      return _overrideLifetime(Span(_unsafeElements: elements), borrowing: self)
    }
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "no such lead")
      return pointer[index]
    }
    set {
      precondition(index >= 0 && index < count, "no such lead")
      makeUnique()
      pointer[index] = newValue
    }
  }

  /// Changes numbers on several threads, each of which takes a part of `count` other things at a time.
  /// - Parameter body: must change other numbers for each part.
  mutating func modify(
    for count: Int, threads: Int, _ body: @escaping @Sendable (inout MutableSpan<Element>, Range<Int>) -> Void
  ) {
    makeUnique()
    let column = self
    _ = WorkerThreads.mapParts(of: count, size: 1 << 14, threads: threads) { part in
      let elements = UnsafeMutableBufferPointer(start: column.pointer, count: column.count)
      var span = elements.mutableSpan
      body(&span, part)
    }
  }

  /// Ends the growth of a column whose numbers will not be needed soon; where it grows all the same, it moves into memory.
  func seal() { block.seal() }
}

extension LeadColumn: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }
}

// MARK: - Growing

extension LeadColumn {
  @inline(__always)
  mutating func append(_ element: Element) {
    reserve(count &+ 1)
    pointer[count] = element
    count &+= 1
  }

  mutating func append(contentsOf elements: Span<Element>) {
    if elements.isEmpty { return }
    reserve(count + elements.count)
    elements.withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      (pointer + count).update(from: first, count: elements.count)
    }
    count += elements.count
  }

  /// Makes room for so many numbers in all, and lets nobody else see what is added.
  @inline(__always)
  private mutating func reserve(_ needed: Int) {
    makeUnique()
    if needed &* MemoryLayout<Element>.stride > block.capacity { grow(needed) }
  }

  private mutating func grow(_ needed: Int) {
    let bytes = Swift.max(needed, count + count / 4, 32) * MemoryLayout<Element>.stride
    if block.grow(to: bytes) { return }
    move(to: LeadBlock(), bytes)
  }

  @inline(__always)
  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&block) { copy() }
  }

  private mutating func copy() {
    move(to: storage.folder.flatMap { LeadBlock(inFileOf: $0) } ?? LeadBlock(), block.capacity)
  }

  /// Moves the numbers to another block, or into memory where that cannot hold them.
  private mutating func move(to other: LeadBlock, _ bytes: Int) {
    let target = other.grow(to: bytes) ? other : LeadBlock()
    if target !== other { _ = target.grow(to: bytes) }
    if let base = block.base, let copy = target.base {
      copy.copyMemory(from: base, byteCount: count * MemoryLayout<Element>.stride)
    }
    block = target
  }

  /// The same numbers in another storage.
  func moved(to storage: LeadStorage) -> LeadColumn {
    var column = LeadColumn(in: storage)
    column.append(contentsOf: span)
    return column
  }

  /// Some of the numbers, by their indices.
  func kept(_ indices: [UInt32], in storage: LeadStorage) -> LeadColumn {
    var column = LeadColumn(in: storage)
    for index in indices { column.append(self[Int(index)]) }
    return column
  }
}
