// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

/// The command asks nobody: it does the same where there is no network, and calls nothing that would need one.
struct NetworkTests {
  /// Runs a program where there is no network, not even the loopback device.
  private static let withoutNetwork = ["/usr/bin/unshare", "-rn"]

  private static func succeeds(_ words: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Where strace may look, no call of the system that is about networks is made at all.
  @Test(
    .enabled(if: succeeds(withoutNetwork + ["/bin/true"]), "A process may not give up its network here (unshare -rn)."))
  func makesNoDifference() throws {
    let folder = try TemporaryFolder()
    let calls = try folder.write("", to: "calls")
    let strace = ["/usr/bin/strace", "-f", "-qq", "-A", "-e", "trace=network", "-e", "signal=none", "-o", calls]
    let isWatched = Self.succeeds(Self.withoutNetwork + strace + ["/bin/true"])
    let online = try EveryVerb().runWork()
    let offline = try EveryVerb().runWork(under: Self.withoutNetwork + (isWatched ? strace : []))
    #expect(Set(online.map { $0.arguments[0] }) == (try EveryVerb.names()))
    for (one, other) in zip(online, offline) {
      #expect(one.outcome.status == other.outcome.status, "assay \(one.arguments)")
      #expect(one.outcome.output == other.outcome.output, "assay \(one.arguments)")
      #expect(one.outcome.errors == other.outcome.errors, "assay \(one.arguments)")
    }
    #expect(try folder.text(of: "calls") == "")
  }

  /// Of the command as it is built beside the tests. Where the Swift runtime is linked into it, it holds Foundation, which
  /// reading YAML takes, and with it code for sockets that nothing calls.
  @Test(
    .enabled(if: succeeds(["/usr/bin/nm", "--version"]), "There is no nm here, which lists what a program imports."))
  func isNothingThatTheCommandImports() throws {
    let symbols = try imports()
    // The list is one: a program without imports would show nothing.
    #expect(symbols.contains("read") && symbols.contains("open"))
    let network: Set = [
      "socket", "connect", "bind", "listen", "accept", "accept4", "send", "sendto", "sendmsg", "recv", "recvfrom",
      "recvmsg",
      "getaddrinfo", "gethostbyname", "gethostbyname_r", "res_query", "res_search",
    ]
    #expect(symbols.intersection(network) == [])
  }

  /// The symbols that the command takes from other libraries, without their versions.
  private func imports() throws -> Set<String> {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/nm")
    #if os(Linux)
    let options = ["--dynamic", "--undefined-only"]
    #else
    let options = ["-u"]
    #endif
    process.arguments = options + [BuiltCommand.executable.path(percentEncoded: false)]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(
      text.split(separator: "\n").compactMap { line in
        let name = line.split(separator: " ").last?.prefix { $0 != "@" } ?? ""
        // A C function has an underscore before its name on macOS.
        return String(name.hasPrefix("_") && !name.hasPrefix("__") ? name.dropFirst() : name)
      })
  }
}
