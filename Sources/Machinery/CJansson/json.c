#include "acquis_json.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 64

struct acquis_json {
  json_t *root;
  acquis_json_value *values;
  uint32_t count;
  uint32_t capacity;
};

// The hash of Jansson's objects is seeded once, before any thread can make one.
__attribute__((constructor)) static void seed(void) { json_object_seed(0); }

// Where nesting first exceeds `max_depth`; `length` where it never does. Jansson's own limit is a constant, and deep
// enough to cost a small stack its life.
static size_t too_deep_at(const char *bytes, size_t length, uint32_t max_depth) {
  uint32_t depth = 0;
  int quoted = 0;
  for (size_t i = 0; i < length; i++) {
    const char c = bytes[i];
    if (quoted) {
      if (c == '\\')
        i++;
      else if (c == '"')
        quoted = 0;
    } else if (c == '"') {
      quoted = 1;
    } else if (c == '[' || c == '{') {
      if (++depth > max_depth) return i;
    } else if ((c == ']' || c == '}') && depth > 0) {
      depth--;
    }
  }
  return length;
}

static acquis_json_code code_of(const json_error_t *error) {
  switch (json_error_code(error)) {
  case json_error_duplicate_key:
    return ACQUIS_JSON_DUPLICATE;
  case json_error_numeric_overflow:
    return ACQUIS_JSON_NUMBER;
  case json_error_invalid_utf8:
    return ACQUIS_JSON_NOT_UTF8;
  case json_error_stack_overflow:
    return ACQUIS_JSON_TOO_DEEP;
  case json_error_out_of_memory:
    return ACQUIS_JSON_MEMORY;
  default:
    return ACQUIS_JSON_MALFORMED;
  }
}

static void fail(acquis_json_fault *fault, acquis_json_code code, const char *bytes, size_t offset, const char *text) {
  fault->code = code;
  fault->offset = offset;
  fault->line = 1;
  fault->column = 1;
  for (size_t i = 0; i < offset; i++) {
    if (bytes[i] == '\n') {
      fault->line++;
      fault->column = 1;
    } else if (((unsigned char)bytes[i] & 0xC0) != 0x80) {
      fault->column++;
    }
  }
  snprintf(fault->text, sizeof fault->text, "%s", text);
}

// Appends `value` and all that it contains; 0 where memory is short.
static int append(acquis_json *json, const json_t *value, const char *name, size_t name_length) {
  if (json->count == json->capacity) {
    const uint32_t capacity = json->capacity * 2;
    acquis_json_value *grown = realloc(json->values, capacity * sizeof *grown);
    if (!grown) return 0;
    json->values = grown;
    json->capacity = capacity;
  }
  const uint32_t index = json->count++;
  acquis_json_value *own = &json->values[index];
  memset(own, 0, sizeof *own);
  own->name = name;
  own->name_length = name_length;
  own->source = value;
  switch (json_typeof(value)) {
  case JSON_NULL:
    own->kind = ACQUIS_JSON_NULL;
    break;
  case JSON_FALSE:
    own->kind = ACQUIS_JSON_FALSE;
    break;
  case JSON_TRUE:
    own->kind = ACQUIS_JSON_TRUE;
    break;
  case JSON_INTEGER:
    own->kind = ACQUIS_JSON_INTEGER;
    own->integer = json_integer_value(value);
    break;
  case JSON_REAL:
    own->kind = ACQUIS_JSON_REAL;
    break;
  case JSON_STRING:
    own->kind = ACQUIS_JSON_STRING;
    own->text = json_string_value(value);
    own->text_length = json_string_length(value);
    break;
  case JSON_ARRAY:
    own->kind = ACQUIS_JSON_ARRAY;
    own->count = (uint32_t)json_array_size(value);
    for (size_t i = 0; i < json_array_size(value); i++)
      if (!append(json, json_array_get(value, i), NULL, 0)) return 0;
    break;
  case JSON_OBJECT: {
    own->kind = ACQUIS_JSON_OBJECT;
    own->count = (uint32_t)json_object_size(value);
    json_t *object = (json_t *)value; // iterating changes nothing
    for (void *i = json_object_iter(object); i; i = json_object_iter_next(object, i))
      if (!append(json, json_object_iter_value(i), json_object_iter_key(i), json_object_iter_key_len(i))) return 0;
    break;
  }
  }
  json->values[index].span = json->count - index; // `values` may have moved
  return 1;
}

acquis_json *acquis_json_parse(const char *bytes, size_t length, uint32_t max_depth, acquis_json_fault *fault) {
  const size_t deep = too_deep_at(bytes, length, max_depth);
  if (deep < length) {
    fail(fault, ACQUIS_JSON_TOO_DEEP, bytes, deep, "");
    return NULL;
  }
  json_error_t error;
  json_t *root = json_loadb(bytes, length, JSON_REJECT_DUPLICATES, &error);
  if (!root) {
    const size_t offset = error.position < 0 ? 0 : (size_t)error.position;
    fail(fault, code_of(&error), bytes, offset < length ? offset : length, error.text);
    return NULL;
  }
  acquis_json *json = calloc(1, sizeof *json);
  if (json) {
    json->root = root;
    json->capacity = FIRST_CAPACITY;
    json->values = malloc(FIRST_CAPACITY * sizeof *json->values);
  }
  if (!json || !json->values || !append(json, root, NULL, 0)) {
    if (json)
      acquis_json_free(json);
    else
      json_decref(root);
    fail(fault, ACQUIS_JSON_MEMORY, bytes, 0, "");
    return NULL;
  }
  return json;
}

void acquis_json_free(acquis_json *json) {
  json_decref(json->root);
  free(json->values);
  free(json);
}

const acquis_json_value *acquis_json_values(const acquis_json *json) { return json->values; }

size_t acquis_json_write(const acquis_json_value *value, char *buffer, size_t capacity) {
  return json_dumpb((const json_t *)value->source, buffer, capacity, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));
}
