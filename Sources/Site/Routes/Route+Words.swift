import Words

extension Argument {
  package static func to(_ route: Route) -> Argument { .link(route.path) }
}

extension HTML.Interpolation {
  package mutating func appendInterpolation(_ route: Route) { appendInterpolation(route.path) }
}
