// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The fixed words of the rule catalogue.
struct CatalogueWords: Sendable {
  let language: Language

  private func pick(_ english: String, _ german: String) -> String { language == .german ? german : english }

  /// The first line of each page, by which ``RuleCatalogue/isPage(_:)`` recognises it.
  var generated: String {
    pick(
      "<!-- Made from the rules by \"assay rules --catalogue\". Changes go into the rules. -->",
      "<!-- Aus den Regeln gemacht mit „assay rules --catalogue“. Änderungen gehören in die Regeln. -->")
  }

  var introduction: String {
    pick(
      """
      What Assay finds in leads and in the files that hold them. A *note* changes nothing, a *warning* sends a lead to review, \
      an *error* rejects it. `assay.yml` can give a rule another severity or switch it off; `assay explain RULE` prints \
      what stands here.
      """,
      """
      Was Assay an Leads findet und an den Dateien, in denen sie stehen. Ein *Hinweis* ändert nichts, mit einer *Warnung* soll \
      jemand den Lead ansehen, ein *Fehler* lehnt ihn ab. In `assay.yml` kann eine Regel ein anderes Gewicht bekommen oder \
      abgeschaltet werden; `assay explain REGEL` zeigt, was hier steht.
      """)
  }

  var rules: String { pick("Rules", "Regeln") }
  var rule: String { pick("Rule", "Regel") }
  var all: String { pick("All rules", "Alle Regeln") }
  var severity: String { pick("Severity", "Gewicht") }
  var finds: String { pick("What it finds", "Was sie findet") }
  var judges: String { pick("Judges", "Beurteilt") }
  var wholeLead: String { pick("the whole record", "den ganzen Datensatz") }

  func name(of severity: Severity) -> String {
    switch severity {
    case .note: pick("note", "Hinweis")
    case .warning: pick("warning", "Warnung")
    case .error: pick("error", "Fehler")
    }
  }
}
