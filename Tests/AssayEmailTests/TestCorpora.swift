// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTesting
import Foundation

/// The data beside these tests.
enum TestCorpora {
  static func email(_ name: String) throws -> Corpus {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpora")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(name).jsonl")))
    return try Corpus(jsonLines: bytes, field: .email)
  }
}
