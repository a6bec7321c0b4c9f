#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The paper ballots, read back by poppler: what is on them, where, how large, and what is not."""
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as xml
from collections import namedtuple

from harness import Case, main, parvis, read

MM = 72 / 25.4
WIDTH, HEIGHT = 297 * MM, 210 * MM
HALF = WIDTH / 2
TEAR = 192 * MM
FLOOR = 13
VOTE, SEQUENCE = 3, 19
QUALITIES = ("respect", "calme", "clarté", "écoute", "sourire", "patience", "accueil", "confiance")
SENTENCES = ("Dire bonjour en premier et se présenter", "Annoncer le temps d’attente dès l’arrivée",
             "Ne renvoyer personne sans avoir appelé le bon service", "Rester poli")
XHTML = "{http://www.w3.org/1999/xhtml}"

Word = namedtuple("Word", "text x1 y1 x2 y2")


def ask(*words):
    return subprocess.run(words, check=True, capture_output=True).stdout


def squeeze(text):
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


class Ballots(Case):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo()
        self.pdf = self.path("ballots.pdf")

    def open(self, lines, rule="dots", dots=2, cap=1, grades=7):
        """The vote on qualities, open, on these lines."""
        for sql in ("DELETE FROM mark WHERE ballot IN (SELECT key FROM ballot WHERE vote = ?)",
                    "DELETE FROM ballot WHERE vote = ?"):
            self.query(self.campaign, sql, VOTE)
        self.query(self.campaign, "DELETE FROM answered WHERE sequence = ?", SEQUENCE)
        self.query(self.campaign, "UPDATE vote SET phase = 'open', rule = ?, dots = ?, cap = ?,"
                   " grades = ? WHERE id = ?", rule, dots, cap, grades, VOTE)
        self.query(self.campaign, "UPDATE engagement SET retained = NULL")
        self.query(self.campaign, "DELETE FROM retained")
        self.query(self.campaign, "DELETE FROM option WHERE vote = ?", VOTE)
        for i, label in enumerate(lines):
            self.query(self.campaign, "INSERT INTO option (sequence, position, label, vote)"
                       " VALUES (?, ?, ?, ?)", SEQUENCE, i, label, VOTE)

    def order(self, *more):
        return ("export", "--ballots", self.pdf, "--sequence", "mixed/qualities", *more,
                self.campaign)

    def print(self, agents=2, users=0, **more):
        self.done(*self.order("--agents", str(agents), "--users", str(users)), language="fr", **more)

    def pages(self):
        """The words of each page."""
        tree = xml.fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "",
                                     ask("pdftotext", "-bbox", self.pdf, "-").decode()))
        return [[Word(word.text or "", *(float(word.get(side))
                                         for side in ("xMin", "yMin", "xMax", "yMax")))
                 for word in page.iter(XHTML + "word")]
                for page in tree.iter(XHTML + "page")]

    def text(self, page, x=0, y=0, width=HALF, height=TEAR):
        """What stands in a part of a page, numbered from 1."""
        return ask("pdftotext", "-raw", "-f", str(page), "-l", str(page), "-r", "72", "-x",
                   str(round(x)), "-y", str(round(y)), "-W", str(round(width)), "-H",
                   str(round(height)), self.pdf, "-").decode()

    def assert_sound(self):
        """A4 lying, all fonts in it, large type, everything on its half and clear of the edges."""
        said = ask("pdfinfo", self.pdf).decode()
        self.assertRegex(said, r"Page size: +841\.89 x 595\.2\d+ pts \(A4\)")
        self.assertRegex(said, r"Tagged: +yes")
        for line in ask("pdffonts", self.pdf).decode().splitlines()[2:]:
            self.assertRegex(line, r" yes +(yes|no) +(yes|no) +\d+ +\d+$", line)
        for page in self.pages():
            for word in page:
                left = 0 if word.x1 < HALF else HALF
                self.assertGreater(word.x1, left + 5 * MM, word)
                self.assertLess(word.x2, left + HALF - 5 * MM, word)
                self.assertGreater(word.y1, 5 * MM, word)
                self.assertLess(word.y2, HEIGHT - 4 * MM, word)
                self.assertFalse(word.y1 < TEAR < word.y2, word)

    def sizes(self, lines):
        """How large each line is set, in points."""
        tree = xml.fromstring(ask("pdftohtml", "-xml", "-i", "-stdout", "-zoom", "1", self.pdf))
        fonts = {font.get("id"): float(font.get("size")) for font in tree.iter("fontspec")}
        found = []
        for text in tree.iter("text"):
            said = squeeze("".join(text.itertext()))
            if len(said) > 4 and any(said in squeeze(line) for line in lines):
                found.append(fonts[text.get("font")])
        self.assertTrue(found)
        return found

    def assert_lines(self, lines, n_sides):
        """Both ballots have every line once, in order, on so many sides."""
        pages = len(self.pages())
        self.assertEqual(pages, n_sides)
        for x in (0, HALF):
            said = squeeze("".join(self.text(page + 1, x) for page in range(n_sides)))
            at = 0
            for number, line in enumerate(lines, 1):
                found = said.find(f"{number}{squeeze(line)}", at)
                self.assertGreaterEqual(found, at, (number, line, said))
                at = found + 1

    def test_every_line_is_there(self):
        for n, rule, sides in ((2, "dots", 1), (8, "dots", 1), (12, "approval", 1),
                               (8, "judgment", 1), (30, "dots", 1), (60, "approval", 2)):
            lines = [f"{QUALITIES[i % 8]} {chr(97 + i % 26)}" for i in range(n)]
            self.open(lines, rule)
            self.print()
            self.assert_sound()
            self.assert_lines(lines, sides)
            self.assertGreaterEqual(min(self.sizes(lines)), FLOOR)

    def test_few_lines_are_large(self):
        self.open(QUALITIES)
        self.print()
        self.assertGreaterEqual(min(self.sizes(QUALITIES)), 24)

    def test_sentences(self):
        lines = [f"{SENTENCES[i % 4]} {i}" for i in range(60)]
        self.open(lines)
        self.print()
        self.assert_sound()
        self.assert_lines(lines, 4)
        self.assertGreaterEqual(min(self.sizes(lines)), FLOOR)

    def test_forty_words(self):
        for rule in ("dots", "judgment"):
            lines = [f"{i} " + " ".join(["quarante", "mots", "de", "suite"] * 10) for i in range(9)]
            self.open(lines, rule)
            self.print()
            self.assert_sound()
            self.assertGreaterEqual(min(self.sizes(lines)), FLOOR)
            said = squeeze("".join(self.text(page + 1) for page in range(len(self.pages()))))
            for line in lines:
                self.assertIn(squeeze(line), said)

    def test_more_than_a_side(self):
        """The longest that the program takes: set smaller, with nothing left out."""
        lines = [(f"{i} " + "anticonstitutionnellement et patiemment " * 13)[:500].strip()
                 for i in range(3)]
        question = ("Quelles qualités voulons-nous montrer ? " * 50)[:2000].strip()
        self.query(self.campaign, "UPDATE sequence SET prompt = ? WHERE id = ?", question, SEQUENCE)
        for rule in ("dots", "judgment"):
            self.open(lines, rule)
            self.print()
            self.assert_sound()
            said = squeeze("".join(self.text(page + 1) for page in range(len(self.pages()))))
            for line in (question, *lines):
                self.assertIn(squeeze(line), said)

    def test_any_writing(self):
        lines = ["x" * 300, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte",
                 "<b>gras</b> & %s", "Łódź, Ελληνικά", "🙏 merci 🎉", "l'apostrophe droite"]
        for rule in ("dots", "judgment"):
            self.open(lines, rule)
            self.print()
            self.assert_sound()
            said = squeeze("".join(self.text(page + 1) for page in range(len(self.pages()))))
            for line in lines[:4] + ["merci", lines[5]]:
                self.assertIn(squeeze(line), said)
        self.open(["مرحبا بكم", "שלום"])
        self.print()
        said = self.text(1)
        for letter in "مرحباשלום":
            self.assertIn(letter, unicodedata.normalize("NFKC", said))

    def test_the_rule_in_words(self):
        for rule, dots, cap, words in (
                ("dots", 3, 1, "Mettez une croix dans la case de 3 qualités au plus."),
                ("dots", 1, 1, "Mettez une seule croix, dans une seule case."),
                ("dots", 4, 2, "Mettez 4 croix au plus, une ou deux par ligne."),
                ("approval", 2, 1, "Mettez une croix dans la case de chaque ligne que vous soutenez."),
                ("judgment", 2, 1, "Sur chaque ligne, mettez une croix sous la mention que vous lui"
                 " donnez.")):
            self.open(QUALITIES, rule, dots, cap)
            self.print()
            said = squeeze(self.text(1))
            self.assertIn(squeeze(words + "N’écrivez rien d’autre : le vote est secret."), said)
            self.assertIn(squeeze("Quelles qualités comptent le plus ?"), said)

    def count_boxes(self, lines, **rule):
        """How many boxes stand on the first line, by its ink."""
        self.open(lines, **rule)
        self.print()
        number = next(word for word in self.pages()[0] if word.text == "1")
        middle = (number.y1 + number.y2) / 2
        pixels = ask("pdftoppm", "-r", "144", "-f", "1", "-l", "1", "-gray", "-x", "0", "-y",
                     str(round(2 * middle)), "-W", str(round(2 * HALF - 10)), "-H", "1", self.pdf)
        row = pixels.split(b"\n", 3)[3][:round(2 * HALF - 10)]
        graded = rule.get("rule") == "judgment"
        last = max(word.x2 for word in self.pages()[0] if word.text == lines[0] and word.x1 < HALF)
        part = row[round(2 * last) + 4:] if graded else row[:round(2 * number.x1) - 2]
        dark = [shade < 100 for shade in part]
        return sum(1 for i in range(1, len(dark)) if dark[i] and not dark[i - 1]) / 2

    def test_boxes(self):
        self.assertEqual(self.count_boxes(QUALITIES, dots=3), 1)
        self.assertEqual(self.count_boxes(QUALITIES, dots=3, cap=2), 2)
        self.assertEqual(self.count_boxes(QUALITIES, rule="approval"), 1)
        self.assertEqual(self.count_boxes(QUALITIES, rule="judgment", grades=7), 7)
        self.assertEqual(self.count_boxes(QUALITIES, rule="judgment", grades=5), 5)

    def test_grades_the_best_first(self):
        self.open(QUALITIES, "judgment", grades=5)
        self.print()
        found = [next(word.x1 for word in self.pages()[0] if word.text == text)
                 for text in ("Très", "Bien", "Assez", "Passable", "Insuffisant")]
        self.assertEqual(found, sorted(found))

    def test_two_piles(self):
        self.open(QUALITIES)
        self.print(agents=3, users=1)
        self.assertEqual(len(self.pages()), 3)
        heads = [self.text(page, x).strip("\f").split("\n")[0] for page in (1, 2, 3) for x in (0, HALF)]
        self.assertEqual(heads, ["Bulletin des agents"] * 3 + [""] + ["Bulletin des usagers", ""])
        colours = []
        for page in (1, 3):
            shape = ask("pdftoppm", "-r", "72", "-f", str(page), "-l", str(page), "-x", "40", "-y",
                        "40", "-W", "1", "-H", "1", self.pdf)
            colours.append(shape[-3:].hex())
        self.assertEqual(colours, ["0b4f8a", "7a3e00"])

    def test_the_number_is_on_the_stub_alone(self):
        for lines in (QUALITIES, [f"{SENTENCES[i % 4]} {i}" for i in range(60)]):
            self.open(lines)
            self.print(agents=7)
            serials = []
            for page in range(1, len(self.pages()) + 1):
                for x in (0, HALF):
                    self.assertNotIn("n°", self.text(page, x))
                    self.assertNotIn("Talon", self.text(page, x))
                    stub = self.text(page, x, TEAR, HALF, HEIGHT - TEAR)
                    serials += re.findall(r"n°\u202f?(\d+)", stub)
                    if "n°" in stub:
                        self.assertIn("Talon des agents, à détacher avant de voter",
                                      " ".join(stub.split()))
            sheets = 1 if lines is QUALITIES else 2
            self.assertEqual(sorted(map(int, serials)),
                             sorted(list(range(1, 8)) * sheets))

    def test_two_ballots_differ_by_nothing(self):
        self.open(QUALITIES)
        self.print(agents=4)
        halves = {self.text(page, x) for page in (1, 2) for x in (0, HALF)}
        self.assertEqual(len(halves), 1)

    def test_it_says_where_it_goes_on(self):
        self.open([f"{SENTENCES[i % 4]} {i}" for i in range(60)])
        self.print(agents=1)
        says = ["Suite au dos →", "Suite sur la feuille 2 →", "Suite au dos →", "Fin du bulletin"]
        for page, words in enumerate(says, 1):
            self.assertIn(words, self.text(page))
            # A back fits its front whatever way the printer turns the sheet.
            self.assertEqual(words in self.text(page, HALF), page % 2 == 0)
        self.assertIn("Bulletin des agents, suite", self.text(2))

    def test_same_bytes(self):
        self.open(QUALITIES, "judgment")
        self.print(environment={"SOURCE_DATE_EPOCH": "1000000000"})
        first = read(self.pdf)
        self.print(environment={"SOURCE_DATE_EPOCH": "1000000000"})
        self.assertEqual(read(self.pdf), first)

    def test_as_many_as_have_not_voted(self):
        self.open(QUALITIES)
        people = self.query(self.campaign, "SELECT id, college FROM participant WHERE mixed")
        for who, _ in people[:3]:
            self.query(self.campaign, "INSERT INTO answered (sequence, round, participant)"
                       " VALUES (?, 1, ?)", SEQUENCE, who)
        left = [college for _, college in people[3:]]
        self.done(*self.order(), language="fr")
        said = ask("pdftotext", "-raw", self.pdf, "-").decode()
        self.assertEqual(said.count("Talon des agents"), left.count("agents"))
        self.assertEqual(said.count("Talon des usagers"), left.count("users"))
        for who, _ in people[3:]:
            self.query(self.campaign, "INSERT INTO answered (sequence, round, participant)"
                       " VALUES (?, 1, ?)", SEQUENCE, who)
        self.assertIn("Everybody has voted", self.refused(*self.order()))

    def test_the_only_open_vote(self):
        self.open(QUALITIES)
        self.done("export", "--ballots", self.pdf, self.campaign)
        self.query(self.campaign, "UPDATE vote SET phase = 'open' WHERE id = 4")
        self.assertIn("Which vote?", self.misused("export", "--ballots", self.pdf, self.campaign))

    def test_refusals(self):
        self.write("ballots.pdf", "the last good one")
        self.assertIn("not open", self.refused(*self.order()))
        self.query(self.campaign, "UPDATE vote SET phase = 'closed' WHERE id = ?", VOTE)
        self.assertIn("not open", self.refused(*self.order()))
        self.query(self.campaign, "UPDATE vote SET phase = 'open' WHERE id = 1")
        self.assertIn("Only agents", self.refused("export", "--ballots", self.pdf, "--users", "1",
                                                  self.campaign))
        self.open(QUALITIES)
        for words in (("--agents", "-1"), ("--users", "1000"), ("--agents", "two")):
            self.misused(*self.order(*words))
        self.assertIn("mixed/qualities", self.misused("export", "--ballots", self.pdf, "--sequence",
                                                      "mixed/none", self.campaign))
        self.misused("export", "--agents", "1", "--roadmap", self.path("r.xlsx"), self.campaign)
        self.misused("export", "--board", self.path("b.png"), "--sequence", "agents/ideal",
                     "--ballots", self.pdf, self.campaign)
        self.assertEqual(read(self.pdf), b"the last good one")
        self.assertEqual(parvis("export", "--ballots", self.path("none/b.pdf"), "--sequence",
                                "mixed/qualities", self.campaign).returncode, 1)


if __name__ == "__main__":
    main()
