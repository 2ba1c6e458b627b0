// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AssayCore

struct WorkerThreadsTests {
  @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 5])
  func giveTheResultsInTheOrderOfThePieces(count: Int, threads: Int) {
    #expect(WorkerThreads.map(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 9, 10, 11, 100])
  func takeEachPartOnce(count: Int) {
    let parts = WorkerThreads.mapParts(of: count, size: 10, threads: 3) { $0 }
    #expect(parts.flatMap { $0 } == Array(0..<count))
    #expect(parts.allSatisfy { $0.count <= 10 })
  }
}
