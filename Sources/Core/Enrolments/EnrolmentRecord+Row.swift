import LearningAccount
import Offers
import Storage

extension EnrolmentRecord {
  /// As the row of a file says them.
  package init(_ row: Row) throws {
    self.init(
      account: try row.integer("account_id"), file: try row.integer("file_id"),
      organisation: try row.integer("organisation_id"), session: try row.integer("session_id"),
      action: try row.integer("action_id"), training: try row.text("training"),
      actionType: try row.text("action_type"), marks: MarkColumn.marks(try row.text("marks")),
      unit: try row.text("unit"),
      price: try row.integer("price"), prerequisites: try row.flag("prerequisites"),
      territory: try row.text("territory"), holderStatus: try row.text("holder_status"))
  }

  /// - Parameter training: the text that is kept of it.
  init(_ enrolment: Enrolment, _ snapshot: TrainingSnapshot, training: String) {
    let terms = enrolment.terms
    self.init(
      account: enrolment.account, file: enrolment.id, organisation: terms.organisation, session: snapshot.session,
      action: snapshot.action, training: training, actionType: terms.actionType,
      marks: terms.marks.sorted(), unit: terms.price.unit.code, price: terms.price.minor,
      prerequisites: terms.prerequisites, territory: terms.territory, holderStatus: enrolment.holderStatus)
  }

  /// The columns that ``init(_:)`` reads, besides those that name the file.
  package static let columns = [
    "organisation_id", "session_id", "action_id", "training", "action_type", "marks", "unit", "price", "prerequisites",
    "territory", "holder_status",
  ]
}
