# SPDX-License-Identifier: GPL-3.0-or-later
"""A PDF read back by poppler: its words, where they stand, and what it says of itself."""
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as xml
from collections import namedtuple

MM = 72 / 25.4
XHTML = "{http://www.w3.org/1999/xhtml}"

Word = namedtuple("Word", "text x1 y1 x2 y2")


def ask(*words):
    # Of a title with emoji poppler writes bytes that are no UTF-8.
    return subprocess.run(words, check=True, capture_output=True).stdout.decode(errors="replace")


def squeeze(text):
    """Without spaces, however a line was broken."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


def read_pages(path, *how):
    """The words of each page; with "-raw" as they were drawn."""
    tree = xml.fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "",
                                 ask("pdftotext", "-bbox", *how, path, "-")))
    return [[Word(word.text or "", *(float(word.get(side))
                                     for side in ("xMin", "yMin", "xMax", "yMax")))
             for word in page.iter(XHTML + "word")]
            for page in tree.iter(XHTML + "page")]


def read_text(path):
    """All of it, as it was drawn."""
    return ask("pdftotext", "-raw", path, "-")


def find_overlaps(words):
    """Two words that cover each other by more than their boxes are generous."""
    found = []
    for i, one in enumerate(words):
        for other in words[i + 1:]:
            across = min(one.x2, other.x2) - max(one.x1, other.x1)
            down = min(one.y2, other.y2) - max(one.y1, other.y1)
            low = min(one.y2 - one.y1, other.y2 - other.y1)
            if across > 1 and down > 0.45 * low:
                found.append((one, other))
    return found


def find_steps_back(words):
    """Two words of which the second was drawn after the first, and stands where nobody goes who reads
    on: neither lower nor in a column at the right."""
    return [(one, other) for one, other in zip(words, words[1:])
            if other.y2 < one.y1 + 2 and other.x1 < one.x2 - 2]


def read_structure(path):
    """The words in the order of the tags: what a screen reader says."""
    # What is quoted: names of elements are not.
    return " ".join(re.findall(r'^ *"(.*)"$', ask("pdfinfo", "-struct-text", path), re.M))


def assert_read_as_seen(test, path, foot):
    """The tags say what stands on each page, above @foot, as the eye goes. What is there again, they
    say once: a cluster's name that goes on, and the heads of a table at the top of a page. Of the
    poster's picture the service is told after the title below it."""
    spoken, at = squeeze(read_structure(path)), 0
    for number, page in enumerate(read_pages(path, "-raw"), 1):
        page = [word for word in page if word.y1 < foot]
        back = [step for step in find_steps_back(page) if step[1].text != "Ville"]
        test.assertEqual(back, [], number)
        top = min((word.y1 for word in page), default=0)
        words = [squeeze(word.text) for word in page]
        heads = sum(word.y1 < top + 3 for word in page)
        said = "".join(words[:heads])
        if not spoken.startswith(said, at) and said in spoken[:at]:
            words = words[heads:]
        while words:
            if not spoken.startswith(words[0], at) and "(suite)" in words[:25]:
                words = words[words.index("(suite)") + 1:]
            test.assertTrue(spoken.startswith(words[0], at), (number, words[:9], spoken[at:at + 60]))
            at += len(words.pop(0))
    test.assertEqual(spoken[at:], "")
