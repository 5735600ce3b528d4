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
  package func page(_ address: some Address, _ handler: @escaping Handler) {
    addresses.add(address, isForm: false)
    group.get(RouterPath(address.path), use: handler)
  }

  package func page(_ route: Route, _ handler: @escaping Handler) { page(route as some Address, handler) }

  /// A form that is sent to the address.
  package func form(_ address: some Address, _ handler: @escaping Handler) {
    addresses.add(address, isForm: true)
    group.post(RouterPath(address.path), use: handler)
  }

  package func form(_ route: Route, _ handler: @escaping Handler) { form(route as some Address, handler) }
}
