#include "CTallyData.h"

static const uint8_t sentence_boundaries[] = {
#embed "../../Data/en/sentence_boundaries.tsv"
};
TallyTable tally_sentence_boundaries(void) { return (TallyTable){sentence_boundaries, sizeof sentence_boundaries}; }

static const uint8_t related_lines[] = {
#embed "../../Data/en/related_lines.tsv"
};
TallyTable tally_related_lines(void) { return (TallyTable){related_lines, sizeof related_lines}; }

static const uint8_t frequent_words[] = {
#embed "../../Data/en/frequent_words.tsv"
};
TallyTable tally_frequent_words(void) { return (TallyTable){frequent_words, sizeof frequent_words}; }

static const uint8_t date_words[] = {
#embed "../../Data/en/date_words.tsv"
};
TallyTable tally_date_words(void) { return (TallyTable){date_words, sizeof date_words}; }

static const uint8_t time_words[] = {
#embed "../../Data/en/time_words.tsv"
};
TallyTable tally_time_words(void) { return (TallyTable){time_words, sizeof time_words}; }

static const uint8_t time_names[] = {
#embed "../../Data/en/time_names.tsv"
};
TallyTable tally_time_names(void) { return (TallyTable){time_names, sizeof time_names}; }

static const uint8_t time_links[] = {
#embed "../../Data/en/time_links.tsv"
};
TallyTable tally_time_links(void) { return (TallyTable){time_links, sizeof time_links}; }

static const uint8_t reporting_verbs[] = {
#embed "../../Data/en/reporting_verbs.tsv"
};
TallyTable tally_reporting_verbs(void) { return (TallyTable){reporting_verbs, sizeof reporting_verbs}; }

static const uint8_t reporting_words[] = {
#embed "../../Data/en/reporting_words.tsv"
};
TallyTable tally_reporting_words(void) { return (TallyTable){reporting_words, sizeof reporting_words}; }

static const uint8_t population_classes[] = {
#embed "../../Data/en/population_classes.tsv"
};
TallyTable tally_population_classes(void) { return (TallyTable){population_classes, sizeof population_classes}; }

static const uint8_t numbers[] = {
#embed "../../Data/en/numbers.tsv"
};
TallyTable tally_numbers(void) { return (TallyTable){numbers, sizeof numbers}; }

static const uint8_t numbers_qualifiers[] = {
#embed "../../Data/en/numbers_qualifiers.tsv"
};
TallyTable tally_numbers_qualifiers(void) { return (TallyTable){numbers_qualifiers, sizeof numbers_qualifiers}; }

static const uint8_t numbers_vague[] = {
#embed "../../Data/en/numbers_vague.tsv"
};
TallyTable tally_numbers_vague(void) { return (TallyTable){numbers_vague, sizeof numbers_vague}; }

static const uint8_t numbers_contexts[] = {
#embed "../../Data/en/numbers_contexts.tsv"
};
TallyTable tally_numbers_contexts(void) { return (TallyTable){numbers_contexts, sizeof numbers_contexts}; }

static const uint8_t numbers_percent[] = {
#embed "../../Data/en/numbers_percent.tsv"
};
TallyTable tally_numbers_percent(void) { return (TallyTable){numbers_percent, sizeof numbers_percent}; }

static const uint8_t units[] = {
#embed "../../Data/units/units.tsv"
};
TallyTable tally_units(void) { return (TallyTable){units, sizeof units}; }

static const uint8_t currencies[] = {
#embed "../../Data/units/currencies.tsv"
};
TallyTable tally_currencies(void) { return (TallyTable){currencies, sizeof currencies}; }

static const uint8_t currency_countries[] = {
#embed "../../Data/units/currency_countries.tsv"
};
TallyTable tally_currency_countries(void) { return (TallyTable){currency_countries, sizeof currency_countries}; }

static const uint8_t place_words[] = {
#embed "../../Data/en/place_words.tsv"
};
TallyTable tally_place_words(void) { return (TallyTable){place_words, sizeof place_words}; }

static const uint8_t gazetteer_names[] = {
#embed "../../Data/gazetteer/names.tsv"
};
TallyTable tally_gazetteer_names(void) { return (TallyTable){gazetteer_names, sizeof gazetteer_names}; }

static const uint8_t gazetteer_places[] = {
#embed "../../Data/gazetteer/places.tsv"
};
TallyTable tally_gazetteer_places(void) { return (TallyTable){gazetteer_places, sizeof gazetteer_places}; }

static const uint8_t country_codes[] = {
#embed "../../Data/gazetteer/country_codes.tsv"
};
TallyTable tally_country_codes(void) { return (TallyTable){country_codes, sizeof country_codes}; }

static const uint8_t words[] = {
#embed "../../Data/en/words.tsv"
};
TallyTable tally_words(void) { return (TallyTable){words, sizeof words}; }

static const uint8_t function_words[] = {
#embed "../../Data/en/function_words.tsv"
};
TallyTable tally_function_words(void) { return (TallyTable){function_words, sizeof function_words}; }

static const uint8_t noun_classes[] = {
#embed "../../Data/en/noun_classes.tsv"
};
TallyTable tally_noun_classes(void) { return (TallyTable){noun_classes, sizeof noun_classes}; }

static const uint8_t verb_frames[] = {
#embed "../../Data/en/verb_frames.tsv"
};
TallyTable tally_verb_frames(void) { return (TallyTable){verb_frames, sizeof verb_frames}; }

static const uint8_t noun_frames[] = {
#embed "../../Data/en/noun_frames.tsv"
};
TallyTable tally_noun_frames(void) { return (TallyTable){noun_frames, sizeof noun_frames}; }

static const uint8_t state_frames[] = {
#embed "../../Data/en/state_frames.tsv"
};
TallyTable tally_state_frames(void) { return (TallyTable){state_frames, sizeof state_frames}; }

static const uint8_t assertion_words[] = {
#embed "../../Data/en/assertion_words.tsv"
};
TallyTable tally_assertion_words(void) { return (TallyTable){assertion_words, sizeof assertion_words}; }

static const uint8_t background_words[] = {
#embed "../../Data/en/background_words.tsv"
};
TallyTable tally_background_words(void) { return (TallyTable){background_words, sizeof background_words}; }

static const uint8_t conventions[] = {
#embed "../../Data/conventions.tsv"
};
TallyTable tally_conventions(void) { return (TallyTable){conventions, sizeof conventions}; }
static const uint8_t place_links[] = {
#embed "../../Data/en/place_links.tsv"
};
TallyTable tally_place_links(void) { return (TallyTable){place_links, sizeof place_links}; }

static const uint8_t confidence[] = {
#embed "../../Data/confidence.tsv"
};
TallyTable tally_confidence(void) { return (TallyTable){confidence, sizeof confidence}; }

static const uint8_t word_sets[] = {
#embed "../../Data/en/word_sets.tsv"
};
TallyTable tally_word_sets(void) { return (TallyTable){word_sets, sizeof word_sets}; }

static const uint8_t page_patterns[] = {
#embed "../../Data/html/patterns.tsv"
};
TallyTable tally_page_patterns(void) { return (TallyTable){page_patterns, sizeof page_patterns}; }
static const uint8_t profile_hxl[] = {
#embed "../../Data/profiles/hxl.tsv"
};
TallyTable tally_profile_hxl(void) { return (TallyTable){profile_hxl, sizeof profile_hxl}; }

static const uint8_t profile_helix[] = {
#embed "../../Data/profiles/helix.tsv"
};
TallyTable tally_profile_helix(void) { return (TallyTable){profile_helix, sizeof profile_helix}; }

static const uint8_t profile_acled[] = {
#embed "../../Data/profiles/acled.tsv"
};
TallyTable tally_profile_acled(void) { return (TallyTable){profile_acled, sizeof profile_acled}; }

static const uint8_t profile_ucdp[] = {
#embed "../../Data/profiles/ucdp.tsv"
};
TallyTable tally_profile_ucdp(void) { return (TallyTable){profile_ucdp, sizeof profile_ucdp}; }

static const uint8_t profile_emdat[] = {
#embed "../../Data/profiles/emdat.tsv"
};
TallyTable tally_profile_emdat(void) { return (TallyTable){profile_emdat, sizeof profile_emdat}; }

static const uint8_t profile_sendai[] = {
#embed "../../Data/profiles/sendai.tsv"
};
TallyTable tally_profile_sendai(void) { return (TallyTable){profile_sendai, sizeof profile_sendai}; }

static const uint8_t profile_monty[] = {
#embed "../../Data/profiles/monty.tsv"
};
TallyTable tally_profile_monty(void) { return (TallyTable){profile_monty, sizeof profile_monty}; }

static const uint8_t profile_gkg[] = {
#embed "../../Data/profiles/gkg.tsv"
};
TallyTable tally_profile_gkg(void) { return (TallyTable){profile_gkg, sizeof profile_gkg}; }

static const uint8_t profile_countries[] = {
#embed "../../Data/profiles/countries.tsv"
};
TallyTable tally_profile_countries(void) { return (TallyTable){profile_countries, sizeof profile_countries}; }

static const uint8_t frame_senses[] = {
#embed "../../Data/en/frame_senses.tsv"
};
TallyTable tally_frame_senses(void) { return (TallyTable){frame_senses, sizeof frame_senses}; }

static const uint8_t context_weights[] = {
#embed "../../Data/en/context_weights.tsv"
};
TallyTable tally_context_weights(void) { return (TallyTable){context_weights, sizeof context_weights}; }
