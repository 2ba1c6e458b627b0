// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What files are called in a baseline: by the way from its folder, so that it holds for every checkout.
public struct BaselineNames: Sendable {
  private let folder: [Substring]

  /// - Parameter path: the file of the baseline, which need not be there yet.
  public init(file path: String) {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    folder = Self.parts(Self.resolved(parent))
  }

  /// The name of a file. Standard input, `-`, keeps its own.
  public func name(of path: String) -> String {
    if path == "-" { return path }
    let file = Self.parts(Self.resolved(path))
    var common = 0
    while common < folder.count && common < file.count && folder[common] == file[common] { common += 1 }
    let up = Array(repeating: "..", count: folder.count - common)
    return Self.escaped((up + file[common...].map(String.init)).joined(separator: "/"))
  }

  /// The path that a name stands for.
  public func path(of name: String) -> String {
    "/" + (folder.map(String.init) + [Self.unescaped(name)]).joined(separator: "/")
  }

  /// The lines of a baseline are lines of text: what would break one is written as in a URI (RFC 3986, section 2.1).
  private static func escaped(_ name: String) -> String {
    if !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "%") }) { return name }
    return name.replacing("%", with: "%25").replacing("\n", with: "%0A").replacing("\r", with: "%0D")
  }

  private static func unescaped(_ name: String) -> String {
    name.replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing("%25", with: "%")
  }

  private static func parts(_ path: String) -> [Substring] { path.split(separator: "/") }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
