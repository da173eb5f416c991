#include "CTallyData.h"

static const uint8_t sentence_boundaries[] = {
#embed "../../Data/en/sentence_boundaries.tsv"
};
TallyTable tally_sentence_boundaries(void) { return (TallyTable){sentence_boundaries, sizeof sentence_boundaries}; }

static const uint8_t related_lines[] = {
#embed "../../Data/en/related_lines.tsv"
};
TallyTable tally_related_lines(void) { return (TallyTable){related_lines, sizeof related_lines}; }
