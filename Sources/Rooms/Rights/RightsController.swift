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
      var page = RightsPage(view, site.texts.language(context.language))
      page.panels = try await site.panels(on: .rights, for: context)
      return try await site.render(page, context, done: request.done)
    }
  }
}
