// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The evaluation corpora, which are not part of the project: `ASSAY_EVAL`, or `../shared/eval` beside the package. A test
/// that needs one is skipped where it is missing, and says so.
public enum Evaluation {
  public static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["ASSAY_EVAL"] {
      return URL(filePath: path, directoryHint: .isDirectory)
    }
    return SourceTree.root.deletingLastPathComponent().appending(path: "shared/eval")
  }()

  public static func hasFile(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path(percentEncoded: false))
  }

  /// The objects of a JSON Lines file; a line that cannot be decoded fails the test.
  public static func lines<Line: Decodable>(of name: String, as: Line.Type = Line.self) throws -> [Line] {
    let data = try Data(contentsOf: folder.appending(path: name))
    return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Line.self, from: $0) }
  }
}
