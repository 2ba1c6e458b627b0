// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Testing

/// Looks bad, is right: nothing of it is changed, not a byte.
struct NegativeTests {
  @Test(arguments: [
    "O’Brien", "O'Brien", "D’Angelo", "王 伟", "王伟", "Mei Ng", "Nuñez", "Đặng Thị Ngọc", "Nguyễn", "İbrahim", "ıŞık",
    "Łukasz Żółć", "Zoë", "Ærøskøbing", "Þórður", "Ivan Ивано́в", "Αθήνα", "Ё", "Й", "한국", "さくら", "ﾔﾏﾀﾞ", "ｙａｍａｄａ", "が",
    "משה כהן", "שָׁלוֹם", "محمد", "สมชาย ใจดี", "नरेंद्र मोदी", "இளங்கோ", "ქეთევან", "Ⅳ", "№ 5", "½", "ﬁ",
    "a - b", "Müller-Lüdenscheidt", "Freiherr von und zu Guttenberg", "Frankfurt (Oder)", "«Ромашка»", "„Adler“",
    "5 € – 10 €", "§ 5", "20 °C", "¿Qué?", "™", "A", "ab", "a b", "Dr. Meier", "x…",
  ])
  func leavesNamesAndCompanies(value: String) {
    expectNoChange(value)
  }

  @Test(arguments: [
    // Persian: the non-joiner within a word (Unicode Standard, section 9.2), also beside Latin letters and digits.
    "می\u{200C}خواهم", "علی\u{200C}رضا", "PDF\u{200C}ها", "۲۰\u{200C}ساله",
    // Arabic: the joiner asks for the joined form of a letter by itself.
    "ه\u{200D}",
    // Hindi: half form and visible virama; Marathi: eyelash ra; Bengali: ya-phalaa (section 12.1, 12.2).
    "क्\u{200D}ष", "क्\u{200C}ष", "र्\u{200D}य", "র\u{200D}্য",
    // Malayalam chillu as it was written before Unicode 5.1 (section 12.9), at the end of the word.
    "അവന്\u{200D}",
    // Sinhala: Śrī (section 13.2). Khmer and Thai: a place where a line may break (section 16).
    "ශ්\u{200D}රී", "ភាសា\u{200B}ខ្មែរ", "ไทย\u{200B}แลนด์", "မြန်မာ\u{200B}စာ",
    // Mongolian: vowel separator and narrow no-break space choose the form of a letter (section 13.5).
    "ᠨᠠ\u{180E}ᠠ", "ᠮᠣᠩᠭᠣᠯ\u{202F}ᠤᠨ",
    // Emoji sequences (UTS #51).
    "👨\u{200D}👩\u{200D}👧\u{200D}👦", "🏳️\u{200D}🌈", "👩🏽\u{200D}💻", "🙋🏻\u{200D}♀️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️\u{200D}🔥",
    // Variation selectors choose a form of a Han character in names.
    "葛\u{E0100}城",
    // The ideographic space between Han and kana.
    "山田\u{3000}太郎", "ヤマダ\u{3000}タロウ", "が\u{3000}ぎ",
  ])
  func leavesInvisibleCharactersThatCarryMeaning(value: String) {
    expectNoChange(value)
  }

  @Test(arguments: [
    // What may be half a letter stays where nobody can prove it: Mac OS Roman, or letters and an ellipsis.
    "tur\u{92}stico", "SELKÄ\u{A0}", "VOCÊ\u{85}", "x\u{9F}y",
  ])
  func leavesTracesOfAWrongEncoding(value: String) {
    expectNoChange(value)
  }

  @Test(arguments: [
    "שלום\u{200F} C++\u{200E} בעברית", "قال: \u{2067}C#\u{2069}.", "Bonjour\u{A0}!", "Prix\u{202F}: 5\u{A0}€",
  ])
  func leavesDirectionAndTypographyInAMessage(value: String) {
    #expect(Normalized(value, in: .message).rules == [])
  }

  private func expectNoChange(_ value: String) {
    for field in [Field.lastName, .message, Field("custom")] {
      #expect(Normalized(value, in: field).rules == [], "\(value.codePoints)")
    }
  }
}
