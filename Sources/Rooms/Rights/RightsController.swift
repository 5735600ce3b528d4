import Hummingbird
import LearningAccount
import Site

/// "My rights".
struct RightsController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(.rights) { request, context in
      let access = try context.holder()
      let view = try await Rights(site.installation).view(access)
      return try await site.render(
        RightsPage(view, site.texts.language(context.language)), context, done: request.done)
    }
  }
}
