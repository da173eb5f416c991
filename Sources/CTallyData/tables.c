#include "CTallyData.h"

static const uint8_t sentence_boundaries[] = {
#embed "../../Data/en/sentence_boundaries.tsv"
};
TallyTable tally_sentence_boundaries(void) { return (TallyTable){sentence_boundaries, sizeof sentence_boundaries}; }
