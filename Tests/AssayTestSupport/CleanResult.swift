// SPDX-License-Identifier: Apache-2.0

import AssayBatch
import AssayCore

/// What `clean` makes of files.
public struct CleanResult {
  /// The names of the files that hold rows of the input.
  public static let destinations = ["accepted.csv", "review.csv", "rejected.csv", "duplicates.csv"]

  /// The files of the output folder, by name.
  public let files: [String: [UInt8]]
  public let report: RunReport

  /// Cleans files.
  public init(_ paths: [String], with pipeline: Pipeline, options: BatchOptions = BatchOptions()) throws {
    let folder = try TemporaryFolder()
    report = try BatchRun(pipeline: pipeline, options: options).clean(paths, into: folder.path(of: "out"))
    files = try folder.files(in: "out")
  }

  /// Cleans bytes that are written to a file first.
  public init(_ bytes: [UInt8], with pipeline: Pipeline, options: BatchOptions = BatchOptions()) throws {
    let folder = try TemporaryFolder()
    try self.init([folder.write(bytes, to: "leads.csv")], with: pipeline, options: options)
  }

  public init(_ text: String, with pipeline: Pipeline, options: BatchOptions = BatchOptions()) throws {
    try self.init(Array(text.utf8), with: pipeline, options: options)
  }

  public func bytes(_ name: String) -> [UInt8] { files[name] ?? [] }

  public func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  public func findings() throws -> [FindingObject] { try FindingObject.read(bytes("findings.jsonl")) }
}
