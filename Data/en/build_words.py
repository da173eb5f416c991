#!/usr/bin/env python3
"""Builds words.tsv, the parts of speech and noun classes of English words, from WordNet 3.0.

Input: Debian's package wordnet-base (/usr/share/wordnet). Run from the repository's root:
    python3 Data/en/build_words.py
The output is the same for the same input. Columns of words.tsv: word, tags. A tag is a letter for the part of
speech, the likeliest first, and for nouns a small letter for what they name:
    N singular noun, S plural noun: p person, g group of persons, a animal, t time, o other
    B verb's base form, Z third person, D past, P past participle, G -ing form
    A adjective, R adverb
"""
import collections
import re

WORDNET = "/usr/share/wordnet/"
NOUN_CLASS = {"18": "p", "14": "g", "05": "a", "28": "t"}
TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
VOWELS = "aeiou"

counts = collections.defaultdict(lambda: collections.Counter())  # lemma -> pos -> tagged uses
noun_files = collections.defaultdict(lambda: collections.Counter())
for line in open(WORDNET + "cntlist.rev"):
    key, _, uses = line.split()
    lemma, rest = key.split("%")
    kind, file = rest.split(":")[:2]
    counts[lemma][TYPES[kind]] += int(uses)
    if kind == "1":
        noun_files[lemma][NOUN_CLASS.get(file, "o")] += int(uses)

offset_class = {}
for line in open(WORDNET + "data.noun"):
    if line[0] != " ":
        offset_class[line[:8]] = NOUN_CLASS.get(line[9:11], "o")

first_sense = {}
early_senses = {}
lemmas = {"n": {}, "v": {}, "a": {}, "r": {}}
for pos, file in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")):
    for line in open(WORDNET + "index." + file):
        if line[0] == " ":
            continue
        fields = line.split()
        word = fields[0]
        if not re.fullmatch(r"[a-z]+(-[a-z]+)?", word) or len(word) < 2:
            continue
        senses = int(fields[2])
        lemmas[pos][word] = counts[word][pos]
        if pos == "n":
            first_sense[word] = offset_class[fields[-senses]]
            early_senses[word] = [offset_class[offset] for offset in fields[-senses:][:3]]


def exceptions(file):
    table = collections.defaultdict(list)
    for line in open(WORDNET + file):
        fields = line.split()
        if len(fields) >= 2:
            for base in fields[1:]:
                table[base].append(fields[0])
    return table


noun_exceptions, verb_exceptions = exceptions("noun.exc"), exceptions("verb.exc")


def noun_class(word):
    uses = noun_files[word]
    total = sum(uses.values())
    if first_sense[word] == "p" or (total and uses["p"] / total >= 0.4):
        return "p"
    # A climber is a plant first in WordNet and a person in the news.
    if re.search(r"(er|or|ist|ian|ee|ant)$", word) and "p" in early_senses[word] and uses["p"] * 4 >= total:
        return "p"
    if total:
        return uses.most_common(1)[0][0]
    return first_sense[word]


def plural(word):
    if word in noun_exceptions:
        return [w for w in noun_exceptions[word] if "-" not in w or "-" in word]
    if word.endswith("man") and len(word) > 4 and noun_class(word) == "p":
        return [word[:-3] + "men"]
    if re.search(r"(s|x|z|ch|sh)$", word):
        return [word + "es"]
    if re.search(r"[^aeiou]y$", word):
        return [word[:-1] + "ies"]
    return [word + "s"]


def doubled(word):
    """Whether the last consonant is doubled before a vowel, as in stop, stopped."""
    return bool(re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", word)) or word in {"refer", "commit", "admit", "occur", "kidnap", "permit", "prefer", "transfer", "defer", "equip", "expel", "compel", "control", "regret", "submit", "travel", "cancel", "shovel", "level", "total", "model", "label", "fuel", "signal", "rebel", "worship", "program", "patrol", "propel", "abet", "begin", "forget"}


def verb_forms(word):
    stem = word + word[-1] if doubled(word) else word
    if re.search(r"[^aeiou]y$", word):
        third, past = word[:-1] + "ies", word[:-1] + "ied"
    else:
        third = word + ("es" if re.search(r"(s|x|z|ch|sh|o)$", word) else "s")
        past = word + "d" if word.endswith("e") else stem + "ed"
    if word.endswith("ie"):
        ing = word[:-2] + "ying"
    elif word.endswith("e") and not re.search(r"(ee|oe|ye)$", word):
        ing = word[:-1] + "ing"
    else:
        ing = stem + "ing"
    pasts = {past}
    irregular = [w for w in verb_exceptions.get(word, []) if "-" not in w]
    past_only, participles = [], []
    for form in irregular:
        if form.endswith("ing") and form != word:
            ing = form if not re.fullmatch(re.escape(word) + r"(d?ing)", form) else ing
        elif form.endswith("s") and form[:-1] in (word, word + "e"):
            third = form
        elif re.fullmatch(r".*(n|wn|ung|unk|un)$", form) and len(irregular) > 1 and form != "ran":
            participles.append(form)
        else:
            past_only.append(form)
    if past_only and not participles:
        participles = past_only
    if participles and not past_only:
        past_only = list(pasts) if not re.search(r"(ung|unk)$", participles[0]) else participles
    if past_only or participles:
        return third, past_only, participles, ing
    return third, [past], [past], ing


words = collections.defaultdict(list)  # word -> [(weight, tag)]
for word, uses in lemmas["n"].items():
    kind = noun_class(word)
    words[word].append((uses + 0.5, "N" + kind))
    for form in plural(word):
        words[form].append((uses + 0.4, "S" + kind))
for word, uses in lemmas["v"].items():
    if uses == 0:
        continue
    third, pasts, participles, ing = verb_forms(word)
    words[word].append((uses * 0.6 + 0.3, "B"))
    words[third].append((uses * 0.3 + 0.3, "Z"))
    for form in pasts:
        words[form].append((uses + 0.5, "D"))
    for form in participles:
        words[form].append((uses + 0.45, "P"))
    words[ing].append((uses + 0.3, "G"))
for word, uses in lemmas["a"].items():
    if uses:
        words[word].append((uses, "A"))
for word, uses in lemmas["r"].items():
    if uses:
        words[word].append((uses, "R"))

with open("Data/en/words.tsv", "w") as out:
    out.write("# Made by build_words.py from WordNet 3.0 (Princeton University), see NOTICE for its licence.\n")
    out.write("# word\ttags: part of speech, the likeliest first (build_words.py lists the letters)\n")
    for word in sorted(words):
        tags = []
        for _, tag in sorted(words[word], key=lambda entry: -entry[0]):
            if tag not in tags and not (tag[0] in "NS" and any(t[0] == tag[0] for t in tags)):
                tags.append(tag)
        out.write(f"{word}\t{''.join(tags)}\n")
