// SPDX-License-Identifier: Apache-2.0

import AssayCore

extension TextCheck {
  /// Finds words of letters that belong to different scripts, or that only look like the letters of the rest.
  static let mixedScripts = TextCheck(mixedScriptsRule, lookAlikeRule, for: .foreign) { text in
    var findings: [Finding] = []
    let scalars = text.scalars
    var result = scalars
    var isComplete = true
    var defects: [(rule: Rule, scalar: Unicode.Scalar)] = []
    for word in MixedWord.all(in: scalars) {
      guard let defect = word.defect(isName: text.field.isPersonName || text.field == .city) else { continue }
      defects.append((defect.isForeign ? mixedScriptsRule : lookAlikeRule, defect.scalar))
      if defect.replacements.isEmpty { isComplete = false }
      for (index, replacement) in defect.replacements { result[index] = replacement }
    }
    for rule in [mixedScriptsRule, lookAlikeRule] {
      guard let first = defects.first(where: { $0.rule == rule }) else { continue }
      let suggestion = Suggestion(text.field, String(scalars: result), confidence: 0.9, evidence: ["look-alike"])
      findings.append(
        Finding(
          rule, in: text.field, ["character": .codePoint(first.scalar.value)], confidence: 0.95,
          suggestions: isComplete ? [suggestion] : []))
    }
    return findings
  }

  private static let mixedScriptsRule = Rule(
    "text.mixed-scripts", .warning,
    english: RuleText(
      message: "A word mixes letters of several scripts; {character} is the first that does not belong.",
      finds: "Latin words with a Cyrillic, Greek, Armenian, Cherokee … letter in them, and the other way round.",
      matters: "The name looks right and is not found; whoever writes so often wants to pass a filter, or to pass for "
        + "somebody else.",
      example: "“Аnna” with a Cyrillic А.",
      remedy: "Take the suggestion, which is in one script, and look at where the lead came from."),
    german: RuleText(
      message: "Ein Wort mischt Buchstaben mehrerer Schriften; {character} ist der erste, der nicht dazugehört.",
      finds:
        "Lateinische Wörter mit einem kyrillischen, griechischen, armenischen, Cherokee- … Buchstaben und umgekehrt.",
      matters:
        "Der Name sieht richtig aus und wird nicht gefunden; wer so schreibt, will oft an einem Filter vorbei oder "
        + "sich für jemand anderen ausgeben.",
      example: "„Аnna“ mit kyrillischem А.",
      remedy: "Den Vorschlag in einer Schrift übernehmen und nachsehen, woher der Lead kam."))

  private static let lookAlikeRule = Rule(
    "text.look-alike-character", .warning,
    english: RuleText(
      message: "A word holds {character}, which only looks like a common letter.",
      finds: "Phonetic, mathematical and other rare characters among the letters of a word.",
      matters: "The name looks right and is not found; whoever writes so often wants to pass a filter.",
      example: "“Alexɑnder” with U+0251, “𝐀nna” with a mathematical letter.",
      remedy: "Take the suggestion, which has the common letters, and look at where the lead came from."),
    german: RuleText(
      message: "Ein Wort enthält {character}, das nur aussieht wie ein üblicher Buchstabe.",
      finds: "Zeichen der Lautschrift, der Mathematik und andere seltene unter den Buchstaben eines Wortes.",
      matters: "Der Name sieht richtig aus und wird nicht gefunden; wer so schreibt, will oft an einem Filter vorbei.",
      example: "„Alexɑnder“ mit U+0251, „𝐀nna“ mit einem mathematischen Buchstaben.",
      remedy: "Den Vorschlag mit den üblichen Buchstaben übernehmen und nachsehen, woher der Lead kam."))
}
