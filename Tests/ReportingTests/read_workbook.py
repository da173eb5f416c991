"""Prints what an independent reader finds in a workbook, one line a cell row: the snapshot of the tests."""

import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
print("created", book.properties.created, "| title", book.properties.title, "| comments", book.properties.description)
for sheet in book.worksheets:
    tables = [f"{table.name} {table.ref}" for table in sheet.tables.values()]
    hidden = [key for key, column in sorted(sheet.column_dimensions.items()) if column.hidden]
    print(f"\n== {sheet.title} {sheet.dimensions} | freeze {sheet.freeze_panes} | tables {tables} "
          f"| filter {sheet.auto_filter.ref} | charts {len(sheet._charts)} | hidden {' '.join(hidden)}")
    for row in sheet.iter_rows():
        cells = []
        height = sheet.row_dimensions[row[0].row].height
        for cell in row:
            if cell.value is None:
                continue
            text = str(cell.value).replace("\n", "\\n")
            if len(text) > 200:
                text = f"{text[:20]}…{text[-20:]} ({len(text)})"
            kind = "" if cell.data_type == "s" else f" <{cell.data_type} {cell.number_format}>"
            bold = "*" if cell.font.bold else ""
            link = f" -> {cell.hyperlink.target or cell.hyperlink.location}" if cell.hyperlink else ""
            cells.append(f"{cell.coordinate} {bold}{text}{bold}{kind}{link}")
        if cells:
            print(f"[{height:g}] " + " | ".join(cells) if height else " | ".join(cells))
