// SPDX-License-Identifier: Apache-2.0

import CZlib

/// zlib's `inflate` for one gzip file: the only place that unpacks with pointers.
///
/// It lives on the heap because zlib keeps a pointer to its `z_stream` and refuses to work when that has moved. The
/// compiler cannot see that the pointer is nobody else's; it is, because the value that has it cannot be copied: hence
/// `@unchecked`.
struct Inflater: ~Copyable, @unchecked Sendable {
  enum Status {
    /// Give it more bytes, or more room.
    case more
    /// The member is whole, and its checksum and length are right.
    case end
    case damaged
    case memory
  }

  struct Outcome {
    var consumed: Int
    var produced: Int
    var status: Status
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// Returns `nil` if there is no memory for it.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard inflateInit2_(stream, gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Unpacks what fits. zlib checks the header, the checksum and the length of the member.
  mutating func inflate(
    _ packed: [UInt8], _ range: Range<Int>, into buffer: UnsafeMutableRawBufferPointer
  ) -> Outcome {
    packed[range].withUnsafeBufferPointer { input in
      // zlib reads through this pointer only, although its type is older than `const`.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(clamping: input.count)
      stream.pointee.next_out = buffer.assumingMemoryBound(to: UInt8.self).baseAddress
      stream.pointee.avail_out = UInt32(clamping: buffer.count)
      let (inputSize, outputSize) = (stream.pointee.avail_in, stream.pointee.avail_out)
      let code = CZlib.inflate(stream, Z_NO_FLUSH)
      let outcome = Outcome(
        consumed: Int(inputSize - stream.pointee.avail_in), produced: Int(outputSize - stream.pointee.avail_out),
        status: Self.status(code))
      // Neither buffer outlives this call.
      stream.pointee.next_in = nil
      stream.pointee.next_out = nil
      return outcome
    }
  }

  /// Starts over with the next member.
  mutating func reset() {
    inflateReset(stream)
  }

  private static func status(_ code: Int32) -> Status {
    switch code {
    case Z_OK: .more
    case Z_STREAM_END: .end
    case Z_MEM_ERROR: .memory
    // Z_BUF_ERROR is no progress with bytes to read and room to write: whoever takes it for "more" runs forever.
    default: .damaged
    }
  }
}

/// 32 KiB of window, the largest there is, and 16 for the format of gzip instead of zlib's own.
let gzipWindow: Int32 = 15 + 16
