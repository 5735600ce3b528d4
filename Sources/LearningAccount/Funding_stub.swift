public struct PriceLot: Sendable { public let id: String; public let source: String; public let amount: Amount }
public struct PriceQuestion: Sendable { let day: Day, actionType: String, cleA: Bool, price: Amount, holderStatus: String, lots: [PriceLot], thirdParties: [PriceLot] }
public struct PriceAnswer: Sendable { let eligible: Bool; let shares: [PriceLot]; let own: Amount?; let reasons: [Reason]; let refusal: Refusal? }
public enum PriceSplit { static func decide(_ q: PriceQuestion, _ s: Scheme) throws -> PriceAnswer { fatalError() } }
