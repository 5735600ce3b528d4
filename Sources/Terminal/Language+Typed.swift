import Words

extension Language {
  /// What `--lang` names.
  ///
  /// - Throws: a usage error for a language that we do not speak.
  package init(typed code: String) throws(CommandFailure) {
    guard let language = Language(rawValue: code) else {
      throw .usage("lang \(code): one of \(Language.codes) was expected")
    }
    self = language
  }
}
