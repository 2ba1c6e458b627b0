// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation

/// A program that is run to its end, with its output in files.
struct ChildProcess {
  /// Environment variables that it does not get.
  let withheld: Set<String>

  /// Runs a program of the search path.
  /// - Returns: its exit status; nil if there is no such program.
  func run(_ arguments: [String], output: UnnamedFile, errors: UnnamedFile) -> Int32? {
    let environment = ProcessInfo.processInfo.environment.filter { !withheld.contains($0.key) }
      .map { "\($0.key)=\($0.value)" }
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, STDERR_FILENO)
    var process = pid_t()
    let started = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        arguments[0].map { posix_spawnp(&process, $0, &actions, nil, arguments, environment) }
      }
    }
    guard started == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    // How a status is put together is the same on all systems: the signal in the low byte, the exit code above it.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Lends texts as a list of C, which ends with null.
  private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
