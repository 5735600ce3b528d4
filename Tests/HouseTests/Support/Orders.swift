import HouseTesting
import LearningAccount

@testable import Credits

/// So many whole euros.
func euros(_ euros: Int64) -> Amount { Amount(minor: euros * 100, unit: Village.euro) }

/// What an operator is asked to do with an account's credits, Amina's where none is named.
func order(_ village: Village, _ id: String, on account: Int64? = nil) -> Credits.Order {
  Credits.Order(account: account ?? village.amina.account, commandID: id, words: "checked")
}
