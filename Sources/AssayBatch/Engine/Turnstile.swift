// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Lets the workers of a run pass one after the other in the order of their tickets: what makes the output of many
/// workers equal to that of one.
///
/// A class around a POSIX mutex and condition, because waiting for a turn needs a condition and Swift's standard library
/// has none. Every access to its state is under the mutex, which is what makes it `Sendable`.
final class Turnstile: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var next = 0
  private var isClosed = false

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Runs `body` when all tickets before this one have passed; does not run it once the turnstile is closed.
  func pass<Failure: Error>(_ ticket: Int, _ body: () throws(Failure) -> Void) throws(Failure) {
    pthread_mutex_lock(mutex)
    while next != ticket && !isClosed { pthread_cond_wait(changed, mutex) }
    let mayPass = !isClosed
    pthread_mutex_unlock(mutex)
    guard mayPass else { return }
    // Nobody else has this ticket, so the body runs alone without holding the mutex.
    try body()
    pthread_mutex_lock(mutex)
    next += 1
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }

  /// Lets nobody pass any more: a worker has failed.
  func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }
}
