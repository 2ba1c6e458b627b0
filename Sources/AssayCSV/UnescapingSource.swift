// SPDX-License-Identifier: Apache-2.0

/// Turns quotes that are escaped by a backslash into doubled ones, as RFC 4180 has them, so that one parser serves both.
///
/// Databases and scripting languages write `"Jane \"JD\" Doe"`. Inside quotes `\"` becomes `""` and `\\` becomes `\`;
/// elsewhere, and before any other character, a backslash is a character like others. Line ends stay where they are.
public struct UnescapingSource: WrappingSource {
  public private(set) var base: any ByteSource
  private let delimiter: UInt8
  private let quote: UInt8
  private let escape: UInt8
  private var output: ArraySlice<UInt8> = []
  private var input: [UInt8]
  private var state = State.cellStart

  private enum State {
    case cellStart, plain, quoted
    /// A backslash inside quotes whose successor is not known yet.
    case escaped
    /// A quote inside quotes whose successor is not known yet.
    case closing
  }

  /// - Parameters:
  ///   - base: the file in UTF-8.
  ///   - dialect: what separates and quotes cells.
  ///   - escape: the escaping character.
  public init(_ base: any ByteSource, dialect: Dialect, escape: UInt8) {
    self.base = base
    self.escape = escape
    delimiter = dialect.delimiter
    quote = dialect.quote
    input = [UInt8](repeating: 0, count: 64 * 1024)
  }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while output.isEmpty {
      let count = try input.withUnsafeMutableBytes { try base.read(into: $0) }
      if count == 0 {
        // A backslash at the very end stands for itself.
        guard state == .escaped else { return 0 }
        state = .plain
        output = [escape]
      } else {
        var converted: [UInt8] = []
        converted.reserveCapacity(count + count / 8)
        for index in 0..<count { append(input[index], to: &converted) }
        output = converted[...]
      }
    }
    let part = output.prefix(buffer.count)
    buffer.copyBytes(from: part)
    output = output.dropFirst(part.count)
    return part.count
  }

  private mutating func append(_ byte: UInt8, to converted: inout [UInt8]) {
    switch state {
    case .escaped:
      state = .quoted
      if byte == quote {
        converted += [quote, quote]
        return
      }
      converted.append(escape)
      if byte == escape { return }
    case .quoted where byte == escape:
      state = .escaped
      return
    case .quoted:
      if byte == quote { state = .closing }
    case .closing where byte == quote:
      state = .quoted
    case .cellStart where byte == quote:
      state = .quoted
    case .cellStart, .plain, .closing:
      state = byte == delimiter || byte.isLineEnd ? .cellStart : .plain
    }
    converted.append(byte)
  }
}
