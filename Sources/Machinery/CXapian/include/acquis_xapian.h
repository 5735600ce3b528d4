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
/// Keeps documents that hold one of the terms.
void acquis_index_query_require_any(acquis_index_query *query, const char *const *terms, size_t count);
/// Keeps documents that hold the term, or ranks them higher where `optional`.
void acquis_index_query_add_term(acquis_index_query *query, const char *term, int optional);
/// Keeps documents whose value, as bytes, lies between the two. Either may be NULL.
void acquis_index_query_range(acquis_index_query *query, int slot, const void *low, size_t low_length, const void *high,
                              size_t high_length);
/// Keeps documents one of whose points (pairs of big-endian int32 of millionths of a degree in `slot`) is within
/// `kilometres`; among equals the nearest come first.
void acquis_index_query_near(acquis_index_query *query, int slot, double latitude, double longitude, double kilometres);
/// The words as Xapian would have spelt them; NULL where nothing is better.
const char *acquis_index_query_suggestion(acquis_index_query *query);

typedef struct {
  /// The bytes of the facet slot, counted: each document's are a list of (facet, length, bytes).
  int facet_slot;
  uint32_t first;
  uint32_t limit;
  /// So many documents are looked at for the total and the facets, at least.
  uint32_t check;
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

typedef struct {
  int facet;
  const char *value;
  size_t value_length;
  uint32_t count;
} acquis_index_facet;
size_t acquis_index_result_facet_count(const acquis_index_result *result);
acquis_index_facet acquis_index_result_facet(const acquis_index_result *result, size_t index);

#ifdef __cplusplus
}
#endif
