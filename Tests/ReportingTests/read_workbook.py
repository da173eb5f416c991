"""Prints what an independent reader finds in a workbook, one line a cell row: the snapshot of the tests."""

import sys

import openpyxl
from openpyxl.cell.rich_text import CellRichText


def shown(value):
    """A cell's value as text; the bold parts of a rich text stand between asterisks."""
    if isinstance(value, CellRichText):
        return "".join(part if isinstance(part, str) else f"*{part}*" if part.font.b else str(part) for part in value)
    return str(value)


def text_of(title):
    """The words of a chart's title."""
    return "".join(run.t for paragraph in title.tx.rich.p for run in paragraph.r or []) if title else ""


book = openpyxl.load_workbook(sys.argv[1], rich_text=True)
print("created", book.properties.created, "| title", book.properties.title, "| comments", book.properties.description)
for sheet in book.worksheets:
    tables = [f"{table.name} {table.ref}" for table in sheet.tables.values()]
    hidden = [key for key, column in sorted(sheet.column_dimensions.items()) if column.hidden]
    print(f"\n== {sheet.title} {sheet.dimensions} | freeze {sheet.freeze_panes} | tables {tables} "
          f"| filter {sheet.auto_filter.ref} | charts {len(sheet._charts)} | hidden {' '.join(hidden)}")
    for rule in sheet.data_validations.dataValidation:
        print(f"allowed {rule.sqref}: {rule.type} {rule.operator or ''} {rule.formula1}")
    for ranges in sheet.conditional_formatting:
        print(f"highlighted {ranges.sqref}: {[rule.formula[0] for rule in ranges.rules]}")
    for name, where in sheet.defined_names.items():
        print(f"named {name}: {where.attr_text}")
    if sheet.print_title_rows or sheet.print_area:
        print(f"printed {sheet.print_area} | on every page {sheet.print_title_rows}")
    for chart in sheet._charts:
        print(f"{type(chart).__name__} at {chart.anchor._from.col},{chart.anchor._from.row}: {text_of(chart.title)}")
        for series in chart.series:
            line = series.graphicalProperties.line if series.graphicalProperties else None
            print(f"    {series.tx.strRef.f} = {series.val.numRef.f} over {(series.cat.numRef or series.cat.strRef).f} "
                  f"{line.prstDash or 'solid' if line else ''}")
    for row in sheet.iter_rows():
        cells = []
        height = sheet.row_dimensions[row[0].row].height
        for cell in row:
            if cell.value is None:
                continue
            text = shown(cell.value).replace("\n", "\\n")
            if len(text) > 200:
                text = f"{text[:20]}…{text[-20:]} ({len(text)})"
            kind = "" if cell.data_type == "s" else f" <{cell.data_type} {cell.number_format}>"
            bold = "*" if cell.font.bold else ""
            link = f" -> {cell.hyperlink.target or cell.hyperlink.location}" if cell.hyperlink else ""
            note = f" ({cell.comment.text})".replace("\n", "\\n") if cell.comment else ""
            cells.append(f"{cell.coordinate} {bold}{text}{bold}{kind}{link}{note}")
        if cells:
            print(f"[{height:g}] " + " | ".join(cells) if height else " | ".join(cells))
