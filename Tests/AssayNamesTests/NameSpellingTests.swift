// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Testing

@testable import AssayNames

struct NameSpellingTests {
  @Test(arguments: [
    ("JÖRG SCHRÖDER", "Jörg Schröder"), ("anna-lena meyer", "Anna-Lena Meyer"), ("mei ng", "Mei Ng"),
    ("MEI NG", "Mei Ng"),
    ("lt. gen. john a. doe iv", "Lt. Gen. John A. Doe IV"), ("DR. MED. ANNA KOCH", "Dr. med. Anna Koch"),
    ("dipl.-ing. hans meier", "Dipl.-Ing. Hans Meier"), ("JANE DOE, PHD, MBA", "Jane Doe, PhD, MBA"),
    ("DOE, JOHN A.", "Doe, John A."), ("john mcnabb-o'brien", "John McNabb-O'Brien"),
    ("RONALD MACDONALD", "Ronald MacDonald"), ("mackenzie mack", "Mackenzie Mack"), ("JUAN MACHADO", "Juan Machado"),
    ("ludwig van beethoven", "Ludwig van Beethoven"),
    (
      "karl-theodor freiherr von und zu guttenberg",
      "Karl-Theodor Freiherr von und zu Guttenberg"
    ),
    ("JUAN DE LA VEGA", "Juan de la Vega"), ("josé ortega y gasset", "José Ortega y Gasset"),
    ("leonardo di caprio", "Leonardo Di Caprio"), ("antónio costa e silva", "António Costa e Silva"),
    ("john e smith", "John E Smith"), ("nguyen van an", "Nguyen Van An"), ("thi van do", "Thi Van Do"),
    ("kim in sook", "Kim In Sook"), ("sophie in 't veld", "Sophie in 't Veld"), ("JJ ABRAMS", "JJ Abrams"),
    ("j.r.r. tolkien", "J.R.R. Tolkien"), ("ΓΙΩΡΓΟΣ ΠΑΠΑΣ", "Γιωργος Παπας"), ("иван петров", "Иван Петров"),
    ("YILDIZ IŞIK ĞÜL", "Yıldız Işık Ğül"), ("john and jane smith", "John and Jane Smith"),
    ("maría d'angelo (mary)", "María D'Angelo (Mary)"), ("IJSBRAND VISSER", "IJsbrand Visser"),
    ("ijeoma ijaz", "Ijeoma Ijaz"), ("jean-de-dieu habimana", "Jean-de-Dieu Habimana"), ("ß ẞ", nil),
    ("mohammed bin salman", "Mohammed bin Salman"), ("EL KHOURY RANIA", "El Khoury Rania"),
  ])
  func spellsFullNames(name: String, expected: String?) {
    #expect(NameSpelling(of: name, as: .full)?.text == expected)
  }

  @Test(arguments: [
    ("SCHRÖDER", "Schröder"), ("mcdonald", "McDonald"), ("van der berg", "van der Berg"), ("o’brien", "O’Brien"),
    ("MACKENZIE", "MacKenzie"), ("dell'acqua", "Dell'Acqua"), ("la rosa", "La Rosa"), ("de la cruz", "de la Cruz"),
    ("st. john", "St. John"), ("ortega y gasset", "Ortega y Gasset"), ("van nguyen", "Van Nguyen"), ("ng", "Ng"),
    ("king jr", "King Jr"), ("al-masri", "Al-Masri"), ("ó briain", "Ó Briain"), ("GRAF", "Graf"),
    ("'t hooft", "'t Hooft"),
  ])
  func spellsLastNames(name: String, expected: String) {
    #expect(NameSpelling(of: name, as: .family)?.text == expected)
  }

  @Test(arguments: [
    ("anna-lena", "Anna-Lena"), ("MACKENZIE", "Mackenzie"), ("maria de los angeles", "Maria de los Angeles"),
    ("dr. anna", "Dr. Anna"), ("m'baye", "M'Baye"), ("va'apu'u", "Va'apu'u"), ("JAN", "Jan"),
  ])
  func spellsFirstNames(name: String, expected: String) {
    #expect(NameSpelling(of: name, as: .given)?.text == expected)
  }

  @Test(arguments: [
    ("ILGAZ IŞIKLI", "Türkiye", "Ilgaz Işıklı"), ("IŞIL YILMAZ", "TR", "Işıl Yılmaz"), ("irem inan", "TR", "İrem İnan"),
    ("ION ŞTEFAN", "RO", "Ion Ştefan"), ("MARIO DE LUCA", "Italia", "Mario De Luca"),
    ("jan van den berg", "België", "Jan Van den Berg"), ("jan van den berg", "NL", "Jan van den Berg"),
    ("van den berg", "NL", "Van den Berg"), ("valéry giscard d'estaing", "France", "Valéry Giscard d'Estaing"),
    ("ijaz ijssel", "NL", "IJaz IJssel"),
  ])
  func followsTheCountry(name: String, country: String, expected: String) {
    #expect(NameSpelling(of: name, as: .full, country: NameCountry(country))?.text == expected)
  }

  /// What may be right as it is.
  @Test(arguments: [
    "JJ", "AB", "JFK", "J. R.", "deVries", "McDonald", "Shirley Maclaine", "van der Berg", "王伟", "김민준", "გიორგი", "علي",
    "Anna", "", "a", "X", "IBM", "anna_99", "john.doe", "anna@acme.com", "Élodie", "Özgür", "O'Brien", "ab-",
    "‘ʻokina’ Ō",
  ])
  func leavesNamesAlone(name: String) {
    let isQuestioned =
      NameLetters.haveOneCase(name.utf8.span) && NameSpelling(of: name, as: .full)?.text != nil
    #expect(!isQuestioned || name == "ab-")
  }

  private struct Line: Decodable {
    let input: String
    let expected: String
    let category: String
  }

  @Test(
    .enabled(if: Evaluation.hasFile("unicode/namecase.jsonl"), "set ASSAY_EVAL to the folder of evaluation data"))
  func spellsTheNamesOfTheEvaluationData() throws {
    let lines = try Evaluation.lines(of: "unicode/namecase.jsonl", as: Line.self)
    var right = 0
    for line in lines {
      let isOdd = NameLetters.haveOneCase(line.input.utf8.span)
      let text = (isOdd ? NameSpelling(of: line.input, as: .full)?.text : nil) ?? line.input
      right += text == line.expected ? 1 : 0
    }
    print("namecase.jsonl: \(right) of \(lines.count) as expected")
    // What is missed: a name in mixed case that is to be forced, and one whose parts are to be put in another order.
    #expect(right >= lines.count - 2)
  }
}
