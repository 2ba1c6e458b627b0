// SPDX-License-Identifier: Apache-2.0

extension Homeland {
  static let greece = Homeland(
    weight: 1, country: "Ελλάδα", phoneStart: "+30210", phoneDigits: 6,
    givenNames: "Γιώργος/giorgos Μαρία/maria Νίκος/nikos Ελένη/eleni",
    familyNames: "Παππάς/pappas Γεωργίου/georgiou Νικολάου/nikolaou",
    places: "Αθήνα|105 57|;Πάτρα|262 21|",
    streets: "Ερμού;Σταδίου",
    trades: "Τουρισμός;Εμπόριο",
    companyForms: "ΑΕ;ΕΠΕ",
    mailHosts: "otenet.gr gmail.com example.gr", messages: ["Παρακαλώ καλέστε με."])

  static let ukraine = Homeland(
    weight: 1, country: "Україна", phoneStart: "+38044", phoneDigits: 6,
    givenNames: "Олена/olena Андрій/andrii Ірина/iryna Тарас/taras",
    familyNames: "Шевченко/shevchenko Бондаренко/bondarenko Коваль/koval",
    places: "Київ|01001|;Львів|79000|",
    streets: "вул. Садова;вул. Миру",
    trades: "Будсервіс;Торг",
    companyForms: "ТОВ;ПП",
    mailHosts: "ukr.net gmail.com example.com.ua", messages: ["Прошу зателефонувати."])

  static let china = Homeland(
    weight: 1, country: "中国", phoneStart: "+86138", phoneDigits: 7,
    givenNames: "伟/wei 芳/fang 敏/min 静/jing", familyNames: "王/wang 李/li 张/zhang 刘/liu",
    places: "北京|100000|;上海|200000|", streets: "中山路;人民路", trades: "科技;贸易", companyForms: "有限公司",
    mailHosts: "163.com qq.com example.cn", messages: ["请给我报价。"])

  static let japan = Homeland(
    weight: 1, country: "日本", phoneStart: "+813", phoneDigits: 7,
    givenNames: "太郎/taro 花子/hanako 翔/sho 葵/aoi", familyNames: "佐藤/sato 鈴木/suzuki 高橋/takahashi",
    places: "東京|100-0001|;大阪|530-0001|", streets: "本町;中央", trades: "商事;電機", companyForms: "株式会社",
    mailHosts: "example.co.jp gmail.com docomo.ne.jp", messages: ["資料をお送りください。"])
}
