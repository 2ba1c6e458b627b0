// SPDX-License-Identifier: Apache-2.0

import AssayTestSupport
import Foundation
import Testing

@testable import AssayGibberish

struct PlaceholderWordsTests {
  @Test(arguments: [
    ("n/a", TextKind.company), ("N.A.", .street), ("#N/A", .city), ("<NA>", .company), ("-NaN", .city),
    ("k. A.", .company), ("Keine Angabe", .message), ("ohne Straße", .street), ("inconnue", .city),
    ("Não informado", .company), ("НЕИЗВЕСТНО", .city), ("не указано", .street), ("不明", .company),
    ("なし", .company), ("없음", .street), ("غير معروف", .city), ("לא ידוע", .company), ("bilinmiyor", .city),
    ("nieznany", .street), ("-", .street), ("---", .city), (". . .", .company), ("xxx", .company),
    ("ＴＥＳＴ", .message), ("Dies ist ein Test!", .message), ("this is a test, please ignore", .message),
    ("Musterfirma GmbH & Co. KG", .company), ("Muster-Firma", .company), ("Test Company Ltd.", .company),
    ("ООО «Ромашка»", .company), ("ABC株式会社", .company), ("Testfirma 2", .company), ("Musterstr. 12 a", .street),
    ("Musterstrasse 1", .street), ("123 Fake Street", .street), ("12345 Musterstadt", .city), ("Anytown", .city),
    ("test123", .message), ("测试", .message), ("テストです。", .message),
    ("Lorem ipsum dolor sit amet, consectetur adipiscing elit", .message),
    ("Sed ut perspiciatis unde omnis iste natus error", .message),
  ])
  func findsWhatStandsForNoValue(text: String, kind: TextKind) {
    #expect(Judged.word(text, kind).flags)
  }

  @Test(arguments: [
    ("XKCD", TextKind.company), ("BVG", .company), ("3M", .company), ("X", .company), ("ABC", .company),
    ("Acme Corp", .company), ("Contoh", .company), ("Firma", .company), ("Foo Fighters", .company),
    ("Bar Harbor Bank", .company), ("Null Media", .company), ("Muster & Dikson", .company),
    ("Stiftung Warentest", .company),
    ("Sample", .company), ("Unknown Worlds Entertainment", .company), ("Na", .city), ("Nan", .city), ("Bar", .city),
    ("None", .city), ("Test Valley", .city), ("Muster", .city), ("Y", .city), ("Å", .city), ("Ort", .city),
    ("Main Street 1", .street), ("Am Markt 7", .street), ("Unter den Linden", .street), ("", .message), (" ", .message),
    ("Wir möchten einen Test Ihrer Software vereinbaren.", .message), ("Please call me back", .message),
    ("Il dolore è forte, non posso aspettare e vorrei un appuntamento", .message),
    ("In vino veritas et in aqua sanitas", .message), ("Bitte um Rückruf", .message),
  ])
  func accusesNoRealValue(text: String, kind: TextKind) {
    #expect(!Judged.word(text, kind).flags)
  }

  @Test func survivesAnyBytes() {
    for text: [UInt8] in [[0xFF], [0xC3], [0x74, 0xE2, 0x80], Array(repeating: 0x2D, count: 1_000_000)] {
      for kind in TextKind.allCases { _ = PlaceholderWords.evidence(in: text.span, kind: kind) }
    }
    let long = Array(String(repeating: "lorem ", count: 200_000).utf8)
    #expect(PlaceholderWords.evidence(in: long.span, kind: .company) == nil)
  }

  /// The build script and the library fold alike: what it wrote is found as it is.
  @Test func everyEntryIsFound() {
    let table = PlaceholderEntry.table
    #expect(table.isIntact)
    for (name, value) in table.entries {
      let found = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedText.bufferSize) { buffer in
        var folded = FoldedText(into: buffer)
        return folded.append(Array(name.utf8).span) ? folded.entry(of: folded.allWords) != nil : false
      }
      #expect(found, "\(name) \(value)")
    }
  }

  /// What is written by hand is found as it is written there, and in capitals: letters fold as in the build script.
  @Test func everyTextOfTheSourceIsFound() throws {
    let source = SourceTree.root.appending(path: "Reference/Text/Placeholders/words.csv")
    let lines = try String(contentsOf: source, encoding: .utf8).split(separator: "\n").dropFirst()
    for line in lines {
      let cells = line.split(separator: ",", maxSplits: 2)
      let texts = cells[2].split(separator: "|").map(String.init)
      for text in texts + texts.map({ $0.uppercased() }) where cells[1] != "name" && cells[1] != "family" {
        let found = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedText.bufferSize) { buffer in
          var folded = FoldedText(into: buffer)
          return folded.append(Array(text.utf8).span) ? folded.entry(of: folded.allWords) != nil : false
        }
        #expect(found, "\(text)")
      }
    }
  }
}
