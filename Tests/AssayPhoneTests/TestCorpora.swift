// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Foundation

/// The data beside these tests.
enum TestCorpora {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpora")

  static func phone(_ name: String) throws -> Corpus {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(name).jsonl")))
    return try Corpus(jsonLines: bytes, field: .phone)
  }

  /// The lines of a file, split at tabs, in which a backslash and a line end stand as `\\`, `\n`, `\r` and `\t`.
  static func table(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appending(path: "\(name).tsv"), encoding: .utf8)
    return text.unicodeScalars.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped(String($0)) }
    }
  }

  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if !isEscaped && scalar == "\\" {
        isEscaped = true
        continue
      }
      switch scalar {
      case "n" where isEscaped: result.append("\n")
      case "r" where isEscaped: result.append("\r")
      case "t" where isEscaped: result.append("\t")
      default: result.append(scalar)
      }
      isEscaped = false
    }
    return String(result)
  }
}
