#ifndef CTALLYDATA_H
#define CTALLYDATA_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of one file of Data/, embedded in the binary. They live as long
/// as the process; Swift reads them through `Segmentation.Table`.
typedef struct {
  const uint8_t *bytes;
  size_t count;
} TallyTable;

// One function a table. A new table needs a line here and four in tables.c.
TallyTable tally_words(void);
TallyTable tally_function_words(void);
TallyTable tally_noun_classes(void);
TallyTable tally_verb_frames(void);
TallyTable tally_noun_frames(void);
TallyTable tally_state_frames(void);
TallyTable tally_assertion_words(void);
TallyTable tally_background_words(void);
TallyTable tally_confidence(void);
TallyTable tally_context_weights(void);
TallyTable tally_frame_senses(void);
TallyTable tally_word_sets(void);
TallyTable tally_sentence_boundaries(void);
TallyTable tally_related_lines(void);
TallyTable tally_date_words(void);
TallyTable tally_frequent_words(void);
TallyTable tally_time_words(void);
TallyTable tally_time_names(void);
TallyTable tally_time_links(void);
TallyTable tally_reporting_verbs(void);
TallyTable tally_reporting_words(void);
TallyTable tally_population_classes(void);
TallyTable tally_numbers(void);
TallyTable tally_numbers_qualifiers(void);
TallyTable tally_numbers_vague(void);
TallyTable tally_numbers_contexts(void);
TallyTable tally_numbers_percent(void);
TallyTable tally_units(void);
TallyTable tally_currencies(void);
TallyTable tally_currency_countries(void);
TallyTable tally_place_words(void);
TallyTable tally_place_links(void);
TallyTable tally_gazetteer_names(void);
TallyTable tally_gazetteer_places(void);
TallyTable tally_country_codes(void);
TallyTable tally_conventions(void);
TallyTable tally_page_patterns(void);
TallyTable tally_profile_hxl(void);
TallyTable tally_profile_helix(void);
TallyTable tally_profile_acled(void);
TallyTable tally_profile_ucdp(void);
TallyTable tally_profile_emdat(void);
TallyTable tally_profile_sendai(void);
TallyTable tally_profile_monty(void);
TallyTable tally_profile_gkg(void);
TallyTable tally_profile_countries(void);

#endif
