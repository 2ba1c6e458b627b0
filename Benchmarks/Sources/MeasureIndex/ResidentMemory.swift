// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How much memory the process has at the moment.
enum ResidentMemory {
  /// The second number of `/proc/self/statm` is that of resident pages; 0 where there is no such file.
  static var bytes: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = fread(&buffer, 1, buffer.count, file)
    let cells = buffer[..<count].split(separator: UInt8(ascii: " "))
    guard cells.count > 1, let pages = Int(String(decoding: cells[1], as: UTF8.self)) else { return 0 }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}
