// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The command `assay` as it was built beside the tests, run as a process of its own.
public enum BuiltCommand {
  /// What came of one run.
  public struct Outcome: Sendable {
    public let status: Int32
    public let output: String
    public let errors: String

    /// The lines of standard output, without the empty one after the last.
    public var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast(
        output.hasSuffix("\n") ? 1 : 0)
    }
  }

  /// Runs the command and waits for its end.
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - environment: all that it sees besides an English locale; `CI` of the test run itself is not passed on.
  ///   - wrapper: a program, with its arguments, that runs the command.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], in folder: TemporaryFolder? = nil,
    under wrapper: [String] = []
  ) throws -> Outcome {
    let files = try TemporaryFolder()
    for (name, bytes) in [("in", input), ("out", []), ("err", [])] { try files.write(bytes, to: name) }
    let process = Process()
    let words = wrapper + [executable.path(percentEncoded: false)] + arguments
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder.path) }
    // Files and not pipes: nothing can fill up and block.
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: files.path(of: "in")))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: files.path(of: "out")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: files.path(of: "err")))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try files.text(of: "out"), errors: try files.text(of: "err"))
  }

  /// The products of a build lie in one folder: beside the bundle of the tests on macOS, beside their executable
  /// elsewhere.
  public static var executable: URL {
    let bundle = Bundle.allBundles.first { $0.bundleURL.pathExtension == "xctest" }?.bundleURL
    let tests = bundle ?? URL(filePath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "assay")
  }
}
