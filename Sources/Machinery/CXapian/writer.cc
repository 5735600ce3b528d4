#include "internal.h"

namespace {
thread_local std::string last_message;
}

int acquis_fail(const std::string &message) {
  last_message = message;
  return -1;
}

const char *acquis_xapian_message(void) { return last_message.c_str(); }

acquis_index_writer *acquis_index_writer_open(const char *folder, const char *language) {
  return acquis_guarded<acquis_index_writer *>(nullptr, [&] {
    auto *writer = new acquis_index_writer{Xapian::WritableDatabase(folder, Xapian::DB_CREATE_OR_OPEN), {}, {}};
    writer->generator.set_stemmer(acquis::stemmer(language));
    writer->generator.set_stemming_strategy(Xapian::TermGenerator::STEM_SOME);
    writer->generator.set_stopper(acquis::stopper());
    writer->generator.set_stopper_strategy(Xapian::TermGenerator::STOP_STEMMED);
    writer->generator.set_max_word_length(40);
    return writer;
  });
}

void acquis_index_writer_close(acquis_index_writer *writer) {
  acquis_guarded<int>(-1, [&] {
    delete writer;
    return 0;
  });
}

acquis_index_document *acquis_index_document_create(void) { return new acquis_index_document; }
void acquis_index_document_destroy(acquis_index_document *document) { delete document; }
void acquis_index_document_clear(acquis_index_document *document) { document->document = Xapian::Document(); }

int acquis_index_document_text(acquis_index_writer *writer, acquis_index_document *document, const char *text,
                               const char *prefix, int weight, int spelling) {
  return acquis_guarded<int>(-1, [&] {
    auto &generator = writer->generator;
    generator.set_document(document->document);
    generator.set_database(writer->database);
    generator.set_flags(spelling ? Xapian::TermGenerator::FLAG_SPELLING : Xapian::TermGenerator::flags(0),
                        ~Xapian::TermGenerator::flags(Xapian::TermGenerator::FLAG_SPELLING));
    generator.index_text(text, weight, prefix);
    // A gap, so that no phrase runs from one text into the next.
    generator.increase_termpos(50);
    document->document = generator.get_document();
    return 0;
  });
}

void acquis_index_document_filter(acquis_index_document *document, const char *term) {
  document->document.add_boolean_term(term);
}

void acquis_index_document_value(acquis_index_document *document, int slot, const void *bytes, size_t length) {
  document->document.add_value(slot, std::string(static_cast<const char *>(bytes), length));
}

void acquis_index_document_data(acquis_index_document *document, const void *bytes, size_t length) {
  document->document.set_data(std::string(static_cast<const char *>(bytes), length));
}

int acquis_index_writer_replace(acquis_index_writer *writer, const char *key, acquis_index_document *document) {
  return acquis_guarded<int>(-1, [&] {
    document->document.add_boolean_term(key);
    writer->database.replace_document(std::string(key), document->document);
    return 0;
  });
}

int acquis_index_writer_delete(acquis_index_writer *writer, const char *key) {
  return acquis_guarded<int>(-1, [&] {
    writer->database.delete_document(std::string(key));
    return 0;
  });
}

int acquis_index_writer_set_note(acquis_index_writer *writer, const char *name, const char *value) {
  return acquis_guarded<int>(-1, [&] {
    writer->database.set_metadata(name, value);
    return 0;
  });
}

const char *acquis_index_writer_note(acquis_index_writer *writer, const char *name) {
  writer->note = acquis_guarded<std::string>({}, [&] { return writer->database.get_metadata(name); });
  return writer->note.c_str();
}

int acquis_index_writer_commit(acquis_index_writer *writer) {
  return acquis_guarded<int>(-1, [&] {
    writer->database.commit();
    return 0;
  });
}
