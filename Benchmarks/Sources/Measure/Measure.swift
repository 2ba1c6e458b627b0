// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs a command several times and prints one line: its minimum and median time in seconds, and its peak resident
/// memory in KiB.
///
///     Measure [--runs 5] [--until-first-byte] COMMAND ARGUMENT …
///
/// With `--until-first-byte` the time is that from the start to the first byte of output. A command that ends with a
/// code above 1 (1 stands for findings) is a failure.
@main
enum Measure {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    var runs = 5
    var stopsAtFirstByte = false
    while let option = arguments.first, option.hasPrefix("--") {
      arguments.removeFirst()
      switch option {
      case "--runs":
        guard let count = arguments.popFirst().flatMap({ Int($0) }), count > 0 else { fail("--runs takes a number") }
        runs = count
      case "--until-first-byte": stopsAtFirstByte = true
      default: fail("unknown option \(option)")
      }
    }
    if arguments.isEmpty { fail("name a command") }

    var seconds: [Double] = []
    var peak = 0
    for _ in 0..<runs {
      guard let run = CommandRun(Array(arguments), stopsAtFirstByte: stopsAtFirstByte) else {
        fail("\(arguments.joined(separator: " ")) does not start")
      }
      if run.status > 1 { fail("\(arguments.joined(separator: " ")) ends with \(run.status)") }
      seconds.append(run.seconds)
      peak = max(peak, run.peakKiB)
    }
    seconds.sort()
    print("\(seconds[0]) \(seconds[seconds.count / 2]) \(peak)")
  }

  private static func fail(_ message: String) -> Never {
    _ = Array("Measure: \(message)\n".utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(2)
  }
}
