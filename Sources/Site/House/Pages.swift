import Hummingbird

/// Where rooms add their pages; what is added can be linked to.
package struct Pages {
  private let group: RouterGroup<WebContext>
  private let addresses: AddressBook

  init(_ group: RouterGroup<WebContext>, addresses: AddressBook) {
    self.group = group
    self.addresses = addresses
  }

  package typealias Handler = @Sendable (Request, WebContext) async throws -> Response

  /// A page at the address.
  package func page(_ address: some Address, _ handler: @escaping Handler) { add(page: address.path, handler) }

  package func page(_ route: Route, _ handler: @escaping Handler) { add(page: route.path, handler) }

  /// A form that is sent to the address.
  package func form(_ address: some Address, _ handler: @escaping Handler) { add(form: address.path, handler) }

  package func form(_ route: Route, _ handler: @escaping Handler) { add(form: route.path, handler) }

  private func add(page path: String, _ handler: @escaping Handler) {
    addresses.add(path, isForm: false)
    group.get(RouterPath(path), use: handler)
  }

  private func add(form path: String, _ handler: @escaping Handler) {
    addresses.add(path, isForm: true)
    group.post(RouterPath(path)) { [addresses] request, context in
      let response = try await handler(request, context)
      // What was done stands, though the room that would show it may not be there.
      guard let location = response.headers[.location], location.hasPrefix("/"), !addresses.has(location) else {
        return response
      }
      return .seeOther(Route.home)
    }
  }
}
