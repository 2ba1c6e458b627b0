// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

/// A page of the documentation: the README, one below `docs`, or an article.
struct DocumentationPage: Sendable, CustomTestStringConvertible {
  /// The path, as seen from the top of the package.
  let path: String
  /// The fenced blocks of the page, in their order.
  let blocks: [CodeBlock]

  /// Reads a page.
  init(_ path: String) throws {
    self.path = path
    blocks = try CodeBlock.all(in: SourceTree.text(of: path))
  }

  /// All pages, in the order of their paths.
  static func all() throws -> [DocumentationPage] {
    let folders = ["docs", "Sources/Assay/Assay.docc"]
    let pages = folders.flatMap { folder in
      SourceTree.paths(below: folder).filter { $0.hasSuffix(".md") }
    }
    return try (["README.md"] + pages).map(DocumentationPage.init)
  }

  var testDescription: String { path }
}

extension SourceTree {
  /// The paths of the files in a folder and the folders below it, in ascending order; all as seen from the top of the package.
  static func paths(below folder: String) -> [String] {
    let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path(percentEncoded: false))
    return (files?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }.sorted()
  }
}
