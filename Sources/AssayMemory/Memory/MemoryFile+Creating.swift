// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension MemoryFile {
  /// Makes the folder and an empty file where they are missing, for nobody but their owner. SQLite itself would make a
  /// file that others may read; what it makes beside the file has the permissions of that.
  func createFile() throws(MemoryError) {
    guard mkdir(folder, S_IRWXU) == 0 || errno == EEXIST else { throw .cannotOpen(folder, Self.lastFailure) }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)
    guard file >= 0 else { throw .cannotOpen(folder, Self.lastFailure) }
    close(file)
  }

  /// Whether there is a file.
  var exists: Bool { access(path, F_OK) == 0 }

  private static var lastFailure: String { strerror(errno).map { String(cString: $0) } ?? "\(errno)" }
}
