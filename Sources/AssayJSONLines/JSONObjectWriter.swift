// SPDX-License-Identifier: Apache-2.0

/// Writes objects of JSON Lines again with other values, and leaves every byte as it is that need not change.
///
///     var writer = JSONObjectWriter()
///     try writer.append(
///       line.span, replacing: [("email", "ilona@example.org")], adding: [("assay_verdict", .string("accept"))],
///       to: &output)
public struct JSONObjectWriter: Sendable {
  /// A value that is written.
  public enum Value: Sendable, Hashable {
    case string(String)
    /// A number as JSON writes it. What is no number is written as a string.
    case number(String)
    case null
    /// A value as JSON text, such as `["a"]`, which is written as it stands and has to be right.
    case json(String)
  }

  private var object = JSONObject()
  private var edits: [Edit] = []
  private var name: [UInt8] = []

  /// A writer; reuse it for many objects.
  public init() {}

  /// Appends an object and a line feed.
  ///
  /// - Parameters:
  ///   - text: The object as it was read.
  ///   - replaced: New values by the name of their column in ``JSONLinesSource``, such as `address.city`. Each
  ///     becomes a string, also where a number or `null` was: `"040"` is no number. A key that comes twice changes at
  ///     its last place, which is the one that counts. A key that is missing is added, inside the object that its
  ///     name begins with, if there is one. An object is never replaced as a whole.
  ///   - added: Values by their key in the outermost object. One that is there already is replaced.
  /// - Throws: The fault that makes the text no object; nothing is appended then.
  /// - Complexity: O(*n* + *m* × *k*) for *n* bytes, *m* members and *k* values.
  public mutating func append(
    _ text: Span<UInt8>,
    replacing replaced: [(name: String, value: String)] = [],
    adding added: [(name: String, value: Value)] = [],
    to output: inout [UInt8]
  ) throws(JSONLineFault) {
    try append(text, replacingValues: replaced.map { ($0.name, .string($0.value)) }, adding: added, to: &output)
  }

  /// Appends an object and a line feed, as the other method does, with new values of any kind.
  package mutating func append(
    _ text: Span<UInt8>,
    replacingValues replaced: [(name: String, value: Value)],
    adding added: [(name: String, value: Value)],
    to output: inout [UInt8]
  ) throws(JSONLineFault) {
    try object.read(text)
    edits.removeAll(keepingCapacity: true)
    for (name, value) in replaced { replace(Array(name.utf8), name, with: value, in: text) }
    for (name, value) in added { add(name, value, to: text) }
    write(text, to: &output)
  }
}

/// Bytes in place of others. Those that insert have an empty range.
private struct Edit {
  var range: Range<Int>
  var bytes: [UInt8]
}

// MARK: - Collecting edits

extension JSONObjectWriter {
  private mutating func replace(_ bytes: [UInt8], _ name: String, with value: Value, in text: Span<UInt8>) {
    if let index = object.members.lastIndex(where: { isColumn($0) && hasName(bytes, $0, in: text) }) {
      edits.append(Edit(range: object.members[index].value, bytes: value.bytes))
      return
    }
    // An object where other lines have a plain value: it holds more than the new value.
    if object.members.contains(where: { $0.parent == nil && hasName(bytes, $0, in: text) }) { return }
    // The object that the name begins with.
    for (index, member) in object.members.enumerated() where member.parent == nil && member.kind == .object {
      self.name.removeAll(keepingCapacity: true)
      object.appendName(of: member, in: text, to: &self.name)
      self.name.append(UInt8(ascii: "."))
      guard bytes.starts(with: self.name) else { continue }
      let key = String(decoding: bytes[self.name.count...], as: UTF8.self)
      return insert(key, value, parent: index, object: member.value, text)
    }
    insert(name, value, parent: nil, object: object.range, text)
  }

  private mutating func add(_ name: String, _ value: Value, to text: Span<UInt8>) {
    let bytes = Array(name.utf8)
    let present = object.members.filter { $0.parent == nil && hasName(bytes, $0, in: text) }
    for member in present { edits.append(Edit(range: member.value, bytes: value.bytes)) }
    if present.isEmpty { insert(name, value, parent: nil, object: object.range, text) }
  }

  /// Adds a member behind the last one of an object, in the manner of the text: `,"a":1` or `, "a": 1`.
  private mutating func insert(
    _ name: String, _ value: Value, parent: Int?, object range: Range<Int>, _ text: Span<UInt8>
  ) {
    let last = object.members.last { $0.parent == parent }
    let position = last?.value.upperBound ?? range.lowerBound + 1
    let isFirst = last == nil && !edits.contains { $0.range == position..<position }
    let space: [UInt8] = isSpaced(text) ? [0x20] : []
    var bytes = isFirst ? [] : [UInt8(ascii: ",")] + space
    JSONText.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    edits.append(Edit(range: position..<position, bytes: bytes + space + value.bytes))
  }

  private func isSpaced(_ text: Span<UInt8>) -> Bool {
    object.members.first.map { text[$0.value.lowerBound - 1] == 0x20 } ?? false
  }

  /// An object in the outermost one is no column; its members are.
  private func isColumn(_ member: JSONObject.Member) -> Bool {
    member.parent != nil || member.kind != .object
  }

  private mutating func hasName(_ bytes: [UInt8], _ member: JSONObject.Member, in text: Span<UInt8>) -> Bool {
    if member.parent == nil && !member.keyHasEscapes { return text.extracting(member.key).isEqual(to: bytes) }
    name.removeAll(keepingCapacity: true)
    object.appendName(of: member, in: text, to: &name)
    return name == bytes
  }
}

// MARK: - Writing

extension JSONObjectWriter {
  private mutating func write(_ text: Span<UInt8>, to output: inout [UInt8]) {
    // Insertions at one place stay in their order, and come after what ends there.
    let order = edits.indices.sorted { (edits[$0].range.lowerBound, $0) < (edits[$1].range.lowerBound, $1) }
    var start = object.range.lowerBound
    for index in order {
      let edit = edits[index]
      // One value was given twice, or one inside another: the first or outer one counts.
      guard edit.range.lowerBound >= start else { continue }
      output.append(text.extracting(start..<edit.range.lowerBound))
      output += edit.bytes
      start = edit.range.upperBound
    }
    output.append(text.extracting(start..<object.range.upperBound))
    output.append(0x0A)
  }
}

extension JSONObjectWriter.Value {
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .null: bytes += Array("null".utf8)
    case .string(let text): JSONText.append(text, to: &bytes)
    case .json(let text): bytes += Array(text.utf8)
    case .number(let text):
      let number = Array(text.utf8)
      if number.isJSONNumber { return number }
      JSONText.append(text, to: &bytes)
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate var isJSONNumber: Bool {
    var scanner = JSONScanner()
    return (try? scanner.skipNumber(in: span)) != nil && scanner.offset == count
  }
}
