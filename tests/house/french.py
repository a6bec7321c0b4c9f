#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The French is complete, knows no string that is gone, and is set as French is.

Usage: french.py [--mend]    (--mend: bring po/fr.po in line with the sources first)
"""
import gettext
import os
import re
import subprocess
import sys
import tempfile

TOP = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
ROOMS = ("app", "data", "exports", "ui")
MARKED = re.compile(r'\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\('
                    r'(GETTEXT_PACKAGE,)?\s*"|translatable="')
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
# What has no place in French text: a straight apostrophe, "…" for « … », three dots for one sign,
# and a common space where a narrow or a no-break one belongs.
WRONG = [
    ("a straight apostrophe", re.compile(r"\w'[\w«]")),
    ("straight or English quotes", re.compile(r'(^|[\s(])"\w|[“”]')),
    ("three dots", re.compile(r"\.\.\.")),
    ("U+202F missing before ; ! ? or %", re.compile(r"[ \u00a0]([;!?]|%%|%(?=\s|$))|[\w»)](;\s|[!?](\s|$))")),
    ("U+00A0 missing before a colon", re.compile(r"[ \u202f]:(\s|$)|[^\W\d]:\s")),
    ("U+202F missing inside « »", re.compile("«(?!\u202f)|(?<!\u202f)»")),
]


def run(*words):
    return subprocess.run(words, cwd=TOP, check=True, capture_output=True, text=True).stdout


def sources_with_strings():
    for room in ROOMS:
        for folder, _, names in os.walk(os.path.join(TOP, room)):
            for name in names:
                path = os.path.join(folder, name)
                if name.endswith((".c", ".h", ".ui")):
                    with open(path, encoding="utf-8") as file:
                        if MARKED.search(file.read()):
                            yield os.path.relpath(path, TOP)


def listed():
    with open(os.path.join(TOP, "po", "POTFILES"), encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]


def merge(folder):
    pot, merged = os.path.join(folder, "parvis.pot"), os.path.join(folder, "fr.po")
    run("xgettext", "--force-po", "--from-code=UTF-8", "--add-comments=Translators", "--no-location",
        "--package-name=parvis", "--files-from=po/POTFILES", f"--output={pot}",
        *(f"--keyword={word}" for word in KEYWORDS))
    # Two branches that both add a string leave it twice.
    single = os.path.join(folder, "single.po")
    run("msguniq", "--use-first", f"--output-file={single}", "po/fr.po")
    run("msgmerge", "--quiet", "--no-fuzzy-matching", "--no-location", f"--output-file={merged}",
        single, pot)
    return merged


def typography(merged, folder):
    compiled = os.path.join(folder, "fr.mo")
    run("msgfmt", "--check", f"--output-file={compiled}", merged)
    with open(compiled, "rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    for key, text in catalogue.items():
        if key != "":
            for name, pattern in WRONG:
                if pattern.search(re.sub(r"https?://\S+|<[^>]*>|&\w+;", "", text)):
                    yield f"{name}: {text}"


def problems(folder):
    names = listed()
    yield from (f"not in po/POTFILES: {name}" for name in sorted(set(sources_with_strings()) - set(names)))
    missing = [name for name in names if not os.path.exists(os.path.join(TOP, name))]
    yield from (f"in po/POTFILES and gone: {name}" for name in missing)
    if missing:
        return
    merged = merge(folder)
    for kind in ("untranslated", "only-fuzzy"):
        found = run("msgattrib", f"--{kind}", "--no-obsolete", "--no-wrap", merged)
        entries = [entry for entry in found.split("\n\n")[1:] if entry.strip()]
        yield from (f"{kind}:\n{entry}" for entry in entries)
    yield from typography(merged, folder)


def mend(folder):
    names = sorted(set(name for name in listed() if os.path.exists(os.path.join(TOP, name)))
                   | set(sources_with_strings()))
    with open(os.path.join(TOP, "po", "POTFILES"), "w", encoding="utf-8") as file:
        file.write("\n".join(names) + "\n")
    merged = merge(folder)
    run("msgattrib", "--translated", "--no-obsolete", "--output-file=po/fr.po", merged)


def main():
    with tempfile.TemporaryDirectory() as folder:
        if "--mend" in sys.argv:
            mend(folder)
        found = list(problems(folder))
    for problem in found:
        print(problem)
    return 1 if found else 0


sys.exit(main())
