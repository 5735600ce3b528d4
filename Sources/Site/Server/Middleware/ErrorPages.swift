import Enrolments
import Hummingbird
import Identity
import LearningAccount
import Ledger
import Logging
import Words

/// Turns what went wrong into a page that helps. The reader gets a reference number, the log gets the error.
struct ErrorPages: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch SiteError.signInNeeded where site.addresses.has(Route.signIn.path) {
      let next = request.method == .get ? [("next", context.address)] : []
      return .seeOther(Route.signIn.with(next))
    } catch SiteError.notVerified where site.addresses.has(Route.notVerified.path) {
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
    if error == .busy { return unavailable(context) }
    return page(ErrorPage(.badRequest), .unprocessableContent, context)
  }

  private func page(of error: any Error, _ request: Request, _ context: WebContext) -> Response {
    switch error {
    case let error as SiteError: return page(of: error, context)
    // A form that was sent, changed and sent again: what it did first stands.
    case LedgerError.commandReused: return page(ErrorPage(.formExpired), .conflict, context)
    case let error as HTTPError where error.status == .notFound: return page(ErrorPage(.notFound), .notFound, context)
    case let error as HTTPError where error.status.code < 500:
      return page(ErrorPage(.badRequest), error.status, context)
    case let failure as any Failure: return page(of: failure, context)
    default: return failed(error, context)
    }
  }

  private func page(of error: SiteError, _ context: WebContext) -> Response {
    switch error {
    case .notFound: return page(ErrorPage(.notFound), .notFound, context)
    case .forbidden: return page(ErrorPage(.forbidden), .forbidden, context)
    case .formExpired: return page(ErrorPage(.formExpired), .forbidden, context)
    case .badRequest: return page(ErrorPage(.badRequest), .badRequest, context)
    case .tooLarge: return page(ErrorPage(.tooLarge), .contentTooLarge, context)
    case .onlyRead:
      var response = page(ErrorPage(.badRequest), .methodNotAllowed, context)
      response.headers[.allow] = "GET, HEAD"
      return response
    case .signInNeeded, .notVerified: return page(ErrorPage(.forbidden), .forbidden, context)
    }
  }

  /// By what kind it is: no page knows the errors of rooms.
  private func page(of failure: any Failure, _ context: WebContext) -> Response {
    switch failure.kind {
    case .notFound: return page(ErrorPage(.notFound), .notFound, context)
    case .badInput: return page(ErrorPage(.badRequest), .badRequest, context)
    case .refused: return page(ErrorPage(.refused), .unprocessableContent, context)
    case .unavailable:
      context.logger.warning("a request cannot be answered now", metadata: ["error": "\(failure.sentence)"])
      return unavailable(context)
    case .damaged: return failed(failure, context)
    }
  }

  /// Too much at once, or something is away for a moment.
  private func unavailable(_ context: WebContext) -> Response {
    var response = page(ErrorPage(.unavailable), .serviceUnavailable, context)
    response.headers[.retryAfter] = "1"
    return response
  }

  private func failed(_ error: any Error, _ context: WebContext) -> Response {
    context.logger.error(
      "a request failed", metadata: ["error": "\(error)", "route": "\(context.endpointPath ?? "-")"])
    return page(ErrorPage(.failure, reference: context.requestID), .internalServerError, context)
  }

  private func page(_ page: ErrorPage, _ status: HTTPResponse.Status, _ context: WebContext) -> Response {
    let frame = Frame(
      words: site.texts.language(context.language), address: context.address, assets: site.assets,
      menu: site.rooms.flatMap(\.menu), addresses: site.addresses)
    return .html(frame.document(page), status: status)
  }
}
