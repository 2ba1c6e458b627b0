// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

struct ConfigurationSchemaTests {
  private static func schema() throws -> [String: Any] {
    let data = Data(Configuration.jsonSchema.utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func property(_ path: String...) throws -> [String: Any] {
    var schema = try schema()
    for name in path {
      let properties = schema["properties"] as? [String: Any]
      schema = try #require((name == "*" ? schema["additionalProperties"] : properties?[name]) as? [String: Any])
    }
    return schema
  }

  @Test func isTheOneThatIsShipped() throws {
    #expect(try SourceTree.text(of: "docs/schemas/assay.schema.json") == Configuration.jsonSchema, "make schemas")
  }

  @Test func knowsTheKeysOfEverySection() throws {
    let sections: [([String: Any], [String])] = [
      (try Self.schema(), Configuration.CodingKeys.allCases.map(\.rawValue)),
      (try Self.property("policy"), PolicySettings.CodingKeys.allCases.map(\.rawValue)),
      (try Self.property("allow"), AllowSettings.CodingKeys.allCases.map(\.rawValue)),
      (try Self.property("rules", "*"), RuleSettings.CodingKeys.allCases.map(\.rawValue)),
      (
        try #require(try Self.property("own-rules")["items"] as? [String: Any]), OwnRule.Key.allCases.map(\.rawValue)
      ),
      (try Self.property("gate"), GateSettings.CodingKeys.allCases.map(\.rawValue)),
      (try Self.property("suppression"), SuppressionSettings.CodingKeys.allCases.map(\.rawValue)),
      (try Self.property("consent"), ConsentEvidence.CodingKeys.allCases.map(\.rawValue)),
    ]
    for (schema, keys) in sections {
      let properties = try #require(schema["properties"] as? [String: Any])
      #expect(Set(properties.keys) == Set(keys))
      #expect(schema["additionalProperties"] as? Bool == false)
      #expect(schema["description"] is String)
    }
  }

  @Test func knowsEveryRuleAndEveryField() throws {
    let names = try Self.property("rules")["propertyNames"] as? [String: Any]
    let forms = try #require(names?["anyOf"] as? [[String: Any]])
    let ids = Rule.bundled.map(\.id.rawValue)
    #expect(forms[0]["enum"] as? [String] == ids)
    #expect(
      ids.contains("consent.incomplete") && ids.contains("csv.too-many-cells") && ids.contains("duplicate.same-email"))
    let fields = try Self.property("policy", "contact-fields")["items"] as? [String: Any]
    let known = try #require(fields?["enum"] as? [String])
    #expect(Set(known).isSuperset(of: Field.known.map(\.name)))
  }
}
