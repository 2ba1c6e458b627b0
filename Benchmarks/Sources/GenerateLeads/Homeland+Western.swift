// SPDX-License-Identifier: Apache-2.0

extension Homeland {
  static let germany = Homeland(
    weight: 26, country: "Deutschland", phoneStart: "+4930", phoneDigits: 6,
    givenNames: "Anna Ben Clara David Emma Felix Hanna Jonas Lena Max Nina Paul Jürgen/juergen Jörg/joerg",
    familyNames:
      "Schmidt Fischer Weber Meyer Wagner Becker Hoffmann Koch Richter "
      + "Klein Wolf Müller/mueller Schäfer/schaefer Hartmann",
    places:
      "Berlin|10115|Berlin;Hamburg|20095|Hamburg;Stuttgart|70173|;Leipzig|04109|Sachsen;"
      + "Köln|50667|NRW;Frankfurt (Oder)|15230|",
    streets: "Hauptstr.;Lindenweg;Am Markt;Gartenweg;Bahnhofstr.;Ringstr.",
    trades: "Bau;Technik;Handel;Elektro;Systeme;Logistik", companyForms: "GmbH;AG;KG;GmbH & Co. KG",
    mailHosts: "web.de gmx.de t-online.de gmail.com firma.example.de posteo.de",
    messages: [
      "Bitte um Rückruf.",
      "Angebot erbeten.",
      "Wir suchen einen neuen Lieferanten.",
      "Newsletter abonniert.",
      "Termin im Mai?",
      "Wir haben uns in Hannover getroffen.",
      "Kontakt per Telefon.",
    ])

  static let austria = Homeland(
    weight: 4, country: "Österreich", phoneStart: "+431", phoneDigits: 6,
    givenNames: "Lukas Marie Tobias Sophie Florian Katharina",
    familyNames: "Gruber Huber Bauer Pichler Steiner Größ/groess",
    places: "Wien|1010|Wien;Graz|8010|Steiermark;Linz|4020|;Sankt Pölten|3100|",
    streets: "Wiener Straße;Kirchengasse;Am Graben", trades: "Wein;Holz;Tourismus", companyForms: "GmbH;OG;e.U.",
    mailHosts: "gmx.at aon.at gmail.com example.at",
    messages: [
      "Bitte um ein Offert.",
      "Rückruf am Vormittag.",
    ])

  static let france = Homeland(
    weight: 12, country: "France", phoneStart: "+331", phoneDigits: 7,
    givenNames: "Louis Emma Hugo Alice Paul Jules Manon Chloé/chloe René/rene Jean-Paul",
    familyNames: "Martin Bernard Dubois Moreau Laurent Garnier Lefèvre/lefevre Renoir D’Arc/darc",
    places: "Paris|75001|;Lyon|69001|;Lille|59000|Nord;Nice|06000|;Orléans|45000|",
    streets: "rue de la Gare;avenue Victor Hugo;place du Moulin;rue des Écoles", isNumberFirst: true,
    trades: "Transports;Conseil;Services;Boulangerie", companyForms: "SARL;SA;SAS",
    mailHosts: "orange.fr free.fr laposte.net gmail.com example.fr",
    messages: [
      "Merci de me rappeler demain.",
      "Demande de devis.",
      "Inscription à la newsletter.",
      "Nous nous sommes vus au salon de Lyon.",
    ])

  static let poland = Homeland(
    weight: 8, country: "Polska", phoneStart: "+4822", phoneDigits: 6,
    givenNames: "Anna Piotr Maria Tomasz Ewa Jan Zofia Paweł/pawel Łukasz/lukasz",
    familyNames: "Nowak Kowalski Lewandowski Kaczmarek Mazur Wiśniewski/wisniewski Wójcik/wojcik",
    places: "Warszawa|00-001|;Gdynia|81-300|;Lublin|20-001|;Kraków|30-001|",
    streets: "ul. Polna;ul. Lipowa;ul. Krakowska;ul. Długa",
    trades: "Transport;Budowa;Handel",
    companyForms: "S.A.;Sp. z o.o.",
    mailHosts: "wp.pl onet.pl o2.pl gmail.com example.pl",
    messages: [
      "Prosimy o kontakt.",
      "Kontakt po godzinie 16.",
      "Zapytanie o cennik i terminy dostawy.",
    ])

  static let netherlands = Homeland(
    weight: 6, country: "Nederland", phoneStart: "+3120", phoneDigits: 6,
    givenNames: "Daan Sanne Bram Lotte Sem Anouk Joris",
    familyNames: "Jansen Bakker Visser Smit Mulder Dekker Bos",
    places: "Utrecht|3511 AB|;Delft|2611 CD|;Breda|4811 EF|",
    streets: "Dorpsstraat;Molenweg;Kerklaan", trades: "Transport;Bloemen;Advies", companyForms: "B.V.;VOF",
    mailHosts: "ziggo.nl kpnmail.nl gmail.com example.nl",
    messages: [
      "Graag een offerte.",
      "Bel mij morgen terug.",
      "Wij zoeken een leverancier.",
    ])
}
