// SPDX-License-Identifier: Apache-2.0

extension TextEncoding {
  /// The encoding that people call so, in any case, with or without hyphens, underscores and spaces: `latin1`, `CP1252`,
  /// `ansi`, `utf16`, `sjis`, `gbk`; nil for others.
  ///
  /// `utf-16` without a byte order is little-endian, which is what Windows writes (The Unicode Standard, section 3.10,
  /// would have it big-endian; WHATWG, section 14.3, has little).
  public init?(named name: String) {
    let key = Self.key(of: name)
    guard let encoding = Self.byKey[key] else { return nil }
    self = encoding
  }

  /// Letters in lower case and digits; what stands between them is a matter of taste.
  private static func key(of name: String) -> String {
    String(decoding: name.utf8.compactMap(Self.keyByte), as: UTF8.self)
  }

  private static func keyByte(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ":"): nil
    default: byte
    }
  }

  private static let byKey: [String: TextEncoding] = {
    var byKey: [String: TextEncoding] = [:]
    for encoding in all { byKey[key(of: encoding.name)] = encoding }
    for (encoding, names) in aliases {
      for name in names.split(separator: " ") { byKey[String(name)] = encoding }
    }
    return byKey
  }()

  /// Names as the IANA registry, the WHATWG Encoding Standard, Python, Java, Windows and spreadsheets have them.
  private static let aliases: [(TextEncoding, String)] = [
    (.utf8, "utf8sig utf8bom u8 unicode11utf8 65001 cp65001 ascii usascii us646"),
    (.utf16LittleEndian, "utf16 ucs2 ucs2le unicode u16 1200 cp1200 unicodelittle iso10646ucs2"),
    (.utf16BigEndian, "ucs2be unicodefffe unicodebig 1201 cp1201"),
    (.utf32LittleEndian, "utf32 ucs4 ucs4le 12000 cp12000"),
    (.utf32BigEndian, "ucs4be 12001 cp12001"),
    (.windows1252, "cp1252 1252 ansi win1252 ms1252 xcp1252 msansi western"),
    (.windows1250, "cp1250 1250 win1250 ms1250 xcp1250 msee"),
    (.windows1251, "cp1251 1251 win1251 ms1251 xcp1251 mscyrl"),
    (.windows1253, "cp1253 1253 win1253 ms1253 xcp1253 msgreek"),
    (.windows1254, "cp1254 1254 win1254 ms1254 xcp1254 msturk"),
    (.windows1255, "cp1255 1255 win1255 ms1255 xcp1255 mshebr"),
    (.windows1256, "cp1256 1256 win1256 ms1256 xcp1256 msarab"),
    (.windows1257, "cp1257 1257 win1257 ms1257 xcp1257 winbaltrim"),
    (.windows874, "cp874 874 win874 ms874 tis620 iso885911 dos874"),
    (.latin1, "latin1 l1 iso88591 cp819 ibm819 28591 iso885911987"),
    (.latin2, "latin2 l2 iso88592 cp912 28592"),
    (.latin5, "latin5 l5 iso88599 28599 turkish"),
    (.latin9, "latin9 l9 iso885915 28605"),
    (.macRoman, "macroman macintosh mac xmacroman 10000 appleroman"),
    (.macCentralEuropean, "macce maclatin2 maccentraleurope xmaccentraleurroman xmacce 10029"),
    (.macCyrillic, "xmaccyrillic xmacukrainian 10007"),
    (.ibm437, "cp437 437 dos437"),
    (.ibm850, "cp850 850 dos850"),
    (.ibm852, "cp852 852 dos852"),
    (.ibm866, "cp866 866 dos866 csibm866"),
    (.koi8R, "koi8 koi 20866 cskoi8r"),
    (.koi8U, "21866 koi8ru"),
    (.isoCyrillic, "cyrillic iso88595 28595"),
    (.isoGreek, "greek iso88597 28597 elot928 ecma118"),
    (.shiftJIS, "sjis xsjis mskanji cp932 ms932 932 windows31j win31j windows932 csshiftjis"),
    (.eucJP, "ujis xeucjp 51932 cseucpkdfmtjapanese"),
    (.gb18030, "gbk gb2312 cp936 936 ms936 windows936 euccn xgbk chinese 54936 gb180302000"),
    (.big5, "cp950 950 ms950 windows950 cnbig5 xxbig5 csbig5 big5tw"),
    (.eucKR, "cp949 949 ms949 windows949 uhc ksc5601 ksc56011987 ksc56011989 korean xeuckr 51949"),
  ]
}
