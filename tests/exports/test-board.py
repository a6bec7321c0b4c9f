#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture of a wall, read back by poppler, ImageMagick and Python's XML."""
import os
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as xml

from harness import DEMOS, Case, main, parvis, read

FORMATS = ("png", "svg", "pdf")
BOARD = bytes.fromhex("efeeeb")
ZONE = bytes.fromhex("f9f8f6")
PAPERS = {"agents": "dceaf8", "users": "f8e7cf", "both": "ebdff6"}
STRIPS = {"agents": "c6dcf1", "users": "efd5ae", "both": "dac6ec"}
SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def ask(*words):
    return subprocess.run(words, check=True, capture_output=True).stdout


def squeeze(text):
    """Without what a reader cannot count on: spaces, line ends, marks of direction."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


class Board(Case):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo()

    def export(self, form, board="agents/ideal", *more, language="fr", **rest):
        target = self.path(f"wall.{form}")
        self.done("export", "--board", target, "--sequence", board, *more, self.campaign,
                  language=language, **rest)
        return target

    def text(self, board="agents/ideal", *more):
        return ask("pdftotext", "-raw", self.export("pdf", board, *more), "-").decode()

    def pixels(self, path):
        """Width, height and the colours, three bytes a pixel."""
        width, height = ask("identify", "-format", "%w %h", path).split()
        return int(width), int(height), ask("convert", path, "-depth", "8", "rgb:-")

    def count(self, pixels, colour):
        wanted = bytes.fromhex(colour)
        return sum(1 for i in range(0, len(pixels), 3) if pixels[i:i + 3] == wanted)

    def add(self, text, zone=1, **more):
        fields = {"zone": zone, "college": "agents", "text": text, **more}
        self.query(self.campaign, f"INSERT INTO note ({', '.join(fields)})"
                   f" VALUES ({', '.join('?' * len(fields))})", *fields.values())

    def notes(self):
        """Texts by the board of the first workshop's ideal."""
        return [text for text, in self.query(
            self.campaign, "SELECT text FROM note WHERE NOT hidden AND (zone IN (1, 4) AND cluster"
            " IS NULL OR cluster IN (SELECT id FROM cluster WHERE zone IN (1, 4)))")]

    def assert_found_once(self, text, said):
        self.assertEqual(squeeze(said).count(squeeze(text)), 1, text)

    def test_every_text_once(self):
        self.query(self.campaign, "DELETE FROM note WHERE zone = 1 AND cluster IS NULL")
        for i in range(60):
            self.add(f"n°{i:03} " + "un mot après l’autre " * (i % 24), zone=1 if i % 5 else 4,
                     college=("agents", "users", "both")[i % 3])
        self.query(self.campaign, "UPDATE cluster SET collapsed = 1 WHERE id = 1")
        said = self.text("agents/ideal", "--size", "a0")
        texts = [text for text in self.notes() if text.startswith("n°")]
        self.assertEqual(len(texts), 60)
        for text in texts:
            self.assert_found_once(text, said)
        for text in self.notes():
            self.assertIn(squeeze(text), squeeze(said))

    def test_texts_as_they_are_written(self):
        texts = ["<b>gras</b> & « <script>alert(1)</script> »", "%s %d %n", "a&amp;b",
                 "première ligne\ndeuxième ligne", "Ligature: office, fjord", "l'apostrophe droite",
                 "«\u202foui\u202f»", "ĳssel, Łódź, Ελληνικά, Кириллица", "x" * 500]
        for text in texts:
            self.add(text)
        said = self.text()
        for text in texts:
            self.assert_found_once(text, said)

    def test_letters_from_right_to_left(self):
        for text in ("שלום לכולם", "مرحبا"):
            self.add(text)
            said = squeeze(self.text())
            for letter in text.replace(" ", ""):
                self.assertIn(letter, said)

    def test_signs_that_no_font_has_or_no_line_shows(self):
        for text in ("\x01\x02 bruit \x1b[0m", "🙏🎉", "\u202egauche", "日本語", "\ufffe\uffff", "\u2028"):
            self.add(text)
        self.query(self.campaign, "UPDATE identity SET title = ?", "<i>&\x07</i>]]>")
        for form in FORMATS:
            self.export(form)
        xml.parse(self.path("wall.svg"))

    def test_names_counts_and_captions(self):
        said = self.text()
        for name, in self.query(self.campaign, "SELECT name FROM cluster WHERE zone = 1"):
            self.assertIn(name, said)
        for words in ("La relation idéale", "Quand tout va bien, comment est-elle", "10 notes",
                      "Vivre ensemble à la maison de Hautepierre", "22 septembre 2026", "Parking",
                      "agents · 7 notes", "usagers · 3 notes"):
            self.assertIn(words, said)
        self.assertIn("Idéal · usagers", self.text("mixed/reading"))

    def test_a_long_name_is_whole(self):
        name = "Un nom de nuage " * 12 + "enfin fini"
        self.query(self.campaign, "UPDATE cluster SET name = ? WHERE zone = 1", name)
        self.assertEqual(squeeze(self.text()).count(squeeze(name)), 2)

    def test_face_down_in_no_file(self):
        self.add("SECRETBIENGARDE", hidden=1)
        self.add("SECRETBIENGARDE", hidden=1, college="users", flagged=1)
        for form in FORMATS:
            self.export(form)
        self.assertNotIn("SECRETBIENGARDE", self.text())
        bare = ask("qpdf", "--qdf", "--object-streams=disable", self.path("wall.pdf"), "-") \
            if any(os.path.exists(f"{folder}/qpdf") for folder in os.get_exec_path()) else b""
        for contents in (bare, *(read(self.path(f"wall.{form}")) for form in FORMATS)):
            self.assertNotIn(b"SECRETBIENGARDE", contents)
            self.assertNotIn("SECRETBIENGARDE".encode("utf-16-be"), contents)
        # The same picture whatever is written on them.
        before = read(self.path("wall.svg"))
        self.query(self.campaign, "UPDATE note SET text = 'autre' WHERE hidden")
        self.assertEqual(read(self.export("svg")), before)

    def test_a_flag_is_said(self):
        self.assertNotIn("à relire", self.text())
        self.query(self.campaign, "UPDATE note SET flagged = 1 WHERE id = (SELECT min(id) FROM note"
                   " WHERE zone = 1)")
        self.assertEqual(self.text().count("à relire"), 1)

    def test_pixels(self):
        width, height, pixels = self.pixels(self.export("png"))
        self.assertEqual((width % 2, height > 800, width > height), (0, True, True))
        for x, y in ((0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)):
            at = 3 * (y * width + x)
            self.assertEqual(pixels[at:at + 3], BOARD)
        self.assertGreater(self.count(pixels, ZONE.hex()), width * height / 4)
        notes = {"agents": 7, "users": 3, "both": 0}
        for college, paper in PAPERS.items():
            area = self.count(pixels, paper) / (4 * 144 * 93)
            self.assertLessEqual(area, notes[college])
            self.assertGreaterEqual(area, notes[college] * 0.75)
            strips = self.count(pixels, STRIPS[college]) / (4 * 144 * 9)
            self.assertAlmostEqual(strips, notes[college], delta=0.05 * notes[college])

    def test_tints(self):
        self.query(self.campaign, "UPDATE cluster SET tint = 'green' WHERE id = 1")
        plain = self.count(self.pixels(self.export("png"))[2], "def0d1")
        self.assertGreater(plain, 4 * 480 * 36 * 0.8)

    def test_the_drawing_stands_alone(self):
        root = xml.parse(self.export("svg")).getroot()
        self.assertEqual(root.tag, SVG + "svg")
        self.assertIn("La relation idéale", root.find(SVG + "title").text)
        for node in root.iter():
            self.assertIn(node.tag, {SVG + tag for tag in (
                "svg", "title", "defs", "g", "symbol", "path", "use", "rect", "clipPath", "image")})
            self.assertFalse([name for name in node.attrib if name.startswith("on")])
            self.assertRegex(node.get(LINK, "#"), r"\A(#|data:image/png;base64,)")

    def test_the_page(self):
        sizes = {"a4": "841.89 x 595.276", "a3": "1190.55 x 841.89", "a0": "3370.39 x 2383.94"}
        for name, size in sizes.items():
            said = ask("pdfinfo", self.export("pdf", "agents/ideal", "--size", name)).decode()
            self.assertRegex(said, rf"Page size: +{size}")
            self.assertRegex(said, "Pages: +1\n")
            self.assertRegex(said, "Tagged: +yes\n")
        self.assertRegex(said, "Title: +Vivre ensemble à la maison de Hautepierre · .* · La relation")
        fonts = ask("pdffonts", self.path("wall.pdf")).decode().splitlines()[2:]
        self.assertTrue(fonts and all(re.search(r" yes +(yes|no) +(yes|no) +\d+ +0$", line)
                                      for line in fonts), fonts)
        structure = ask("pdfinfo", "-struct-text", self.path("wall.pdf")).decode()
        order = [structure.index(words) for words in
                 ("La relation idéale", "Idéal", "Politesse", "Respect", "Confiance", "Parking")]
        self.assertEqual(order, sorted(order))

    def test_same_bytes(self):
        for form in FORMATS:
            first = read(self.export(form, environment={"SOURCE_DATE_EPOCH": "1795348800"}))
            self.assertEqual(
                read(self.export(form, environment={"SOURCE_DATE_EPOCH": "1795348800"})), first)
            self.assertEqual(read(self.export(form)), read(self.export(form)))

    def test_every_board_of_the_demos(self):
        for demo in DEMOS:
            self.campaign = self.demo(demo)
            listed = self.misused("export", "--board", self.path("x.pdf"), self.campaign)
            boards = re.findall(r"^  (\S+)", listed, re.MULTILINE)
            self.assertEqual(len(boards), 8)
            for board in boards:
                self.assertGreater(len(self.text(board)), 40)

    def test_an_empty_board_says_so(self):
        self.query(self.campaign, "DELETE FROM note")
        self.query(self.campaign, "DELETE FROM cluster")
        self.assertIn("Il n’y a pas encore de note sur ce tableau", " ".join(self.text().split()))
        for form in FORMATS:
            self.export(form)

    def test_a_note_thrown_far_away(self):
        self.add("au bout du monde", x=900000.0, y=900000.0)
        self.add("nulle part", x=float("inf"), y=-1e300)
        said = parvis("export", "--board", self.path("wall.png"), "--sequence", "agents/ideal",
                      self.campaign)
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertIn("too large", said.stderr)
        width, height = ask("identify", "-format", "%w %h", self.path("wall.png")).split()
        self.assertLessEqual(max(int(width), int(height)), 16384)

    def test_wrong_words(self):
        target = self.path("wall.png")
        said = self.misused("export", "--board", target, "--sequence", "agents/vote", self.campaign)
        self.assertIn("agents/vote", said)
        self.assertIn("agents/ideal", said)
        self.assertIn("users/proposals", said)
        self.misused("export", "--board", self.path("wall.jpg"), "--sequence", "agents/ideal",
                     self.campaign)
        self.misused("export", "--sequence", "agents/ideal", self.campaign)
        self.misused("export", "--board", target, "--sequence", "agents/ideal", "--size", "a3",
                     self.campaign)
        self.assertFalse(os.path.exists(target))

    def test_what_was_there_stays(self):
        target = self.write("wall.pdf", "before")
        self.refused("export", "--board", target, "--sequence", "agents/ideal",
                     self.path("nothing.parvis"))
        self.assertEqual(read(target), b"before")
        self.refused("export", "--board", self.path("no/folder/wall.pdf"), "--sequence",
                     "agents/ideal", self.campaign)
        if os.path.exists("/dev/full"):
            os.symlink("/dev/full", self.path("link.png"))
            self.export("png")
        self.assertEqual([name for name in os.listdir(self.folder) if name.startswith(".parvis")],
                         [])

    def test_a_campaign_that_cannot_be_written(self):
        os.chmod(self.campaign, 0o444)
        before = read(self.campaign)
        self.assertIn("Idéal", self.text())
        self.assertEqual(read(self.campaign), before)


if __name__ == "__main__":
    main()
