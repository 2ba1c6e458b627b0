// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

/// What the documentation shows of a terminal is what the command prints there: the blocks of a page that show output are
/// run one after the other in one folder, with the sample of leads in it. A line `…` stands for any lines.
struct ConsoleBlockTests {
  @Test(arguments: try DocumentationPage.all().filter { !$0.steps.isEmpty })
  func printsWhatIsShown(page: DocumentationPage) throws {
    let folder = try TemporaryFolder()
    let sample = try SourceTree.text(of: "Examples/leads.csv")
    for name in ["leads.csv", "Examples/leads.csv"] { try folder.write(sample, to: name) }
    // The shell gets the path of the command as $0.
    let script = ["exec 2>&1", "assay() { \"$0\" \"$@\"; }"] + page.steps.flatMap { [$0.command, "echo \(Self.end)"] }
    let outcome = try BuiltCommand.run([], in: folder, under: ["/bin/sh", "-c", script.joined(separator: "\n")])
    let outputs = outcome.lines.split(separator: Self.end, omittingEmptySubsequences: false)
    for (step, output) in zip(page.steps, outputs) {
      let shown = step.output.joined(separator: "\n")
      #expect(
        Self.matches(output, step.output[...]),
        "\(page.path):\(step.line): \(step.command)\nprints\n\(output.joined(separator: "\n"))\nand not\n\(shown)")
    }
    #expect(outputs.count == page.steps.count + 1)
  }

  @Test func looksAtAllOfThem() throws {
    let pages = try DocumentationPage.all().filter { !$0.steps.isEmpty }.map(\.path)
    #expect(pages.contains("README.md"))
    #expect(pages.contains { $0.hasSuffix("Assay.docc/FirstFiveMinutes.md") })
  }

  @Test(arguments: [
    ("a b", "a b", true), ("a b", "a", false), ("a", "a b", false), ("a b c", "a … c", true), ("a c", "a … c", true),
    ("a b c d", "a … c", false), ("", "", true), ("a", "", false), ("a b", "…", true),
  ])
  func leavesOutLines(printed: String, shown: String, matches: Bool) {
    let lines = printed.split(separator: " ").map(String.init)
    #expect(Self.matches(lines[...], shown.split(separator: " ")[...]) == matches)
  }

  private static let end = "---- end of the step ----"

  private static func matches(_ printed: ArraySlice<String>, _ shown: ArraySlice<Substring>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    if first.drop(while: { $0 == " " }) == "…" {
      return (printed.startIndex...printed.endIndex).contains { matches(printed[$0...], shown.dropFirst()) }
    }
    guard let line = printed.first, line == first else { return false }
    return matches(printed.dropFirst(), shown.dropFirst())
  }
}

extension DocumentationPage {
  /// A command, and what the page says that it prints.
  fileprivate struct Step {
    let line: Int
    let command: String
    var output: [Substring] = []
  }

  /// The commands in blocks that show output; a block without any only lists what there is.
  fileprivate var steps: [Step] {
    blocks.filter { $0.language == "console" }.flatMap { block in
      var steps: [Step] = []
      for (index, line) in block.lines.enumerated() {
        if line.hasPrefix("$ ") {
          steps.append(Step(line: block.line + 1 + index, command: String(line.dropFirst(2))))
        } else if !steps.isEmpty {
          steps[steps.count - 1].output.append(line)
        }
      }
      return steps.contains { !$0.output.isEmpty } ? steps : []
    }
  }
}
