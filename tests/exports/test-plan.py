#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The roadmap on paper, read back by poppler: what is in it, where, and in what order."""
import re

from harness import Case, main, read
from reading import MM, ask, find_overlaps, find_steps_back, read_pages, read_text, squeeze

HEADS = squeeze("N° Engagement Action et première étape Pilote Échéance État Indicateur et cible")
ODD = "😀🎉 bravo مرحبا بكم في البلدية Donaudampfschifffahrtsgesellschaftskapitäne " + "x" * 60
COLUMNS = ("action", "pilot", "contributors", "first_step", "indicator", "means", "risks", "reason")


class Plan(Case):
    def setUp(self):
        super().setUp()
        self.pdf = self.path("plan.pdf")

    def export(self, campaign, *more):
        self.done("export", "--roadmap-pdf", self.pdf, *more, campaign, language="fr",
                  environment={"SOURCE_DATE_EPOCH": "1795348800"})
        self.text = read_text(self.pdf)
        self.said = squeeze(self.text)
        return self.said

    def roadmap(self, campaign, service=None):
        """The numbers and the ids of its actions."""
        rows = self.query(campaign, "SELECT a.id, s.name FROM action a JOIN engagement e ON"
                          " e.id = a.engagement LEFT JOIN service s ON s.id = a.service WHERE e.kept"
                          " ORDER BY CASE e.side WHEN 'agents' THEN 0 WHEN 'users' THEN 1 ELSE 2 END,"
                          " e.position, a.position")
        return [(i, row[0]) for i, row in enumerate(rows, 1) if service in (None, row[1])]

    def assert_sound(self, pages=None):
        """A4, lying, all fonts in it, tagged, everything inside the margins and clear of all else."""
        said = ask("pdfinfo", self.pdf)
        self.assertRegex(said, r"Page size: +841\.\d+ x 595\.\d+ pts \(A4\)")
        self.assertRegex(said, r"Tagged: +yes")
        for line in ask("pdffonts", self.pdf).splitlines()[2:]:
            self.assertRegex(line, r" yes +(yes|no) +(yes|no) +\d+ +\d+$", line)
        found = read_pages(self.pdf)
        if pages is not None:
            self.assertEqual(len(found), pages)
        for number, page in enumerate(found, 1):
            for word in page:
                self.assertGreater(word.x1, 14 * MM - 2, (number, word))
                self.assertLess(word.x2, 283 * MM + 1, (number, word))
                self.assertGreater(word.y1, 14 * MM - 4, (number, word))
                self.assertLess(word.y2, 203 * MM, (number, word))
            self.assertEqual(find_overlaps(page), [], number)
            self.assertIn(f"Page{number}sur{len(found)}",
                          squeeze("".join(word.text for word in page)))
        for number, page in enumerate(read_pages(self.pdf, "-raw"), 1):
            self.assertEqual(find_steps_back(page), [], number)
        return found

    def test_demo(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "UPDATE identity SET review = '2026-12-15'")
        said = self.export(campaign)
        self.assert_sound()
        self.assertIn(squeeze("Feuille de route Vivre ensemble au service funéraire"), said)
        self.assertIn("Étatau22novembre2026", said)
        self.assertIn(squeeze("Prochaine revue : 15 décembre 2026"), said)
        total = len(self.roadmap(campaign))
        self.assertIn(f"{total}actions:", said)
        for state, word in (("under-way", "encours"), ("done", "réalisée"), ("blocked", "bloquée")):
            n, = self.query(campaign, "SELECT count(*) FROM action a JOIN engagement e ON"
                            " e.id = a.engagement WHERE e.kept AND state = ?", state)[0]
            self.assertRegex(said, rf"\D{n}{word}")
        for i, action in self.roadmap(campaign):
            text, progress = self.query(campaign, "SELECT action, progress FROM action WHERE id = ?",
                                        action)[0]
            self.assertIn(squeeze(text.replace("'", "’")), said)
            self.assertIn(f"{progress}%", said)
        self.assertIn(b"/Lang (fr)", read(self.pdf))
        self.assertIn(b"/DisplayDocTitle true", read(self.pdf))

    def test_what_is_late(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "UPDATE action SET due = '2026-12-31'")
        self.assertNotIn("Enretard", self.export(campaign))
        (_, first), (_, second), (_, third) = self.roadmap(campaign)[:3]
        self.query(campaign, "UPDATE action SET due = '2026-11-15', state = 'under-way' WHERE id = ?",
                   first)
        self.query(campaign, "UPDATE action SET due = '2026-11-21', state = 'blocked' WHERE id = ?",
                   second)
        self.query(campaign, "UPDATE action SET due = '2026-01-01', state = 'done' WHERE id = ?",
                   third)
        said = self.export(campaign)
        self.assertIn("15novembre2026", said)
        self.assertIn("Enretardde7jours", said)
        self.assertIn("Enretardde1jour", said)
        self.assertEqual(said.count("Enretard"), 2)
        self.assertIn("2sontenretard", said)

    def test_heads_on_each_page_but_once_in_what_is_read(self):
        campaign = self.demo("service-funeraire", "fr")
        self.export(campaign)
        pages = self.assert_sound()
        self.assertGreater(len(pages), 1)
        for page in range(1, len(pages) + 1):
            self.assertIn(HEADS, squeeze(ask("pdftotext", "-raw", "-f", str(page), "-l",
                                             str(page), self.pdf, "-")))
        structure = ask("pdfinfo", "-struct-text", self.pdf)
        self.assertEqual(squeeze(structure).count(squeeze('"Pilote"')), 1)
        self.assertNotIn("Page1sur", squeeze(structure))
        self.assertEqual(len(re.findall(r"^ *TH\b", structure, re.M)), 7)
        rows = len(re.findall(r"^ *TR\b", structure, re.M))
        self.assertEqual(rows, 1 + len(self.roadmap(campaign)))
        self.assertEqual(len(re.findall(r"^ *TD\b", structure, re.M)), 7 * (rows - 1))
        self.assertEqual(len(re.findall(r"^ *H1\b", structure, re.M)), 1)

    def test_what_is_read_goes_cell_by_cell(self):
        """In the order of the structure: each action's words together, one action after the other."""
        campaign = self.demo("service-funeraire", "fr")
        for _, action in self.roadmap(campaign):
            for column in ("action", "pilot", "indicator"):
                self.query(campaign, f"UPDATE action SET {column} = ? WHERE id = ?",
                           f"{column}{action}q " + "mot " * 9, action)
        self.export(campaign)
        found = re.findall(r"(?:action|pilot|indicator)\d+q", ask("pdfinfo", "-struct-text", self.pdf))
        self.assertEqual(found, [f"{column}{action}q" for _, action in self.roadmap(campaign)
                                 for column in ("action", "pilot", "indicator")])

    def test_one_service(self):
        campaign = self.demo("maison-de-hautepierre", "fr")
        for name, in self.query(campaign, "SELECT name FROM service"):
            said = self.export(campaign, "--service", name)
            self.assert_sound()
            title = f"{name[0].upper()}{name[1:]}"
            self.assertIn(squeeze(f"Feuille de route {title}"), said)
            self.assertIn(squeeze(f"{title} Page 1 sur"), said)
            wanted = said
            for other in (title, name.upper()):
                self.assertEqual(self.export(campaign, "--service", other), wanted)
            mine = self.roadmap(campaign, name)
            self.assertIn(f"{len(mine)}action", said)
            shown = [int(n) for n in re.findall(r'"(\d+)"', ask("pdfinfo", "-struct-text",
                                                                self.pdf)) if int(n) < 1000]
            self.assertEqual(shown, [number for number, _ in mine])
            for number, action in self.roadmap(campaign):
                text, = self.query(campaign, "SELECT action FROM action WHERE id = ?", action)[0]
                self.assertEqual(squeeze(text.replace("'", "’")) in said,
                                 (number, action) in mine, text)

    def test_a_service_that_is_not_there(self):
        campaign = self.demo("maison-de-hautepierre", "fr")
        said = self.refused("export", "--roadmap-pdf", self.pdf, "--service", "Fantôme", campaign,
                            language="fr")
        self.assertIn("« Fantôme »", said.replace("\u202f", " "))
        for name, in self.query(campaign, "SELECT name FROM service"):
            self.assertIn(name, said)
        self.query(campaign, "UPDATE action SET service = NULL")
        self.query(campaign, "DELETE FROM service")
        self.assertIn("Fantôme", self.refused("export", "--roadmap-pdf", self.pdf, "--service",
                                              "Fantôme", campaign))
        self.misused("export", "--roadmap", self.path("r.xlsx"), "--service", "CMS", campaign)

    def test_empty(self):
        path = self.path("new.parvis")
        self.done("new", "--title", "Vivre ensemble", path, language="fr")
        self.assertIn(squeeze("Aucune action pour l’instant."), self.export(path))
        self.assert_sound(1)
        self.assertNotIn(HEADS, self.said)

    def multiply(self, campaign, each):
        """So many actions of each engagement more."""
        for engagement, in self.query(campaign, "SELECT id FROM engagement WHERE kept"):
            for i in range(each):
                self.query(campaign, "INSERT INTO action (engagement, position, action, pilot,"
                           " progress) VALUES (?, ?, ?, 'Une personne', ?)", engagement, 10 + i,
                           f"action {engagement}-{i}z à mener " * 3, i * 7 % 101)

    def test_two_hundred_actions(self):
        campaign = self.demo("service-funeraire", "fr")
        self.multiply(campaign, 18)
        total = len(self.roadmap(campaign))
        self.assertGreater(total, 199)
        said = self.export(campaign)
        self.assertIn(f"{total}actions", said)
        self.assert_sound()
        # An engagement is said once, and again where its actions go on on another page.
        for engagement, text in self.query(campaign, "SELECT id, text FROM engagement WHERE kept"):
            text = squeeze(text.replace("'", "’"))
            pages = sum(f"action{engagement}-" in squeeze("".join(word.text for word in page)) or
                        text in squeeze("".join(word.text for word in page))
                        for page in read_pages(self.pdf))
            again = len(re.findall(re.escape(text) + r"\(suite\)", said))
            self.assertGreater(pages, 1)
            self.assertEqual(again, pages - 1, text)
            self.assertEqual(said.count(text), pages, text)

    def test_long_cells_go_on_on_the_next_page(self):
        """A thousand signs in every cell: each word is there once, in its order."""
        campaign = self.demo("service-funeraire", "fr")
        _, action = self.roadmap(campaign)[1]
        for column in COLUMNS:
            words = " ".join(f"{column[:3]}{i}é" for i in range(150))
            self.assertGreater(len(words), 900)
            self.query(campaign, f"UPDATE action SET {column} = ? WHERE id = ?", words, action)
        self.export(campaign)
        self.assert_sound()
        structure = ask("pdfinfo", "-struct-text", self.pdf)
        for column in COLUMNS:
            found = [int(i) for i in re.findall(rf"\b{column[:3]}(\d+)é", structure)]
            self.assertEqual(found, list(range(150)), column)

    def test_odd_words(self):
        campaign = self.demo("service-funeraire", "fr")
        for column in COLUMNS + ("decision", "follow_up"):
            self.query(campaign, f"UPDATE action SET {column} = ?", ODD)
        self.query(campaign, "UPDATE engagement SET text = ?", ODD)
        self.query(campaign, "UPDATE identity SET title = ?", ODD * 3)
        self.query(campaign, "UPDATE service SET name = name || '/..\\:*?'")
        name, = self.query(campaign, "SELECT name FROM service")[0]
        self.export(campaign)
        self.assert_sound()
        self.assertIn(squeeze(name)[1:], squeeze(self.export(campaign, "--service", name)))
        self.assert_sound()

    def test_decisions_and_what_was_told(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "UPDATE action SET decision = '', follow_up = ''")
        self.assertNotIn("DécisionattendueduCOPIL", self.export(campaign))
        number, action = self.roadmap(campaign)[0]
        self.query(campaign, "UPDATE action SET decision = 'Accorder deux heures' WHERE id = ?",
                   action)
        said = self.export(campaign)
        self.assertIn(squeeze(f"Décision attendue du COPIL Action {number} : Accorder deux heures"),
                      said)
        self.assertNotIn("Suitedonnéeauxparticipants", said)
        for state in ("done", "dropped"):
            self.query(campaign, "UPDATE action SET state = ? WHERE id = ?", state, action)
            self.assertNotIn("Accorderdeuxheures", self.export(campaign), state)
        self.query(campaign, "UPDATE action SET decision = ?, follow_up = ?", "décider " * 60,
                   "dire " * 60)
        self.export(campaign)
        self.assert_sound()
        (n_open,), = self.query(campaign, "SELECT count(*) FROM action WHERE state NOT IN"
                                " ('done', 'dropped')")
        self.assertEqual(self.said.count("décider" * 60), n_open)

    def test_same_file_same_bytes(self):
        campaign = self.demo("service-funeraire", "fr")
        self.export(campaign)
        first = read(self.pdf)
        self.export(campaign)
        self.assertEqual(first, read(self.pdf))

    def test_a_failure_leaves_what_was_there(self):
        self.write("plan.pdf", "as it was")
        self.refused("export", "--roadmap-pdf", self.path("no/plan.pdf"), self.demo())
        self.assertEqual(read(self.pdf), b"as it was")


main()
