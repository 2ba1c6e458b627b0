// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import AssayJSONLines

struct JSONObjectWriterTests {
  @Test(arguments: [
    "{}", #"{ "a" : 1.50e+3 , "b":"\u00e4\/" }"#, #"{"a":{"b":[ 1, {"c":null} ]}}"#, #"{"a":1,"a":2}"#,
  ])
  func copiesWhatDoesNotChange(text: String) throws {
    #expect(try written(text) == text + "\n")
    #expect(try written("  \(text)\r") == text + "\n")
  }

  @Test(arguments: [
    (#"{"email":"A","age":40}"#, "email", "a", #"{"email":"a","age":40}"#),
    (#"{"email" : "A" , "age":40}"#, "age", "41", #"{"email" : "A" , "age":"41"}"#),
    (#"{"a":null}"#, "a", "x\"\n", #"{"a":"x\"\n"}"#), (#"{"a":true}"#, "a", "", #"{"a":""}"#),
    (#"{"a":{"b":1,"c":{"d":2}}}"#, "a.b", "x", #"{"a":{"b":"x","c":{"d":2}}}"#),
    (#"{"a":{"b":1,"c":{"d":2}}}"#, "a.c", "x", #"{"a":{"b":1,"c":"x"}}"#),
    (#"{"a.b":1}"#, "a.b", "x", #"{"a.b":"x"}"#),
    (#"{"J\u00f6rg":1}"#, "Jörg", "x", #"{"J\u00f6rg":"x"}"#), (#"{"a":1,"a":2}"#, "a", "x", #"{"a":1,"a":"x"}"#),
    (#"{"a":[1,2]}"#, "a", "x", #"{"a":"x"}"#),
    // Missing ones.
    (#"{}"#, "a", "x", #"{"a":"x"}"#), (#"{"b":1}"#, "a", "x", #"{"b":1,"a":"x"}"#),
    (#"{"b": 1 }"#, "a", "x", #"{"b": 1, "a": "x" }"#), (#"{"a":{}}"#, "a.b", "x", #"{"a":{"b":"x"}}"#),
    (#"{"a":{"c":{"d":1}},"e":2}"#, "a.b", "x", #"{"a":{"c":{"d":1},"b":"x"},"e":2}"#),
    (#"{"a":null}"#, "a.b", "x", #"{"a":null,"a.b":"x"}"#), (#"{"a":{"b":1}}"#, "a", "x", #"{"a":{"b":1}}"#),
  ])
  func replacesOneValue(text: String, name: String, value: String, expected: String) throws {
    #expect(try written(text, replacing: [(name, value)]) == expected + "\n")
  }

  @Test func addsValuesBehindTheOthers() throws {
    let added: [(name: String, value: JSONObjectWriter.Value)] = [
      ("assay_verdict", .string("accept")), ("assay_latitude", .number("53.55")), ("assay_region", .null),
      ("assay_score", .number("1,5")),
    ]
    let members = #""assay_verdict":"accept","assay_latitude":53.55,"assay_region":null,"assay_score":"1,5"}"#
    #expect(try written("{}", adding: added) == "{" + members + "\n")
    #expect(try written(#"{"a":{"b":1}}"#, adding: added) == #"{"a":{"b":1},"# + members + "\n")
    #expect(
      try written(#"{"a": 1, "b": 2}"#, replacing: [("b", "3"), ("c", "4")], adding: [("d", .null)])
        == #"{"a": 1, "b": "3", "c": "4", "d": null}"# + "\n")
  }

  @Test func replacesWhatAnEarlierRunAdded() throws {
    #expect(
      try written(
        #"{"assay_verdict":"review","a":1,"b":{"assay_verdict":2},"assay_reasons":null}"#,
        adding: [("assay_verdict", .string("accept")), ("assay_reasons", .string(""))])
        == #"{"assay_verdict":"accept","a":1,"b":{"assay_verdict":2},"assay_reasons":""}"# + "\n")
    #expect(
      try written(#"{"assay_x":{"y":1}}"#, replacing: [("assay_x.y", "2")], adding: [("assay_x", .null)])
        == #"{"assay_x":null}"# + "\n")
  }

  @Test func writesNothingOfWhatIsNoObject() {
    for text in ["", "[]", #"{"a":1"#, #"{"a":1}x"#] {
      var output = Array("before".utf8)
      var writer = JSONObjectWriter()
      #expect(throws: JSONLineFault.self) { try writer.append(Array(text.utf8).span, to: &output) }
      #expect(output == Array("before".utf8))
    }
  }

  @Test func keepsBytesThatAreNotUTF8() throws {
    let text: [UInt8] = Array(#"{"a":"J"#.utf8) + [0xF6] + Array(#"rg","b":1}"#.utf8)
    var output: [UInt8] = []
    var writer = JSONObjectWriter()
    try writer.append(text.span, replacing: [("b", "2")], to: &output)
    #expect(output == Array(text.dropLast(2)) + Array("\"2\"}\n".utf8))
  }

  private func written(
    _ text: String, replacing: [(name: String, value: String)] = [],
    adding: [(name: String, value: JSONObjectWriter.Value)] = []
  ) throws -> String {
    var output: [UInt8] = []
    var writer = JSONObjectWriter()
    let bytes = Array(text.utf8)
    try writer.append(bytes.span, replacing: replacing, adding: adding, to: &output)
    _ = try JSONSerialization.jsonObject(with: Data(output))
    return String(decoding: output, as: UTF8.self)
  }
}
