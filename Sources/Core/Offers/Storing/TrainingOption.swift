import LearningAccount

/// A session that can be asked for, with what a file needs of it.
package struct TrainingOption: Sendable {
  package let terms: TrainingTerms
  package let training: TrainingSnapshot

  package init(terms: TrainingTerms, training: TrainingSnapshot) {
    self.terms = terms
    self.training = training
  }
}
