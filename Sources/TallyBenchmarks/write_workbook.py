"""Writes the cells of Tally's sheet Figures with XlsxWriter in constant memory, and prints seconds and megabytes.

The rows come from Tally's CSV of the same figures, and are read before the clock starts; what the sheet adds to them
(date, publisher, review) is added here. As there, there are number formats, a header, a filter, frozen panes and a list.
"""

import csv
import datetime
import resource
import sys
import time

import xlsxwriter

NUMBERS = {"figure", "low", "best", "high", "start", "end", "latitude", "longitude", "confidence"}
DATES = {"period_start", "period_end", "date"}
ADDED = {"Review": "pending", "date": "2019-03-05", "publisher": "Andes Wire 17"}


def value(name, text):
    if name in NUMBERS:
        return float(text)
    if name == "background":
        return text == "true"
    return datetime.date.fromisoformat(text) if name in DATES else text


with open(sys.argv[1], newline="", encoding="utf-8") as file:
    names, rows = [], []
    for record in csv.DictReader(file):
        names = names or [name for name in record if record[name]] + list(ADDED)
        rows.append([value(name, record.get(name) or ADDED.get(name)) for name in names])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
sheet = book.add_worksheet("Figures")
look = {"font_size": 10, "valign": "top", "bottom": 1}
text = book.add_format(look)
day = book.add_format(look | {"num_format": "yyyy-mm-dd"})
formats = {"confidence": "0.00", "latitude": "0.0000", "longitude": "0.0000"}
kinds = [book.add_format(look | {"num_format": formats.get(name, "#,##0")}) if name in NUMBERS
         else day if name in DATES else text for name in names]
writers = [sheet.write_number if name in NUMBERS else sheet.write_datetime if name in DATES
           else sheet.write_boolean if name == "background" else sheet.write_string for name in names]
header = book.add_format({"bold": True})
for column, name in enumerate(names):
    sheet.write_string(0, column, name, header)
for index, row in enumerate(rows, start=1):
    for column, cell in enumerate(row):
        writers[column](index, column, cell, kinds[column])
sheet.autofilter(0, 0, len(rows), len(names) - 1)
sheet.freeze_panes(1, 3)
review = names.index("Review")
sheet.data_validation(1, review, len(rows), review,
                      {"validate": "list", "source": ["pending", "accepted", "rejected", "corrected"]})
book.close()
seconds = time.perf_counter() - start
print(f"{len(rows)} rows, {len(names)} columns", file=sys.stderr)
print(seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000)
