// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes a file of invented leads, or of addresses only, some of them dirty: the same bytes for the same arguments.
@main
enum GenerateLeads {
  static func main() {
    guard let options = GeneratorOptions(CommandLine.arguments.dropFirst()) else {
      fail(
        "usage: GenerateLeads --rows N [--seed S] [--dirty SHARE | --addresses-with-typos SHARE] [-o FILE]\n", code: 2)
    }
    let file = options.path.map { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) } ?? STDOUT_FILENO
    var leads = LeadSequence(seed: options.seed, dirty: options.dirty)
    var addresses = options.typos.map { AddressSequence(seed: options.seed, typos: $0) }
    var buffer = Array((addresses == nil ? DirtyLead.header : "email\n").utf8)
    for number in 1...max(1, options.rows) where number <= options.rows {
      if let address = addresses?.next() {
        buffer += "\(address)\n".utf8
      } else {
        leads.next().append(number: number, to: &buffer)
      }
      guard buffer.count >= 1 << 20 else { continue }
      writeAll(buffer, to: file)
      buffer.removeAll(keepingCapacity: true)
    }
    writeAll(buffer, to: file)
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0 { fail("GenerateLeads: \(String(cString: strerror(errno)))\n", code: 4) }
      rest = rest.dropFirst(count)
    }
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    _ = Array(message.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(code)
  }
}
