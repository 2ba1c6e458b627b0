// SPDX-License-Identifier: Apache-2.0

/// The most consonants in a row in a word of Latin letters, counted by sound rather than by letter.
///
/// The longest in names that people have are five: Hrbrt, Čtvrtníček, Mkrtchyan. For that, what spells one sound in German,
/// Polish or English counts once (sch, cz, rz, th), a double letter counts once, and h, w, j and y do not count, which are
/// vowels or signs of softness somewhere: Schtschedrin, Brzęczyszczykiewicz, Llanfairpwllgwyngyll. An r or l between
/// consonants carries a syllable in Czech and Croatian: Vlk, Krk.
struct ConsonantRun {
  private(set) var longest = 0
  private var current = 0
  private var previous: UInt8 = 0

  mutating func take(_ scalar: Unicode.Scalar) {
    let code = scalar.value
    guard (code | 0x20) &- 0x61 < 26, code < 0x80 else {
      // Letters with accents are most often vowels; where not, the run counts as shorter than it is.
      current = 0
      previous = 0
      return
    }
    let letter = UInt8(code | 0x20)
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      current = 0
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "j"): break
    case UInt8(ascii: "r"), UInt8(ascii: "l"): if current == 0 { current = 1 }
    case UInt8(ascii: "z") where isAffricate: break
    case UInt8(ascii: "c") where previous == UInt8(ascii: "s"): break
    case previous: break
    default: current += 1
    }
    longest = max(longest, current)
    previous = letter
  }

  private var isAffricate: Bool {
    switch previous {
    case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "t"): true
    default: false
    }
  }
}
