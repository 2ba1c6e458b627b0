// SPDX-License-Identifier: Apache-2.0

import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs the same work on several threads and waits for all of them.
///
/// Threads and not tasks: a worker waits for its turn and for the disk, and the cooperative pool of Swift's tasks must
/// not be blocked.
package enum WorkerThreads {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  #if canImport(Darwin)
  private typealias Context = UnsafeMutableRawPointer
  #else
  private typealias Context = UnsafeMutableRawPointer?
  #endif

  private static let start: @convention(c) (Context) -> UnsafeMutableRawPointer? = { context in
    let work: UnsafeMutableRawPointer? = context
    guard let work else { return nil }
    Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    return nil
  }

  /// How many processors the machine has.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Runs `body` on `count` threads; the calling thread is one of them. Where the system refuses a thread, the others do
  /// its work.
  package static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    #if canImport(Darwin)
    var threads: [pthread_t?] = []
    #else
    var threads: [pthread_t] = []
    #endif
    for _ in 1..<max(count, 1) {
      let work = Unmanaged.passRetained(Work(body))
      #if canImport(Darwin)
      var thread: pthread_t?
      let failure = pthread_create(&thread, nil, start, work.toOpaque())
      #else
      var thread = pthread_t()
      let failure = pthread_create(&thread, nil, start, work.toOpaque())
      #endif
      if failure == 0 { threads.append(thread) } else { work.release() }
    }
    body()
    for thread in threads {
      #if canImport(Darwin)
      if let thread { pthread_join(thread, nil) }
      #else
      pthread_join(thread, nil)
      #endif
    }
  }

  /// Does several pieces of work on `threads` threads, each of which takes the next piece when it is done with one.
  /// - Returns: what came out of each piece, in the order of the pieces.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let next = Atomic<Int>(0)
    let results = Mutex([Result?](repeating: nil, count: count))
    run(min(threads, count)) {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// Does the same for each part of a range; see ``map(_:threads:_:)``.
  /// - Parameter size: how many numbers a part has; the last one may have fewer.
  package static func mapParts<Result: Sendable>(
    of count: Int, size: Int, threads: Int, _ body: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    map((count + size - 1) / size, threads: threads) { part in
      body((part * size)..<min((part + 1) * size, count))
    }
  }
}
