// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// One run of a command, its output thrown away.
struct CommandRun {
  /// Seconds to its end, or to its first byte of output.
  let seconds: Double
  /// The largest resident size in KiB; a small command is charged with that of the process that started it.
  let peakKiB: Int
  /// The exit code, or 128 and the number of the signal that ended it.
  let status: Int32

  /// Runs a command, found by `PATH`, and waits for its end.
  /// - Returns: nil if it cannot be started.
  init?(_ command: [String], stopsAtFirstByte: Bool) {
    var ends: [Int32] = [-1, -1]
    if stopsAtFirstByte && pipe(&ends) != 0 { return nil }
    let start = Self.now()
    guard let process = Self.spawn(command, output: ends) else { return nil }
    var end: Double?
    if stopsAtFirstByte {
      close(ends[1])
      var buffer = [UInt8](repeating: 0, count: 4096)
      while read(ends[0], &buffer, buffer.count) > 0 { end = end ?? Self.now() }
      close(ends[0])
    }
    var code: Int32 = 0
    var usage = rusage()
    while wait4(process, &code, 0, &usage) < 0 {
      guard errno == EINTR else { return nil }
    }
    seconds = (end ?? Self.now()) - start
    #if canImport(Darwin)
    peakKiB = Int(usage.ru_maxrss) / 1024
    #else
    peakKiB = Int(usage.ru_maxrss)
    #endif
    status = code & 0x7F == 0 ? (code >> 8) & 0xFF : 128 + (code & 0x7F)
  }

  /// - Parameter ends: both ends of the pipe for the output, or -1 to throw it away.
  private static func spawn(_ command: [String], output ends: [Int32]) -> pid_t? {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    if ends[1] >= 0 {
      posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
      for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
    } else {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    return posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 ? process : nil
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
