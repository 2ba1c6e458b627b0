// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Pages of Markdown that tell of rules: an index, and a page for each area.
public struct RuleCatalogue: Sendable {
  /// The name of the index.
  public static let index = "README.md"

  /// A page and the name of its file.
  public struct Page: Sendable, Hashable {
    /// The name of the file: `email.md`.
    public let name: String
    /// The page, with a line end at its end.
    public let text: String
  }

  /// The index, then the areas in alphabetical order.
  public let pages: [Page]

  /// The pages for rules, in a language.
  public init(_ rules: [Rule], in language: Language = .english) {
    let words = CatalogueWords(language: language)
    let areas = Dictionary(grouping: rules.sorted { $0.id < $1.id }) { String($0.id.area) }
      .sorted { $0.key < $1.key }
    pages =
      [Page(name: Self.index, text: Self.index(of: areas, words))]
      + areas.map { area, rules in Page(name: "\(area).md", text: Self.page(of: area, rules, words)) }
  }

  /// Where the catalogue of the source tree tells of a rule, from the top of the tree: `docs/rules/email.md#…`. The anchor
  /// is the one that code hosts make of a heading: what is neither letter, digit nor hyphen is left out.
  static func link(to rule: Rule) -> String { "docs/rules/\(rule.id.area).md#\(anchor(of: rule))" }

  private static func anchor(of rule: Rule) -> String {
    rule.id.rawValue.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }.lowercased()
  }

  /// Whether a text is a page that a catalogue has written, in any language, by its first line: only such a one may be replaced.
  public static func isPage(_ text: some Sequence<UInt8>) -> Bool {
    let line = Array(text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
    return Language.allCases.contains { line.elementsEqual(CatalogueWords(language: $0).generated.utf8) }
  }

  private static func index(of areas: [(key: String, value: [Rule])], _ words: CatalogueWords) -> String {
    var text = "\(words.generated)\n\n# \(words.rules)\n\n\(words.introduction)\n"
    for (area, rules) in areas {
      text += "\n## [\(area)](\(area).md)\n\n"
      text += "| \(words.rule) | \(words.severity) | \(words.finds) |\n|---|---|---|\n"
      for rule in rules {
        let finds = rule.text(in: words.language).finds.replacing("|", with: "\\|")
        text += "| [\(rule.id)](\(area).md#\(anchor(of: rule))) | \(words.name(of: rule.severity)) | \(finds) |\n"
      }
    }
    return text
  }

  private static func page(of area: String, _ rules: [Rule], _ words: CatalogueWords) -> String {
    var text = "\(words.generated)\n\n# \(words.rules): \(area)\n\n[\(words.all)](\(index))\n"
    for rule in rules {
      let fields = rule.fields.isEmpty ? words.wholeLead : rule.fields.map { "`\($0.name)`" }.joined(separator: ", ")
      text += "\n## \(rule.id)\n\n"
      text += "\(words.severity): **\(words.name(of: rule.severity))** · \(words.judges): \(fields)\n\n"
      text += "\(rule.text(in: words.language).finds)\n\n\(RuleHelp(rule, in: words.language).markdown)\n"
    }
    return text
  }
}
