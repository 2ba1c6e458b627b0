// SPDX-License-Identifier: Apache-2.0

/// Steps over the values of a JSON text and checks them (RFC 8259), without recursion.
struct JSONScanner: Sendable {
  /// The next byte.
  private(set) var offset: Int
  /// The arrays (true) and objects (false) around it, from the outside in. Kept to reuse its storage.
  private var open: [Bool] = []

  init(at offset: Int = 0) {
    self.offset = offset
  }

  /// Starts again, with the storage kept.
  mutating func start(at offset: Int) {
    self.offset = offset
  }

  mutating func skipSpace(in text: Span<UInt8>) {
    while offset < text.count && text[offset].isJSONSpace { offset += 1 }
  }

  /// The next byte. There must be one: where a text ends too early, the fault lies behind its last byte.
  func current(in text: Span<UInt8>) throws(JSONLineFault) -> UInt8 {
    guard offset < text.count else { throw syntax() }
    return text[offset]
  }

  mutating func skip(_ byte: UInt8, in text: Span<UInt8>) throws(JSONLineFault) {
    guard try current(in: text) == byte else { throw syntax() }
    offset += 1
  }

  func syntax() -> JSONLineFault { JSONLineFault(.syntax, column: offset + 1) }
}

// MARK: - Values

extension JSONScanner {
  /// Steps over a value.
  ///
  /// - Parameter depth: How many objects and arrays are around it.
  mutating func skipValue(in text: Span<UInt8>, depth: Int) throws(JSONLineFault) -> JSONObject.Kind {
    let kind = try skipScalarOrBracket(in: text)
    guard kind.isContainer else { return kind }
    open.removeAll(keepingCapacity: true)
    try enter(kind, depth: depth)
    var isAtStart = true
    while let isArray = open.last {
      skipSpace(in: text)
      if try current(in: text) == UInt8(ascii: isArray ? "]" : "}") {
        offset += 1
        open.removeLast()
        isAtStart = false
        continue
      }
      if !isAtStart {
        try skip(UInt8(ascii: ","), in: text)
        skipSpace(in: text)
      }
      if !isArray {
        _ = try skipString(in: text)
        try skipColon(in: text)
      }
      let inner = try skipScalarOrBracket(in: text)
      if inner.isContainer { try enter(inner, depth: depth) }
      isAtStart = inner.isContainer
    }
    return kind
  }

  /// Steps over the colon after a key, and the space around it.
  mutating func skipColon(in text: Span<UInt8>) throws(JSONLineFault) {
    skipSpace(in: text)
    try skip(UInt8(ascii: ":"), in: text)
    skipSpace(in: text)
  }

  private mutating func enter(_ kind: JSONObject.Kind, depth: Int) throws(JSONLineFault) {
    guard depth + open.count < JSONObject.maximumDepth else { throw JSONLineFault(.tooDeep, column: offset) }
    open.append(kind == .array)
  }

  /// Of an object or array, only the bracket that opens it.
  private mutating func skipScalarOrBracket(in text: Span<UInt8>) throws(JSONLineFault) -> JSONObject.Kind {
    switch try current(in: text) {
    case UInt8(ascii: "\""):
      _ = try skipString(in: text)
      return .string
    case UInt8(ascii: "{"):
      offset += 1
      return .object
    case UInt8(ascii: "["):
      offset += 1
      return .array
    case UInt8(ascii: "t"):
      try skipWord("true", in: text)
      return .boolean
    case UInt8(ascii: "f"):
      try skipWord("false", in: text)
      return .boolean
    case UInt8(ascii: "n"):
      try skipWord("null", in: text)
      return .null
    default:
      try skipNumber(in: text)
      return .number
    }
  }

  private mutating func skipWord(_ word: String, in text: Span<UInt8>) throws(JSONLineFault) {
    for byte in word.utf8 {
      try skip(byte, in: text)
    }
  }
}

// MARK: - Numbers

extension JSONScanner {
  /// RFC 8259, section 6: no leading zero, no plus, digits on both sides of the point.
  mutating func skipNumber(in text: Span<UInt8>) throws(JSONLineFault) {
    if try current(in: text) == UInt8(ascii: "-") { offset += 1 }
    if try current(in: text) == UInt8(ascii: "0") {
      offset += 1
    } else {
      try skipDigits(in: text)
    }
    if offset < text.count && text[offset] == UInt8(ascii: ".") {
      offset += 1
      try skipDigits(in: text)
    }
    if offset < text.count && text[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      let sign = try current(in: text)
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { offset += 1 }
      try skipDigits(in: text)
    }
  }

  private mutating func skipDigits(in text: Span<UInt8>) throws(JSONLineFault) {
    guard try current(in: text).isDigit else { throw syntax() }
    while offset < text.count && text[offset].isDigit { offset += 1 }
  }
}

// MARK: - Strings

extension JSONScanner {
  /// Steps over a string.
  ///
  /// - Returns: What is between the quotes, and whether it has escapes.
  mutating func skipString(
    in text: Span<UInt8>
  ) throws(JSONLineFault) -> (content: Range<Int>, hasEscapes: Bool) {
    try skip(UInt8(ascii: "\""), in: text)
    let start = offset
    var hasEscapes = false
    while true {
      var end = offset
      while end < text.count && text[end].isPlainInString { end += 1 }
      offset = end
      switch try current(in: text) {
      case UInt8(ascii: "\""):
        offset += 1
        return (start..<end, hasEscapes)
      case UInt8(ascii: "\\"):
        offset += 1
        hasEscapes = true
        try skipEscape(in: text)
      default:
        throw syntax()
      }
    }
  }

  /// Steps over what follows a backslash.
  private mutating func skipEscape(in text: Span<UInt8>) throws(JSONLineFault) {
    switch try current(in: text) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    case UInt8(ascii: "u"):
      offset += 1
      for _ in 0..<4 {
        guard try current(in: text).hexadecimalValue != nil else { throw syntax() }
        offset += 1
      }
    default:
      throw syntax()
    }
  }
}

extension UInt8 {
  /// White space of JSON; a line feed too, which a line cannot hold but a file can.
  var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  var isPlainInString: Bool { self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\") }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var hexadecimalValue: UInt16? {
    switch self {
    case 0x30...0x39: UInt16(self) - 0x30
    case 0x41...0x46: UInt16(self) - 0x41 + 10
    case 0x61...0x66: UInt16(self) - 0x61 + 10
    default: nil
    }
  }
}
