// SPDX-License-Identifier: Apache-2.0

internal import CAssayICU

/// What the words of a file say about its encoding: each encoding's probability by Bayes' rule.
///
/// The prior is how common the encoding is in files of contacts, the likelihood that of the words in the languages which
/// are written in the encoding. ICU's detector, which looks at frequent groups of three letters in running text, is one
/// voice among them.
struct LetterEvidence {
  /// The lines that hold bytes beyond ASCII.
  let lines: [UInt8]
  private let runs: ByteRuns
  private let model = LetterModel.standard

  init(lines: [UInt8]) {
    self.lines = lines
    runs = ByteRuns(lines)
  }

  /// The words of a file are not independent of each other, as the product of their probabilities would have it: names
  /// repeat, and the model is rough. A part of the evidence is therefore set aside.
  private static let temperature = 0.6
  /// No heap of evidence of this kind makes certain.
  private static let doubt = 0.002
  /// How likely an encoding is that is not among those that are tried, as the natural logarithm of a weight.
  private static let unknownPrior = -6.0
  /// How much ICU's detector may add. Little: with three times as much, more files of one lead are read wrongly.
  private static let voiceWeight = 0.5
  /// The share of a language that cannot be written in the encoding, but for names that hold none of its special letters.
  private static let unwritableWeight = 0.002
  /// So many words are enough to rule out most encodings, those that are behind the best by this factor of e.
  private static let trialSize = 64
  private static let hopeless = 60.0

  /// The encodings that are not out of the question, the most likely first.
  var candidates: [EncodingDetection.Candidate] {
    let step = max(1, runs.runs.count / Self.trialSize)
    let trial = stride(from: 0, to: runs.runs.count, by: step).map { runs.runs[$0] }
    var texts = self.texts
    let voices = self.voices
    for index in texts.indices { texts[index].weigh(trial, model: model, voices: voices) }
    texts = Self.hopeful(texts)
    var judged = trial
    if trial.count < runs.runs.count, texts.count > 1 {
      judged = runs.runs
      for index in texts.indices { texts[index].weigh(judged, model: model, voices: voices) }
      texts = Self.hopeful(texts)
    }
    // The runs are a choice; the file is in an encoding only if all of it is.
    let marked = runs.byteCounts[0x80...].reduce(0, +)
    let possible = texts.filter { $0.multibyte?.accepts(lines, marked: marked) ?? true }
    return ranked(possible.isEmpty ? texts : possible, of: judged)
  }

  private static func hopeful(_ texts: [Text]) -> [Text] {
    let best = texts.map(\.score).max() ?? 0
    return texts.filter { $0.score > best - hopeless }
  }

  /// The scores as probabilities, best first.
  private func ranked(_ texts: [Text], of runs: [[UInt8]]) -> [EncodingDetection.Candidate] {
    let best = texts.map(\.score).max() ?? 0
    let weights = texts.map { exponential($0.score - best) }
    // There are encodings which are not among these.
    let unknown = Self.unknownPrior - Self.temperature * runs.reduce(0) { $0 + CharacterCost.unknown($1) }
    let sum = (weights.reduce(0, +) + exponential(unknown - best)) / (1 - Self.doubt)
    let ranked = zip(texts, weights)
      .map { EncodingDetection.Candidate(encoding: $0.encoding, confidence: $1 / sum) }
      .enumerated()
      .sorted { ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset) }
      .map(\.element)
    return ranked.prefix(1) + ranked.dropFirst().filter { $0.confidence >= 0.001 }
  }
}

extension LetterEvidence {
  /// The text that the file has in an encoding, and in others that give the same.
  private struct Text {
    var singleByte: [SingleByteReading] = []
    var multibyte: MultibyteReading?
    var score = 0.0

    /// The usual one of the encodings that give this text.
    var encoding: TextEncoding { singleByte.first?.encoding ?? multibyte?.encoding ?? .windows1252 }

    mutating func weigh(_ runs: [[UInt8]], model: LetterModel, voices: [TextEncoding: Double]) {
      var costs: [[Float]] = []
      var weights: [Double] = []
      if let multibyte {
        guard let found = multibyte.costs(of: runs, model: model) else {
          score = -.infinity
          return
        }
        costs = found
        weights = found.map { _ in 1 }
      }
      if let reading = singleByte.first {
        // All of a group give the same text; what differs is what else could be written in it.
        let writable = Set(singleByte.flatMap(\.languages).filter(\.isWritable).map(\.name))
        costs = reading.costs(of: runs)
        weights = reading.languages.map { writable.contains($0.name) ? 1 : LetterEvidence.unwritableWeight }
      }
      let voice = (singleByte.map(\.encoding) + [encoding]).map { voices[$0] ?? 0 }.max() ?? 0
      score =
        LanguageMixture.logLikelihood(costs, weights: weights) * temperature + LetterEvidence.prior(of: encoding)
        + voice
    }
  }

  private var texts: [Text] {
    var texts: [Text] = []
    for reading in SingleByteReading.all {
      let same = texts.firstIndex { $0.singleByte[0].agrees(with: reading, on: runs.byteCounts) }
      if let same {
        texts[same].singleByte.append(reading)
      } else {
        texts.append(Text(singleByte: [reading]))
      }
    }
    return texts + TextEncoding.multibyte.map { Text(multibyte: MultibyteReading(encoding: $0)) }
  }

  /// How likely an encoding is before a word was read, as the natural logarithm of a weight.
  private static func prior(of encoding: TextEncoding) -> Double {
    switch encoding {
    case .windows1252: 0
    case .windows1251, .windows1253: -2
    // A French name in a German file can be read as a Czech one: more than one such name has to speak for it.
    case .windows1250, .windows1254, .windows1255, .windows1256, .windows1257, .windows874: -2.5
    case .macRoman, .latin9, .shiftJIS, .gb18030, .big5, .eucKR: -3
    case .latin2, .koi8R, .ibm850, .eucJP: -3.5
    case .macCentralEuropean: -5.5
    default: -4.5
    }
  }

  /// What ICU's detector adds to an encoding.
  private var voices: [TextEncoding: Double] {
    let sample = runs.lines.prefix(4096)
    var guesses = [assay_icu_encoding_guess](repeating: assay_icu_encoding_guess(), count: 16)
    let count = assay_icu_detect_encoding(Array(sample), Int32(sample.count), &guesses, Int32(guesses.count))
    var voices: [TextEncoding: Double] = [:]
    for guess in guesses.prefix(Int(count)) {
      let name = withUnsafeBytes(of: guess.name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard let encoding = TextEncoding(named: name) else { continue }
      voices[encoding] = max(voices[encoding] ?? 0, Self.voiceWeight * Double(guess.confidence) / 100)
    }
    return voices
  }
}
