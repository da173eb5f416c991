#include "CSimdJSON.h"

#include <charconv>
#include <new>
#include <simdjson.h>
#include <string>
#include <string_view>

using namespace simdjson;

struct TallyJSONParser {
  dom::parser parser;
  // The object that was read last.
  dom::object object;
  bool has_object = false;
  // The digits of an id and of a date that are numbers.
  char digits[2][24];
  // What is given for a number or for an array of texts.
  std::string made;
};

const size_t tally_json_padding = SIMDJSON_PADDING;

TallyJSONParser *tally_json_parser_create(void) {
  return new (std::nothrow) TallyJSONParser();
}

void tally_json_parser_destroy(TallyJSONParser *parser) { delete parser; }

static TallyJSONStatus status(error_code error) {
  switch (error) {
  case SUCCESS:
    return TALLY_JSON_OK;
  case UTF8_ERROR:
    return TALLY_JSON_NOT_UTF8;
  case STRING_ERROR:
  case UNESCAPED_CHARS:
  case UNCLOSED_STRING:
    return TALLY_JSON_BAD_STRING;
  case NUMBER_ERROR:
  case T_ATOM_ERROR:
  case F_ATOM_ERROR:
  case N_ATOM_ERROR:
    return TALLY_JSON_BAD_ATOM;
  case DEPTH_ERROR:
    return TALLY_JSON_TOO_DEEP;
  case CAPACITY:
  case MEMALLOC:
    return TALLY_JSON_TOO_LONG;
  default:
    return TALLY_JSON_BAD_STRUCTURE;
  }
}

static TallyJSONSlice slice(std::string_view text) {
  return {reinterpret_cast<const uint8_t *>(text.data()), text.size()};
}

/// Takes the whole part of a number that is small enough to have one.
static bool integer(dom::element value, int64_t &number) {
  if (!value.get_int64().get(number)) {
    return true;
  }
  double decimal;
  if (value.get_double().get(decimal) || !(decimal > -9e15 && decimal < 9e15)) {
    return false;
  }
  number = int64_t(decimal);
  return true;
}

TallyJSONStatus tally_json_parse_article(TallyJSONParser *parser,
                                         const uint8_t *line, size_t count,
                                         TallyJSONArticle *article,
                                         const char **field) {
  *article = {};
  *field = nullptr;
  parser->has_object = false;
  dom::element document;
  // The caller keeps the padding readable, so nothing is copied.
  if (auto error = parser->parser.parse(line, count, false).get(document)) {
    return status(error);
  }
  dom::object object;
  if (document.get_object().get(object)) {
    return TALLY_JSON_NOT_OBJECT;
  }
  parser->object = object;
  parser->has_object = true;
  const struct {
    std::string_view key;
    TallyJSONSlice *value;
  } fields[] = {
      {"id", &article->id},       {"text", &article->text},
      {"title", &article->title}, {"date", &article->date},
      {"url", &article->url},     {"publisher", &article->publisher},
      {"language", &article->language}, {"copy_of", &article->copy_of},
  };
  for (auto entry : object) {
    bool is_known = false;
    for (const auto &known : fields) {
      if (entry.key != known.key) {
        continue;
      }
      is_known = true;
      std::string_view text;
      int64_t number;
      const bool is_id = known.value == &article->id;
      if (!entry.value.get_string().get(text)) {
        *known.value = slice(text);
      } else if (entry.value.is_null()) {
        *known.value = {};
      } else if ((is_id || known.value == &article->date) && integer(entry.value, number)) {
        auto &digits = parser->digits[is_id ? 0 : 1];
        auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        *known.value = slice({digits, size_t(end - digits)});
      } else if (known.value == &article->publisher && entry.value.is_object()) {
        // Its name is asked for by its path.
        is_known = false;
      } else if (known.value != &article->language && known.value != &article->copy_of) {
        *field = known.key.data();
        return TALLY_JSON_BAD_FIELD;
      }
      break;
    }
    article->has_others |= !is_known;
  }
  return TALLY_JSON_OK;
}

/// The element at `path` below `object`.
static simdjson_result<dom::element> element_at(dom::object object, std::string_view path) {
  auto whole = object.at_key(path);
  if (!whole.error()) {
    return whole;
  }
  while (true) {
    auto stop = path.find('.');
    auto value = object.at_key(path.substr(0, stop));
    if (value.error() || stop == std::string_view::npos) {
      return value;
    }
    if (auto error = value.get_object().get(object)) {
      return error;
    }
    path.remove_prefix(stop + 1);
  }
}

TallyJSONSlice tally_json_field(TallyJSONParser *parser, const char *path, size_t count) try {
  if (!parser->has_object) {
    return {};
  }
  dom::element element;
  if (element_at(parser->object, {path, count}).get(element)) {
    return {};
  }
  std::string_view text;
  int64_t number;
  dom::array array;
  if (!element.get_string().get(text)) {
    return slice(text);
  }
  if (integer(element, number)) {
    parser->made = std::to_string(number);
    return slice(parser->made);
  }
  if (!element.get_array().get(array)) {
    parser->made.clear();
    for (auto part : array) {
      if (part.get_string().get(text)) {
        return {};
      }
      if (!parser->made.empty()) {
        parser->made += "\n\n";
      }
      parser->made += text;
    }
    return slice(parser->made);
  }
  return {};
} catch (const std::bad_alloc &) {
  return {};
}
