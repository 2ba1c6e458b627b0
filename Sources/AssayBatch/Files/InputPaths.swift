// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The files that a user names: each by its path, all of a folder, or by a pattern that the shell left as it is.
public enum InputPaths {
  /// What files of leads are called, in lower case, with and without the ending of a compressed file.
  static let endings = ["csv", "tsv", "tab", "txt", "jsonl", "ndjson"].flatMap { [".\($0)", ".\($0).gz"] }

  /// Replaces folders and patterns by the files that they stand for, in the order of their names.
  ///
  /// Of a folder, the files whose names end like those of leads count, in its subfolders too; not hidden ones, not
  /// baselines and suppression lists, and not folders with the results of a run. A pattern (`exports/*.csv`) is one only where there is no file of that name.
  /// - Throws: ``BatchError`` of kind `input` where a folder or a pattern stands for nothing.
  ///
  /// A file that is named in several ways is read once.
  public static func expanded(_ paths: [String]) throws(BatchError) -> [String] {
    var seen: Set<Identity> = []
    return try allPaths(paths).filter { path in
      var status = stat()
      guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return true }
      return seen.insert(Identity(device: UInt64(truncatingIfNeeded: status.st_dev), file: UInt64(status.st_ino)))
        .inserted
    }
  }

  private struct Identity: Hashable {
    let device: UInt64
    let file: UInt64
  }

  private static func allPaths(_ paths: [String]) throws(BatchError) -> [String] {
    var files: [String] = []
    for path in paths {
      var status = stat()
      if path == "-" || stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR {
        files.append(path)
        continue
      }
      let found = status.st_mode & S_IFMT == S_IFDIR ? filesBelow(path) : matches(of: path)
      if let found, found.isEmpty { throw .nothing(at: path) }
      files += found ?? [path]
    }
    return files
  }

  /// The files that a pattern stands for; nil for a path that is no pattern, whose absence the reader reports.
  private static func matches(of pattern: String) -> [String]? {
    guard pattern.contains(where: { "*?[".contains($0) }) else { return nil }
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
  }

  private static func filesBelow(_ folder: String) -> [String] {
    var files: [String] = []
    var folders = [folder]
    while let next = folders.popLast() {
      let names = FolderEntries.names(in: next)
      if next != folder && names.contains("ledger.json") { continue }
      for name in names where !name.hasPrefix(".") {
        let path = next.hasSuffix("/") ? next + name : "\(next)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0 else { continue }
        // A link to a folder may lead back to where it stands.
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(path)
        } else if endings.contains(where: { name.lowercased().hasSuffix($0) }), !OwnTextFile.isOne(path) {
          files.append(path)
        }
      }
    }
    return files.sorted()
  }
}

extension BatchError {
  fileprivate static func nothing(at path: String) -> BatchError {
    let endings = InputPaths.endings.filter { !$0.hasSuffix(".gz") }.joined(separator: " ")
    return BatchError(
      .input, english: "\(path): no file of leads there. Looked for files that end in \(endings), or these with .gz.",
      german: "\(path): Dort ist keine Datei mit Leads. Gesucht wurde nach \(endings), auch mit .gz dahinter.")
  }
}
