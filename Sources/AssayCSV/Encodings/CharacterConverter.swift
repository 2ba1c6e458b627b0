// SPDX-License-Identifier: Apache-2.0

internal import CAssayICU

/// Converts bytes piece by piece from one encoding to another.
///
/// A value: a copy goes on from the same state, on its own.
struct CharacterConverter: Sendable {
  private var handle: Handle
  private let unitSize: Int

  /// What ``convert(_:isLast:into:)`` did.
  struct Step {
    /// How many bytes were taken and written.
    var consumed = 0
    var written = 0
    /// Whether the result did not fit: call again with the bytes that were not taken.
    var isFull = false
  }

  /// Sequences so far that stand for no character. Each became U+FFFD.
  private(set) var illFormedCount = 0
  /// Where the first of them begins.
  private(set) var firstIllFormedOffset: Int?

  /// A converter from one encoding to another; nil if ICU was built without one of them.
  init?(from source: TextEncoding, to target: TextEncoding = .utf8) {
    guard let pointer = assay_icu_open_converter(source.converter, target.converter) else { return nil }
    handle = Handle(pointer)
    unitSize = source.unitSize
  }

  /// Converts the next bytes.
  ///
  /// - Parameter isLast: Whether nothing follows, so that a sequence that is cut short is ill-formed.
  /// - Returns: nil if ICU fails, which it does not on account of the bytes.
  mutating func convert(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, into result: UnsafeMutableRawBufferPointer
  ) -> Step? {
    if !isKnownUniquelyReferenced(&handle) {
      guard let pointer = assay_icu_clone_converter(handle.pointer) else { return nil }
      handle = Handle(pointer)
    }
    let size = min(bytes.count, Int(Int32.max))
    var done = assay_icu_conversion()
    // ICU wants a place to point to also where there is nothing to take.
    let isConverted = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { spare in
      assay_icu_convert(
        handle.pointer,
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? UnsafePointer(spare.baseAddress),
        Int32(size), isLast && size == bytes.count,
        result.baseAddress?.assumingMemoryBound(to: UInt8.self) ?? spare.baseAddress,
        Int32(min(result.count, Int(Int32.max))), &done)
    }
    guard isConverted else { return nil }
    illFormedCount = Int(done.ill_formed_count)
    // ICU is a byte into the next unit when it reports half of a surrogate pair.
    let offset = Int(done.first_ill_formed_offset)
    firstIllFormedOffset = offset < 0 ? nil : offset - offset % unitSize
    return Step(consumed: Int(done.consumed), written: Int(done.written), isFull: done.is_full)
  }

  /// Converts all of `bytes` at once; nil if more than `limit` sequences are ill-formed.
  mutating func convertAll(_ bytes: [UInt8], illFormedLimit limit: Int = .max) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var offset = 0
    var piece = [UInt8](repeating: 0, count: 8192)
    while true {
      // In pieces, so that a wrong encoding is noticed after a few.
      let end = min(offset + 4096, bytes.count)
      let step = bytes[offset..<end].withUnsafeBytes { source in
        piece.withUnsafeMutableBytes { convert(source, isLast: end == bytes.count, into: $0) }
      }
      guard let step, illFormedCount <= limit else { return nil }
      result += piece[..<step.written]
      offset += step.consumed
      if offset == bytes.count, end == bytes.count, !step.isFull { return result }
    }
  }
}

extension CharacterConverter {
  /// A class because the converter has to be closed once. Unchecked, because the compiler cannot see that it is only ever
  /// changed through a ``CharacterConverter`` that is alone in holding it.
  private final class Handle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
      self.pointer = pointer
    }

    deinit {
      assay_icu_close_converter(pointer)
    }
  }
}
