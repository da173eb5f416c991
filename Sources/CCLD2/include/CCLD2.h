#ifndef CCLD2_H
#define CCLD2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What language a text is in.
typedef struct {
  /// The BCP 47 tag and the English name of the most frequent language; they
  /// live as long as the process. Null where none can be told.
  const char *code;
  const char *name;
  /// The share of the text that is in it, and the share in English, percent.
  int share, english;
  /// How many bytes of letters were looked at.
  int letters;
  /// Whether the guess is reliable.
  bool isReliable;
} TallyLanguageGuess;

/// Guesses the language of `count` bytes of UTF-8. Safe on any thread, and on
/// ill-formed text, of which it tells nothing.
TallyLanguageGuess tally_guess_language(const uint8_t *text, size_t count);

#ifdef __cplusplus
}
#endif

#endif
