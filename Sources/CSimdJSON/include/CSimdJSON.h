#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that the parser owns until its next call; `bytes` is null where the
/// field is absent or JSON's null.
typedef struct {
  const uint8_t *bytes;
  size_t count;
} TallyJSONSlice;

/// The fields of one article line, unescaped and valid UTF-8.
typedef struct {
  TallyJSONSlice id, text, title, date, url, publisher, language, copy_of;
  /// Whether it has fields of other names.
  bool has_others;
} TallyJSONArticle;

/// Why a line was refused.
typedef enum {
  TALLY_JSON_OK = 0,
  /// The line is not well-formed UTF-8.
  TALLY_JSON_NOT_UTF8,
  /// A string is not closed or holds a bad escape or a bare control character.
  TALLY_JSON_BAD_STRING,
  /// Brackets, commas or colons do not match.
  TALLY_JSON_BAD_STRUCTURE,
  /// A number, true, false or null is misspelt.
  TALLY_JSON_BAD_ATOM,
  /// Values are nested too deeply.
  TALLY_JSON_TOO_DEEP,
  /// The line is longer than the parser takes, or memory ran out.
  TALLY_JSON_TOO_LONG,
  /// The value is not an object.
  TALLY_JSON_NOT_OBJECT,
  /// A field of an article has a value of another type; `field` names it.
  TALLY_JSON_BAD_FIELD,
} TallyJSONStatus;

typedef struct TallyJSONParser TallyJSONParser;

/// The bytes that must be readable after a line; their values do not matter.
extern const size_t tally_json_padding;

/// A parser, or null where memory ran out. It may be used by one thread at a time.
TallyJSONParser *tally_json_parser_create(void);
void tally_json_parser_destroy(TallyJSONParser *parser);

/// Reads the article in the `count` bytes at `line`. Where a field has a value
/// of another type, `*field` is its name.
TallyJSONStatus tally_json_parse_article(TallyJSONParser *parser,
                                         const uint8_t *line, size_t count,
                                         TallyJSONArticle *article,
                                         const char **field);

/// What stands at `path` in the object that was read last: names parted by full
/// stops, or one name that holds them. A number is given as it is written, an
/// array of texts as paragraphs; `bytes` is null where there is nothing of
/// these. The bytes are the parser's until the next call.
TallyJSONSlice tally_json_field(TallyJSONParser *parser, const char *path,
                                size_t count);

#ifdef __cplusplus
}
#endif

#endif
