// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder that results appear in all at once, or not at all.
///
/// Files are written into a partial folder and get their names when everything is complete. Where the folder is new, the
/// partial one stands beside it, as `.NAME.assay-partial`, and becomes it by one rename. Where it exists, the partial one
/// is `.assay-partial` inside it and its files are renamed one by one: the ledger comes last, and an old one goes first,
/// so that a folder with a ledger holds the results of one complete run.
///
/// The partial folder is locked while a run writes to it; what a run that was killed left behind has no lock and is
/// swept away by the next one.
final class OutputFolder: Sendable {
  let path: String
  /// The folder, or -1 while there is none.
  private let folder: Int32
  /// What the partial folder stands in, and its name there.
  private let place: Int32
  private let partialName: String
  private let partial: Int32
  /// The name that the partial folder gets in the end, nil where the folder exists already.
  private let finalName: String?
  private let names = Mutex<[String]>([])

  /// Opens the folder, or prepares a new one; makes its parents if they are missing.
  init(_ path: String) throws(BatchError) {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    let parts = path.split(separator: "/").map(String.init)
    if exists || parts.isEmpty || parts.last == "." || parts.last == ".." {
      try Self.makeFolders(path)
      folder = try Self.open(path, at: AT_FDCWD, named: path)
      place = folder
      partialName = ".assay-partial"
      finalName = nil
    } else {
      let name = parts[parts.count - 1]
      let parents = parts.dropLast().joined(separator: "/")
      let parent = path.hasPrefix("/") ? "/" + parents : parents.isEmpty ? "." : parents
      try Self.makeFolders(parent)
      folder = -1
      place = try Self.open(parent, at: AT_FDCWD, named: path)
      partialName = ".\(name).assay-partial"
      finalName = name
    }
    if mkdirat(place, partialName, 0o755) != 0 && errno != EEXIST { throw .cannotWrite(path, errno) }
    // A link would lead the sweep below into a folder of somebody else.
    partial = try Self.open(partialName, at: place, named: path, flags: O_NOFOLLOW)
    // The run that had the lock may have published or removed the folder between the opening and the locking.
    guard flock(partial, LOCK_EX | LOCK_NB) == 0, Self.isSame(partial, as: partialName, in: place) else {
      throw BatchError(
        .usage, english: "\(path): another run is writing to this folder. Wait for it, or choose another one with -o.",
        german: "\(path): Ein anderer Lauf schreibt gerade dorthin. Bitte warten oder mit -o woandershin schreiben.")
    }
    sweep()
  }

  deinit {
    if partial >= 0 { close(partial) }
    if place >= 0 { close(place) }
  }

  /// Begins a file, or begins it anew. Its contents get their name only by ``publish(last:)``.
  /// - Parameter compression: packs the contents; nil to write them as they are.
  func makeFile(
    _ name: String, packedBy compression: (any Compression)? = nil
  ) throws(BatchError) -> sending StagedFile {
    let file = openat(partial, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw .cannotWrite("\(path)/\(name)", errno) }
    names.withLock { if !$0.contains(name) { $0.append(name) } }
    let packer: (any CompressionSink)?
    do { packer = try compression?.makeSink() } catch { throw .cannotWrite("\(path)/\(name)", ENOMEM) }
    return StagedFile(file, path: "\(path)/\(name)", packer: packer)
  }

  /// Whether the folder has a file of this name.
  func contains(_ name: String) -> Bool {
    var status = stat()
    return folder >= 0 && fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Whether a file of this name in the folder is the one that a path leads to, or standard input for `-`.
  func holds(_ name: String, at other: String) -> Bool {
    var mine = stat()
    var theirs = stat()
    guard folder >= 0, fstatat(folder, name, &mine, 0) == 0 else { return false }
    guard (other == "-" ? fstat(STDIN_FILENO, &theirs) : stat(other, &theirs)) == 0 else { return false }
    return mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  /// Gives all files their names, `last` at the very end.
  /// - Parameter outdated: names of files that are removed unless this run wrote them.
  func publish(last: String, removing outdated: [String] = []) throws(BatchError) {
    if let finalName {
      // Fails if somebody has put a folder with something in it there meanwhile: it is not ours to replace.
      guard renameat(place, partialName, place, finalName) == 0 else { throw .cannotWrite(path, errno) }
    } else {
      // The ledger goes first, and what an earlier run left in another format: one ledger speaks of all that is there.
      let written = names.withLock { $0 }
      for name in [last] + outdated where name == last || !written.contains(name) {
        if unlinkat(folder, name, 0) != 0 && errno != ENOENT { throw .cannotWrite("\(path)/\(name)", errno) }
      }
      for name in names.withLock({ $0 }).filter({ $0 != last }) + [last] {
        guard renameat(partial, name, folder, name) == 0 else { throw .cannotWrite("\(path)/\(name)", errno) }
      }
      unlinkat(folder, partialName, AT_REMOVEDIR)
    }
    names.withLock { $0 = [] }
    fsync(place)
  }

  /// Takes back everything that was not published.
  func discard() {
    sweep()
    unlinkat(place, partialName, AT_REMOVEDIR)
  }

  private static func open(
    _ name: String, at folder: Int32, named path: String, flags: Int32 = 0
  ) throws(BatchError) -> Int32 {
    let opened = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags)
    guard opened >= 0 else { throw .cannotWrite(path, errno) }
    return opened
  }

  /// Whether a name still stands for the folder that was opened by it.
  private static func isSame(_ opened: Int32, as name: String, in place: Int32) -> Bool {
    var one = stat()
    var other = stat()
    guard fstat(opened, &one) == 0, fstatat(place, name, &other, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  private func sweep() {
    for name in FolderEntries.names(in: partial) { unlinkat(partial, name, 0) }
  }

  private static func makeFolders(_ path: String) throws(BatchError) {
    var prefix = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      prefix += part.isEmpty && prefix.isEmpty ? "/" : prefix.isEmpty || prefix.hasSuffix("/") ? part : "/" + part
      guard mkdir(prefix, 0o755) != 0 else { continue }
      if errno != EEXIST && errno != EISDIR { throw .cannotWrite(path, errno) }
    }
  }
}

extension BatchError {
  /// A file or folder that the system does not let us write.
  static func cannotWrite(_ path: String, _ reason: Int32) -> BatchError {
    let cause = String(cString: strerror(reason))
    let isFull = reason == ENOSPC || reason == EDQUOT || reason == EFBIG
    return BatchError(
      isFull || reason == EIO || reason == EPIPE ? .output : .usage,
      english: isFull
        ? "\(path): there is no room left (\(cause)). No result was published; free some space and run again."
        : "\(path): cannot be written (\(cause)). Choose another place that you may write to.",
      german: isFull
        ? "\(path): Es ist kein Platz mehr (\(cause)). Nichts wurde veröffentlicht; bitte Platz schaffen."
        : "\(path): kann nicht geschrieben werden (\(cause)). Bitte einen anderen Ort wählen, der beschreibbar ist.")
  }
}
