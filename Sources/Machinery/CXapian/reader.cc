#include "internal.h"

#include <cmath>
#include <cstdlib>

acquis_index_reader *acquis_index_reader_open(const char *folder, const char *language) {
  return acquis_guarded<acquis_index_reader *>(
      nullptr, [&] { return new acquis_index_reader{Xapian::Database(folder), acquis::stemmer(language), {}}; });
}

void acquis_index_reader_close(acquis_index_reader *reader) { delete reader; }

int acquis_index_reader_reopen(acquis_index_reader *reader) {
  return acquis_guarded<int>(-1, [&] { return reader->database.reopen() ? 1 : 0; });
}

int64_t acquis_index_reader_count(const acquis_index_reader *reader) { return reader->database.get_doccount(); }

const char *acquis_index_reader_note(acquis_index_reader *reader, const char *name) {
  reader->note = acquis_guarded<std::string>({}, [&] { return reader->database.get_metadata(name); });
  return reader->note.c_str();
}

double acquis::Near::distance(const std::string &points) const {
  const double radians = M_PI / 180;
  double nearest = -1;
  for (size_t at = 0; at + 8 <= points.size(); at += 8) {
    auto read = [&](size_t from) {
      uint32_t value = 0;
      for (int i = 0; i < 4; i++) value = value << 8 | static_cast<unsigned char>(points[from + i]);
      return static_cast<int32_t>(value) / 1e6;
    };
    const double other_latitude = read(at), other_longitude = read(at + 4);
    const double x = std::sin((other_latitude - latitude) * radians / 2);
    const double y = std::sin((other_longitude - longitude) * radians / 2);
    const double a = x * x + std::cos(latitude * radians) * std::cos(other_latitude * radians) * y * y;
    const double length = 2 * 6371.0088 * std::asin(std::min(1.0, std::sqrt(a)));
    if (nearest < 0 || length < nearest) nearest = length;
  }
  return nearest;
}

acquis_index_query *acquis_index_query_create(acquis_index_reader *reader, const char *words, int any) {
  return acquis_guarded<acquis_index_query *>(nullptr, [&] {
    Xapian::QueryParser parser;
    parser.set_database(reader->database);
    parser.set_stemmer(reader->stemmer);
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser.set_stopper(acquis::stopper());
    parser.set_default_op(any ? Xapian::Query::OP_OR : Xapian::Query::OP_AND);
    auto *query = new acquis_index_query;
    const auto flags = Xapian::QueryParser::FLAG_PHRASE | Xapian::QueryParser::FLAG_SPELLING_CORRECTION;
    query->query = *words == 0 ? Xapian::Query::MatchAll : parser.parse_query(words, flags);
    if (query->query.empty()) query->query = Xapian::Query::MatchAll;
    query->suggestion = parser.get_corrected_query_string();
    return query;
  });
}

void acquis_index_query_destroy(acquis_index_query *query) { delete query; }

void acquis_index_query_require_any(acquis_index_query *query, const char *const *terms, size_t count, int group) {
  std::vector<std::string> list(terms, terms + count);
  query->filters.push_back({group, Xapian::Query(Xapian::Query::OP_OR, list.begin(), list.end())});
}

void acquis_index_query_prefer(acquis_index_query *query, const char *term) {
  query->boosts.emplace_back(std::string(term));
}

void acquis_index_query_range(acquis_index_query *query, int slot, const void *low, size_t low_length, const void *high,
                              size_t high_length) {
  const std::string from(static_cast<const char *>(low), low == nullptr ? 0 : low_length);
  const std::string to(static_cast<const char *>(high), high == nullptr ? 0 : high_length);
  query->filters.push_back({0, high == nullptr ? Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, from)
                                               : Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, from, to)});
}

void acquis_index_query_near(acquis_index_query *query, int slot, double latitude, double longitude,
                             double kilometres, int placeless) {
  query->near = acquis::Near{true, placeless != 0, slot, latitude, longitude, kilometres};
}

const char *acquis_index_query_suggestion(acquis_index_query *query) {
  return query->suggestion.empty() ? nullptr : query->suggestion.c_str();
}
