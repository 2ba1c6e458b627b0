// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// The rules, with their texts.
extension ConsentValidator {
  /// Some of the evidence is missing.
  public static let incomplete = Rule(
    "consent.incomplete", .warning, fields: [],
    english: RuleText(
      message: "The evidence of consent has gaps: {fields}.",
      finds:
        "A lead without all fields that your configuration asks for as evidence of consent; without a configuration, one "
        + "that has some of when, how and wording and not the others.",
      matters: "Whoever writes to people on the strength of their consent must be able to prove it (Art. 7 (1) GDPR).",
      example: "A date of consent, and not by which form and to which wording.",
      remedy: "Fill in the evidence from the system that asked for the consent; do not write to the person until then."),
    german: RuleText(
      message: "Der Nachweis der Einwilligung hat Lücken: {fields}.",
      finds:
        "Ein Lead, dem Felder fehlen, die Ihre Konfiguration als Nachweis der Einwilligung verlangt; ohne Konfiguration "
        + "einer, bei dem Zeitpunkt, Weg oder Wortlaut steht, aber nicht alles davon.",
      matters: "Wer sich auf eine Einwilligung beruft, muss sie nachweisen können (Art. 7 Abs. 1 DSGVO).",
      example: "Ein Datum der Einwilligung, aber nicht, über welches Formular und zu welchem Wortlaut.",
      remedy: "Den Nachweis aus dem System ergänzen, das die Einwilligung eingeholt hat; bis dahin nicht anschreiben."))

  /// The date of the consent has not come yet.
  public static let inFuture = Rule(
    "consent.in-future", .warning, fields: [],
    english: RuleText(
      message: "The consent is dated {date}, and that day has not come yet.",
      finds: "A date of consent that is two days or more after the day of the run.",
      matters: "Such a date proves nothing; it was made up, mistyped, or the year and the day were exchanged.",
      example: "`2062-03-01` for `2026-03-01`.",
      remedy: "Look up the date in the system that asked for the consent."),
    german: RuleText(
      message: "Die Einwilligung trägt das Datum {date}; dieser Tag liegt in der Zukunft.",
      finds: "Ein Datum der Einwilligung, das zwei Tage oder mehr nach dem Tag des Laufs liegt.",
      matters: "Ein solches Datum beweist nichts: ausgedacht, vertippt, oder Jahr und Tag wurden vertauscht.",
      example: "`2062-03-01` statt `2026-03-01`.",
      remedy: "Das Datum in dem System nachsehen, das die Einwilligung eingeholt hat."))

  /// The field for the date of the consent holds something else.
  public static let noDate = Rule(
    "consent.no-date", .warning, fields: [],
    english: RuleText(
      message: "The date of the consent, “{date}”, is no date that can be read.",
      finds:
        "A value in the field that your configuration names for the date of consent (`when`) that is no day of the calendar. "
        + "Dates are read as in `2026-03-01`, `01.03.2026`, `3/1/2026` or `20260301`, perhaps with a time; those with the name "
        + "of the month or a year of two digits are not judged.",
      matters:
        "Without its date a consent is hard to prove, and nobody can tell whether it came before the first mail.",
      example: "`30.02.2026`, a day that there is not; `some time in spring`.",
      remedy: "Look up the date in the system that asked for the consent, and write it as in `2026-03-01`."),
    german: RuleText(
      message: "Das Datum der Einwilligung, „{date}“, lässt sich nicht als Datum lesen.",
      finds:
        "Ein Wert in dem Feld, das Ihre Konfiguration für das Datum der Einwilligung nennt (`when`), der kein Tag des "
        + "Kalenders ist. Gelesen wird wie `2026-03-01`, `01.03.2026`, `3/1/2026` oder `20260301`, auch mit Uhrzeit; Daten mit "
        + "Monatsnamen oder zweistelligem Jahr werden nicht beurteilt.",
      matters:
        "Ohne ihr Datum ist eine Einwilligung schwer nachzuweisen, und niemand weiß, ob sie vor der ersten Mail kam.",
      example: "`30.02.2026`, ein Tag, den es nicht gibt; `irgendwann im Frühling`.",
      remedy: "Das Datum in dem System nachsehen, das die Einwilligung eingeholt hat, und wie `2026-03-01` schreiben."))
}
