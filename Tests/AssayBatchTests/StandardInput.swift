// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Puts bytes in the place of the standard input of this process.
enum StandardInput {
  /// There is one standard input for all tests.
  private static let turn = Mutex(())

  /// Runs `body` with a pipe as standard input, which cannot be read twice. The bytes must fit into the buffer of a pipe,
  /// 16 KiB on any system.
  static func with(_ bytes: [UInt8], _ body: () throws -> Void) throws {
    precondition(bytes.count <= 16 * 1024, "More than a pipe can hold")
    try turn.withLock { _ in
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw PipeFailure(code: errno) }
      let count = write(ends[1], bytes, bytes.count)
      close(ends[1])
      guard count == bytes.count else { throw PipeFailure(code: errno) }
      let saved = dup(STDIN_FILENO)
      dup2(ends[0], STDIN_FILENO)
      close(ends[0])
      defer {
        dup2(saved, STDIN_FILENO)
        close(saved)
      }
      try body()
    }
  }

  private struct PipeFailure: Error { let code: Int32 }
}
