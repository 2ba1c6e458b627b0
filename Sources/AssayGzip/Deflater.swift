// SPDX-License-Identifier: Apache-2.0

import CZlib

/// zlib's `deflate` for one gzip file: the only place that packs with pointers.
///
/// It lives on the heap because zlib keeps a pointer to its `z_stream` and refuses to work when that has moved. The
/// compiler cannot see that the pointer is nobody else's; it is, because the value that has it cannot be copied: hence
/// `@unchecked`.
struct Deflater: ~Copyable, @unchecked Sendable {
  private let stream: UnsafeMutablePointer<z_stream>
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

  /// Returns `nil` if there is no memory for it.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Level 6 and memory level 8 are the defaults of zlib and gzip. Without a header of our own, zlib writes one without
    // a name and with time 0, so that the same rows give the same file.
    let code = deflateInit2_(
      stream, 6, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Packs bytes and appends what is ready to `output`; all of it if the file ends here.
  ///
  /// - Returns: Whether it went well; it does unless it is called after the end.
  mutating func deflate(_ bytes: Span<UInt8>, isFinal: Bool, to output: inout [UInt8]) -> Bool {
    let stream = stream
    return bytes.withUnsafeBufferPointer { input in
      var start = 0
      while true {
        let size = min(input.count - start, Int(Int32.max))
        let isLast = isFinal && start + size == input.count
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + start })
        stream.pointee.avail_in = UInt32(size)
        guard drain(isLast ? Z_FINISH : Z_NO_FLUSH, to: &output) else { return false }
        start += size
        if start == input.count { return true }
      }
    }
  }

  /// Runs until zlib wants nothing but more bytes.
  private mutating func drain(_ flush: Int32, to output: inout [UInt8]) -> Bool {
    let stream = stream
    while true {
      let (code, size) = buffer.withUnsafeMutableBufferPointer { room in
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        let code = CZlib.deflate(stream, flush)
        let size = room.count - Int(stream.pointee.avail_out)
        stream.pointee.next_out = nil
        return (code, size)
      }
      output += buffer[..<size]
      if code == Z_STREAM_END { return true }
      // Z_BUF_ERROR: nothing was left to do.
      guard code == Z_OK || code == Z_BUF_ERROR else { return false }
      if flush != Z_FINISH && size < buffer.count { return stream.pointee.avail_in == 0 }
    }
  }
}
