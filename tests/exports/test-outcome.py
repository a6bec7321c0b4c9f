#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of the engagements, as the command writes it and poppler reads it back."""
import os
import re

from harness import Case, main, parvis, read
from reading import MM, ask, find_overlaps, read_pages, read_text, squeeze

MAY_22_2027 = "1810987200"
DESIGNS = ("sober", "warm", "graphic", "contrast")
ODD = "😀🎉 bravo مرحبا بكم في البلدية Donaudampfschifffahrt"


class Outcome(Case):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo("maison-de-hautepierre", "fr")
        # As long ago as a hand would have noted it.
        self.query(self.campaign, "UPDATE stage SET since = '2027-03-03'")
        self.query(self.campaign, "UPDATE identity SET published = '2026-11-10', review = ''")
        # Nothing is late: that has its own words.
        self.query(self.campaign, "UPDATE action SET due = '2028-06-30'")
        self.pdf = self.path("bilan.pdf")

    def export(self, *more):
        self.done("export", "--outcome", self.pdf, *more, self.campaign, language="fr",
                  environment={"SOURCE_DATE_EPOCH": MAY_22_2027})
        return squeeze(read_text(self.pdf))

    def kept(self):
        return self.query(self.campaign, "SELECT id, text, side FROM engagement WHERE kept ORDER BY"
                          " CASE side WHEN 'agents' THEN 0 WHEN 'users' THEN 1 ELSE 2 END, position")

    def assert_sound(self):
        said = ask("pdfinfo", self.pdf)
        width, height = (float(side) for side in re.search(r"size: +([\d.]+) x ([\d.]+)", said).groups())
        self.assertRegex(said, r"Tagged: +yes")
        for line in ask("pdffonts", self.pdf).splitlines()[2:]:
            self.assertRegex(line, r" yes +(yes|no) +(yes|no) +\d+ +\d+$", line)
        page, = read_pages(self.pdf)
        for word in page:
            self.assertGreater(word.x1, 12 * MM - 3, word)
            self.assertLess(word.x2, width - 12 * MM + 3, word)
            self.assertLess(word.y2, height - 12 * MM + 5, word)
            self.assertGreater(word.y2 - word.y1, 18, word)
        self.assertEqual(find_overlaps(page), [])

    def test_each_engagement_with_its_state_and_why(self):
        said = self.export()
        self.assert_sound()
        states = {"to-start": "À lancer", "under-way": "En cours", "done": "Tenu",
                  "watch": "En vigilance", "blocked": "Bloqué", "dropped": "Abandonné"}
        counts = dict.fromkeys(states, 0)
        rest = said[said.index(squeeze("Les agents")):]
        for engagement, text, _ in self.kept():
            (state, reason, told), = self.query(
                self.campaign, "SELECT state, reason, follow_up FROM action WHERE engagement = ?",
                engagement)
            counts[state] += 1
            expected = text + states[state]
            if state == "dropped":
                expected += "En mars 2027. " + reason
            elif state != "to-start":
                expected += "Depuis mars 2027. " + told
            # In the order of the affiche, and nothing between an engagement and what became of it.
            expected = squeeze(expected.replace("'", "’"))
            self.assertIn(expected, rest)
            rest = rest[rest.index(expected) + len(expected):]
        head = said[:said.index(squeeze("Les agents"))]
        self.assertIn(squeeze("6 mois après Vivre ensemble à la maison de Hautepierre"), head)
        self.assertIn(squeeze("État au 22 mai 2027"), head)
        for state, words in (("done", "tenu"), ("under-way", "en cours"), ("watch", "en vigilance"),
                             ("blocked", "bloqué"), ("to-start", "à lancer"), ("dropped", "abandonné")):
            if counts[state]:
                self.assertIn(f"{counts[state]}{squeeze(words)}", head)
        self.assertGreater(sum(count > 0 for count in counts.values()), 3)

    def test_an_item_is_read_whole(self):
        self.export()
        structure = re.sub(r" \(\w+\)", "", ask("pdfinfo", "-struct", self.pdf))
        lists = re.findall(r"\n  L((?:\n    .*)+)", structure)
        self.assertEqual(len(lists), 4)
        items = "\n".join(lists[1:]).split("\n    LI")[1:]
        self.assertEqual(len(items), len(self.kept()))
        for item in items:
            self.assertIn(item.count("\n        P"), (2, 3))
        self.assertEqual(structure.count("\n  H1"), 1)
        self.assertEqual(structure.count("\n  H2"), 3)

    def test_every_design_upright_and_lying(self):
        for design in DESIGNS:
            for turned in ("--portrait", "--landscape"):
                with self.subTest(design=design, turned=turned):
                    said = self.export("--design", design, turned)
                    self.assert_sound()
                    for _, text, _ in self.kept():
                        self.assertIn(squeeze(text.replace("'", "’")), said)

    def test_every_size_and_form(self):
        for size, width, height in (("a4", 595, 842), ("a2", 1191, 1684), ("a0", 2384, 3370)):
            self.export("--size", size)
            found = re.search(r"size: +([\d.]+) x ([\d.]+)", ask("pdfinfo", self.pdf)).groups()
            self.assertAlmostEqual(float(found[0]), width, delta=1)
            self.assertAlmostEqual(float(found[1]), height, delta=1)
        self.export("--bleed")
        self.assertIn("MediaBox:", ask("pdfinfo", "-box", self.pdf))
        for name, start in (("b.png", b"\x89PNG"), ("b.svg", b"<?xml")):
            self.done("export", "--outcome", self.path(name), "--size", "a4", self.campaign)
            self.assertTrue(read(self.path(name)).startswith(start))

    def test_the_same_bytes(self):
        self.export()
        first = read(self.pdf)
        os.remove(self.pdf)
        self.export()
        self.assertEqual(read(self.pdf), first)

    def test_odd_reasons(self):
        self.query(self.campaign, "UPDATE action SET follow_up = ?, reason = ?", ODD, ODD)
        said = self.export("--landscape")
        self.assert_sound()
        self.assertIn(squeeze("Donaudampfschifffahrt"), said)

    def test_too_long_gives_way(self):
        engagement, text, _ = self.kept()[1]
        self.query(self.campaign, "UPDATE action SET follow_up = ? WHERE engagement = ?",
                   "et puis " * 200, engagement)
        result = parvis("export", "--outcome", self.pdf, self.campaign, language="fr")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("Les raisons ne tiennent pas", result.stderr)
        page = squeeze(read_text(self.pdf))
        for _, text, _ in self.kept():
            self.assertIn(squeeze(text.replace("'", "’")), page)
        self.assertNotIn(squeeze("et puis"), page)
        self.assert_sound()

    def test_nothing_to_tell(self):
        path = self.path("neuve.parvis")
        self.done("new", "--title", "Neuve", path)
        self.assertIn("no engagement yet", self.refused("export", "--outcome", self.pdf, path))
        self.assertFalse(os.path.exists(self.pdf))

    def test_with_everything_once_something_started(self):
        def names(folder):
            self.done("export", "--all", self.path(folder), self.campaign, language="fr",
                      environment={"SOURCE_DATE_EPOCH": MAY_22_2027})
            return [name for name in os.listdir(self.path(folder)) if name.endswith("Bilan.pdf")]
        name, = names("started")
        self.export()
        self.assertEqual(read(os.path.join(self.path("started"), name)), read(self.pdf))
        self.query(self.campaign, "UPDATE action SET state = 'to-start'")
        self.assertEqual(names("fresh"), [])
        # But it can be asked for.
        self.assertIn(squeeze("11 à lancer"), self.export())


main()
