// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayTestSupport
import Foundation
import Testing

struct RuleCatalogueTests {
  @Test func isTheOneThatIsShipped() throws {
    let pages = RuleCatalogue(Rule.bundled).pages
    for page in pages {
      #expect(try SourceTree.text(of: "docs/rules/\(page.name)") == page.text, "make catalogue")
    }
    let shipped = try FileManager.default.contentsOfDirectory(
      atPath: SourceTree.root.appending(path: "docs/rules").path(percentEncoded: false))
    #expect(Set(shipped) == Set(pages.map(\.name)), "a page in docs/rules has no rules any more")
  }

  @Test func knowsItsPages() {
    for language in Language.allCases {
      for page in RuleCatalogue(Rule.bundled, in: language).pages { #expect(RuleCatalogue.isPage(page.text.utf8)) }
    }
    #expect(!RuleCatalogue.isPage("# Rules\n".utf8) && !RuleCatalogue.isPage("".utf8))
  }

  @Test(arguments: Language.allCases)
  func tellsOfEveryRuleOnThePageOfItsArea(language: Language) throws {
    let pages = RuleCatalogue(Rule.bundled, in: language).pages
    let texts = Dictionary(uniqueKeysWithValues: pages.map { ($0.name, $0.text) })
    #expect(texts["consent.md"]?.contains("\n## consent.incomplete\n") == true)
    for rule in Rule.bundled {
      let page = try #require(texts["\(rule.id.area).md"])
      let text = rule.text(in: language)
      #expect(page.contains("\n## \(rule.id)\n"))
      for part in [text.finds, text.matters, text.example, text.remedy] { #expect(page.contains(part)) }
      #expect(texts[RuleCatalogue.index]?.contains("[\(rule.id)](\(rule.id.area).md#") == true)
    }
  }
}
