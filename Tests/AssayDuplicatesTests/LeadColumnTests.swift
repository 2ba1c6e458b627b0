// SPDX-License-Identifier: Apache-2.0

import AssayCore
import Foundation
import Testing

@testable import AssayDuplicates

struct LeadColumnTests {
  private static let files = LeadStorage.files(folder: NSTemporaryDirectory(), sortedKeys: 1000)
  private static let storages = [LeadStorage.memory, files]

  @Test(arguments: storages.indices)
  func givesBackWhatWasAppended(storage: Int) {
    var column = LeadColumn<UInt64>(in: Self.storages[storage])
    #expect(column.isInFile == (storage == 1))
    for number in 0..<10_000 { column.append(UInt64(number) << 40) }
    let more: [UInt64] = [1, 2, 3]
    column.append(contentsOf: more.span)
    column.append(contentsOf: Span())
    let expected = (0..<10_000).map { UInt64($0) << 40 } + more
    #expect(Array(column) == expected)
    column.seal()
    #expect(Array(column) == expected && column.isInFile == (storage == 1))
    for number in 0..<10_000 { column.append(UInt64(number)) }
    #expect(Array(column) == expected + (0..<10_000).map { UInt64($0) } && !column.isInFile)
  }

  @Test(arguments: storages.indices)
  func aCopyKeepsItsNumbers(storage: Int) {
    var column = LeadColumn<UInt32>(zeros: 1000, in: Self.storages[storage])
    let copy = column
    column[5] = 7
    column.append(9)
    #expect(copy.count == 1000 && copy.allSatisfy { $0 == 0 })
    #expect(column[5] == 7 && column.last == 9 && column.count == 1001)
  }

  @Test(arguments: storages.indices)
  func isFilledAndChangedOnSeveralThreads(storage: Int) {
    var column = LeadColumn<Int>(100_000, in: Self.storages[storage], threads: 4) { $0 * 3 }
    #expect(column.elementsEqual((0..<100_000).map { $0 * 3 }))
    let copy = column
    column.modify(for: 100_000, threads: 4) { numbers, part in
      for index in part { numbers[index] += 1 }
    }
    #expect(column.elementsEqual((0..<100_000).map { $0 * 3 + 1 }))
    #expect(copy[99_999] == 299_997)
  }

  @Test func movesIntoAFileAndBack() {
    let column = LeadColumn<UInt8>(300, in: .memory, threads: 1) { UInt8(truncatingIfNeeded: $0) }
    let moved = column.moved(to: Self.files)
    #expect(moved.isInFile && Array(moved) == Array(column))
    let back = moved.kept([7, 255, 299], in: .memory)
    #expect(!back.isInFile && Array(back) == [7, 255, 43])
  }

  @Test func leavesNoFileBehind() throws {
    let folder = NSTemporaryDirectory() + "LeadColumnTests-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let column = LeadColumn<Int>(zeros: 10, in: .files(folder: folder, sortedKeys: 1))
    #expect(column.isInFile)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func takesNothingIntoNothing() {
    var column = LeadColumn<UInt8>()
    var none: [UInt8] = []
    none.reserveCapacity(8)
    column.append(contentsOf: none.span)
    #expect(column.isEmpty && column.span.isEmpty)
  }

  /// More files than a process may have open.
  @Test func manySealedColumnsNeedNoDescriptors() {
    let columns = (0..<1500).map { number in
      var column = LeadColumn<Int>(in: Self.files)
      column.append(number)
      column.seal()
      return column
    }
    #expect(columns.allSatisfy { $0.isInFile })
    #expect(columns.map { $0[0] } == Array(0..<1500))
  }

  @Test func takesMemoryWhereThereCanBeNoFile() {
    let folder = NSTemporaryDirectory() + "no such folder"
    var column = LeadColumn<Int>(in: .files(folder: folder, sortedKeys: 1))
    column.append(1)
    #expect(!column.isInFile && Array(column) == [1])
  }

  @Test func aFileThatCannotGrowLeavesThingsAsTheyAre() throws {
    let block = try #require(LeadBlock(inFileOf: NSTemporaryDirectory()))
    #expect(block.grow(to: 100))
    // More than any file system holds.
    #expect(!block.grow(to: Int.max / 2))
    #expect(block.capacity == 100 && block.base != nil)
  }
}
