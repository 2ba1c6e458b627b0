// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about what can be read as a number at all.
extension PhoneValidator {
  static let formRules = [notANumber, placeholderDigits, severalNumbers, textBesideNumber]

  /// Something else than a number, as libphonenumber sees it: fewer than three digits with signs, other characters.
  public static let notANumber = Rule(
    "phone.not-a-number", .warning, fields: fields,
    english: RuleText(
      message: "This is no telephone number.",
      finds: "A text that cannot be read as a telephone number: words, other signs, too few digits among them.",
      matters: "Nobody can be called, and what was meant for another field may have got here.",
      example: "`call me`, `jane@acme.com`.",
      remedy: "Look whether the value belongs to another field; else leave it empty."),
    german: RuleText(
      message: "Das ist keine Telefonnummer.",
      finds: "Ein Text, der sich nicht als Telefonnummer lesen lässt: Wörter, andere Zeichen, zu wenige Ziffern darin.",
      matters: "Niemand ist darunter zu erreichen, und vielleicht gehört der Wert in ein anderes Feld.",
      example: "`bitte anrufen`, `jana@acme.de`.",
      remedy: "Prüfen, ob der Wert in ein anderes Feld gehört; sonst das Feld leeren."))

  /// Six digits and more that are all the same or count on, and are no valid number.
  public static let placeholderDigits = Rule(
    "phone.placeholder-digits", .warning, fields: fields,
    english: RuleText(
      message: "The digits were typed to fill the field.",
      finds: "A number that is not valid and whose digits are all the same or count up or down.",
      matters: "Whoever types it does not want to be called, and may have invented more.",
      example: "`123456789`, `000000`.",
      remedy: "Leave the field empty, and look at the rest of the lead."),
    german: RuleText(
      message: "Die Ziffern sehen ausgedacht aus, nur um das Feld zu füllen.",
      finds: "Eine ungültige Nummer, deren Ziffern alle gleich sind oder auf- oder absteigen.",
      matters: "Wer das tippt, will nicht angerufen werden und hat vielleicht noch mehr erfunden.",
      example: "`123456789`, `000000`.",
      remedy: "Das Feld leeren und den Rest des Leads ansehen."))

  /// Two valid numbers in one value, which is none.
  public static let severalNumbers = Rule(
    "phone.several-numbers", .warning, fields: fields,
    english: RuleText(
      message: "The field holds more than one telephone number.",
      finds: "A value that is no valid number and in which two valid ones stand side by side.",
      matters: "No program can dial it, and a CRM may keep half of it.",
      example: "`030 1234567 / 0170 1234567`.",
      remedy: "Keep one of them here, and put the other one into the field for mobile numbers."),
    german: RuleText(
      message: "Im Feld steht mehr als eine Telefonnummer.",
      finds: "Ein Wert, der keine gültige Nummer ist und in dem zwei gültige nebeneinander stehen.",
      matters: "Kein Programm kann ihn wählen, und ein CRM behält vielleicht nur die Hälfte.",
      example: "`030 1234567 / 0170 1234567`.",
      remedy: "Eine davon hier behalten, die andere in das Feld für Mobilnummern setzen."))

  /// A valid number with words behind it, with which it is none; or one that is valid only because letters in it or behind
  /// it count as digits or as nothing, outside the ranges whose numbers are sold by words.
  public static let textBesideNumber = Rule(
    "phone.text-beside-number", .note, fields: fields,
    english: RuleText(
      message: "Letters stand in the telephone number, or behind it.",
      finds: "A number with words at its end, or with letters that programs take for digits or pass over.",
      matters: "Letters are keys of a telephone; a program that dials them calls a stranger.",
      example: "`030 123456 (office)`, `030 123456 App. 78`, `030 l2345678`.",
      remedy: "Take the suggestion, and put what the words say into another field."),
    german: RuleText(
      message: "In oder hinter der Telefonnummer stehen Buchstaben.",
      finds: "Eine Nummer mit Wörtern am Ende oder mit Buchstaben, die Programme für Ziffern halten oder übergehen.",
      matters: "Buchstaben sind Telefontasten; ein Programm, das sie mitwählt, ruft Fremde an.",
      example: "`030 123456 (Büro)`, `030 123456 App. 78`, `030 l2345678`.",
      remedy: "Den Vorschlag übernehmen und, was die Wörter sagen, in ein anderes Feld setzen."))
}
