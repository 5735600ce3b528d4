#include "internal.h"

#include <cstring>
#include <unordered_map>

struct acquis_index_result {
  struct Hit {
    std::string data;
    double weight;
    double distance;
  };
  std::vector<Hit> hits;
  struct Facet {
    int facet;
    std::string value;
    uint32_t count;
  };
  std::vector<Facet> facets;
  uint32_t total = 0;
  bool exact = true;
};

namespace {

/// Counts the facet values of every document that the match looks at.
class FacetSpy : public Xapian::MatchSpy {
 public:
  explicit FacetSpy(int slot) : slot(slot) {}

  void operator()(const Xapian::Document &document, double) override {
    seen++;
    counts[document.get_value(slot)]++;
  }

  /// Documents share few combinations of values, so each combination is taken apart once.
  std::vector<acquis_index_result::Facet> facets() const {
    std::unordered_map<std::string, uint32_t> totals;
    for (const auto &[packed, count] : counts) {
      for (size_t at = 0; at + 2 <= packed.size();) {
        const size_t length = static_cast<unsigned char>(packed[at + 1]);
        if (at + 2 + length > packed.size()) break;
        totals[packed[at] + packed.substr(at + 2, length)] += count;
        at += 2 + length;
      }
    }
    std::vector<acquis_index_result::Facet> list;
    for (const auto &[key, count] : totals) {
      list.push_back({static_cast<unsigned char>(key[0]), key.substr(1), count});
    }
    return list;
  }

  uint32_t seen = 0;

 private:
  int slot;
  std::unordered_map<std::string, uint32_t> counts;
};

class NearDecider : public Xapian::MatchDecider {
 public:
  explicit NearDecider(const acquis::Near &near) : near(near) {}

  bool operator()(const Xapian::Document &document) const override {
    const double distance = near.distance(document.get_value(near.slot));
    return distance >= 0 && distance <= near.kilometres;
  }

 private:
  const acquis::Near &near;
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

Xapian::Query whole(const acquis_index_query &query) {
  Xapian::Query all = query.query;
  if (!query.boosts.empty()) {
    all = Xapian::Query(Xapian::Query::OP_AND_MAYBE, all,
                        Xapian::Query(Xapian::Query::OP_OR, query.boosts.begin(), query.boosts.end()));
  }
  if (query.filters.empty()) return all;
  return Xapian::Query(Xapian::Query::OP_FILTER, all,
                       Xapian::Query(Xapian::Query::OP_AND, query.filters.begin(), query.filters.end()));
}

}  // namespace

acquis_index_result *acquis_index_search(acquis_index_reader *reader, acquis_index_query *query,
                                         acquis_index_options options) {
  return acquis_guarded<acquis_index_result *>(nullptr, [&] {
    Xapian::Enquire enquire(reader->database);
    enquire.set_query(whole(*query));
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    FacetSpy spy(options.facet_slot);
    enquire.add_matchspy(&spy);
    NearDecider decider(query->near);
    NearKey key(query->near);
    if (query->near.wanted) enquire.set_sort_by_relevance_then_key(&key, false);

    const Xapian::MSet found = enquire.get_mset(options.first, options.limit, options.check, nullptr,
                                                query->near.wanted ? &decider : nullptr);
    auto *result = new acquis_index_result;
    const uint32_t low = found.get_matches_lower_bound(), high = found.get_matches_upper_bound();
    result->exact = low == high;
    result->total = result->exact ? low : std::max(low, spy.seen);
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      const Xapian::Document document = hit.get_document();
      const double distance = query->near.wanted ? query->near.distance(document.get_value(query->near.slot)) : -1;
      result->hits.push_back({document.get_data(), hit.get_weight(), distance});
    }
    result->facets = spy.facets();
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

size_t acquis_index_result_facet_count(const acquis_index_result *result) { return result->facets.size(); }

acquis_index_facet acquis_index_result_facet(const acquis_index_result *result, size_t index) {
  const auto &facet = result->facets[index];
  return {facet.facet, facet.value.data(), facet.value.size(), facet.count};
}
