#pragma once

#include <cstdint>
#include <string>
#include <vector>
#include <xapian.h>

#include "include/acquis_xapian.h"

/// Keeps the words of a failure for the calling thread and answers -1.
int acquis_fail(const std::string &message);

/// Runs `body`, turning every exception into a failure.
template <typename Result, typename Body>
Result acquis_guarded(Result failure, Body body) {
  try {
    return body();
  } catch (const Xapian::Error &error) {
    acquis_fail(error.get_type() + std::string(": ") + error.get_msg());
  } catch (const std::exception &error) {
    acquis_fail(error.what());
  }
  return failure;
}

namespace acquis {

struct Near {
  bool wanted = false;
  bool placeless = false;
  int slot = 0;
  double latitude = 0, longitude = 0, kilometres = 0;

  /// Kilometres to the nearest point of the list; negative where there is none.
  double distance(const std::string &points) const;
};

/// The language's stemmer, applied until nothing changes, so that a trade and who plies it meet:
/// `boulangerie` -> `boulanger` -> `boulang` <- `boulanger`.
Xapian::Stem stemmer(const char *language);

/// Words that say nothing alone: articles, pronouns.
const Xapian::Stopper *stopper();

}  // namespace acquis

struct acquis_index_document {
  Xapian::Document document;
};

struct acquis_index_writer {
  Xapian::WritableDatabase database;
  Xapian::TermGenerator generator;
  std::string note;
};

struct acquis_index_reader {
  Xapian::Database database;
  Xapian::Stem stemmer;
  std::string note;
};

struct acquis_index_query {
  Xapian::Query query;
  struct Filter {
    int group;
    Xapian::Query query;
  };
  std::vector<Filter> filters;
  std::vector<Xapian::Query> boosts;
  acquis::Near near;
  std::string suggestion;
};
