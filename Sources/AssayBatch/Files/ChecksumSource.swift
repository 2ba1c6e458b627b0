// SPDX-License-Identifier: Apache-2.0

import AssayCSV

/// A source that sums up the bytes which pass through it.
struct ChecksumSource: ByteSource {
  private var base: FileSource
  private(set) var checksum = Checksum()
  private(set) var count = 0

  init(_ base: FileSource) {
    self.base = base
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let size = try base.read(into: buffer)
    checksum.update(UnsafeRawBufferPointer(rebasing: buffer[..<size]))
    count += size
    return size
  }
}
