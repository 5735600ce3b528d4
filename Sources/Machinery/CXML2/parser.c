#include "acquis_xml2.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TABLE_SIZE = 1024, MESSAGE_SIZE = 400, CHUNK = 64 * 1024, MAX_ATTRIBUTES = 64 };

struct acquis_xml {
  xmlParserCtxtPtr context;
  acquis_xml_handlers handlers;
  acquis_xml_limits limits;

  // libxml2 keeps one copy of each name, so a name is known by its address.
  const xmlChar *names[TABLE_SIZE];
  int32_t ids[TABLE_SIZE];
  int declared;

  char *text;
  size_t text_length;
  size_t text_capacity;
  int text_matters;
  int depth;

  acquis_xml_fault fault;
  int64_t fault_line;
  char fault_message[MESSAGE_SIZE];
};

static int64_t current_line(const acquis_xml *parser) {
  xmlParserInputPtr input = parser->context->input;
  return input == NULL ? 0 : input->line;
}

// Attribute values cannot hold `<`, so the nearest one before the cursor opens the tag that was just read; the lines
// between are the tag's own.
static int64_t line_of_tag(const acquis_xml *parser) {
  xmlParserInputPtr input = parser->context->input;
  if (input == NULL) return 0;
  int64_t line = input->line;
  for (const xmlChar *at = input->cur; at >= input->base && *at != '<'; at--) {
    if (*at == '\n' && at < input->cur) line--;
  }
  return line;
}

static void fail(acquis_xml *parser, acquis_xml_fault fault, const char *message) {
  if (parser->fault == ACQUIS_XML_NONE) {
    parser->fault = fault;
    parser->fault_line = current_line(parser);
    snprintf(parser->fault_message, MESSAGE_SIZE, "%s", message);
    size_t length = strlen(parser->fault_message);
    while (length > 0 && parser->fault_message[length - 1] == '\n') parser->fault_message[--length] = 0;
  }
  xmlStopParser(parser->context);
}

static size_t slot_of(const xmlChar *name) { return ((uintptr_t)name * 0x9E3779B97F4A7C15ull) >> 54; }

static int32_t id_of(const acquis_xml *parser, const xmlChar *name) {
  for (size_t slot = slot_of(name); parser->names[slot] != NULL; slot = (slot + 1) % TABLE_SIZE) {
    if (parser->names[slot] == name) return parser->ids[slot];
  }
  return -1;
}

int acquis_xml_declare(acquis_xml *parser, const char *name, int32_t id) {
  if (parser->declared >= TABLE_SIZE / 2) return -1;
  const xmlChar *interned = xmlDictLookup(parser->context->dict, (const xmlChar *)name, -1);
  if (interned == NULL) return -1;
  size_t slot = slot_of(interned);
  while (parser->names[slot] != NULL && parser->names[slot] != interned) slot = (slot + 1) % TABLE_SIZE;
  parser->names[slot] = interned;
  parser->ids[slot] = id;
  parser->declared++;
  return 0;
}

static void on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
                     const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted;
  acquis_xml *parser = user;
  if (parser->fault != ACQUIS_XML_NONE) return;
  if (++parser->depth > parser->limits.depth) {
    fail(parser, ACQUIS_XML_TOO_DEEP, "too many elements inside each other");
    return;
  }
  if (count > parser->limits.attributes || count > MAX_ATTRIBUTES) {
    fail(parser, ACQUIS_XML_TOO_LONG, "too many attributes on one tag");
    return;
  }
  acquis_xml_attribute list[MAX_ATTRIBUTES];
  for (int i = 0; i < count; i++) {
    const xmlChar **one = attributes + i * 5;
    list[i] = (acquis_xml_attribute){(const char *)one[0], (const char *)one[2], (const char *)one[3],
                                     (size_t)(one[4] - one[3])};
  }
  int matters = parser->text_matters;
  parser->text_length = 0;
  parser->text_matters = 0;
  int stop = parser->handlers.start(parser->handlers.context, id_of(parser, name), (const char *)name,
                                    (const char *)uri, list, count, line_of_tag(parser), matters);
  if (stop) fail(parser, ACQUIS_XML_STOPPED, "stopped by the reader");
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  acquis_xml *parser = user;
  if (parser->fault != ACQUIS_XML_NONE) return;
  parser->depth--;
  const char *text = parser->text == NULL ? "" : parser->text;
  int stop = parser->handlers.end(parser->handlers.context, text, parser->text_length, current_line(parser));
  parser->text_length = 0;
  parser->text_matters = 0;
  if (stop) fail(parser, ACQUIS_XML_STOPPED, "stopped by the reader");
}

static int make_room(acquis_xml *parser, size_t needed) {
  if (needed <= parser->text_capacity) return 1;
  size_t capacity = parser->text_capacity == 0 ? 4096 : parser->text_capacity;
  while (capacity < needed) capacity *= 2;
  char *grown = realloc(parser->text, capacity);
  if (grown == NULL) {
    fail(parser, ACQUIS_XML_MEMORY, "out of memory");
    return 0;
  }
  parser->text = grown;
  parser->text_capacity = capacity;
  return 1;
}

static void on_text(void *user, const xmlChar *bytes, int length) {
  acquis_xml *parser = user;
  if (parser->fault != ACQUIS_XML_NONE || length <= 0) return;
  size_t total = parser->text_length + (size_t)length;
  if (total > parser->limits.text) {
    fail(parser, ACQUIS_XML_TOO_LONG, "the text of one element is too long");
    return;
  }
  if (!make_room(parser, total)) return;
  memcpy(parser->text + parser->text_length, bytes, (size_t)length);
  parser->text_length = total;
  for (int i = 0; !parser->text_matters && i < length; i++) {
    parser->text_matters = bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t';
  }
}

// Entities are refused where they are declared, so none is ever expanded, however often it is named.
static void on_entity(void *user, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
                      xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  fail(user, ACQUIS_XML_ENTITY, "the file declares entities, which are not accepted");
}

static void on_attribute_list(void *user, const xmlChar *element, const xmlChar *name, int type, int standard,
                              const xmlChar *value, xmlEnumerationPtr tree) {
  (void)element, (void)name, (void)type, (void)standard, (void)value;
  xmlFreeEnumeration(tree);
  fail(user, ACQUIS_XML_ENTITY, "the file declares a structure of its own, which is not accepted");
}

static xmlEntityPtr on_get_entity(void *user, const xmlChar *name) {
  (void)user;
  return xmlGetPredefinedEntity(name);
}

static void on_reference(void *user, const xmlChar *name) {
  (void)name;
  fail(user, ACQUIS_XML_ENTITY, "the file names an entity that XML does not know");
}

static void on_error(void *user, xmlErrorPtr error) {
  acquis_xml *parser = user;
  if (error == NULL || error->level < XML_ERR_FATAL) return;
  fail(parser, ACQUIS_XML_MALFORMED, error->message == NULL ? "not well-formed" : error->message);
}

acquis_xml *acquis_xml_create(acquis_xml_handlers handlers, acquis_xml_limits limits) {
  xmlInitParser();
  acquis_xml *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.entityDecl = on_entity;
  sax.attributeDecl = on_attribute_list;
  sax.getEntity = on_get_entity;
  sax.reference = on_reference;
  sax.serror = on_error;
  parser->handlers = handlers;
  parser->limits = limits;
  parser->context = xmlCreatePushParserCtxt(&sax, parser, NULL, 0, NULL);
  if (parser->context == NULL) {
    free(parser);
    return NULL;
  }
  // libxml2's own limits go (XML_PARSE_HUGE) because ours are tighter and say what they are.
  xmlCtxtUseOptions(parser->context, XML_PARSE_NONET | XML_PARSE_HUGE);
  return parser;
}

void acquis_xml_destroy(acquis_xml *parser) {
  if (parser == NULL) return;
  if (parser->context->myDoc != NULL) xmlFreeDoc(parser->context->myDoc);
  xmlFreeParserCtxt(parser->context);
  free(parser->text);
  free(parser);
}

static int push(acquis_xml *parser, const char *bytes, int length, int last) {
  if (parser->fault != ACQUIS_XML_NONE) return -1;
  int code = xmlParseChunk(parser->context, bytes, length, last);
  if (parser->fault == ACQUIS_XML_NONE && code != XML_ERR_OK && !parser->context->wellFormed) {
    const xmlError *error = xmlCtxtGetLastError(parser->context);
    fail(parser, ACQUIS_XML_MALFORMED, error == NULL || error->message == NULL ? "not well-formed" : error->message);
  }
  // A tag or a comment that never ends stays in libxml2's buffer: this is where it would grow without end.
  xmlParserInputPtr input = parser->context->input;
  if (parser->fault == ACQUIS_XML_NONE && input != NULL && (size_t)(input->end - input->cur) > parser->limits.token) {
    fail(parser, ACQUIS_XML_TOO_LONG, "one tag or comment is too long");
  }
  return parser->fault == ACQUIS_XML_NONE ? 0 : -1;
}

int acquis_xml_push(acquis_xml *parser, const char *bytes, size_t length) {
  while (length > 0) {
    int part = length > CHUNK ? CHUNK : (int)length;
    if (push(parser, bytes, part, 0) != 0) return -1;
    bytes += part;
    length -= (size_t)part;
  }
  return parser->fault == ACQUIS_XML_NONE ? 0 : -1;
}

int acquis_xml_finish(acquis_xml *parser) { return push(parser, NULL, 0, 1); }

acquis_xml_fault acquis_xml_fault_kind(const acquis_xml *parser) { return parser->fault; }
int64_t acquis_xml_fault_line(const acquis_xml *parser) { return parser->fault_line; }
const char *acquis_xml_fault_message(const acquis_xml *parser) { return parser->fault_message; }
