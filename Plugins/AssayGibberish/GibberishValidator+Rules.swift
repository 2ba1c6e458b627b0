// SPDX-License-Identifier: Apache-2.0

import AssayCore

/// Rules about patterns of the hand and about letters.
extension GibberishValidator {
  /// Keys in the order in which they lie on a keyboard.
  public static let keyboardWalk = Rule(
    "gibberish.keyboard-walk", .warning, fields: fields,
    english: RuleText(
      message: "The value is made of keys that lie in a row.",
      finds: "Keys in the order in which they lie on a keyboard of any country, in either direction, also repeated.",
      matters: "Mostly somebody filled the form to get past it, and there is nobody to call.",
      example: "\"asdf\", \"qwertz123\", \"йцукен\".",
      remedy: "Reject the lead, unless another value shows a real person."),
    german: RuleText(
      message: "Der Wert besteht aus Tasten, die nebeneinander liegen.",
      finds:
        "Tasten in der Reihenfolge, in der sie auf der Tastatur irgendeines Landes liegen, in beiden Richtungen, auch "
        + "wiederholt.",
      matters: "Meist hat jemand das Formular nur ausgefüllt, um weiterzukommen, und es gibt niemanden anzurufen.",
      example: "„asdf“, „qwertz123“, „йцукен“.",
      remedy: "Den Lead ablehnen, wenn kein anderer Wert auf einen wirklichen Menschen weist."))

  /// Letters or digits in their order.
  public static let sequence = Rule(
    "gibberish.sequence", .warning, fields: fields,
    english: RuleText(
      message: "The value is a piece of the alphabet or of the row of digits.",
      finds: "Letters of an alphabet or digits one after the other, forwards or backwards, also each of them twice.",
      matters: "Mostly somebody filled the form to get past it, and there is nobody to call.",
      example: "\"ABCD\", \"4321\", \"aabbcc\".",
      remedy: "Reject the lead, unless another value shows a real person."),
    german: RuleText(
      message: "Der Wert ist ein Stück des Alphabets oder der Ziffernreihe.",
      finds: "Buchstaben eines Alphabets oder Ziffern der Reihe nach, vorwärts oder rückwärts, auch jeder doppelt.",
      matters: "Meist hat jemand das Formular nur ausgefüllt, um weiterzukommen, und es gibt niemanden anzurufen.",
      example: "„ABCD“, „4321“, „aabbcc“.",
      remedy: "Den Lead ablehnen, wenn kein anderer Wert auf einen wirklichen Menschen weist."))

  /// One letter or group again and again.
  public static let repetition = Rule(
    "gibberish.repetition", .warning, fields: fields,
    english: RuleText(
      message: "The value is the same letters again and again.",
      finds: "One letter, or one short group of letters, that is repeated and makes up the value.",
      matters: "Mostly somebody filled the form to get past it, and there is nobody to call.",
      example: "\"aaaa\", \"xyxyxy\", \"haha haha\".",
      remedy: "Reject the lead, unless another value shows a real person."),
    german: RuleText(
      message: "Der Wert wiederholt immer dieselben Buchstaben.",
      finds: "Ein Buchstabe oder eine kurze Folge von Buchstaben, die sich wiederholt und den Wert ausmacht.",
      matters: "Meist hat jemand das Formular nur ausgefüllt, um weiterzukommen, und es gibt niemanden anzurufen.",
      example: "„aaaa“, „xyxyxy“, „haha haha“.",
      remedy: "Den Lead ablehnen, wenn kein anderer Wert auf einen wirklichen Menschen weist."))

  /// Letters that follow each other as under a hand that only hits keys.
  public static let letters = Rule(
    "gibberish.letters", .warning, fields: fields,
    english: RuleText(
      message: "The letters look typed at random.",
      finds:
        "Letters that are far more likely under a hand that only hits keys than in names, places and words of many "
        + "languages. Scripts other than Latin, Cyrillic and Greek are not judged.",
      matters: "Mostly somebody filled the form to get past it, and there is nobody to call.",
      example: "\"sdkfjh\", \"bxcubxuxbu\".",
      remedy: "Look at the rest of the lead. A real name or brand: --allow-value."),
    german: RuleText(
      message: "Die Buchstaben sehen zufällig getippt aus.",
      finds:
        "Buchstaben, die unter einer Hand, die nur Tasten trifft, weit wahrscheinlicher sind als in Namen, Orten und "
        + "Wörtern vieler Sprachen. Andere Schriften als die lateinische, kyrillische und griechische werden nicht beurteilt.",
      matters: "Meist hat jemand das Formular nur ausgefüllt, um weiterzukommen, und es gibt niemanden anzurufen.",
      example: "„sdkfjh“, „bxcubxuxbu“.",
      remedy: "Den übrigen Lead ansehen. Ein wirklicher Name oder eine Marke: --allow-value."))

  /// The same, where a name is nearly as likely.
  public static let unusualLetters = Rule(
    "gibberish.unusual-letters", .note, fields: fields,
    english: RuleText(
      message: "The letters are unusual for a name or a word.",
      finds: "Letters that seldom follow each other, in a value that may well be right.",
      matters: "It is one sign of an invented value beside others; alone it says little.",
      example: "\"Tadhg\" and \"Jephthah\", which are first names.",
      remedy: "Nothing, unless other values are odd too."),
    german: RuleText(
      message: "Die Buchstaben sind für einen Namen oder ein Wort ungewöhnlich.",
      finds: "Buchstaben, die selten aufeinander folgen, in einem Wert, der gut stimmen kann.",
      matters: "Neben anderen ist es ein Zeichen für einen erfundenen Wert; allein sagt es wenig.",
      example: "„Tadhg“ und „Jephthah“, die Vornamen sind.",
      remedy: "Nichts, wenn nicht noch andere Werte auffallen."))
}

/// Rules about what stands for nobody, and about values together.
extension GibberishValidator {
  /// A word that stands for no name, or for a test.
  public static let noName = Rule(
    "placeholder.no-name", .warning, fields: [.firstName, .lastName, .fullName],
    english: RuleText(
      message: "The name stands for no name, or for a test.",
      finds: "A word that people or programs write where they have no name, or to try a form, in some 25 languages.",
      matters: "Letters would begin with \"Dear Mr. Unknown\", and a test is no lead.",
      example: "\"n/a\", \"unbekannt\", \"Test Test\", \"xxx\".",
      remedy: "Empty the field, or drop the lead if it was a test."),
    german: RuleText(
      message: "Der Name steht für keinen Namen oder für einen Test.",
      finds:
        "Ein Wort, das Menschen oder Programme schreiben, wo sie keinen Namen haben oder ein Formular ausprobieren, in "
        + "etwa 25 Sprachen.",
      matters: "Briefe begännen mit „Sehr geehrter Herr Unbekannt“, und ein Test ist kein Lead.",
      example: "„n/a“, „unbekannt“, „Test Test“, „xxx“.",
      remedy: "Das Feld leeren oder den Lead verwerfen, wenn er ein Test war."))

  /// The same in a field that may as well be empty: a note.
  public static let noValue = Rule(
    "placeholder.no-value", .note, fields: [.company, .jobTitle, .street, .city, .message],
    english: RuleText(
      message: "The value stands for no value, or for a test.",
      finds: "A word for no value, or for a test, in a field other than a name.",
      matters:
        "Nothing is lost with it, but it is in the way of search and of matching: half of the companies would be n/a.",
      example: "\"n/a\" as company, \"keine\" as message, \"Musterstraße 1\".",
      remedy: "Empty the field."),
    german: RuleText(
      message: "Hier steht ein Platzhalter oder ein Testeintrag statt einer Angabe.",
      finds: "Ein Wort für keinen Wert oder für einen Test, in einem anderen Feld als einem Namen.",
      matters: "Mit ihm geht nichts verloren, aber er stört beim Suchen und Abgleichen: Die halben Firmen hießen n/a.",
      example: "„n/a“ als Firma, „keine“ als Nachricht, „Musterstraße 1“.",
      remedy: "Das Feld leeren."))

  /// A sample person or a figure of fiction.
  public static let figure = Rule(
    "fake.sample-person", .warning, fields: [.firstName, .lastName, .fullName],
    english: RuleText(
      message: "The name is that of a sample person, of a figure or of somebody famous.",
      finds: "First and last name together that stand for a sample person, a figure of fiction or somebody famous.",
      matters: "Nobody of that name will answer; few people are really called so.",
      example: "\"Max Mustermann\", \"John Doe\", \"Mickey Mouse\", \"Alice im Wunderland\".",
      remedy: "Drop the lead, unless address and telephone number show that the person exists."),
    german: RuleText(
      message: "Der Name ist der einer Musterperson, einer erfundenen Figur oder einer bekannten Person.",
      finds: "Vor- und Nachname, die zusammen für eine Musterperson, eine Figur oder eine bekannte Person stehen.",
      matters: "Niemand dieses Namens wird antworten; nur wenige Menschen heißen wirklich so.",
      example: "„Max Mustermann“, „John Doe“, „Micky Maus“, „Alice im Wunderland“.",
      remedy: "Den Lead verwerfen, wenn nicht Adresse und Telefonnummer zeigen, dass es die Person gibt."))

  /// A form that no value of the field has.
  public static let shape = Rule(
    "gibberish.shape", .warning, fields: fields,
    english: RuleText(
      message: "The value has a form that no value of this field has.",
      finds:
        "Digits or symbols in a person's name, an address of the web or a sentence in a name, a key or encoded data.",
      matters: "Something else was pasted, or the value was invented.",
      example: "\"user123\" as a name, \"https://…\" as a last name, \"bnRzLCBzdWNoIGFz\".",
      remedy: "Look where the value belongs, or empty the field."),
    german: RuleText(
      message: "Der Wert hat eine Form, die kein Wert dieses Feldes hat.",
      finds:
        "Ziffern oder Zeichen im Namen einer Person, eine Webadresse oder ein Satz in einem Namen, ein Schlüssel oder "
        + "kodierte Daten.",
      matters: "Etwas anderes wurde eingefügt, oder der Wert ist erfunden.",
      example: "„user123“ als Name, „https://…“ als Nachname, „bnRzLCBzdWNoIGFz“.",
      remedy: "Nachsehen, wohin der Wert gehört, oder das Feld leeren."))

  /// One value in fields that have nothing to do with each other.
  public static let sameValue = Rule(
    "fake.same-value", .warning, fields: [.firstName, .lastName, .fullName],
    english: RuleText(
      message: "The same value stands in fields that have nothing to do with each other.",
      finds: "One odd value that is name, company and place at once, or any value that stands nearly everywhere.",
      matters: "It was pasted to fill the form.",
      example: "\"asdf\" as first name, last name, company and city.",
      remedy: "Reject the lead, unless telephone or address show a real person."),
    german: RuleText(
      message: "Derselbe Wert steht in Feldern, die nichts miteinander zu tun haben.",
      finds: "Ein auffälliger Wert, der zugleich Name, Firma und Ort ist, oder irgendeiner, der fast überall steht.",
      matters: "Er wurde eingefügt, um das Formular zu füllen.",
      example: "„asdf“ als Vorname, Nachname, Firma und Ort.",
      remedy: "Den Lead ablehnen, wenn nicht Telefon oder Adresse auf einen wirklichen Menschen weisen."))

  /// Three kinds of evidence in one lead.
  public static let inventedLead = Rule(
    "fake.invented-lead", .error, fields: [],
    english: RuleText(
      message: "The lead is probably invented, by several signs: {signs}.",
      finds:
        "A lead whose name is odd beyond doubt, with three kinds of evidence: walks over the keyboard, sequences, repetition, "
        + "letters at random, placeholders, sample persons, odd forms, one value in several fields.",
      matters: "Most probably nobody is behind it, and a call is wasted.",
      example: "\"asdf asdf\", company \"asdf\", \"asdf@asdf.de\".",
      remedy:
        "Look through the rejected leads now and then; --allow fake.invented-lead sends such ones to review instead."),
    german: RuleText(
      message: "Der Lead ist vermutlich erfunden; dafür sprechen mehrere Anzeichen: {signs}.",
      finds:
        "Ein Lead mit einem zweifellos seltsamen Namen und drei Arten von Anzeichen: Wege über die Tastatur, Reihenfolgen, Wiederholungen, zufällige "
        + "Buchstaben, Platzhalter, Musterpersonen, seltsame Formen, ein Wert in mehreren Feldern.",
      matters: "Höchstwahrscheinlich steht niemand dahinter, und ein Anruf ist umsonst.",
      example: "„asdf asdf“, Firma „asdf“, „asdf@asdf.de“.",
      remedy: "Die abgelehnten Leads hin und wieder durchsehen; --allow fake.invented-lead schickt solche zur Prüfung.")
  )

  static let fields: [Field] = [
    .firstName, .lastName, .fullName, .company, .jobTitle, .street, .city, .message,
  ]
}
