// SPDX-License-Identifier: Apache-2.0

import Assay

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// One of the standard streams.
struct Terminal: Sendable {
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// Whether a person watches.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Whether text may be coloured: on a terminal, unless `NO_COLOR` is set (no-color.org).
  var isColored: Bool { isInteractive && getenv("NO_COLOR") == nil && environment("TERM") != "dumb" }

  /// How many characters a line has; 100 where no screen is, and at least 40.
  var width: Int {
    var size = winsize()
    guard isInteractive, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return max(40, Int(size.ws_col))
  }

  /// Writes text where nothing can be done about a failure: messages.
  func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { FileDescriptorWriter.writeAll($0, to: descriptor) }
  }

  /// Writes results.
  func writeResult(_ bytes: [UInt8]) throws(BatchError) {
    let failure = bytes.withUnsafeBytes { FileDescriptorWriter.writeAll($0, to: descriptor) }
    guard let failure else { return }
    let cause = String(cString: strerror(failure))
    throw BatchError(
      .output, english: "standard output: \(cause). Stopped; what was printed is not all.",
      german: "Standardausgabe: \(cause). Abgebrochen; das Gedruckte ist nicht alles.")
  }
}

/// The value of an environment variable, nil if it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

extension Language {
  /// The language of the user, by the environment variables of POSIX in their order.
  static var ofEnvironment: Language {
    let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    return locale.hasPrefix("de") ? .german : .english
  }
}
