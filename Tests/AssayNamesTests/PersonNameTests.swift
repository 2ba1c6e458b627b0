// SPDX-License-Identifier: Apache-2.0

import AssayNames
import AssayTestSupport
import Testing

struct PersonNameTests {
  /// title | first | middle | last | suffix | nickname
  @Test(arguments: [
    ("Jane Doe", "|Jane||Doe||"), ("Dr. Jane Q. Doe", "Dr.|Jane|Q.|Doe||"), ("Doe, Jane", "|Jane||Doe||"),
    (
      "Prof. Dr. Karl-Theodor Freiherr von und zu Guttenberg, MBA",
      "Prof. Dr.|Karl-Theodor||Freiherr von und zu Guttenberg|MBA|"
    ),
    ("Guttenberg, Karl-Theodor Freiherr von und zu", "|Karl-Theodor||Freiherr von und zu Guttenberg||"),
    ("Goethe, Johann Wolfgang von", "|Johann|Wolfgang|von Goethe||"),
    ("Frau Dr. rer. nat. Anna Schmidt", "Frau Dr. rer. nat.|Anna||Schmidt||"),
    ("Dipl.-Ing. (FH) Hans Meier", "Dipl.-Ing. FH|Hans||Meier||"),
    ("Herr Müller", "Herr|||Müller||"), ("Mme Claire Dubois", "Mme|Claire||Dubois||"),
    ("Sra. María del Carmen García", "Sra.|María||del Carmen García||"), ("Pan Jan Novák", "Pan|Jan||Novák||"),
    ("Ing. Jan Novák, CSc.", "Ing.|Jan||Novák|CSc.|"), ("mgr inż. Anna Kowalska", "mgr inż.|Anna||Kowalska||"),
    ("Dott.ssa Giulia Di Stefano", "Dott.ssa|Giulia||Di Stefano||"), ("Jan van 't Hoff", "|Jan||van 't Hoff||"),
    ("Mohammed bin Salman", "|Mohammed||bin Salman||"), ("Máire Ní Bhriain", "|Máire||Ní Bhriain||"),
    ("Steffi Graf", "|Steffi||Graf||"), ("Dean Martin", "|Dean||Martin||"), ("Don Johnson", "|Don||Johnson||"),
    ("Earl Warren", "|Earl||Warren||"), ("Jack Ma", "|Jack||Ma||"), ("Amartya Sen", "|Amartya||Sen||"),
    ("Maria Neto", "|Maria||Neto||"), ("Wm. Smith", "|Wm.||Smith||"), ("Chr. Andersen", "|Chr.||Andersen||"),
    ("Li Na", "|Li||Na||"), ("Xi Jinping", "|Xi||Jinping||"), ("Suharto", "|Suharto||||"),
    ("DUPONT Jean", "|Jean||DUPONT||"), ("Jean DUPONT", "|Jean||DUPONT||"), ("BOB SMITH", "|BOB||SMITH||"),
    ("José Luis Rodríguez Zapatero", "|José|Luis Rodríguez|Zapatero||"), ("John Smith MA", "|John||Smith|MA|"),
    ("Jane Smith Ph. D.", "|Jane||Smith|Ph. D.|"), ("Richard (Rick) Moranis", "|Richard||Moranis||Rick"),
    ("Malcolm X", "|Malcolm||X||"), ("John Doe, CPWA", "|John||Doe|CPWA|"), ("Smith Jr., John", "|John||Smith|Jr.|"),
    ("Nguyễn Văn An", "|Nguyễn|Văn|An||"), ("Anh Van Do", "|Anh|Van|Do||"), ("Kim In Sook", "|Kim|In|Sook||"),
    ("Sacha Baron Cohen", "|Sacha||Baron Cohen||"), ("Проф. Иван Петров", "Проф.|Иван||Петров||"),
    ("山田 太郎", "|太郎||山田||"), ("山田　太郎 様", "様|太郎||山田||"), ("王伟", "|伟||王||"), ("欧阳娜娜", "|娜娜||欧阳||"),
    ("김민준", "|민준||김||"), ("남궁민수", "|민수||남궁||"), ("王先生", "先生|||王||"), ("ジョン・スミス", "|ジョン||スミス||"),
    ("佐藤健", "|健||佐藤||"), ("田中", "|||田中||"), ("やまだ たろう", "|たろう||やまだ||"),
    ("", "|||||"), ("Dr.", "Dr.|||||"), (",", "|||||"), ("'t", "|'t||||"), ("\"", "|||||"),
  ])
  func takesNamesApart(name: String, parts: String) {
    let name = PersonName(parsing: name)
    #expect(
      [name.title, name.first, name.middle, name.last, name.suffix, name.nickname].joined(separator: "|") == parts)
  }

  @Test(
    arguments: [
      ("Jane Doe", 0.9...1), ("Doe, Jane", 0.9...1), ("王伟", 0.85...1), ("山田 太郎", 0.9...1),
      ("Gabriel García Márquez", 0...0.79), ("José Luis Rodríguez Zapatero", 0...0.79), ("Suharto", 0...0.6),
      ("John and Jane Smith", 0...0.5), ("Nguyễn Văn An", 0...0.6), ("Van Johnson", 0...0.7),
      ("Prince Rogers Nelson", 0...0.7),
      ("Acme 24 Ltd", 0...0.4), ("山本恵子", 0.8...1), ("高倉健一", 0...0.5), ("Xyz. John Smith", 0...0.7),
    ] as [(String, ClosedRange<Double>)])
  func saysHowSureItIs(name: String, range: ClosedRange<Double>) {
    #expect(range.contains(PersonName(parsing: name).confidence))
  }

  @Test func tellsTheOrder() {
    #expect(PersonName(parsing: "Jane Doe").order == .givenFirst)
    #expect(PersonName(parsing: "Doe, Jane").order == .familyFirst)
    #expect(PersonName(parsing: "김민준").order == .familyFirst)
    #expect(PersonName(parsing: "约翰·史密斯").order == .givenFirst)
  }

  /// Every letter and digit is in exactly one piece, whatever the name is.
  @Test func losesNoLetter() {
    let words = [
      "Dr.", "Jane", "von", "de", "la", "und", "y", "\"Rick\"", "(MBA)", "Doe", ",", "Jr.", "III", "O'Brien", "'t", "&",
      "😊",
      "王伟", "・", "山田", "of", "the", "Lord", "J.", "Ph.", "D.", "Graf", "\\\"", "’n", "x1", "(", "Lt.Gen.", "V", "様",
      "Mª",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<4_000 {
      let name = (0..<Int.random(in: 1...8, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      .joined(separator: " ")
      let pieces = PersonName(parsing: name).pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
      var end = 0
      var left = ""
      for piece in pieces {
        #expect(piece.range.lowerBound >= end, "\(name)")
        guard piece.range.lowerBound >= end else { break }
        left += String(decoding: Array(name.utf8)[end..<piece.range.lowerBound], as: UTF8.self)
        end = piece.range.upperBound
      }
      left += String(decoding: Array(name.utf8)[end...], as: UTF8.self)
      #expect(
        !left.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil },
        "\(name): \(left)")
    }
  }
}
