// SPDX-License-Identifier: Apache-2.0

/// How the lines of a file end.
public enum LineEnding: Sendable, Hashable, CaseIterable {
  /// U+000A, as on Unix and macOS.
  case lf
  /// U+000D U+000A, as on Windows and in RFC 4180.
  case crlf
  /// U+000D, as on the classic Mac OS; Excel for Mac still offers it.
  case cr

  /// The bytes of the line end.
  public var bytes: [UInt8] {
    switch self {
    case .lf: [.lineFeed]
    case .crlf: [.carriageReturn, .lineFeed]
    case .cr: [.carriageReturn]
    }
  }
}

extension UInt8 {
  @usableFromInline static var lineFeed: UInt8 { 0x0A }
  @usableFromInline static var carriageReturn: UInt8 { 0x0D }

  @usableFromInline var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}
