#include "CCLD2.h"

#include <climits>
#include <cstdio> // compact_lang_det.h names FILE without it.
#include <cstring>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

/// The tags that have changed since the detector was made.
static const char *tag(const char *code) {
  const struct {
    const char *old, *now;
  } changed[] = {{"iw", "he"}, {"in", "id"}, {"jw", "jv"}, {"ji", "yi"}, {"no", "nb"}, {"sh", "sr"}};
  for (const auto &entry : changed) {
    if (std::strcmp(code, entry.old) == 0) {
      return entry.now;
    }
  }
  return code;
}

TallyLanguageGuess tally_guess_language(const uint8_t *text, size_t count) {
  TallyLanguageGuess guess = {};
  if (count > INT_MAX) {
    return guess;
  }
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
  int shares[3] = {};
  double scores[3];
  int letters = 0, valid = 0;
  bool isReliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(reinterpret_cast<const char *>(text), int(count), true, &hints, 0,
                                          languages, shares, scores, nullptr, &letters, &isReliable, &valid);
  guess.letters = letters;
  guess.isReliable = isReliable;
  for (int index = 0; index < 3; index++) {
    if (languages[index] == CLD2::ENGLISH) {
      guess.english = shares[index];
    }
  }
  if (languages[0] != CLD2::UNKNOWN_LANGUAGE && languages[0] != CLD2::TG_UNKNOWN_LANGUAGE) {
    guess.code = tag(CLD2::LanguageCode(languages[0]));
    guess.name = CLD2::LanguageName(languages[0]);
    guess.share = shares[0];
  }
  return guess;
}
