#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The slides for the steering committee, read back by poppler."""
import re

from harness import DEMOS, Case, main, read
from people import assert_nobody_is_named, name_somebody
from reading import ask, assert_read_as_seen, find_overlaps, read_pages, read_text, squeeze

QUALITIES = 19
WIDTH, HEIGHT, MARGIN = 960, 540, 48
LONG = "Donaudampfschifffahrtsgesellschaftskapitäne 👩‍👩‍👧‍👦 مرحبا بكم " + "très longue demande " * 22


class Slides(Case):
    def setUp(self):
        super().setUp()
        self.pdf = self.path("slides.pdf")

    def export(self, campaign):
        self.done("export", "--slides", self.pdf, campaign, language="fr",
                  environment={"SOURCE_DATE_EPOCH": "1795348800"})
        self.text = read_text(self.pdf)
        self.said = squeeze(self.text)
        return self.said

    def assert_sound(self, least, most):
        said = ask("pdfinfo", self.pdf)
        self.assertRegex(said, rf"Page size: +{WIDTH} x {HEIGHT} pts")
        self.assertRegex(said, r"Tagged: +yes")
        for line in ask("pdffonts", self.pdf).splitlines()[2:]:
            self.assertRegex(line, r" yes +(yes|no) +(yes|no) +\d+ +\d+$", line)
        pages = read_pages(self.pdf)
        self.assertTrue(least <= len(pages) <= most, len(pages))
        for number, page in enumerate(pages, 1):
            for word in page:
                # The ink of large type starts there, not its box.
                self.assertGreater(word.x1, MARGIN - 4, (number, word))
                self.assertLess(word.x2, WIDTH - MARGIN + 1, (number, word))
                self.assertGreater(word.y1, 20, (number, word))
                self.assertLess(word.y2, HEIGHT - 12, (number, word))
            self.assertEqual(find_overlaps(page), [], number)
            self.assertIn(f"{number}sur{len(pages)}",
                          squeeze("".join(word.text for word in page)))
        return pages

    def test_demo(self):
        self.export(self.demo("service-funeraire", "fr"))
        self.assert_sound(9, 14)

    def test_what_is_read_is_what_is_seen(self):
        for demo in DEMOS:
            self.export(self.demo(demo, "fr"))
            assert_read_as_seen(self, self.pdf, 490)

    def test_the_last_vote_counts(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, "
                             "phase) VALUES (19, 2, 'again', 'dots', 2, 1, 7, 'shown')")
        (again,), = self.query(campaign, "SELECT max(id) FROM vote")
        self.query(campaign, "INSERT INTO option (sequence, position, label, note, vote) SELECT "
                             f"19, position, 'Encore ' || label, note, {again} FROM option "
                             "WHERE sequence = 19 AND position < 4")
        self.query(campaign, "INSERT INTO ballot SELECT randomblob(16), "
                             f"{again}, college FROM ballot WHERE vote = 3")
        said = self.export(campaign)
        self.assertIn("Vote2", said)
        self.assertNotIn("qualitésretenuessur", said)

    def test_decisions_come_first(self):
        campaign = self.demo("service-funeraire", "fr")
        self.export(campaign)
        first = squeeze("".join(word.text for word in read_pages(self.pdf)[0]))
        self.assertTrue(first.startswith("Deuxdécisionssontattendues"), first)
        for decision, in self.query(campaign, "SELECT decision FROM action WHERE decision <> ''"):
            self.assertIn(squeeze(decision), first)
        self.assertIn("dont21regroupéesen10nuages", self.said)
        self.query(campaign, "UPDATE action SET state = 'dropped', reason = 'Plus de budget'"
                             " WHERE id = (SELECT min(id) FROM action WHERE decision <> '')")
        gone, stays = (squeeze(decision) for decision, in self.query(
            campaign, "SELECT decision FROM action WHERE decision <> '' ORDER BY id"))
        said = self.export(campaign)
        self.assertTrue(said.startswith("Unedécisionestattendue"), said[:60])
        self.assertNotIn(gone, said)
        self.assertIn(stays, said)

    def test_what_comes_back_most_is_in_order(self):
        self.export(self.demo("service-funeraire", "fr"))
        slide = squeeze(self.text).split("etcequirevientleplus")[1].split("Aujourd’hui")[0]
        counts = [int(n) for n in re.findall(r"(\d)notes,", slide)]
        self.assertEqual(counts, [3, 2, 2, 2, 2, 2])

    def test_empty(self):
        path = self.path("new.parvis")
        self.done("new", "--title", "Vivre ensemble", path, language="fr")
        self.export(path)
        self.assert_sound(2, 4)

    def test_everything_long(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "UPDATE action SET decision = ?, means = ?, action = ?, risks = ?,"
                   " pilot = ?, service = NULL", LONG, LONG, LONG, LONG, LONG)
        self.query(campaign, "UPDATE cluster SET name = ?", LONG[:200])
        self.query(campaign, "UPDATE note SET text = ?", LONG)
        self.query(campaign, "UPDATE retained SET label = ? WHERE target = 'quality'", LONG[:90])
        self.query(campaign, "UPDATE option SET label = ?", LONG[:200])
        self.export(campaign)
        self.assert_sound(9, 20)
        self.assertIn("…", self.text)

    def test_what_stays_in_the_room(self):
        campaign = self.demo("service-funeraire", "fr")
        names = [row[0] for row in self.query(campaign, "SELECT name FROM participant")]
        self.query(campaign, "UPDATE action SET service = NULL, decision = 'Que dit Amina ?'")
        self.query(campaign, "UPDATE note SET hidden = 1, text = 'Cachottier'")
        said = self.export(campaign)
        self.assertNotIn("Cachottier", said)
        for name in names:
            self.assertNotRegex(self.text, rf"\b{name}\b")

    def test_nobody_is_named_by_a_part_of_the_name(self):
        campaign = self.demo("service-funeraire", "fr")
        name_somebody(self, campaign)
        self.export(campaign)
        assert_nobody_is_named(self, campaign, self.pdf)

    def test_who_wrote_what_comes_back_most(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "UPDATE note SET college = 'agents' WHERE cluster IS NOT NULL")
        cluster, zone, name, n = self.query(
            campaign, "SELECT c.id, c.zone, c.name, count(*) FROM cluster c JOIN note n ON n.cluster ="
            " c.id JOIN zone z ON z.id = c.zone JOIN workshop w ON w.id = z.workshop WHERE w.key ="
            " 'agents' AND z.key <> 'parking' GROUP BY c.id ORDER BY count(*) DESC")[0]
        self.assertIn(squeeze(f"{name} {n} notes, agents"), self.export(campaign))
        self.assertNotIn("agentsetusagers" + squeeze(name), self.said)
        for _ in range(20):
            self.query(campaign, "INSERT INTO note (zone, cluster, college, text, x, y) VALUES"
                       " (?, ?, 'users', 'une note', 0, 0)", zone, cluster)
        self.assertIn(squeeze(f"{name} {n + 20} notes, agents et usagers"), self.export(campaign))
        self.query(campaign, "UPDATE note SET college = 'users' WHERE cluster = ?", cluster)
        self.assertIn(squeeze(f"{name} {n + 20} notes, usagers"), self.export(campaign))

    def test_results_that_are_not_shown(self):
        campaign = self.demo("service-funeraire", "fr")
        self.assertIn("Sixqualitésretenuessur6", self.export(campaign))
        self.query(campaign, "UPDATE vote SET phase = 'closed' WHERE sequence = ?", QUALITIES)
        said = self.export(campaign)
        self.assertNotIn("Sixqualitésretenuessur6", said)
        self.assertNotIn("Levotesurlesqualités", said)

    def test_states_are_counted(self):
        campaign = self.demo("service-funeraire", "fr")
        said = self.export(campaign)
        for state, word in (("done", "Réalisée"), ("under-way", "Encours"), ("blocked", "Bloquée")):
            n = self.query(campaign, "SELECT count(*) FROM action WHERE state = ?", state)[0][0]
            self.assertRegex(said, rf"\D{n}{word}")

    def test_what_has_changed(self):
        campaign = self.demo("service-funeraire", "fr")
        self.assertNotIn("achangéd’état", self.export(campaign))
        action, text = self.query(campaign, "SELECT id, action FROM action WHERE action <> ''")[0]
        self.query(campaign, "DELETE FROM stage")
        for since, state, reason in (("2026-09-03", "to-start", ""), ("2026-10-12", "under-way", ""),
                                     ("2026-11-02", "dropped", "trop cher")):
            self.query(campaign, "INSERT INTO stage (action, since, state, progress, reason)"
                       " VALUES (?, ?, ?, 0, ?)", action, since, state, reason)
        said = self.export(campaign)
        self.assertIn(squeeze("Une action a changé d’état"), said)
        self.assertIn(squeeze(f"{text} En cours → Abandonnée depuis le 2 novembre 2026 trop cher"),
                      said)
        self.assert_sound(9, 14)
        self.query(campaign, "INSERT INTO stage (action, since, state, progress) SELECT id,"
                   " '2026-08-01', 'to-start', 0 FROM action WHERE id <> ?", action)
        self.query(campaign, "INSERT INTO stage (action, since, state, progress) SELECT id,"
                   " '2026-08-02', 'under-way', 0 FROM action WHERE id <> ?", action)
        self.assertRegex(self.export(campaign), "actionsontchangéd’état:les5dernières")
        self.assert_sound(9, 14)

    def test_the_stances_have_their_figures(self):
        said = self.export(self.demo("service-funeraire", "fr"))
        self.assertIn(squeeze("Collège Réponses Plus bas Quart du bas Milieu Quart du haut Plus haut"),
                      said)

    def test_same_file_same_bytes(self):
        campaign = self.demo("service-funeraire", "fr")
        self.export(campaign)
        first = read(self.pdf)
        self.export(campaign)
        self.assertEqual(first, read(self.pdf))


main()
