#include "CTallyData.h"

static const uint8_t sentence_boundaries[] = {
#embed "../../Data/en/sentence_boundaries.tsv"
};
TallyTable tally_sentence_boundaries(void) { return (TallyTable){sentence_boundaries, sizeof sentence_boundaries}; }

static const uint8_t related_lines[] = {
#embed "../../Data/en/related_lines.tsv"
};
TallyTable tally_related_lines(void) { return (TallyTable){related_lines, sizeof related_lines}; }

static const uint8_t time_words[] = {
#embed "../../Data/en/time_words.tsv"
};
TallyTable tally_time_words(void) { return (TallyTable){time_words, sizeof time_words}; }

static const uint8_t time_names[] = {
#embed "../../Data/en/time_names.tsv"
};
TallyTable tally_time_names(void) { return (TallyTable){time_names, sizeof time_names}; }

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
