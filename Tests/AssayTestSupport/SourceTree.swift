// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files of the package that the tests belong to.
public enum SourceTree {
  public static let root: URL = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }()

  /// The text of a file.
  /// - Parameter path: as seen from the top of the package.
  public static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
