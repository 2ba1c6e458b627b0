// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay

/// Leads that are known already, to compare with.
struct AgainstOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leads that are known already, such as an export of the CRM: a new lead that is one of them is a duplicate. May be "
        + "given more than once; folders and patterns as for the files to judge.", valueName: "file"))
  var against: [String] = []

  @Option(
    name: .customLong("against-map"),
    help: ArgumentHelp("As --map, for the known leads.", valueName: "column=field"))
  var againstMappings: [String] = []

  @Option(help: ArgumentHelp("As --mapping, for the known leads. Default: that of --mapping.", valueName: "file"))
  var againstMapping: String?

  @Option(help: ArgumentHelp("As --encoding, for the known leads. Default: found out.", valueName: "name"))
  var againstEncoding: String?

  /// - Parameter savedMappings: those of the files that are judged.
  func knownFiles(_ words: Words, savedMappings: MappingFile?) throws -> KnownFiles? {
    guard !against.isEmpty else { return nil }
    var known = KnownFiles(try InputPaths.expanded(against))
    known.mapping = try ReadingOptions.fields(of: againstMappings, by: "--against-map", words)
    known.savedMappings = try againstMapping.map { try SavedMappings(at: $0).mappings } ?? savedMappings
    known.encoding = try againstEncoding.map { try ReadingOptions.encoding(named: $0, words) }
    return known
  }

  func validate() throws {
    if against.contains("-") {
      throw ValidationError("--against takes files; standard input is for the leads to judge.")
    }
    if against.isEmpty && (!againstMappings.isEmpty || againstMapping != nil || againstEncoding != nil) {
      throw ValidationError("--against-map, --against-mapping and --against-encoding need --against.")
    }
  }
}
