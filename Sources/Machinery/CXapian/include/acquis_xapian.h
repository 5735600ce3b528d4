// A full-text index of documents that have a key, terms, values for filters and a place. Thin over Xapian.
//
// Functions that can fail return 0 or -1 (or NULL) and leave words in `acquis_xapian_message`, which belongs to the
// calling thread. A reader sees one commit, whole, until it is reopened. A reader is used by one thread at a time.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct acquis_index_writer acquis_index_writer;
typedef struct acquis_index_reader acquis_index_reader;
typedef struct acquis_index_document acquis_index_document;
typedef struct acquis_index_query acquis_index_query;
typedef struct acquis_index_result acquis_index_result;

const char *acquis_xapian_message(void);

/// Writing. `language` names the stemmer: "french".
acquis_index_writer *acquis_index_writer_open(const char *folder, const char *language);
void acquis_index_writer_close(acquis_index_writer *writer);
acquis_index_document *acquis_index_document_create(void);
void acquis_index_document_destroy(acquis_index_document *document);
void acquis_index_document_clear(acquis_index_document *document);
/// Words of running text, already folded: stemmed and unstemmed, with positions. `prefix` may be empty; `weight` counts
/// each word so often. `spelling` offers the words for suggestions.
int acquis_index_document_text(acquis_index_writer *writer, acquis_index_document *document, const char *text,
                               const char *prefix, int weight, int spelling);
/// A term as it is, without weight: for filters.
void acquis_index_document_filter(acquis_index_document *document, const char *term);
void acquis_index_document_value(acquis_index_document *document, int slot, const void *bytes, size_t length);
void acquis_index_document_data(acquis_index_document *document, const void *bytes, size_t length);
/// Puts the document in the place of the one with the same key term.
int acquis_index_writer_replace(acquis_index_writer *writer, const char *key, acquis_index_document *document);
int acquis_index_writer_delete(acquis_index_writer *writer, const char *key);
int acquis_index_writer_set_note(acquis_index_writer *writer, const char *name, const char *value);
/// The note's value, empty where there is none; valid until the next call on this writer.
const char *acquis_index_writer_note(acquis_index_writer *writer, const char *name);
int acquis_index_writer_commit(acquis_index_writer *writer);

/// Reading.
acquis_index_reader *acquis_index_reader_open(const char *folder, const char *language);
void acquis_index_reader_close(acquis_index_reader *reader);
/// 1 where there was something new, 0 where not, -1 on failure.
int acquis_index_reader_reopen(acquis_index_reader *reader);
int64_t acquis_index_reader_count(const acquis_index_reader *reader);
/// The note's value, empty where there is none; valid until the next call on this reader.
const char *acquis_index_reader_note(acquis_index_reader *reader, const char *name);

/// Building a query. The words, already folded, are of the reader's language; phrases stand in double quotes. Every word
/// must be found, or one of them where `any`.
acquis_index_query *acquis_index_query_create(acquis_index_reader *reader, const char *words, int any);
void acquis_index_query_destroy(acquis_index_query *query);
/// Keeps documents that hold one of the terms. A search can leave out what was required under a `group`; none is 0.
void acquis_index_query_require_any(acquis_index_query *query, const char *const *terms, size_t count, int group);
/// Ranks documents higher that hold the term.
void acquis_index_query_prefer(acquis_index_query *query, const char *term);
/// Keeps documents whose value, as bytes, lies between the two. Either may be NULL.
void acquis_index_query_range(acquis_index_query *query, int slot, const void *low, size_t low_length, const void *high,
                              size_t high_length);
/// Keeps documents one of whose points (pairs of big-endian int32 of millionths of a degree in `slot`) is within
/// `kilometres`; among equals the nearest come first. Documents without any point are kept, last, where `placeless`.
void acquis_index_query_near(acquis_index_query *query, int slot, double latitude, double longitude, double kilometres,
                             int placeless);
/// The words as Xapian would have spelt them; NULL where nothing is better.
const char *acquis_index_query_suggestion(acquis_index_query *query);

/// A document's card is a value that every search reads once: two bytes, a big-endian number; then numbers that are
/// counted over all that is found, each in groups of seven bits, the lowest first, a high bit where another follows.
typedef struct {
  int card_slot;
  /// Documents whose card begins with a lower number are left out.
  uint16_t least;
  uint32_t first;
  /// 0 only counts, without ranking.
  uint32_t limit;
  /// So many documents are looked at for the total and the counts, at least.
  uint32_t check;
  /// What was required under this group is left out; 0 leaves out nothing.
  int without_group;
} acquis_index_options;

acquis_index_result *acquis_index_search(acquis_index_reader *reader, acquis_index_query *query,
                                         acquis_index_options options);
void acquis_index_result_destroy(acquis_index_result *result);
/// Documents found; a lower bound where `acquis_index_result_is_exact` is 0.
uint32_t acquis_index_result_total(const acquis_index_result *result);
int acquis_index_result_is_exact(const acquis_index_result *result);
size_t acquis_index_result_count(const acquis_index_result *result);
/// Of the hit at `index`: its data, its weight, and its distance in kilometres or a negative number.
const void *acquis_index_result_data(const acquis_index_result *result, size_t index, size_t *length);
double acquis_index_result_weight(const acquis_index_result *result, size_t index);
double acquis_index_result_distance(const acquis_index_result *result, size_t index);

/// How often each number stood on a card, by number; `length` is one more than the highest of them.
const uint32_t *acquis_index_result_counts(const acquis_index_result *result, size_t *length);

#ifdef __cplusplus
}
#endif
