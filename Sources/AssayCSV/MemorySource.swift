// SPDX-License-Identifier: Apache-2.0

/// Bytes that are in memory already.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var offset = 0

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A text in memory, as UTF-8.
  public init(_ text: String) {
    self.init(Array(text.utf8))
  }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let size = min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + size])
    offset += size
    return size
  }
}
