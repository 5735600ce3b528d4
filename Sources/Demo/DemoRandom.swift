/// The demo's own generator of chance: the same seed gives the same country on every system and in every year.
///
/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). The standard library's
/// `Int.random(in:using:)` would not do: its way from bits to numbers may change between versions of Swift.
struct DemoRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to `count` − 1; `count` is above zero. The bias of the remainder is far below what a demo can show.
  mutating func below(_ count: Int) -> Int { Int(bits() % UInt64(count)) }

  mutating func between(_ least: Int, _ most: Int) -> Int { least + below(most - least + 1) }

  mutating func chance(percent: Int) -> Bool { below(100) < percent }

  /// One of `elements`, which are not empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// The index of one of `weights`, each as likely as it is heavy; one of them is above zero.
  mutating func pick(weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return weights.count - 1
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(index, below(index + 1)) }
    return result
  }
}
