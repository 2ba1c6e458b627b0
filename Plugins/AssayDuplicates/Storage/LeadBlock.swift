// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A block of bytes that can grow: in memory, or in a temporary file that is mapped and that nobody else can open.
///
/// The system may write what stands in a file out and take the memory for something else. The file has no name any more, so
/// that nothing is left of it when the process ends, in whatever way.
final class LeadBlock: @unchecked Sendable {
  /// Nil for no bytes.
  private(set) var base: UnsafeMutableRawPointer?
  private(set) var capacity = 0
  /// The descriptor of the file, as long as it may grow; -1 for memory.
  private var file: Int32
  let isInFile: Bool

  /// No bytes of memory yet.
  init() {
    file = -1
    isInFile = false
  }

  /// No bytes yet, of a new file.
  /// - Returns: nil where there can be none.
  init?(inFileOf folder: String) {
    var path = Array((folder + "/assay-XXXXXX").utf8CString)
    file = path.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    isInFile = file >= 0
    guard isInFile else { return nil }
    unlink(path)
    // A process that this one starts has no business with leads.
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
  }

  deinit {
    if isInFile {
      if let base { munmap(base, capacity) }
      if file >= 0 { close(file) }
    } else {
      free(base)
    }
  }

  /// Makes room for more bytes; those that are new are undefined in memory, 0 in a file.
  /// - Returns: whether there is room; if not, nothing has changed. There always is in memory: a process that gets none
  ///   ends, as for an array.
  func grow(to size: Int) -> Bool {
    guard size > capacity else { return true }
    if !isInFile {
      guard let larger = realloc(base, size) else { fatalError("no memory for \(size) bytes") }
      base = larger
      capacity = size
      return true
    }
    // Without room on the disk, a write to mapped memory would end the process.
    guard file >= 0, Self.allocate(file, size) else { return false }
    let mapped = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    guard mapped != MAP_FAILED, let mapped else { return false }
    if let base { munmap(base, capacity) }
    base = mapped
    capacity = size
    return true
  }

  private static func allocate(_ file: Int32, _ size: Int) -> Bool {
    #if canImport(Darwin)
    var store = fstore_t(
      fst_flags: UInt32(F_ALLOCATEALL), fst_posmode: F_PEOFPOSMODE, fst_offset: 0, fst_length: off_t(size),
      fst_bytesalloc: 0)
    return fcntl(file, F_PREALLOCATE, &store) != -1 && ftruncate(file, off_t(size)) == 0
    #else
    return posix_fallocate(file, 0, off_t(size)) == 0
    #endif
  }

  /// Ends the growth of a file, which needs no descriptor then: there are only so many, and a search of many leads makes
  /// more files. The bytes will not be needed soon; they stay in the file.
  func seal() {
    guard file >= 0 else { return }
    if let base { madvise(base, capacity, MADV_DONTNEED) }
    close(file)
    file = -1
  }
}
