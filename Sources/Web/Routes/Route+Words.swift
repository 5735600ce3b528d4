import Words

extension Argument {
  public static func to(_ route: Route) -> Argument { .link(route.path) }
}

extension HTML.Interpolation {
  public mutating func appendInterpolation(_ route: Route) { appendInterpolation(route.path) }
}
