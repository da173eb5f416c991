"""Prints what an independent validator finds wrong with a file; nothing where it is valid.

validate.py package datapackage.json   Data Package, with all its tables (frictionless)
validate.py hxl table.csv              the Humanitarian Exchange Language (libhxl, its default schema)
validate.py html page.html             HTML by the standard's parser, strictly (html5lib)
"""

import sys

kind, path = sys.argv[1:3]
if kind == "package":
    import frictionless

    report = frictionless.Package(path).validate()
    for error in report.flatten(["name", "rowNumber", "fieldName", "type", "note"]):
        print(*error)
    for task in report.errors:
        print(task.type, task.note)
elif kind == "hxl":
    import hxl

    def tell(found):
        # "info" names outliers, which figures are allowed to be.
        if found.rule.severity != "info":
            print(found.rule.severity, found.row and found.row.row_number, found.column and found.column.display_tag,
                  found.value, found.message)

    with hxl.data(path, hxl.InputOptions(allow_local=True)) as source:
        if not any(column.tag for column in source.columns):
            print("no tags")
        hxl.schema(callback=tell).validate(source)
elif kind == "html":
    import html5lib

    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    with open(path, "rb") as page:
        parser.parse(page, transport_encoding="utf-8")
    for position, code, data in parser.errors:
        print(position, code, data)
else:
    sys.exit("unknown kind " + kind)
