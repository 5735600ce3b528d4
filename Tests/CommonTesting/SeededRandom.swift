/// The same numbers in every run for the same seed (SplitMix64), so that a failure can be repeated.
package struct SeededRandom: RandomNumberGenerator {
  package let seed: UInt64
  private var state: UInt64

  package init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  package mutating func number<Number: FixedWidthInteger>(_ range: ClosedRange<Number>) -> Number {
    Number.random(in: range, using: &self)
  }

  /// One of them; nil where there is none.
  package mutating func one<Choices: Collection>(of choices: Choices) -> Choices.Element? {
    choices.randomElement(using: &self)
  }

  /// True that often in a hundred.
  package mutating func happens(percent: Int) -> Bool { number(1...100) <= percent }
}
