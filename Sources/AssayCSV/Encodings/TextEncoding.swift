// SPDX-License-Identifier: Apache-2.0

/// How characters are written as bytes, such as `UTF-8` or `Windows-1252`.
///
/// ```swift
/// TextEncoding(named: "cp1252")   // .windows1252
/// TextEncoding.shiftJIS.name      // "Shift-JIS"
/// ```
public struct TextEncoding: Hashable, Sendable {
  /// What people call it; ``init(named:)`` takes it back.
  public let name: String
  /// The name of the converter in ICU.
  let converter: String

  /// The size in bytes of the units that characters are made of.
  var unitSize: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    default: 1
    }
  }

  private init(_ name: String, converter: String? = nil) {
    self.name = name
    self.converter = converter ?? name
  }

  // MARK: Unicode

  public static let utf8 = TextEncoding("UTF-8")
  public static let utf16LittleEndian = TextEncoding("UTF-16LE")
  public static let utf16BigEndian = TextEncoding("UTF-16BE")
  public static let utf32LittleEndian = TextEncoding("UTF-32LE")
  public static let utf32BigEndian = TextEncoding("UTF-32BE")

  // MARK: Latin letters

  /// What Excel writes in Western Europe and America.
  public static let windows1252 = TextEncoding("Windows-1252")
  /// Central Europe.
  public static let windows1250 = TextEncoding("Windows-1250")
  /// Turkish.
  public static let windows1254 = TextEncoding("Windows-1254")
  /// Baltic.
  public static let windows1257 = TextEncoding("Windows-1257")
  /// Read as Windows-1252, which has letters and quotes where ISO 8859-1 has control characters that no text holds, and is
  /// what files with this label are in (WHATWG Encoding Standard, section 4.2).
  public static let latin1 = TextEncoding("ISO-8859-1", converter: "Windows-1252")
  /// Central Europe.
  public static let latin2 = TextEncoding("ISO-8859-2")
  /// Turkish. Read as Windows-1254, as the WHATWG Encoding Standard does.
  public static let latin5 = TextEncoding("ISO-8859-9", converter: "Windows-1254")
  /// ISO 8859-1 with the euro sign, `Š`, `Ž`, `Œ` and `Ÿ`.
  public static let latin9 = TextEncoding("ISO-8859-15")
  /// What Excel for Mac writes where the system is set to a Western language.
  public static let macRoman = TextEncoding("Mac-Roman", converter: "macintosh")
  /// The same for Central European languages.
  public static let macCentralEuropean = TextEncoding("Mac-Central-European", converter: "x-mac-centraleurroman")
  /// DOS in America.
  public static let ibm437 = TextEncoding("IBM437")
  /// DOS in Western Europe.
  public static let ibm850 = TextEncoding("IBM850")
  /// DOS in Central Europe.
  public static let ibm852 = TextEncoding("IBM852")

  // MARK: Other alphabets

  /// Cyrillic.
  public static let windows1251 = TextEncoding("Windows-1251")
  /// Cyrillic: Russian.
  public static let koi8R = TextEncoding("KOI8-R")
  /// Cyrillic: Ukrainian.
  public static let koi8U = TextEncoding("KOI8-U")
  /// What Excel for Mac writes where the system is set to a language in Cyrillic letters.
  public static let macCyrillic = TextEncoding("Mac-Cyrillic", converter: "x-mac-cyrillic")
  /// DOS: Cyrillic.
  public static let ibm866 = TextEncoding("IBM866")
  /// Cyrillic.
  public static let isoCyrillic = TextEncoding("ISO-8859-5")
  /// Greek.
  public static let windows1253 = TextEncoding("Windows-1253")
  /// Greek.
  public static let isoGreek = TextEncoding("ISO-8859-7")
  /// Hebrew.
  public static let windows1255 = TextEncoding("Windows-1255")
  /// Arabic and Persian.
  public static let windows1256 = TextEncoding("Windows-1256")
  /// Thai.
  public static let windows874 = TextEncoding("Windows-874")

  // MARK: Chinese, Japanese, Korean

  /// Japanese, with Microsoft's extensions (code page 932).
  public static let shiftJIS = TextEncoding("Shift-JIS", converter: "windows-31j")
  /// Japanese.
  public static let eucJP = TextEncoding("EUC-JP")
  /// Chinese; GBK and GB 2312 are parts of it.
  public static let gb18030 = TextEncoding("GB18030")
  /// Chinese in traditional characters (code page 950).
  public static let big5 = TextEncoding("Big5", converter: "windows-950")
  /// Korean, with Microsoft's extensions (code page 949).
  public static let eucKR = TextEncoding("EUC-KR", converter: "windows-949")

  /// All encodings, those that are met more often first in each group.
  public static let all: [TextEncoding] =
    [.utf8, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian] + singleByte + multibyte

  /// Encodings of one byte a character, in the order in which they are preferred where they give the same text.
  static let singleByte: [TextEncoding] = [
    .windows1252, .windows1250, .windows1251, .windows1254, .windows1253, .windows1257, .windows1255, .windows1256,
    .windows874, .latin1, .latin9, .latin2, .latin5, .macRoman, .ibm850, .ibm437, .ibm852, .koi8R, .koi8U, .ibm866,
    .macCentralEuropean, .macCyrillic, .isoGreek, .isoCyrillic,
  ]

  /// Encodings of one, two or more bytes a character.
  static let multibyte: [TextEncoding] = [.shiftJIS, .gb18030, .big5, .eucKR, .eucJP]
}

extension TextEncoding: CustomStringConvertible {
  public var description: String { name }
}
