// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssayJSONLines

struct JSONObjectTests {
  @Test func givesNamesValuesAndElements() throws {
    let text = Array(#"{"a": {"b": "x\u00e4"}, "c": [1, {"d": [2]}, "e,]"], "f": null, "g": []}"#.utf8)
    var object = JSONObject()
    try object.read(text.span)
    let members = object.members.filter { $0.kind != .object }
    #expect(members.map { object.columnName(of: $0, in: text.span) } == ["a.b", "c", "f", "g"])
    #expect(members.map { object.tableValue(of: $0, in: text.span) } == ["xä", #"[1, {"d": [2]}, "e,]"]"#, "", "[]"])
    let elements = try members.map { member in
      try object.elements(of: member, in: text.span).map { String(decoding: text[$0], as: UTF8.self) }
    }
    #expect(elements == [[], ["1", #"{"d": [2]}"#, #""e,]""#], [], []])
  }

  @Test(arguments: [
    "{}", " {\t} ", #"{"a":1}"#, #"{ "a" : [ ] , "b" : { } }"#, #"{"":""}"#,
    #"{"a":"\"\\\/\b\f\n\r\t\u00e4\uD83D\ude00"}"#,
    #"{"a":[1,-0,0.5,1e5,-1E-05,1.25e+40,123456789012345678901234567890]}"#,
    #"{"a":[true,false,null,"",[[]],[{}],{"b":{"c":[1,{"d":2}]}}]}"#, "{\"a\":\"\u{7F}\u{2028}😀\"}",
    #"{"a":{"b":{"c":{}}},"d":[[[[]]]]}"#,
  ])
  func readsWhatRFC8259Allows(text: String) {
    #expect(fault(text) == nil)
    #expect(isAcceptedByFoundation(text))
  }

  @Test(arguments: [
    ("", "not-an-object:1"), ("  ", "not-an-object:3"), ("1", "not-an-object:1"), ("null", "not-an-object:1"),
    (#""a""#, "not-an-object:1"), ("[{}]", "not-an-object:1"), (" name,email", "not-an-object:2"),
    ("{", "syntax:2"), ("{]", "syntax:2"), ("{}}", "syntax:3"), ("{} {}", "syntax:4"), ("{a:1}", "syntax:2"),
    ("{'a':1}", "syntax:2"), (#"{"a"}"#, "syntax:5"), (#"{"a":}"#, "syntax:6"), (#"{"a":1,}"#, "syntax:8"),
    (#"{"a":1 "b":2}"#, "syntax:8"), (#"{,"a":1}"#, "syntax:2"), (#"{"a":[1,]}"#, "syntax:9"),
    (#"{"a":[,1]}"#, "syntax:7"), (#"{"a":[1 2]}"#, "syntax:9"), (#"{"a":{"b":1,}}"#, "syntax:13"),
    (#"{"a":[}"#, "syntax:7"), (#"{"a":[1}}"#, "syntax:8"), (#"{"a":[{"b":1]]}"#, "syntax:13"),
    (#"{"a":01}"#, "syntax:7"), (#"{"a":+1}"#, "syntax:6"), (#"{"a":.5}"#, "syntax:6"), (#"{"a":1.}"#, "syntax:8"),
    (#"{"a":1e}"#, "syntax:8"), (#"{"a":-}"#, "syntax:7"), (#"{"a":NaN}"#, "syntax:6"), (#"{"a":0x1}"#, "syntax:7"),
    (#"{"a":tru}"#, "syntax:9"), (#"{"a":True}"#, "syntax:6"), (#"{"a":nulls}"#, "syntax:10"),
    (#"{"a":"\x"}"#, "syntax:8"), (#"{"a":"\u12g4"}"#, "syntax:11"), (#"{"a":"b}"#, "syntax:9"),
    (#"{"a":"\"}"#, "syntax:10"), ("{\"a\":\"\u{0}\"}", "syntax:7"), ("{\"a\":\"\t\"}", "syntax:7"),
    ("{\"a\":\"\n\"}", "syntax:7"), ("{\u{0}}", "syntax:2"), (#"{"a":1} // b"#, "syntax:9"), ("{\u{A0}}", "syntax:2"),
  ])
  func saysWhereWhatItForbidsStands(text: String, expected: String) {
    #expect(fault(text) == expected)
    // Foundation allows a comma at the end.
    let hasLastComma = text.contains(",]") || text.contains(",}")
    #expect(hasLastComma || !isAcceptedByFoundation(text))
  }

  @Test func findsTheMembersOfObjectsInIt() throws {
    let text = Array(
      #"{"name": "Ilona", "address": {"city": "Hamburg", "geo": {"lat": 53.5}}, "tags": [{"a": 1}]}"#.utf8)
    var object = JSONObject()
    try object.read(text.span)
    let found = object.members.map { member in
      var name: [UInt8] = []
      object.appendName(of: member, in: text.span, to: &name)
      return [String(decoding: name, as: UTF8.self), String(decoding: text[member.value], as: UTF8.self)]
    }
    #expect(
      found == [
        ["name", #""Ilona""#], ["address", #"{"city": "Hamburg", "geo": {"lat": 53.5}}"#],
        ["address.city", #""Hamburg""#], ["address.geo", #"{"lat": 53.5}"#], ["tags", #"[{"a": 1}]"#],
      ])
    #expect(object.members.map(\.kind) == [.string, .object, .string, .object, .array])
    #expect(object.members.map(\.parent) == [nil, nil, 1, 1, nil])
    #expect(object.range == 0..<text.count)
  }

  @Test func isWholeOrNothing() {
    let text = #"{"a": "\u00e4\\", "b": [1.5e-3, true, null], "c": {"d": "ü😀", "e": [{}, []]}}"#
    let bytes = Array(text.utf8)
    #expect(fault(text) == nil)
    for size in 1..<bytes.count {
      // Cut off is cut off: never another fault, and always at the end.
      #expect(fault(Array(bytes[..<size])) == "syntax:\(size + 1)")
    }
  }

  @Test func limitsTheDepth() {
    let most = JSONObject.maximumDepth
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      let last = open == "[" ? "" : "1"
      let fits = #"{"a":"# + repeated(open, most - 1) + last + repeated(close, most - 1) + "}"
      #expect(fault(fits) == nil)
      let tooDeep = #"{"a":"# + repeated(open, most) + last + repeated(close, most) + "}"
      #expect(fault(tooDeep)?.hasPrefix("too-deep:") == true)
    }
    #expect(fault(#"{"a":"# + repeated("[", 100_000))?.hasPrefix("too-deep:") == true)
    #expect(fault(repeated(#"{"a":"#, 100_000))?.hasPrefix("too-deep:") == true)
    #expect(fault(#"{"a":{"b":"# + repeated("[", 100_000))?.hasPrefix("too-deep:") == true)
  }

  @Test func limitsTheNumberOfKeys() {
    let most = JSONObject.maximumMemberCount
    #expect(fault("{" + repeated(#""":1,"#, most - 1) + #""":1}"#) == nil)
    #expect(fault("{" + repeated(#""":1,"#, most) + #""":1}"#)?.hasPrefix("too-many-keys:") == true)
  }

  @Test func survivesAnyByteAnywhere() {
    let text = Array(#"{"a":[1.5,"\u00e4x"],"b":{"c":null}}"#.utf8)
    for index in text.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[index] = byte
        let isAccepted = fault(changed) == nil
        if byte < 0x80 { #expect(isAccepted == isAcceptedByFoundation(String(decoding: changed, as: UTF8.self))) }
      }
    }
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private func fault(_ text: String) -> String? { fault(Array(text.utf8)) }

  private func fault(_ text: [UInt8]) -> String? {
    var object = JSONObject()
    do throws(JSONLineFault) {
      try object.read(text.span)
      return nil
    } catch {
      return error.description
    }
  }

  private func isAcceptedByFoundation(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) is [String: Any]
  }
}
