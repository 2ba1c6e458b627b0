// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayCompany

struct CompanyNameTests {
  /// base | form
  @Test(arguments: [
    ("Müller GmbH", "Müller|GmbH"), ("Müller & Söhne GmbH & Co. KG", "Müller & Söhne|GmbH & Co. KG"),
    ("Müller gmbh & co kg", "Müller|GmbH & Co. KG"), ("MÜLLER GMBH&CO.KG", "MÜLLER|GmbH & Co. KG"),
    ("Müller G.m.b.H.", "Müller|GmbH"), ("Müller Gesellschaft mbH", "Müller|GmbH"),
    ("Stadtwerke gGmbH", "Stadtwerke|gGmbH"),
    ("Neu UG (haftungsbeschränkt)", "Neu|UG (haftungsbeschränkt)"), ("Neu UG", "Neu|UG (haftungsbeschränkt)"),
    ("Bäcker Meier e.K.", "Bäcker Meier|e.K."), ("TSV 1860 e. V.", "TSV 1860|e.V."), ("TSV 1860 eV", "TSV 1860|e.V."),
    ("Kanzlei PartG mbB", "Kanzlei|PartG mbB"), ("Merck KGaA", "Merck|KGaA"),
    ("Beispiel SE & Co. KG", "Beispiel|SE & Co. KG"),
    ("Volkswagen AG", "Volkswagen|AG"), ("SAP SE", "SAP|SE"), ("Müller & Co. KG", "Müller|KG"),
    ("Red Bull OG", "Red Bull|OG"),
    ("Acme, Inc.", "Acme|Inc."), ("Acme Inc", "Acme|Inc."), ("Acme L.L.C.", "Acme|LLC"), ("ACME CORP", "ACME|Corp."),
    ("Ford Motor Company", "Ford Motor|Co."), ("Tiffany & Co.", "Tiffany|Co."),
    ("Huawei Technologies Co., Ltd.", "Huawei Technologies|Co., Ltd."),
    ("Tesco PLC", "Tesco|PLC"), ("Tesco plc", "Tesco|PLC"), ("BHP Pty Ltd", "BHP|Pty Ltd"),
    ("Naspers (Pty) Ltd", "Naspers|Pty Ltd"),
    ("Tata Pvt. Ltd.", "Tata|Pvt Ltd"), ("Grab Pte. Ltd.", "Grab|Pte Ltd"), ("Petronas Sdn. Bhd.", "Petronas|Sdn Bhd"),
    ("PT Astra International Tbk", "Astra International|Tbk"), ("P.T. Maju Jaya", "Maju Jaya|PT"),
    ("Dupont SARL", "Dupont|SARL"), ("SARL Dupont", "Dupont|SARL"), ("Dupont S.à r.l.", "Dupont|SARL"),
    ("Danone SA", "Danone|SA"),
    ("Danone S.A.", "Danone|SA"), ("Philips N.V.", "Philips|N.V."), ("Bakker bv", "Bakker|B.V."),
    ("Stichting Lezen", "Lezen|Stichting"),
    ("Ferrero S.p.A.", "Ferrero|S.p.A."), ("Ferrero SpA", "Ferrero|S.p.A."), ("Rossi S.r.l.", "Rossi|S.r.l."),
    ("Rossi & C. S.n.c.", "Rossi|S.n.c."), ("Zara S.L.U.", "Zara|SL"), ("Cemex S.A.B. de C.V.", "Cemex|S.A.B. de C.V."),
    ("Bimbo, S.A. de C.V.", "Bimbo|S.A. de C.V."), ("Natura Ltda", "Natura|Ltda"), ("Padaria EIRELI", "Padaria|EIRELI"),
    ("Sonae, SGPS, S.A.", "Sonae|SGPS"), ("Kowalski SP. Z O.O.", "Kowalski|sp. z o.o."),
    ("Kowalski sp. z o. o.", "Kowalski|sp. z o.o."),
    ("Kowalski Spółka z o.o.", "Kowalski|sp. z o.o."), ("Novák s.r.o.", "Novák|s.r.o."),
    ("Novák, spol. s r.o.", "Novák|s.r.o."),
    ("ČEZ, a.s.", "ČEZ|a.s."), ("Magyar Kft.", "Magyar|Kft."), ("MOL Nyrt", "MOL|Nyrt."),
    ("Petrol d.o.o.", "Petrol|d.o.o."),
    ("S.C. Dacia S.R.L.", "Dacia|S.r.l."), ("ООО «Ромашка»", "Ромашка|ООО"), ("ооо ромашка", "ромашка|ООО"),
    ("Ромашка, ООО", "Ромашка|ООО"), ("ПАО Сбербанк", "Сбербанк|ПАО"), ("ТОВ \"Рога\"", "Рога|ТОВ"),
    ("UAB „Lidl“", "Lidl|UAB"), ("Maxima UAB", "Maxima|UAB"), ("OÜ Bolt", "Bolt|OÜ"), ("Volvo AB", "Volvo|AB"),
    ("Nokia Oyj", "Nokia|Oyj"), ("Supercell Oy", "Supercell|Oy"), ("Equinor ASA", "Equinor|ASA"),
    ("Novo Nordisk A/S", "Novo Nordisk|A/S"),
    ("Lego aps", "Lego|ApS"), ("Arçelik A.Ş.", "Arçelik|A.Ş."), ("Yıldız San. ve Tic. Ltd. Şti.", "Yıldız|Ltd. Şti."),
    ("株式会社山田商店", "山田商店|株式会社"), ("山田商店（株）", "山田商店|株式会社"), ("(株) 山田", "山田|株式会社"), ("有限会社 田中", "田中|有限会社"),
    ("华为技术有限公司", "华为技术|有限公司"), ("腾讯股份有限公司", "腾讯|股份有限公司"), ("삼성전자 주식회사", "삼성전자|주식회사"), ("(주)카카오", "카카오|주식회사"),
    ("Thaibev บริษัท", "Thaibev บริษัท|"), ("Công ty TNHH Hoa Sen", "Hoa Sen|Công ty TNHH"),
  ])
  func tellsNameAndForm(name: String, expected: String) {
    let company = CompanyName(parsing: name)
    #expect("\(company.base)|\(company.legalForm ?? "")" == expected)
  }

  /// Letters that look like a form and are none.
  @Test(arguments: [
    "AGCO", "SAP", "SAS Institute", "AS Roma", "SE Asia Trading", "Co-op", "Inc Magazine", "GmbH", "AG", "Limited",
    "& Co.",
    "SCI Group", "SIA Engineering", "UAB Medicine", "PT Cruiser Club", "Hotel Spa", "HOTEL & SPA", "Vodafone UK",
    "Tesla EV",
    "Me TOO", "Casa Sa", "Nordea ab", "Das Sa", "Wunder Ba", "AB Volvo Trucks", "Deutsche Anstalt", "Müller",
    "Müller & Söhne",
    "Inco", "Incorp", "Corporate Cars", "Company Bike Solutions", "Schmidt-AG Partner", "Ltd Edition Shoes", "Trust",
    "示例公司", "公司",
    "株式会社", "Santa Fe", "La Sa", "Team NL", "…", "-", "4,5", "The Limited Too", "The Co Lab",
  ])
  func leavesNamesWithoutAForm(name: String) {
    let company = CompanyName(parsing: name)
    #expect(company.form == nil)
    #expect(company.base == name)
    #expect(!company.matchKey.isEmpty)
  }

  @Test(arguments: [
    ("PT Maju Jaya", "ID", "Maju Jaya|PT"), ("CV Sinar", "Indonesia", "Sinar|CV"),
    ("AS Tallink", "Eesti", "Tallink|AS"),
    ("SIA Latvijas Gaze", "LV", "Latvijas Gaze|SIA"), ("hotel spa", "IT", "hotel|S.p.A."),
    ("Anna as", "NO", "Anna|AS"),
    ("Landes Anstalt", "LI", "Landes|Anstalt"), ("PT Cruiser Club", "US", "PT Cruiser Club|"),
  ])
  func asksTheCountry(name: String, country: String, expected: String) {
    let company = CompanyName(parsing: name, country: country)
    #expect("\(company.base)|\(company.legalForm ?? "")" == expected)
  }

  @Test(arguments: [
    ("Müller & Söhne GmbH", "müller söhne"), ("O'Reilly Media, Inc.", "oreilly media"), ("AT&T Inc.", "at t"),
    ("3M", "3m"),
    ("&", "&"), ("GmbH", "gmbh"), ("", ""),
  ])
  func makesAKeyForComparison(name: String, key: String) {
    #expect(CompanyName(parsing: name).matchKey == key)
  }

  @Test func knowsTheCountriesOfAForm() {
    #expect(CompanyName(parsing: "Müller GmbH").countries == ["AT", "CH", "DE", "LI"])
    #expect(CompanyName(parsing: "Danone SA").countries.contains("FR"))
    #expect(CompanyName(parsing: "Danone").countries == [])
  }

  @Test func hasFourHundredAndTenFormsWithCountries() {
    #expect(LegalFormSpelling.forms.reduce(0) { $0 + $1.countries.count } >= 410)
    #expect(LegalFormSpelling.forms.allSatisfy { !$0.name.isEmpty && $0.countries.allSatisfy { $0.utf8.count == 2 } })
  }

  /// Whatever the value, the base is a slice of it and holds a letter if the value does.
  @Test func neverTakesTheWholeName() {
    let words = [
      "GmbH", "&", "Co.", "KG", "AG", "SE", "Müller", "ООО", "«X»", "株式会社", "(株)", "山田", "Inc.", ",", "sp.", "z",
      "o.o.", "PT", "Tbk",
      "-", "'", "\"", "S.C.", "SRL", "й", "",
    ]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<4_000 {
      let name = (0..<Int.random(in: 1...6, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      .joined(separator: Bool.random(using: &generator) ? " " : "")
      let company = CompanyName(parsing: name)
      let holdsLetter = name.unicodeScalars.contains { $0.properties.isAlphabetic }
      #expect(
        name.isEmpty || !holdsLetter || company.base.unicodeScalars.contains { $0.properties.isAlphabetic }, "\(name)")
      #expect(
        String(decoding: Array(name.utf8), as: UTF8.self).contains(company.base) || company.base.isEmpty, "\(name)")
    }
  }
}
