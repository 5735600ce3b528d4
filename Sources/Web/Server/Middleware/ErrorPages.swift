import Catalogue
import Hummingbird
import LearningAccount
import Logging
import Platform
import Storage
import Words

/// Turns what went wrong into a page that helps. The reader gets a reference number, the log gets the error.
struct ErrorPages: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch SiteError.signInNeeded {
      let next = request.method == .get ? [("next", context.address)] : []
      return .seeOther(Route.signIn.with(next))
    } catch SiteError.notVerified {
      return .seeOther(.notVerified)
    } catch let error as SignInError {
      return page(of: error, context)
    } catch let refusal as Refusal {
      let words = site.texts.language(context.language)
      let reasons = [words.sentence(refusal.reason)] + (refusal.remedy.map { [words.sentence($0)] } ?? [])
      return page(ErrorPage(.refused, reasons: reasons), .unprocessableContent, context)
    } catch {
      return page(of: error, request, context)
    }
  }

  private func page(of error: SignInError, _ context: WebContext) -> Response {
    if case .slowDown(let seconds) = error {
      var response = page(ErrorPage(.slowDown, waitMinutes: (seconds + 59) / 60), .tooManyRequests, context)
      response.headers[.retryAfter] = String(seconds)
      return response
    }
    if error == .busy { return page(ErrorPage(.unavailable), .serviceUnavailable, context) }
    return page(ErrorPage(.badRequest), .unprocessableContent, context)
  }

  private func page(of error: any Error, _ request: Request, _ context: WebContext) -> Response {
    switch error {
    case SiteError.notFound, EnrolmentError.unknownFile, EnrolmentError.unknownSession, StatementError.noEntry:
      return page(ErrorPage(.notFound), .notFound, context)
    case SiteError.forbidden: return page(ErrorPage(.forbidden), .forbidden, context)
    case SiteError.formExpired: return page(ErrorPage(.formExpired), .forbidden, context)
    // A form that was sent, changed and sent again: what it did first stands.
    case LedgerError.commandReused: return page(ErrorPage(.formExpired), .conflict, context)
    case SiteError.badRequest, EnrolmentError.unknownStatus:
      return page(ErrorPage(.badRequest), .badRequest, context)
    case SiteError.onlyRead:
      var response = page(ErrorPage(.badRequest), .methodNotAllowed, context)
      response.headers[.allow] = "GET, HEAD"
      return response
    case SearchError.busy:
      var response = page(ErrorPage(.unavailable), .serviceUnavailable, context)
      response.headers[.retryAfter] = "1"
      return response
    case SiteError.tooLarge: return page(ErrorPage(.tooLarge), .contentTooLarge, context)
    case let error as HTTPError where error.status == .notFound:
      return page(ErrorPage(.notFound), .notFound, context)
    case let error as HTTPError where error.status.code < 500:
      return page(ErrorPage(.badRequest), error.status, context)
    default:
      context.logger.error(
        "a request failed", metadata: ["error": "\(error)", "route": "\(context.endpointPath ?? "-")"])
      return page(ErrorPage(.failure, reference: context.requestID), .internalServerError, context)
    }
  }

  /// Needs nothing that may be broken: no database, no session.
  private func page(_ page: ErrorPage, _ status: HTTPResponse.Status, _ context: WebContext) -> Response {
    let frame = Frame(
      words: site.texts.language(context.language), address: context.address, assets: site.assets)
    return .html(frame.document(page), status: status)
  }
}
