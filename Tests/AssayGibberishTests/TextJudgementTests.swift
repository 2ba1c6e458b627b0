// SPDX-License-Identifier: Apache-2.0

import AssayGibberish
import Testing

/// What is said of one text.
struct TextJudgementTests {
  @Test(arguments: [
    "Mei Ng", "Jennifer Null", "Krzysztof Brzęczyszczykiewicz", "Suharto", "Nguyễn Thị Minh Khai", "Þórbjörg",
    "Hrvoje Krk",
    "Siobhán Ní Bhraonáin", "Mstislav Rostropovich", "Schtschedrin", "Wojciechowska-Grzegrzółka", "Ng", "Li",
    "O'Shaughnessy",
    "Szczepański", "Xiuying Zhang", "Ngozi Okonjo-Iweala", "Mkhitaryan", "Thandeka Ndlovu", "Björk Guðmundsdóttir",
    "Tchaikovsky", "Ljiljana Vlk", "Иван Щербаков", "Ελένη Παπαδοπούλου", "Fred Asada", "Dee Dee", "Quyên", "Zbigniew",
  ])
  func believesRealNames(name: String) {
    #expect(TextJudgement(name, as: .personName).confidence < 0.5)
  }

  @Test(arguments: [
    "sdkfjh", "kjhsdfkjh", "dfgkjhdfg", "Anna sdkjfhskdf", "xcvmnbxcv", "qweoiuqwe", "fjdkslafj", "ADSFKJH",
    "hjkdfs kjhfds",
    "фвыапрлдоывд", "sdfghjkö",
  ])
  func findsMash(text: String) {
    #expect(TextJudgement(text, as: .personName).confidence >= 0.5)
  }

  @Test(arguments: ["王伟", "田中さくら", "박지성", "محمد", "สมชาย", "אברהם"])
  func saysWhichLettersItCannotJudge(name: String) {
    let judgement = TextJudgement(name, as: .personName)
    #expect(!judgement.isLettersJudged)
    #expect(judgement.confidence == 0)
  }

  @Test(arguments: [
    "XKCD", "BVG", "3M", "JPMorgan Chase", "HSBC", "Xerox", "PHGR Bern", "gGmbH", "Nvidia", "ThyssenKrupp",
  ])
  func isMildWithCompanies(name: String) {
    #expect(TextJudgement(name, as: .company).confidence < 0.5)
  }

  @Test(arguments: [
    "Bitte um Rückruf am Vormittag.", "Bitte um Rückruf. Bitte um Rückruf.", "Kérjük, hívjon vissza holnap!",
    "We met in Hanover, ref KX-2041.",
    "Tel. 0711/4711",
    "parseURLOfRequest", "Zażółć gęślą jaźń",
  ])
  func readsMessages(text: String) {
    #expect(TextJudgement(text, as: .message).strongest == nil)
  }

  @Test(arguments: ["asldkfj alskdjf lkajsdf lkjasd flkjasdf", "kjhsdfkjhsdkfjhskdjfhksjdhfkjsdf"])
  func findsMashedMessages(text: String) {
    #expect(TextJudgement(text, as: .message).confidence >= 0.5)
  }

  @Test(arguments: [
    "KoZIhvcNAQEFBQADggEBAIcBbSMdflsX", "DSSQGPTAAKYILETVKPQRMNTSTG", "bnRzLCBzdWNoIGFzIHRoZSBJbnRl",
    "d41d8cd98f00b204e9800998ecf8427e",
  ])
  func findsWhatProgramsMake(text: String) {
    #expect(TextJudgement(text, as: .message).confidence >= 0.5)
  }

  @Test func pointsAtTheMashedWord() {
    let judgement = TextJudgement("Änne sdkjfhskdf", as: .personName)
    #expect(judgement.strongest?.range == 6..<16)
  }

  @Test(arguments: [[0xC3], [0x80, 0x61], [0xFF, 0xFE, 0x41], Array(repeating: 0x61, count: 100_000)] as [[UInt8]])
  func readsAnyBytes(bytes: [UInt8]) {
    let judgement = TextJudgement(bytes.span, as: .personName)
    #expect(judgement.confidence <= 1)
  }
}
