/// What an amount counts: euro cents, Singapore cents, whole hours. A scheme declares its units.
public struct Unit: Hashable, Sendable {
  /// The code that interfaces use: `EUR`, `SGD`, `hour`.
  public let code: String
  /// How many decimals the written amount has: 2 for euros, 0 for hours.
  public let decimals: Int

  public init(code: String, decimals: Int) {
    self.code = code
    self.decimals = decimals
  }

  /// Minor units in one major unit: 100 for euros, 1 for hours.
  var scale: Int64 {
    var scale: Int64 = 1
    for _ in 0..<decimals { scale *= 10 }
    return scale
  }
}
