// A streaming XML parser: bytes are pushed in, elements come out, memory stays flat.
//
// The header names no type of libxml2: its own header, imported into Swift beside Foundation, clashes over ICU.
// Nothing outside the bytes is ever read: no DTD, no external entity, no network; declared entities stop the parse.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct acquis_xml acquis_xml;

/// One attribute of a start tag. Neither string is zero-terminated beyond what `length` says for the value.
typedef struct {
  const char *name;
  /// NULL where the attribute has no prefix.
  const char *namespace_uri;
  const char *value;
  size_t value_length;
} acquis_xml_attribute;

/// What the parser calls. Returning other than 0 stops the parse.
typedef struct {
  void *context;
  /// A start tag. `id` is what `acquis_xml_declare` gave its name, or -1. `line` is where its `<` stands.
  /// `text_before` is 1 where its parent holds other than white space between its previous child and this tag.
  int (*start)(void *context, int32_t id, const char *name, const char *namespace_uri,
               const acquis_xml_attribute *attributes, int attribute_count, int64_t line, int text_before);
  /// An end tag, with the text since the last tag, in UTF-8.
  int (*end)(void *context, const char *text, size_t length, int64_t line);
} acquis_xml_handlers;

typedef struct {
  /// Elements inside each other.
  int depth;
  /// Bytes of text between two tags.
  size_t text;
  /// Attributes of one tag.
  int attributes;
  /// Bytes that one tag, comment or declaration may take.
  size_t token;
} acquis_xml_limits;

/// Why a parse ended early.
typedef enum {
  ACQUIS_XML_NONE = 0,
  ACQUIS_XML_MALFORMED = 1,
  ACQUIS_XML_ENTITY = 2,
  ACQUIS_XML_TOO_DEEP = 3,
  ACQUIS_XML_TOO_LONG = 4,
  ACQUIS_XML_STOPPED = 5,
  ACQUIS_XML_MEMORY = 6,
} acquis_xml_fault;

/// NULL only where memory is short.
acquis_xml *acquis_xml_create(acquis_xml_handlers handlers, acquis_xml_limits limits);
void acquis_xml_destroy(acquis_xml *parser);

/// Gives a name an id of 0 to 511, so that start tags come with it. Returns 0, or -1 where the table is full.
int acquis_xml_declare(acquis_xml *parser, const char *name, int32_t id);

/// Both return 0, or -1 once the parse has ended early.
int acquis_xml_push(acquis_xml *parser, const char *bytes, size_t length);
int acquis_xml_finish(acquis_xml *parser);

acquis_xml_fault acquis_xml_fault_kind(const acquis_xml *parser);
int64_t acquis_xml_fault_line(const acquis_xml *parser);
/// Zero-terminated; lives as long as the parser.
const char *acquis_xml_fault_message(const acquis_xml *parser);

#ifdef __cplusplus
}
#endif
