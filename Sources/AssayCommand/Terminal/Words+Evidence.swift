// SPDX-License-Identifier: Apache-2.0

import Assay

/// What speaks for a suggestion, as a person reads it.
extension Words {
  func evidence(_ evidence: [Suggestion.Evidence]) -> String {
    evidence.map(self.evidence).joined(separator: ", ")
  }

  /// The name itself for evidence of a plugin that is not bundled.
  private func evidence(_ evidence: Suggestion.Evidence) -> String {
    switch evidence {
    case .form: pick("form of the value", "Form des Werts")
    case .typing: pick("typing slip", "Tippfehler")
    case .file: pick("other leads of the file", "andere Leads der Datei")
    case .domainEnding: pick("ending of the domain", "Endung der Domain")
    case .website: pick("web site", "Website")
    case .place: pick("place", "Ort")
    case .region: pick("region", "Region")
    case .postalCode: pick("postal code", "Postleitzahl")
    case "look-alike": pick("letters that look alike", "ähnlich aussehende Buchstaben")
    case "encoding": pick("encoding", "Zeichenkodierung")
    case "column": pick("column", "Spalte")
    default: evidence.rawValue
    }
  }
}
