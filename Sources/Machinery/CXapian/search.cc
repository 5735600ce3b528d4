#include "internal.h"

struct acquis_index_result {
  struct Hit {
    std::string data;
    double weight;
    double distance;
  };
  std::vector<Hit> hits;
  std::vector<uint32_t> counts;
  uint32_t total = 0;
  bool exact = true;
};

namespace {

/// Looks at every document that the match comes to: leaves out what its card or its place excludes, and counts the
/// numbers on the cards of the rest. Each card is read once.
class Cards : public Xapian::MatchDecider, public Xapian::MatchSpy {
 public:
  Cards(const acquis_index_options &options, const acquis::Near &near)
      : slot(options.card_slot), least(options.least), near(near) {}

  bool operator()(const Xapian::Document &document) const override {
    read(document);
    if (card.size() < 2 || (byte(0) << 8 | byte(1)) < least) return false;
    if (!near.wanted) return true;
    const double distance = near.distance(document.get_value(near.slot));
    return distance < 0 ? near.placeless : distance <= near.kilometres;
  }

  void operator()(const Xapian::Document &document, double) override {
    if (document.get_docid() != last) read(document);
    seen++;
    size_t number = 0;
    for (size_t at = 2, shift = 0; at < card.size(); at++) {
      number |= static_cast<size_t>(byte(at) & 0x7F) << shift;
      if (byte(at) & 0x80) {
        // More than three bytes are none of ours.
        if ((shift += 7) > 14) return;
        continue;
      }
      if (number >= counts.size()) counts.resize(number + 1);
      counts[number]++;
      number = shift = 0;
    }
  }

  std::vector<uint32_t> counts;
  uint32_t seen = 0;

 private:
  void read(const Xapian::Document &document) const {
    card = document.get_value(slot);
    last = document.get_docid();
  }

  unsigned byte(size_t at) const { return static_cast<unsigned char>(card[at]); }

  int slot;
  unsigned least;
  const acquis::Near &near;
  // The decision comes first and reads; the count of the same document follows.
  mutable std::string card;
  mutable Xapian::docid last = 0;
};

/// Sorts documents of equal weight by their distance, in steps of ten metres.
class NearKey : public Xapian::KeyMaker {
 public:
  explicit NearKey(const acquis::Near &near) : near(near) {}

  std::string operator()(const Xapian::Document &document) const override {
    const double distance = near.distance(document.get_value(near.slot));
    const uint32_t steps = distance < 0 ? UINT32_MAX : static_cast<uint32_t>(distance * 100);
    return {static_cast<char>(steps >> 24), static_cast<char>(steps >> 16), static_cast<char>(steps >> 8),
            static_cast<char>(steps)};
  }

 private:
  const acquis::Near &near;
};

Xapian::Query whole(const acquis_index_query &query, const acquis_index_options &options) {
  Xapian::Query all = query.query;
  if (options.limit > 0 && !query.boosts.empty()) {
    all = Xapian::Query(Xapian::Query::OP_AND_MAYBE, all,
                        Xapian::Query(Xapian::Query::OP_OR, query.boosts.begin(), query.boosts.end()));
  }
  std::vector<Xapian::Query> filters;
  for (const auto &filter : query.filters) {
    if (filter.group == 0 || filter.group != options.without_group) filters.push_back(filter.query);
  }
  if (filters.empty()) return all;
  return Xapian::Query(Xapian::Query::OP_FILTER, all,
                       Xapian::Query(Xapian::Query::OP_AND, filters.begin(), filters.end()));
}

}  // namespace

acquis_index_result *acquis_index_search(acquis_index_reader *reader, acquis_index_query *query,
                                         acquis_index_options options) {
  return acquis_guarded<acquis_index_result *>(nullptr, [&] {
    const bool ranks = options.limit > 0;
    Xapian::Enquire enquire(reader->database);
    enquire.set_query(whole(*query, options));
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    Cards cards(options, query->near);
    enquire.add_matchspy(&cards);
    NearKey key(query->near);
    if (!ranks) {
      enquire.set_weighting_scheme(Xapian::BoolWeight());
    } else if (query->near.wanted) {
      enquire.set_sort_by_relevance_then_key(&key, false);
    }

    const Xapian::MSet found = enquire.get_mset(options.first, options.limit, options.check, nullptr, &cards);
    auto *result = new acquis_index_result;
    const uint32_t low = found.get_matches_lower_bound(), high = found.get_matches_upper_bound();
    result->exact = low == high;
    result->total = result->exact ? low : std::max(low, cards.seen);
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      const Xapian::Document document = hit.get_document();
      const double distance = query->near.wanted ? query->near.distance(document.get_value(query->near.slot)) : -1;
      result->hits.push_back({document.get_data(), hit.get_weight(), distance});
    }
    result->counts = std::move(cards.counts);
    return result;
  });
}

void acquis_index_result_destroy(acquis_index_result *result) { delete result; }
uint32_t acquis_index_result_total(const acquis_index_result *result) { return result->total; }
int acquis_index_result_is_exact(const acquis_index_result *result) { return result->exact; }
size_t acquis_index_result_count(const acquis_index_result *result) { return result->hits.size(); }

const void *acquis_index_result_data(const acquis_index_result *result, size_t index, size_t *length) {
  *length = result->hits[index].data.size();
  return result->hits[index].data.data();
}

double acquis_index_result_weight(const acquis_index_result *result, size_t index) {
  return result->hits[index].weight;
}

double acquis_index_result_distance(const acquis_index_result *result, size_t index) {
  return result->hits[index].distance;
}

const uint32_t *acquis_index_result_counts(const acquis_index_result *result, size_t *length) {
  *length = result->counts.size();
  return result->counts.data();
}
