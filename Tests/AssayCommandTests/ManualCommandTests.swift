// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

struct ManualCommandTests {
  private static func page() throws -> [String] {
    try BuiltCommand.run(["manual"], environment: ["SOURCE_DATE_EPOCH": "1772323200"]).lines
  }

  @Test func tellsOfEverySubcommandAndOption() throws {
    let page = try Self.page()
    let help = try BuiltCommand.run(["--help"]).lines
    let start = try #require(help.firstIndex(of: "SUBCOMMANDS:"))
    let names = help[(start + 1)...].prefix { !$0.isEmpty }.compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
    }
    #expect(names.count > 10)
    for name in names where name != "help" {
      #expect(page.contains(".Ss assay \(name)"))
      for line in try BuiltCommand.run(["help", name]).lines where line.hasPrefix("  --") {
        let option = line.dropFirst(4).prefix { $0.isLetter || $0 == "-" }
        if option == "version" { continue }
        #expect(page.contains { $0.hasPrefix(".It ") && $0.contains("Fl Fl \(option)") }, "assay \(name) --\(option)")
      }
    }
    #expect(page.contains(".Ss assay reference import"))
    #expect(!page.contains { $0.contains("schema") } && !names.contains("manual"))
  }

  @Test func usesNoMacroThatThereIsNot() throws {
    let page = try Self.page()
    #expect(page.starts(with: [".\\\" Made by \"assay manual\".", ".Dd March 1, 2026", ".Dt ASSAY 1"]))
    let macros = Set(page.filter { $0.hasPrefix(".") }.map { String($0.dropFirst().prefix { $0 != " " }) })
    let known: Set = [
      "\\\"", "Ar", "Bd", "Bl", "Dd", "Dt", "Ed", "El", "It", "Nd", "Nm", "Op", "Os", "Pp", "Sh", "Ss",
    ]
    #expect(macros == known)
    #expect(page.filter { $0.hasPrefix(".Bd ") }.count == page.filter { $0 == ".Ed" }.count)
    #expect(page.filter { $0.hasPrefix(".Bl ") }.count == page.filter { $0 == ".El" }.count)
  }

  @Test func isInstalledWithTheCommandAndItsCompletions() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = SourceTree.root.appending(path: "Scripts/install")
    process.arguments = [BuiltCommand.executable.path(percentEncoded: false), folder.path(of: "usr")]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(folder.names(in: "usr/bin") == ["assay"])
    #expect(folder.names(in: "usr/share/man/man1") == ["assay.1"])
    for (shell, path) in [
      ("bash", "usr/share/bash-completion/completions/assay"), ("zsh", "usr/share/zsh/site-functions/_assay"),
      ("fish", "usr/share/fish/vendor_completions.d/assay.fish"),
    ] {
      let script = try BuiltCommand.run(["--generate-completion-script", shell]).output
      #expect(try folder.text(of: path) == script)
      #expect(script.contains("no-redact"))
    }
  }
}
