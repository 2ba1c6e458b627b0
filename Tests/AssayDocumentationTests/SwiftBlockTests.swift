// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

/// Every block of Swift in the documentation is compiled: it stands, but for indentation and the spaces before comments,
/// in a file below `Snippets` or in the example package that `Scripts/test-dependent-package` builds.
struct SwiftBlockTests {
  @Test(arguments: try DocumentationPage.all())
  func isCompiled(page: DocumentationPage) throws {
    let sources = try Self.sources
    for block in page.blocks where block.language == "swift" {
      #expect(
        sources.contains { $0.contains(block) },
        "\(page.path):\(block.line): this block stands in no file of Snippets. Add it there, or correct one of them.")
    }
  }

  @Test func looksAtAllOfThem() throws {
    let pages = try DocumentationPage.all()
    let swift = pages.filter { $0.blocks.contains { $0.language == "swift" } }.map(\.path)
    #expect(swift.contains("README.md"))
    #expect(swift.contains("docs/gate.md"))
    #expect(swift.contains { $0.hasSuffix("Assay.docc/FirstFiveMinutes.md") })
  }

  @Test func tellsABlockThatWasChanged() throws {
    let source = Source("import Assay\n\nfunc f() {\n  let a = 1\n  a + 1 // 2\n}\n")
    func holds(_ text: String) throws -> Bool {
      source.contains(try #require(CodeBlock.all(in: "```swift\n\(text)\n```").first))
    }
    #expect(try holds("import Assay\n\nlet a = 1\na + 1   // 2"))
    #expect(try !holds("let a = 1\na + 1  // 3"))
    #expect(try !holds("import AssayTesting\n\nlet a = 1"))
    #expect(try !holds("let a = 1\n\na + 1 // 2"))
    #expect(try !holds(""))
  }

  private static var sources: [Source] {
    get throws {
      let folders = ["Tests/AssayDocumentationTests/Snippets", "Examples/FormBackend/Sources"]
      let paths = folders.flatMap { SourceTree.paths(below: $0) }.filter { $0.hasSuffix(".swift") }
      return try paths.map { Source(try SourceTree.text(of: $0)) }
    }
  }
}

/// A file of Swift, by the words of its lines.
private struct Source {
  private let lines: [[Substring]]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
  }

  /// Whether the lines of a block stand here one below the other; its imports may stand elsewhere in the file.
  func contains(_ block: CodeBlock) -> Bool {
    let all = block.lines.map { $0.split(separator: " ") }
    let imports = all.prefix { $0.isEmpty || $0.first == "import" }
    let wanted = Array(all.dropFirst(imports.count))
    guard !wanted.isEmpty, imports.allSatisfy(lines.contains) else { return false }
    return lines.indices.contains { lines[$0...].starts(with: wanted) }
  }
}
