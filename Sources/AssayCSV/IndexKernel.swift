// SPDX-License-Identifier: Apache-2.0

internal import CAssayKernels

/// The implementations of the index in C.
enum IndexKernel: CaseIterable, Sendable {
  case portable
  case sse2
  case avx2

  /// The fastest one that this processor runs.
  static let best: IndexKernel = allCases.last { $0.isSupported } ?? .portable

  var isSupported: Bool { assay_kernel_is_supported(kernel) }

  private var kernel: assay_kernel {
    switch self {
    case .portable: ASSAY_KERNEL_PORTABLE
    case .sse2: ASSAY_KERNEL_SSE2
    case .avx2: ASSAY_KERNEL_AVX2
    }
  }

  /// How far a run came.
  struct Run {
    /// The start of the 64 bytes with a misplaced quote, if there is one. The run stopped there.
    var malformedOffset: Int?
    /// Ends in the index up to the last complete record.
    var completeEndCount: Int
    /// Whether the bytes end inside quotes.
    var isInsideQuotes: Bool
    var lineEndCount: Int
    var hasNonASCII: Bool
  }

  /// Indexes `bytes[range]`, which starts with a record.
  func run(
    over bytes: [UInt8],
    in range: Range<Int>,
    delimiter: UInt8,
    quote: UInt8,
    into cells: inout CellIndex
  ) -> Run {
    precondition(range.upperBound <= bytes.count)
    var state = assay_csv_index()
    state.offset = range.lowerBound
    state.end_count = cells.endCount
    state.complete_end_count = cells.endCount
    var status = ASSAY_CSV_FULL
    while status == ASSAY_CSV_FULL {
      cells.reserve(state.end_count + Int(ASSAY_CSV_SPARE_ENDS))
      status = assay_csv_index_bytes(
        kernel, bytes, range.upperBound, delimiter, quote, &cells.ends, cells.ends.count, &state)
    }
    cells.endCount = state.end_count
    cells.recordCount += state.record_count
    return Run(
      malformedOffset: status == ASSAY_CSV_MALFORMED ? state.offset : nil,
      completeEndCount: state.complete_end_count,
      isInsideQuotes: state.inside_quotes,
      lineEndCount: state.line_end_count,
      hasNonASCII: state.has_non_ascii
    )
  }
}

/// Counts LF, CR and CRLF in part of an array.
func countLineEnds(in bytes: [UInt8], _ range: Range<Int>) -> Int {
  bytes[range].withUnsafeBufferPointer { assay_count_line_ends($0.baseAddress, $0.count) }
}

/// The offset of the first ill-formed UTF-8 sequence in part of an array.
func firstInvalidUTF8(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  let size = bytes[range].withUnsafeBufferPointer { assay_utf8_valid_prefix($0.baseAddress, $0.count) }
  return size < range.count ? range.lowerBound + size : nil
}
