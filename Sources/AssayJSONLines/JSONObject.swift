// SPDX-License-Identifier: Apache-2.0

/// Where the members of a JSON object stand in its text, those of the objects in it included; of what lies deeper, only
/// the text is known.
///
/// Reuse one value for many texts: its storage is kept.
///
///     var object = JSONObject()
///     try object.read(line.span)  // {"name": "Ilona", "address": {"city": "Hamburg"}}
///     object.members.count        // 3: name, address, and city, whose parent is 1
public struct JSONObject: Sendable {
  /// What a value is. JSON has no others.
  public enum Kind: Sendable, Hashable {
    case string, number, boolean, null, object, array

    var isContainer: Bool { self == .object || self == .array }
  }

  /// A key and its value.
  public struct Member: Sendable, Hashable {
    /// The place in ``JSONObject/members`` of the object that it is in; `nil` if it is in the outermost.
    public internal(set) var parent: Int?
    /// The key as it stands between its quotes.
    public internal(set) var key: Range<Int>
    /// The value, a string's quotes included.
    public internal(set) var value: Range<Int>
    /// What the value is.
    public internal(set) var kind: Kind
    var keyHasEscapes: Bool
    var valueHasEscapes = false
  }

  /// Objects and arrays inside each other, the outermost counted. Nobody who means a lead needs more.
  public static let maximumDepth = 512
  /// Keys of an object and of the objects in it. It bounds the memory that a line can ask for.
  public static let maximumMemberCount = 65_536

  /// The members in the order of the text; those of an object in it come right after the one whose value it is.
  public private(set) var members: [Member] = []
  /// The object in the text, with its braces.
  public private(set) var range = 0..<0
  private var scanner = JSONScanner()

  /// No members, to be read.
  public init() {}

  /// Reads a text that holds one object, with white space around it at most.
  ///
  /// Strings are checked for escapes and control characters but not for UTF-8.
  ///
  /// - Throws: A fault; the members mean nothing then.
  /// - Complexity: O(*n*), without recursion.
  public mutating func read(_ text: Span<UInt8>) throws(JSONLineFault) {
    members.removeAll(keepingCapacity: true)
    scanner.start(at: 0)
    scanner.skipSpace(in: text)
    let start = scanner.offset
    guard start < text.count && text[start] == UInt8(ascii: "{") else {
      throw JSONLineFault(.notAnObject, column: start + 1)
    }
    try readMembers(of: text, parent: nil)
    range = start..<scanner.offset
    scanner.skipSpace(in: text)
    if scanner.offset < text.count { throw scanner.syntax() }
  }

  /// Reads an object, and the objects in it if it is the outermost.
  private mutating func readMembers(of text: Span<UInt8>, parent: Int?) throws(JSONLineFault) {
    try scanner.skip(UInt8(ascii: "{"), in: text)
    scanner.skipSpace(in: text)
    if try scanner.current(in: text) == UInt8(ascii: "}") {
      return try scanner.skip(UInt8(ascii: "}"), in: text)
    }
    while true {
      try readMember(of: text, parent: parent)
      scanner.skipSpace(in: text)
      guard try scanner.current(in: text) == UInt8(ascii: ",") else { break }
      try scanner.skip(UInt8(ascii: ","), in: text)
      scanner.skipSpace(in: text)
    }
    try scanner.skip(UInt8(ascii: "}"), in: text)
  }

  private mutating func readMember(of text: Span<UInt8>, parent: Int?) throws(JSONLineFault) {
    guard members.count < Self.maximumMemberCount else {
      throw JSONLineFault(.tooManyKeys, column: scanner.offset + 1)
    }
    let key = try scanner.skipString(in: text)
    try scanner.skipColon(in: text)
    let index = members.count
    let start = scanner.offset
    members.append(
      Member(parent: parent, key: key.content, value: start..<start, kind: .object, keyHasEscapes: key.hasEscapes))
    let first = try scanner.current(in: text)
    if parent == nil && first == UInt8(ascii: "{") {
      try readMembers(of: text, parent: index)
    } else {
      if first == UInt8(ascii: "\"") {
        members[index].kind = .string
        members[index].valueHasEscapes = try scanner.skipString(in: text).hasEscapes
      } else {
        members[index].kind = try scanner.skipValue(in: text, depth: parent == nil ? 1 : 2)
      }
    }
    members[index].value = start..<scanner.offset
  }
}

// MARK: - Meaning

extension JSONObject {
  /// Appends the name that a member has as a column: its key, after that of its object and a point if it is in one.
  func appendName(of member: Member, in text: Span<UInt8>, to output: inout [UInt8]) {
    if let parent = member.parent {
      appendName(of: members[parent], in: text, to: &output)
      output.append(UInt8(ascii: "."))
    }
    JSONString.append(text.extracting(member.key), to: &output)
  }
}

extension JSONObject.Member {
  /// Where the text stands that the value is in a table: a string's content, nothing for null, the JSON text of
  /// anything else; `nil` for a string with escapes, which has to be put together.
  var plainValue: Range<Int>? {
    switch kind {
    case .null: value.lowerBound..<value.lowerBound
    case .string: valueHasEscapes ? nil : value.lowerBound + 1..<value.upperBound - 1
    case .number, .boolean, .object, .array: value
    }
  }
}

// MARK: - Values for other parts of the package

extension JSONObject {
  /// The name that a member has as a column: `address.city`.
  package func columnName(of member: Member, in text: Span<UInt8>) -> String {
    var name: [UInt8] = []
    appendName(of: member, in: text, to: &name)
    return String(decoding: name, as: UTF8.self)
  }

  /// What a member's value is in a table: a string's meaning, nothing for null, the JSON text of anything else.
  package func tableValue(of member: Member, in text: Span<UInt8>) -> String {
    var value: [UInt8] = []
    if let plain = member.plainValue {
      value.append(text.extracting(plain))
    } else {
      JSONString.append(text.extracting(member.value.lowerBound + 1..<member.value.upperBound - 1), to: &value)
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// Where the elements of a value stand in the text; none for what is no array.
  package func elements(of member: Member, in text: Span<UInt8>) throws(JSONLineFault) -> [Range<Int>] {
    guard member.kind == .array else { return [] }
    var scanner = JSONScanner(at: member.value.lowerBound + 1)
    var elements: [Range<Int>] = []
    scanner.skipSpace(in: text)
    while try scanner.current(in: text) != UInt8(ascii: "]") {
      let start = scanner.offset
      _ = try scanner.skipValue(in: text, depth: 1)
      elements.append(start..<scanner.offset)
      scanner.skipSpace(in: text)
      if try scanner.current(in: text) == UInt8(ascii: ",") {
        try scanner.skip(UInt8(ascii: ","), in: text)
        scanner.skipSpace(in: text)
      }
    }
    return elements
  }
}
