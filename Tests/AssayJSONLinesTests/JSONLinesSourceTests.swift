// SPDX-License-Identifier: Apache-2.0

import AssayCSV
import AssayTestSupport
import Foundation
import Testing

@testable import AssayJSONLines

struct JSONLinesSourceTests {
  @Test func hasARowForEachObject() throws {
    let rows = try Rows(
      #"""
      {"name":"Ilona","email":"ilona@example.org"}
      {"email":null,"name":"Mei \"Ng\"","age":40}

      {"name":"a,b\nc","vip":true,"tags":["x","y"]}
      """#)
    #expect(rows.columns == ["name", "email", "age", "vip", "tags"])
    #expect(
      rows.cells == [
        ["Ilona", "ilona@example.org", "", "", ""], [#"Mei "Ng""#, "", "40", "", ""],
        ["a,b\nc", "", "", "true", #"["x","y"]"#],
      ])
    #expect(rows.lines == ["1", "2", "4"])
    #expect(rows.faults == ["", "", ""])
    #expect(rows.texts[1] == #"{"email":null,"name":"Mei \"Ng\"","age":40}"#)
  }

  @Test func takesObjectsApartOneLevelDeep() throws {
    let rows = try Rows(
      #"""
      {"address":{"city":"Bonn","geo":{"lat":50.7}},"x":1}
      {"address":{"zip":"53111","city":"Bonn"}}
      {"address":"Bonn"}
      {"address":{}}
      {"address.city":"Kiel"}
      """#)
    #expect(rows.columns == ["address", "address.city", "address.geo", "x", "address.zip"])
    #expect(
      rows.cells == [
        ["", "Bonn", #"{"lat":50.7}"#, "1", ""], ["", "Bonn", "", "", "53111"], ["Bonn", "", "", "", ""],
        ["", "", "", "", ""], ["", "Kiel", "", "", ""],
      ])
  }

  @Test func hasNoColumnForAnObjectThatIsMissingAtTimes() throws {
    let rows = try Rows("{\"address\":null,\"phone\":null}\n{\"address\":{\"city\":\"Bonn\"}}")
    #expect(rows.columns == ["phone", "address.city"])
  }

  @Test(arguments: [
    ("[1,2]", "not-an-object:1"), ("name,email", "not-an-object:1"), (#"{"a":1"#, "syntax:7"),
    (#"{"a":1}}"#, "syntax:8"),
    (#"{"a":"\#u{0}"}"#, "syntax:7"), (#"{"a":1,"a":2}"#, "duplicate-key:9"), (#"{"a":"\ud800"}"#, "lone-surrogate:7"),
    (#"{"a":"# + String(repeating: "[", count: 100_000), "too-deep:517"),
  ])
  func goesOnAfterAFault(line: String, expected: String) throws {
    let rows = try Rows("{\"a\":0}\n\(line)\n{\"a\":3}\n")
    #expect(rows.faults == ["", expected, ""])
    #expect(rows.texts[1] == line)
    #expect(rows.cells[2] == ["3"])
    #expect(rows.lines == ["1", "2", "3"])
  }

  @Test func countsTheLastOfTwoKeys() throws {
    let rows = try Rows(#"{"a":1,"b":{"c":1,"c":2},"a":3}"#)
    #expect(rows.columns == ["a", "b.c"])
    #expect(rows.cells == [["3", "2"]])
    #expect(rows.faults == ["duplicate-key:20"])
  }

  @Test func passesOnBytesThatAreNotUTF8() throws {
    let line = Array("{\"a\":\"J".utf8) + [0xF6] + Array("rg\",\"a\":1}".utf8)
    let rows = try Rows(line)
    #expect(rows.faults == ["invalid-utf8:8"])
    let second = try Rows(Array("{\"a\":\"J".utf8) + [0xF6] + Array("rg\"}\n".utf8))
    #expect(second.rawCells[0][0] == Array("J".utf8) + [0xF6] + Array("rg".utf8))
  }

  @Test func acceptsByteOrderMarkAndWindowsLineEnds() throws {
    let rows = try Rows("\u{FEFF}{\"a\":1}\r\n\r\n \t\r\n  {\"a\":2}  \r\n")
    #expect(rows.columns == ["a"])
    #expect(rows.cells == [["1"], ["2"]])
    #expect(rows.lines == ["1", "4"])
    #expect(rows.texts == [#"{"a":1}"#, #"{"a":2}"#])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", "  \r\n"])
  func hasNoRowWhereNothingIs(text: String) throws {
    let rows = try Rows(text)
    #expect(rows.columns == [])
    #expect(rows.cells == [])
  }

  @Test func keepsNumbersAsTheyStand() throws {
    let digits = String(repeating: "9", count: 10_000)
    let rows = try Rows("{\"a\":-0.10e+05,\"b\":\(digits),\"c\":1e999999}")
    #expect(rows.cells == [["-0.10e+05", digits, "1e999999"]])
  }

  @Test func hasNoColumnForALateKey() throws {
    let filler = String(repeating: "x", count: 1000)
    let first = (0..<300).map { "{\"a\":\"\(filler)\($0)\"}\n" }.joined()
    let rows = try Rows(first + "{\"a\":\"1\",\"late\":2,\"b\":{\"a\":3}}\n")
    #expect(rows.columns == ["a"])
    #expect(rows.cells.count == 301)
    #expect(rows.cells[300] == ["1"])
    #expect(rows.texts[300] == #"{"a":"1","late":2,"b":{"a":3}}"#)
  }

  @Test func limitsTheNumberOfColumns() throws {
    let line = "{" + (0..<5000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
    let rows = try Rows(line)
    #expect(rows.columns.count == 1000)
    #expect(rows.cells[0].last == "999")
    #expect(rows.texts == [line])
  }

  @Test func hasNoColumnThatLooksHidden() throws {
    let rows = try Rows(#"{"\u0000json":1,"a":2,"":3}"#)
    #expect(rows.columns == ["a", ""])
    #expect(rows.cells == [["2", "3"]])
  }

  @Test func findsTheColumnsOfAFirstLineThatIsLong() throws {
    let value = String(repeating: "ü", count: 500_000)
    let rows = try Rows("\n\n{\"a\":\"\(value)\",\"b\":1}\n{\"b\":2}")
    #expect(rows.columns == ["a", "b"])
    #expect(rows.cells == [[value, "1"], ["", "2"]])
    #expect(rows.lines == ["3", "4"])
  }

  @Test(arguments: [JSONLinesSource.Form.lines, .array], [0, 300_000])
  func cutsLinesThatAreTooLong(form: JSONLinesSource.Form, before: Int) throws {
    let long = "{\"a\":\"" + String(repeating: "x", count: 700_000) + "\"}"
    let blanks = String(repeating: " ", count: before)
    let lines = ["{\"a\":1}", blanks + long, "{\"a\":2}", long, "{\"a\":3}"]
    let text = form == .lines ? lines.joined(separator: "\n") : "[" + lines.joined(separator: ",\n") + "]"
    let rows = try Rows(text, form: form, maximumLineSize: 1000)
    #expect(rows.faults == ["", "too-long:1001", "", "too-long:1001", ""])
    #expect(rows.texts[1] == String(long.prefix(1000)))
    #expect(rows.cells == [["1"], [""], ["2"], [""], ["3"]])
    #expect(rows.lines == ["1", "2", "3", "4", "5"])
  }

  @Test func doesNotTakeBlanksForALongLine() throws {
    let blanks = String(repeating: " ", count: 600_000)
    let rows = try Rows("{\"a\":1}\n\(blanks){\"a\":2}\(blanks)\n{\"a\":3}", maximumLineSize: 1000)
    #expect(rows.cells.first == ["1"])
    #expect(rows.cells.last == ["3"])
    #expect(rows.cells.count == 3)
  }

  @Test func givesTheSameRowsHoweverItIsRead() throws {
    let text = Array(
      "\u{FEFF}{\"a\":\"ü\\n\",\"b\":{\"c\":[1,\"]\"]}}\n\n{\"a\":}\r\n{\"b\":{\"c\":\"\\\"\"},\"d\":1}".utf8)
    let array = Array("[{\"a\":\"],{\\\"\"},\n {\"b\":\n{\"c\":[1,\n2]}}, 5]\n{\"a\":1}".utf8)
    for (bytes, form) in [(text, JSONLinesSource.Form.lines), (array, .array)] {
      let expected = try Rows(bytes, form: form)
      for step in 1...20 {
        #expect(try Rows(bytes, form: form, step: step) == expected)
      }
    }
  }

  @Test(arguments: [1000, 200_000, 262_100, 300_000])
  func hasTheSameColumnsHoweverItIsRead(before: Int) throws {
    let blank = before == 300_000 ? [UInt8](repeating: 0x0A, count: before) : Array("{\"a\":1}\n".utf8)
    let long = Array("{\"a\":\"".utf8) + [UInt8](repeating: 0x61, count: before) + Array("\"}\n".utf8)
    let padding = String(repeating: "x", count: 1000)
    let late = (0..<400).flatMap { Array("{\"k\($0)\":\"\(padding)\"}\n".utf8) }
    let bytes = blank + long + late
    let expected = try Rows(bytes)
    for step in [999, 65_535] {
      let rows = try Rows(bytes, step: step)
      #expect(rows.columns == expected.columns)
      #expect(rows == expected)
    }
  }

  @Test func readsAnArrayOfObjects() throws {
    let rows = try Rows(
      #"""
      [
        {
          "name": "A, [B] {C} \"D\\",
          "tags": [1,
            2]
        },
        {"name": "E"}, {"name": "F"}
      ]
      """#, form: .array)
    #expect(rows.columns == ["name", "tags"])
    #expect(rows.cells == [[#"A, [B] {C} "D\"#, "[1, 2]"], ["E", ""], ["F", ""]])
    #expect(rows.texts[0] == #"{ "name": "A, [B] {C} \"D\\", "tags": [1, 2] }"#)
    #expect(rows.lines == ["2", "7", "7"])
    #expect(rows.faults == ["", "", ""])
  }

  @Test(arguments: [
    ("[]", []), ("[ \n ]\n", []), ("[{}]", [""]), ("[{},]", [""]),
    (#"[{},{"a":1"#, ["", "syntax:7", "unclosed-array:1"]),
    ("[{}", ["", "unclosed-array:1"]), ("[{},", ["", "unclosed-array:1"]), ("[", ["unclosed-array:1"]),
    ("[{} {}]", ["syntax:4"]), ("[{},1]", ["", "not-an-object:1"]), ("[{}]x", ["", "not-an-object:1"]),
    ("[{}]\n{}\n", ["", ""]), (#"[{"a":"b},"# + "\n{},{}]", ["syntax:10", "", ""]), ("{},{}]", ["", ""]),
  ])
  func saysWhatIsWrongWithAnArray(text: String, expected: [String]) throws {
    #expect(try Rows(text, form: .array).faults == expected)
  }

  @Test(
    arguments: [
      (#"{"a":1}"#, .lines), ("\u{FEFF}\r\n {\"a\":1}\nx", .lines), (#"{"a":"b"#, .lines), ("{", .lines),
      ("{}\n", .lines),
      (#"[{"a":1},{}]"#, .array), ("[\n{", .array), ("[{\"a\":[1,\n", .array), ("", nil), ("\n", nil),
      ("name,email\n", nil),
      ("{name},{email}\n", nil), (#"{"a":1},{"b":2}"#, nil), ("{\n\"a\":1}", nil), ("[1,2]", nil),
      ("[name],[email]\n", nil),
      ("[]", nil), ("\"a\"\n", nil), (#"{"a":1"# + "\n", nil),
    ] as [(String, JSONLinesSource.Form?)])
  func recognisesItsForm(text: String, expected: JSONLinesSource.Form?) {
    let bytes = Array(text.utf8)
    #expect(JSONLinesSource.form(of: bytes.span) == expected)
    #expect(JSONLinesSource.looksLikeJSONLines(bytes.span) == (expected == .lines))
  }

  @Test func recognisesALineThatIsCutAnywhere() {
    let line = Array(#"{"a": "ü\u00e4\\", "b": [1.5e-3, true], "c": {"d": null}}"#.utf8)
    for size in 1...line.count {
      #expect(JSONLinesSource.form(of: line.span.extracting(0..<size)) == .lines)
    }
  }

  @Test func staysBelowTheSizeThatTheReaderIsGiven() throws {
    let worst =
      "{" + (0..<900).map { _ in #""":"","# }.joined() + #""a":"# + "[" + (0..<900).map { _ in #""","# }.joined()
      + #"""]}"#
    var source = JSONLinesSource(MemorySource(worst))
    var bytes: [UInt8] = []
    try readAll(&source, into: &bytes)
    #expect(bytes.count <= JSONLinesSource.maximumRecordSize(forLines: worst.utf8.count))
  }

  /// Any objects, written in any way that JSON allows, must have the cells that Foundation sees in them.
  @Test func agreesWithFoundation() throws {
    var generator = RandomJSON(seed: 20)
    for _ in 0..<40 {
      let lines = (0..<20).map { _ in generator.object() }
      let rows = try Rows(lines.joined(separator: "\n"))
      try #require(rows.texts == lines)
      for (index, line) in lines.enumerated() {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(rows.faults[index] == "")
        try compare(object, rows, index)
      }
    }
  }

  private func compare(_ object: [String: Any], _ rows: Rows, _ index: Int) throws {
    var expected: [String: Any] = [:]
    for (key, value) in object {
      if let inner = value as? [String: Any] {
        for (innerKey, innerValue) in inner { expected["\(key).\(innerKey)"] = innerValue }
      } else {
        expected[key] = value
      }
    }
    for (column, cell) in zip(rows.columns, rows.cells[index]) {
      switch expected.removeValue(forKey: column) {
      case nil, is NSNull: #expect(cell == "")
      case let text as String: #expect(Array(cell.utf8) == Array(text.utf8))
      case let value?:
        let read = try JSONSerialization.jsonObject(with: Data(cell.utf8), options: .fragmentsAllowed)
        #expect((read as? NSObject) == (value as? NSObject))
      }
    }
    #expect(expected.values.allSatisfy { $0 is NSNull }, "every value has a cell")
  }
}

/// Makes objects with distinct keys, and writes them with escapes and white space here and there.
private struct RandomJSON {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func object() -> String { object(depth: 0) }

  private mutating func object(depth: Int) -> String {
    var keys = ["name", "e mail", "ü", "\"q\"", "a\\b", "\n", "", "😀", "city"].shuffled(using: &random)
    keys = Array(keys.prefix(pick(6)))
    let members = keys.map { string($0) + space() + ":" + space() + value(depth: depth + 1) }
    return "{" + space() + members.joined(separator: space() + ",") + space() + "}"
  }

  private mutating func value(depth: Int) -> String {
    switch pick(depth > 3 ? 5 : 8) {
    case 0: return ["true", "false"][pick(2)]
    case 1: return ["0", "-1.50", "1e5", "123456789", "0.1E-2"][pick(5)]
    case 2: return "null"
    case 3, 4: return string(["Ilona", "", "a,b", "x\"y", "J\u{F6}rg\r\n", "\u{0}\u{1F}\\", "王 😀", " "][pick(8)])
    case 5: return "[" + (0..<pick(4)).map { _ in value(depth: depth + 1) }.joined(separator: ",") + "]"
    default: return object(depth: depth)
    }
  }

  private mutating func string(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      if pick(4) == 0 || unit < 0x20 || unit == 0x22 || unit == 0x5C || UTF16.isSurrogate(unit) {
        let digits = String(unit, radix: 16, uppercase: pick(2) == 0)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else if let scalar = Unicode.Scalar(unit) {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private mutating func space() -> String { ["", "", " ", "\t ", "\r"][pick(5)] }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
