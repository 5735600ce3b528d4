import Hummingbird
import LearningAccount
import Platform

/// "My rights".
struct RightsController {
  let site: Site

  func add(to pages: Pages) {
    pages.page(.rights) { request, context in
      let access = try context.holder()
      let view = try await Rights(site.installation).view(access)
      let files = try await Enrolments(site.installation).list(access).map(\.enrolment)
      let started = Set(files.filter { $0.state.execution != .notStarted }.map(\.id))
      return try await site.render(
        RightsPage(view, started: started, site.texts.language(context.language)), context, done: request.done)
    }
  }
}
