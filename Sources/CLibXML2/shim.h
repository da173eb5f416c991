#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers its own would bring in; they need a package more, and clash with the
// ICU that Foundation brings. They only name fields of a structure that is never looked into here.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// xmlFree is a global function pointer, which Swift 6 does not let through.
static inline void tally_xml_free(void *memory) { xmlFree(memory); }
#endif
