// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How much memory there is.
package enum MachineMemory {
  /// A quarter of the memory of this machine, in bytes: what work on many leads may take unless somebody says otherwise.
  package static var quarter: Int {
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    return pages > 0 && pageSize > 0 ? pages * pageSize / 4 : 4 << 30
  }
}
