// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCSV

@Suite struct EncodingSignatureTests {
  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian])
  func knowsWideEncodingsWithAndWithoutAMark(_ encoding: TextEncoding) throws {
    let texts = [
      "id;name\r\n1;Müller\r\n", "姓名;电话\n张伟;13800138000\n李娜;13900139000\n",
      "名前;住所\r\n山田太郎;東京都千代田区1-1\r\n", "Имя;Город\r\nИван;Москва\r\nАнна;Омск\r\n", "a,b\n",
      "姓名;地址;电话\n王一;一心路一号;13800138000\n",
    ]
    for text in texts {
      let markedBytes = try encoded("\u{FEFF}" + text, as: encoding)
      let marked = EncodingDetection(sample: markedBytes.span)
      #expect(marked.encoding == encoding)
      #expect(marked.evidence == .byteOrderMark)
      let unmarkedBytes = try encoded(text, as: encoding)
      let unmarked = EncodingDetection(sample: unmarkedBytes.span)
      #expect(unmarked.encoding == encoding, "\(text)")
      #expect(unmarked.evidence == .nulBytes)
      #expect(unmarked.confidence == 1)
    }
  }

  @Test func takesAStrayNULForNothing() {
    for text in ["a,b\0c\n1,2\n", "\0", "a\0", "a;b;c\n\0;;\n1;2;3\n"] {
      #expect(EncodingDetection(sample: Array(text.utf8).span).encoding == .utf8, "\(text)")
    }
  }

  @Test func namesWhatIsNoText() {
    let cases: [([UInt8], String)] = [
      ([0x1F, 0x8B, 8, 0], "gzip"), ([0x50, 0x4B, 3, 4, 20], "ZIP"), ([0xD0, 0xCF, 0x11, 0xE0], "old Excel"),
      ([UInt8](repeating: 0, count: 100), "binary"),
    ]
    for (bytes, name) in cases {
      let detection = EncodingDetection(sample: bytes.span)
      #expect(detection.foreignFormat?.contains(name) == true)
      #expect(detection.encoding == nil)
      #expect(!detection.isAmbiguous)
    }
  }
}
