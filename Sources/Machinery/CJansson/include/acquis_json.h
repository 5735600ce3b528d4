// JSON read by Jansson, strictly: one value, no name twice in an object, whole numbers apart from others, valid UTF-8.
//
// A text becomes an array of values in the order of the text, each followed by what it contains, so that a reader walks
// it without a call for every step. The header names no type of Jansson. Every function is safe to call from several
// threads at once.
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct acquis_json acquis_json;

typedef enum {
  ACQUIS_JSON_NULL = 0,
  ACQUIS_JSON_FALSE = 1,
  ACQUIS_JSON_TRUE = 2,
  /// Written without a point or an exponent, and within 64 bits.
  ACQUIS_JSON_INTEGER = 3,
  ACQUIS_JSON_REAL = 4,
  ACQUIS_JSON_STRING = 5,
  ACQUIS_JSON_ARRAY = 6,
  ACQUIS_JSON_OBJECT = 7,
} acquis_json_kind;

/// One value. All that it points to lives as long as the text's `acquis_json`.
typedef struct {
  acquis_json_kind kind;
  /// How many values it is made of, itself included: its next sibling lies so far on.
  uint32_t span;
  /// Its members or elements.
  uint32_t count;
  /// Its name in the object that it is a member of; NULL elsewhere.
  const char *name;
  size_t name_length;
  /// A string's UTF-8, which holds no zero byte.
  const char *text;
  size_t text_length;
  int64_t integer;
  const void *source;
} acquis_json_value;

/// Why a text cannot be read.
typedef enum {
  ACQUIS_JSON_MALFORMED = 1,
  /// A name that stands twice in one object.
  ACQUIS_JSON_DUPLICATE = 2,
  /// A number that 64 bits, or a double, cannot hold.
  ACQUIS_JSON_NUMBER = 3,
  ACQUIS_JSON_NOT_UTF8 = 4,
  ACQUIS_JSON_TOO_DEEP = 5,
  ACQUIS_JSON_MEMORY = 6,
} acquis_json_code;

typedef struct {
  acquis_json_code code;
  /// Bytes of the text that were read when it was found.
  size_t offset;
  /// From 1.
  int line;
  /// In characters, from 1; 0 before the first one.
  int column;
  /// Jansson's own words.
  char text[192];
} acquis_json_fault;

/// NULL where the text cannot be read, and then says why. Nothing may be nested more than `max_depth` levels deep.
acquis_json *acquis_json_parse(const char *bytes, size_t length, uint32_t max_depth, acquis_json_fault *fault);
void acquis_json_free(acquis_json *json);

/// The first value; all others follow it.
const acquis_json_value *acquis_json_values(const acquis_json *json);

/// Writes a value as JSON on one line, cut after `capacity` bytes; returns how many it would take.
size_t acquis_json_write(const acquis_json_value *value, char *buffer, size_t capacity);
