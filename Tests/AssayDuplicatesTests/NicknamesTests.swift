// SPDX-License-Identifier: Apache-2.0

import AssayCore
import AssayTestSupport
import Testing

@testable import AssayDuplicates

struct NicknamesTests {
  @Test(arguments: [
    "Robert Rob", "Robert Bob", "Robert Bobby", "Rob Robbie", "Roberto Robert", "Elizabeth Liz", "Elizabeth Beth",
    "Elizabeth Betty", "Elisabeth Elżbieta", "Erzsébet Elisabeth", "William Bill", "William Will", "Wilhelm Willi",
    "Guillaume William", "Johannes Hans", "Johannes Hannes", "Johannes Jan", "Johannes Jannes", "Johann John",
    "Giovanni Juan", "János Johann", "Иван Ivan", "Ioannis Yannis", "Joseph Josef", "Josef Sepp", "José Pepe",
    "Giuseppe Joseph", "Giuseppe José", "Beppe Giuseppe", "Józef Józek", "Katharina Catherine", "Katarzyna Kasia",
    "Katharina Ekaterina", "Екатерина Катя", "Katharina Käthe", "Catherine Kate", "Alexander Aleksandr",
    "Alexander Sascha", "Александр Sasha", "Alexandros Alexander", "Alejandro Alexander", "Sándor Alexander",
    "Alexander Alex", "Alexandra Alex", "Georg George", "Georg Jürgen", "Juergen Jürgen", "Giorgio Georg",
    "Jerzy George", "Jiří Georg", "Γιώργος George", "Christian Chris", "Christopher Chris", "Christine Chris",
    "Christoph Krzysztof", "Michael Mike", "Michael Michi", "Михаил Misha", "Miguel Michael", "Michał Michael",
    "Maria Mary", "Maria Marie", "Мария Masha", "Margarete Gretel", "Małgorzata Gosia", "Margaret Peggy",
    "Friedrich Fritz", "Federico Frederick", "Heinrich Heinz", "Henry Harry", "Hendrik Henk", "Enrique Quique",
    "Francisco Paco", "Francisco Chico", "Ferenc Feri", "František Franta", "Franz Francesco", "Johanna Hanna",
    "Ludwig Louis", "Luigi Gigi", "Andreas Andrew", "Ondřej Andrzej", "Stefan István", "Étienne Stephen",
    "Nikolaus Klaus", "Николай Kolya", "Mikołaj Nicholas", "Дмитрий Dmitri", "Dmitry Dima", "Сергей Sergej",
    "Наталья Natasha", "Юрий Yuri", "Anders Andreas", "Lars Lasse", "Gustav Gustaf", "Zoltán Zoli", "László Laci",
    "Václav Vašek", "Jakub Kuba", "Tiago Santiago", "Manuel Manolo", "Teresa Tere", "Mohamed Muhammad",
    "Hüseyin Hussein", "Ayşe Aisha", "İbrahim Ibrahim", "Süleyman Suleiman", "Hatice Khadija", "Anthony Tony",
    "Richard Dick", "Edward Ted", "Margarida Guida", "Theodore Ted", "Thomas Tom", "Tomasz Tomek", "Paweł Paul",
  ])
  func isAFormOf(_ pair: String) {
    #expect(areForms(pair), "\(pair)")
  }

  @Test(arguments: [
    "Max Moritz", "Anna Hanna", "Lena Lea", "Tim Tom", "Lukas Jonas", "Julia Juliane", "Jan Jana", "Hanna Joanna",
    "Alexander Alexandra", "Christian Christopher", "Christian Christine", "Christine Christiane", "Andreas Andrea",
    "Andreas André", "Michael Michaela", "Daniel Daniela", "Hans Franz", "Stefan Steffen", "Stefan Stefanie",
    "Peter Petra", "Karl Karla", "Martin Martina", "Markus Mark", "Marco Markus", "Simon Simone", "Lena Lina",
    "Lisa Luisa", "Leo Leon", "Lara Laura", "Sarah Sandra", "Emma Emily", "Emma Ella", "Jonas Johannes",
    "Jonathan John", "Jonathan Nathan", "Emil Elias", "Niklas Nils", "Tobias Timo", "Jürgen Jörg", "Rolf Ralf",
    "Dieter Dietmar", "Karin Katharina", "Anja Anna", "Sonja Sophia", "Inge Ilse", "Ulrich Ulrike", "Frank Franz",
    "Gerald Gerhard", "Maria Miriam", "Mario Maria", "Jean Jane", "Joan Joanna", "Ellen Helen", "Liam William",
    "Ian John", "Evan Ivan", "Jack Jake", "Jacob James", "Diego Santiago", "José Josefa", "Isabel Elisa",
    "Luca Lucia", "Paolo Paola", "Anna Joanna", "Jan Jacek", "Egor Igor", "Yuri Georgy", "Natalia Nadezhda",
    "Mehmet Muhammed", "Ahmet Mehmet", "Hassan Hussein", "Khalid Khalil", "Per Peter", "Jens Hans", "Mads Mathias",
    "Mikkel Michael", "Matthew Matthias", "Adrian Adriana", "Aaron Erin", "Robert Robin", "Bill Bob", "Pierre Paul",
    "Paul Pauline", "Jean Jeanne", "Giovanni Giovanna", "Piotr Paweł", "Lars Lauritz", "Gabriel Gabriele",
  ])
  func isNoFormOf(_ pair: String) {
    #expect(!areForms(pair), "\(pair)")
  }

  @Test func passesNothingOn() {
    #expect(areForms("Alex Alexander") && areForms("Alex Alexandra") && !areForms("Alexander Alexandra"))
  }

  @Test func knowsNothingOfOtherWords() {
    #expect(!areForms("Tuesday Tuesday"))
    #expect(!areForms("Robert Tuesday"))
    #expect(Nicknames.bundled.groups(of: "".utf8.span) == .zero)
    #expect(areForms("Robert Robert"))
  }

  /// Every name has groups that are told apart, in ascending order, with zeros behind; some have as many as can be told.
  @Test func tellsTheGroupsOfEachName() {
    var most = 0
    Nicknames.bundled.table.forEachEntry { name, _ in
      guard name[0] > 1 else { return }
      let groups = Nicknames.bundled.groups(of: name)
      let listed = (0..<8).map { groups[$0] }.filter { $0 != 0 }
      #expect(!listed.isEmpty && listed == listed.sorted() && Set(listed).count == listed.count)
      #expect((0..<listed.count).allSatisfy { groups[$0] == listed[$0] })
      most = max(most, listed.count)
    }
    #expect(most == 8)
  }

  /// Each name of the lists, folded as leads are compared, is found: the build script folds in the same way.
  @Test(arguments: ["men", "women"])
  func isFoldedAsLeadsAreCompared(_ list: String) throws {
    let lines = try SourceTree.text(of: "Reference/Text/Nicknames/\(list).csv").split(separator: "\n").dropFirst()
    var names = 0
    for line in lines {
      for word in line.split(separator: ",").dropFirst(2).flatMap({ $0.split(separator: " ") }) {
        let groups = ComparableText.with(Array(word.utf8).span) { Nicknames.bundled.groups(of: $0) }
        #expect(groups != .zero, "\(word)")
        names += 1
      }
    }
    #expect(names > 2000)
  }

  @Test func isIntact() {
    #expect(Nicknames.tables.allSatisfy { $0.isIntact })
  }

  private func areForms(_ pair: String) -> Bool {
    let names = pair.split(separator: " ").map { name in
      ComparableText.with(Array(name.utf8).span) { String(repairing: $0) }
    }
    return Nicknames.bundled.areForms(names[0].utf8.span, names[1].utf8.span)
  }
}
