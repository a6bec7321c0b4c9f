#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The minutes, read back by poppler: what is in them, where, and what must not be."""
import random
import re
import sqlite3
import subprocess

from harness import DEMOS, Case, main, read
from people import assert_nobody_is_named, name_somebody
from reading import (MM, ask, assert_read_as_seen, find_overlaps, read_pages, read_structure,
                     read_text, squeeze)

QUALITIES = 19
ODD = ("😀🎉 bravo", "مرحبا بكم في البلدية", "Donaudampfschifffahrtsgesellschaftskapitäne", "x" * 40,
       "👩‍👩‍👧‍👦" * 6, "mot " * 120, "日本語の長い文章です" * 8)


class Minutes(Case):
    def setUp(self):
        super().setUp()
        self.pdf = self.path("minutes.pdf")

    def export(self, campaign, **more):
        self.done("export", "--minutes", self.pdf, campaign, language="fr",
                  environment={"SOURCE_DATE_EPOCH": "1795348800"}, **more)
        self.text = read_text(self.pdf)
        self.said = squeeze(self.text)
        return self.said

    def new(self):
        path = self.path("new.parvis")
        self.done("new", "--title", "Vivre ensemble", path, language="fr")
        return path

    def zone(self, campaign, workshop, key):
        return self.query(campaign, "SELECT z.id FROM zone z JOIN workshop w ON w.id = z.workshop"
                          " WHERE w.key = ? AND z.key = ?", workshop, key)[0][0]

    def write_note(self, campaign, text, zone=("agents", "ideal"), hidden=0, cluster=None,
                   original=""):
        self.query(campaign, "INSERT INTO note (zone, cluster, college, text, x, y, hidden,"
                   " original) VALUES (?, ?, 'agents', ?, 0, 0, ?, ?)",
                   self.zone(campaign, *zone), cluster, text, hidden, original)

    def fill(self, campaign, n, wild=False):
        """So many notes more, in clusters and loose."""
        dice = random.Random(7)
        words = "accueil écoute horaires rappel attente dossier réponse calme temps délai".split()
        zones = self.query(campaign, "SELECT z.id, w.college FROM zone z JOIN workshop w ON"
                           " w.id = z.workshop WHERE z.key <> 'parking' AND w.college <> 'both'")
        clusters = self.query(campaign, "SELECT zone, id FROM cluster")
        rows = []
        for i in range(n):
            zone, college = dice.choice(zones)
            text = " ".join(dice.choices(words, k=dice.randint(2, 8)))
            if wild and i % 9 == 0:
                text = f"{ODD[i // 9 % len(ODD)]} {text}"[:500]
            homes = [cluster for home, cluster in clusters if home == zone]
            rows.append((zone, dice.choice(homes + [None]), college, text))
        self.insert(campaign, rows)

    def insert(self, campaign, rows):
        connection = sqlite3.connect(campaign)
        with connection:
            connection.executemany("INSERT INTO note (zone, cluster, college, text, x, y)"
                                   " VALUES (?, ?, ?, ?, 0, 0)", rows)
        connection.close()

    def assert_sound(self, least=4, most=12):
        """A4, all fonts in it, tagged, everything inside the margins and clear of all else."""
        said = ask("pdfinfo", self.pdf)
        self.assertRegex(said, r"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)")
        self.assertRegex(said, r"Tagged: +yes")
        for line in ask("pdffonts", self.pdf).splitlines()[2:]:
            self.assertRegex(line, r" yes +(yes|no) +(yes|no) +\d+ +\d+$", line)
        pages = read_pages(self.pdf)
        self.assertTrue(least <= len(pages) <= most, len(pages))
        for number, page in enumerate(pages, 1):
            for word in page:
                self.assertGreater(word.x1, 20 * MM - 1, (number, word))
                self.assertLess(word.x2, 190 * MM + 1, (number, word))
                self.assertGreater(word.y1, 18 * MM - 4, (number, word))
                self.assertLess(word.y2, 287 * MM, (number, word))
            self.assertEqual(find_overlaps(page), [], number)
            self.assertIn(f"Page{number}sur{len(pages)}",
                          squeeze("".join(word.text for word in page)))
        return pages

    def test_demo(self):
        campaign = self.demo("service-funeraire", "fr")
        self.export(campaign)
        self.assert_sound()
        grouped, = self.query(campaign, "SELECT count(*) FROM note JOIN zone ON zone.id = note.zone"
                              " WHERE cluster IS NOT NULL AND zone.key <> 'parking'")[0]
        self.assertLess(grouped, 39)
        self.assertIn(squeeze(f"39 notes, dont {grouped} regroupées en 10 nuages."), self.said)
        self.assertIn(b"/Lang (fr)", read(self.pdf))
        self.assertEqual(read(self.pdf).count(b"/Tabs /S"), len(read_pages(self.pdf)))
        for tag in ("H1", "H2", "H3", "H4", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure"):
            self.assertIn(f"/S /{tag}".encode(), read(self.pdf), tag)
        # The answers and the poster, and each note's author.
        self.assertEqual(read(self.pdf).count(b"/S /Figure"), read(self.pdf).count(b"/Alt "))

    def test_order(self):
        said = self.export(self.demo("service-funeraire", "fr"))
        at = -1
        for title in ("Compterendu", "L’essentiel", "Lessixqualités", "Cequisuit", "1.Ladémarche",
                      "2.Atelier1", "3.Atelier2", "4.Aujourd’hui", "5.Atelier3", "6.L’affiche",
                      "7.Lafeuillederoute", "8.Cequin’apasétéretenu", "9.Lestempsprévus"):
            found = said.find(title, at + 1)
            self.assertGreater(found, at, title)
            at = found

    def test_objections(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "DELETE FROM assent")
        people = [row[0] for row in self.query(campaign, "SELECT id FROM participant")]
        sentence, text = self.query(campaign, "SELECT id, text FROM engagement WHERE side = 'agents'"
                                    " AND kept ORDER BY position")[1]
        for person in people[:3]:
            self.query(campaign, "INSERT INTO assent (participant, answer) VALUES (?, 'yes')", person)
        self.query(campaign, "INSERT INTO assent (participant, answer, engagement, reason) VALUES"
                   " (?, 'objection', ?, 'Trop cher')", people[3], sentence)
        said = self.export(campaign)
        self.assertIn("3participantssur22ontvalidél’affiche", said)
        # Six qualities stand before it, and one engagement.
        self.assertIn(squeeze(f"1 objection, au n° 8 : « {text} »."), said)
        self.assertNotIn("Tropcher", said)

    def test_why_it_was_not_kept(self):
        said = self.export(self.demo("service-funeraire", "fr"))
        self.assertEqual(said.count(squeeze("À égalité au rang 6 ; la salle a gardé « Savoir à qui"
                                            " parler »")), 3)
        self.assertEqual(said.count("Enréserve:moinsd’untiers"), 2)

    def test_what_follows_has_room(self):
        self.export(self.demo("service-funeraire", "fr"))
        front = self.said.split("Cequisuit")[1].split("Page1sur")[0]
        for day in ("18décembre2026", "15janvier2027", "29janvier2027", "5novembre2027"):
            self.assertIn(day, front)

    def test_empty(self):
        self.export(self.new())
        self.assert_sound(4, 4)
        self.assertIn(squeeze("Rien n’a encore été écrit."), self.said)

    def test_half_way(self):
        campaign = self.new()
        for key in ("ideal", "chaos", "proposal"):
            self.write_note(campaign, f"une note {key}", ("agents", key))
        self.export(campaign)
        self.assert_sound()
        self.assertIn("Atelier1,agents:3notes", self.said)
        self.assertIn(squeeze("Reste à tenir : atelier 2, usagers"), self.said)
        self.assertNotIn("L’affiche:", self.said)

    def test_six_hundred_notes(self):
        campaign = self.demo("service-funeraire", "fr")
        for wild in (False, True):
            self.fill(campaign, 280, wild)
        self.export(campaign)
        self.assert_sound()
        total = self.query(campaign, "SELECT count(*) FROM note JOIN zone ON zone.id = note.zone"
                           " WHERE zone.key <> 'parking'")[0][0]
        self.assertIn(f"{total}notes", self.said)

    def test_nothing_is_cut_silently(self):
        """Each note is there, or counted among those that are not."""
        campaign = self.demo("service-funeraire", "fr")
        zone = self.zone(campaign, "agents", "ideal")
        self.insert(campaign, [(zone, None, "agents", f"note{i:03}z " + "mot " * 24)
                               for i in range(700)])
        self.export(campaign)
        self.assert_sound()
        shown = sum(f"note{i:03}z" in self.said for i in range(700))
        left = re.search(r"et(\d+)autresnotes,danslesrelevés", self.said)
        loose = self.query(campaign, "SELECT count(*) FROM note WHERE zone = ? AND cluster IS NULL",
                           zone)[0][0]
        self.assertGreater(shown, 20)
        self.assertIn(shown + int(left[1]), range(700, loose + 1))

    def test_what_is_read_is_what_is_seen(self):
        """Column by column, also where the notes run on."""
        for demo in DEMOS:
            for more in (0, 90) if demo == DEMOS[0] else (400,):
                campaign = self.demo(demo, "fr")
                self.fill(campaign, more)
                self.export(campaign)
                assert_read_as_seen(self, self.pdf, 270 * MM)

    def test_a_cluster_that_goes_on_says_so(self):
        campaign = self.demo("service-funeraire", "fr")
        cluster, zone = self.query(campaign, "SELECT id, zone FROM cluster")[0]
        for name, again in (("Long nuage", "Longnuage(suite)"), ("", "Sansnom(suite)"),
                            ("un très long nom de nuage " * 6, "...(suite)")):
            self.query(campaign, "UPDATE cluster SET name = ? WHERE id = ?", name, cluster)
            self.query(campaign, "DELETE FROM note WHERE text LIKE 'suivante%'")
            self.insert(campaign, [(zone, cluster, "agents", f"suivante{i:03}z " + "mot " * 12)
                                   for i in range(80)])
            self.export(campaign)
            columns = 0
            for page in self.assert_sound():
                lefts = {round(word.x1 / 10) for word in page if word.text.startswith("suivante")}
                columns += len(lefts)
            self.assertGreater(columns, 2)
            self.assertEqual(self.said.count(again), columns - 1, name)
            self.assertNotIn("(suite)", read_structure(self.pdf))

    def generate(self, seed, n):
        """A campaign of some size in every direction, each of its notes with a word of its own."""
        campaign = self.demo(DEMOS[seed % 2], "fr")
        dice = random.Random(seed)
        words = "accueil écoute horaires rappel attente dossier réponse calme temps délai".split()
        longest = dice.choice((6, 12, 30, 60))

        def say(least, most):
            return " ".join(dice.choices(words, k=dice.randint(least, most)))

        connection = sqlite3.connect(campaign)
        with connection:
            zones = connection.execute(
                "SELECT z.id, w.college FROM zone z JOIN workshop w ON w.id = z.workshop WHERE"
                " z.key <> 'parking' AND w.college <> 'both'").fetchall()
            connection.executemany(
                "INSERT INTO cluster (zone, name, x, y) VALUES (?, ?, 0, 0)",
                [(zone, say(0, 4)) for zone, _ in zones for _ in range(dice.choice((0, 2, 30)))])
            homes = connection.execute("SELECT zone, id FROM cluster").fetchall()
            connection.execute("UPDATE note SET text = 'q' || id || 'z', original = ''")
            rows = []
            for i in range(n):
                zone, college = dice.choice(zones)
                rows.append((zone, dice.choice([home for at, home in homes if at == zone] + [None]),
                             college, f"q{10000 + i}z {say(1, longest)}"[:500],
                             say(2, 9) if dice.random() < .1 else ""))
            connection.executemany("INSERT INTO note (zone, cluster, college, text, x, y, original)"
                                   " VALUES (?, ?, ?, ?, 0, 0, ?)", rows)
            engagements = [row[0] for row in connection.execute("SELECT id FROM engagement")]
            connection.executemany(
                "INSERT INTO action (engagement, position, action) VALUES (?, ?, ?)",
                [(dice.choice(engagements), 50 + i, say(3, 25))
                 for i in range(dice.choice((0, 20, 80)))])
            for vote, sequence in connection.execute("SELECT id, sequence FROM vote").fetchall():
                connection.executemany(
                    "INSERT INTO option (sequence, position, label, vote) VALUES (?, ?, ?, ?)",
                    [(sequence, 100 + i, say(2, 14), vote)
                     for i in range(dice.choice((0, 10, 40)))])
        connection.close()
        return campaign

    def test_four_to_twelve_pages(self):
        """Of any campaign; each note is there, or counted among those that are not."""
        for seed, n in ((1, 40), (2, 120), (3, 250), (6, 640), (7, 1000)):
            campaign = self.generate(seed, n)
            self.export(campaign)
            pages = int(re.search(r"Pages: +(\d+)", ask("pdfinfo", self.pdf))[1])
            self.assertIn(pages, range(4, 13), (seed, n))
            total, = self.query(campaign, "SELECT count(*) FROM note JOIN zone ON zone.id = note.zone"
                                " WHERE zone.key <> 'parking' AND NOT hidden")[0]
            shown = len(set(re.findall(r"q\d+z", self.said)))
            left = sum(int(m) for m in re.findall(r"et(\d+)autres?notes?,danslesrelevés", self.said))
            left += sum(int(m) for m in re.findall(r"Lesrelevésontencore(\d+)notes?", self.said))
            self.assertEqual(shown + left, total, (seed, n))
            # Of a few, most are there, however long the tables.
            self.assertGreater(shown, total / 2 if total < 300 else 50, (seed, n))

    def test_notes_grouped_across_boards(self):
        """What the users wrote and the common workshop put with what the agents wrote."""
        said = self.export(self.demo("service-funeraire", "fr"))
        self.assertIn("5notes,2nuages2notesd’unautretableausontregroupéesaveccelles-ci.", said)
        self.assertIn("2decesnotessontregroupéesavecleurssemblables", said)

    def test_what_stays_in_the_room(self):
        campaign = self.demo("service-funeraire", "fr")
        self.write_note(campaign, "Cachottier", hidden=1)
        self.write_note(campaign, "Cantinière", ("agents", "parking"))
        said = self.export(campaign)
        self.assertNotIn("Cachottier", said)
        self.assertNotIn("Cantinière", said)
        self.assertIn("1noteencorecachéeset1noteauparking", said)

    def test_nobody_is_named(self):
        campaign = self.demo("service-funeraire", "fr")
        names = [row[0] for row in self.query(campaign, "SELECT name FROM participant")]
        self.write_note(campaign, "le dossier que Karim a perdu")
        self.query(campaign, "UPDATE action SET action = 'Voir avec Amina et Joseph'")
        self.query(campaign, "UPDATE vote SET decision = 'Agnès a tranché'")
        self.query(campaign, "UPDATE action SET service = NULL")
        self.export(campaign)
        for name in names:
            self.assertNotRegex(self.text, rf"\b{name}\b")
        self.assertIn("█████ a perdu", self.text.replace("\n", " "))

    def test_nobody_is_named_by_a_part_of_the_name(self):
        campaign = self.demo("service-funeraire", "fr")
        name_somebody(self, campaign)
        self.write_note(campaign, "le bureau où Dupont attend")
        self.export(campaign)
        self.assertIn("où ██████ attend", self.text.replace("\n", " "))
        assert_nobody_is_named(self, campaign, self.pdf)

    def test_small_words_of_a_name_stay(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "UPDATE participant SET name = 'Jean des Champs' WHERE name = 'Bruno'")
        self.write_note(campaign, "Des champs, dit Jean, avec Mina")
        self.query(campaign, "UPDATE participant SET name = 'Mina' WHERE name = 'Amina'")
        self.write_note(campaign, "Mina et Minas")
        self.export(campaign)
        text = self.text.replace("\n", " ")
        self.assertIn("Des champs, dit ████, avec ████", text)
        self.assertIn("████ et Minas", text)

    def test_common_words_stay(self):
        """“Claire” is in the panel, and an answer may be clear."""
        campaign = self.demo("service-funeraire", "fr")
        self.write_note(campaign, "Claire et simple")
        self.write_note(campaign, "une réponse claire")
        said = self.export(campaign)
        self.assertIn("Claireetsimple", said)

    def test_corrected_notes_keep_what_was_written(self):
        campaign = self.demo("service-funeraire", "fr")
        self.write_note(campaign, "des horaires clairs", original="des oraires cler")
        self.assertIn(squeeze("d’abord écrit : des oraires cler"), self.export(campaign))

    def count(self, campaign, option, college):
        return self.query(campaign, "SELECT count(DISTINCT b.key) FROM ballot b JOIN mark m ON"
                          " m.ballot = b.key WHERE m.option = ? AND b.college = ?", option,
                          college)[0][0]

    def test_figures_are_those_of_the_vote(self):
        campaign = self.demo("service-funeraire", "fr")
        said = self.export(campaign)
        table = said[said.index("Sixqualitésretenues"):said.index("Onzeengagementsretenus")]
        options = self.query(campaign, "SELECT o.id, o.label FROM option o JOIN vote v ON"
                             " v.id = o.vote WHERE v.sequence = ? AND o.merged IS NULL", QUALITIES)
        shown = 0
        for option, label in options:
            agents, users = (self.count(campaign, option, college)
                             for college in ("agents", "users"))
            if agents + users > 0:
                shown += 1
                self.assertRegex(table, rf"\d{re.escape(squeeze(label))}{agents}{users}\D")
        self.assertGreater(shown, 3)

    def test_results_that_are_not_shown(self):
        campaign = self.demo("service-funeraire", "fr")
        for phase in ("open", "closed"):
            self.query(campaign, "UPDATE vote SET phase = ? WHERE sequence = ?", phase, QUALITIES)
            said = self.export(campaign)
            self.assertNotIn("Sixqualitésretenues", said)
            self.assertNotIn("Levotesurlesqualités", said)
        self.query(campaign, "UPDATE sequence SET phase = 'open' WHERE kind = 'position'")
        said = self.export(campaign)
        self.assertNotIn("Aujourd’hui:lesagents", said)
        self.assertNotIn("milieu", said.split("Cequisuit")[1])

    def test_a_small_college(self):
        campaign = self.demo("service-funeraire", "fr")
        vote = self.query(campaign, "SELECT id FROM vote WHERE sequence = ?", QUALITIES)[0][0]
        keys = [row[0] for row in self.query(
            campaign, "SELECT key FROM ballot WHERE vote = ? AND college = 'users'", vote)]
        for key in keys[2:]:
            self.query(campaign, "DELETE FROM mark WHERE ballot = ?", key)
            self.query(campaign, "DELETE FROM ballot WHERE key = ?", key)
        said = self.export(campaign)
        table = said[said.index("Sixqualitésretenues"):said.index("Onzeengagementsretenus")]
        self.assertIn("Moinsdetroisusagersontvoté", table)
        self.assertNotIn("2usagers", table)
        self.assertNotIn("commune,", table)
        self.assertNotIn("portée", table)

    def test_a_small_college_places_itself(self):
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "DELETE FROM stance WHERE key NOT IN (SELECT key FROM stance WHERE"
                   " college = 'users' LIMIT 2) AND college = 'users'")
        said = self.export(campaign)
        self.assertIn(squeeze("trop peu de réponses pour les montrer"), said)

    def test_grades(self):
        """A majority judgment: the median of each college, and how many gave each grade."""
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "UPDATE vote SET rule = 'judgment', grades = 7 WHERE sequence = ?",
                   QUALITIES)
        said = self.export(campaign)
        table = said[said.index("Sixqualitésretenues"):said.index("Onzeengagementsretenus")]
        vote = self.query(campaign, "SELECT id FROM vote WHERE sequence = ?", QUALITIES)[0][0]
        for option, label in self.query(campaign, "SELECT id, label FROM option WHERE vote = ?"
                                        " AND label LIKE 'Calme%'", vote):
            graded = self.count(campaign, option, "agents")
            asked = self.query(campaign, "SELECT count(*) FROM ballot WHERE vote = ? AND"
                               " college = 'agents'", vote)[0][0]
            self.assertIn(squeeze(f"À rejeter {graded} · sans réponse {asked - graded}"), table)

    def test_a_lying_poster_shows_all_it_says(self):
        """Its grounds lie under its words."""
        campaign = self.demo("service-funeraire", "fr")
        self.query(campaign, "UPDATE identity SET design = 'warm', landscape = 1")
        self.export(campaign)
        pages = self.assert_sound()
        number, word = [(i, word) for i, page in enumerate(pages, 1) for word in page
                        if word.text == "Disponibilité"][-1]
        self.assertGreater(number, 3)
        dots = subprocess.run(
            ["pdftoppm", "-gray", "-r", "72", "-f", str(number), "-l", str(number), "-x",
             str(int(word.x1)), "-y", str(int(word.y1)), "-W", str(int(word.x2 - word.x1)), "-H",
             str(int(word.y2 - word.y1)), self.pdf], check=True, capture_output=True).stdout
        self.assertLess(min(dots[-200:]), 120)

    def test_history_of_an_action(self):
        """The states it went through, each since its day and with its reason, under its name."""
        campaign = self.demo("service-funeraire", "fr")
        action, text = self.query(campaign, "SELECT id, action FROM action WHERE action <> ''")[0]
        self.query(campaign, "DELETE FROM stage")
        self.assertNotIn("depuisle", self.export(campaign))
        for since, state, progress, reason in (
                ("2026-09-03", "to-start", 0, ""), ("2026-10-12", "under-way", 10, ""),
                ("2026-10-20", "under-way", 40, ""), ("2026-11-02", "blocked", 40, "Amina est partie")):
            self.query(campaign, "INSERT INTO stage (action, since, state, progress, reason)"
                       " VALUES (?, ?, ?, ?, ?)", action, since, state, progress, reason)
        said = self.export(campaign)
        row = said[said.index("Lafeuillederoute:"):]
        row = row[row.index(squeeze(text)):]
        self.assertIn(squeeze("À lancer depuis le 3 septembre 2026 → En cours depuis le"
                              " 12 octobre 2026 → Bloquée depuis le 2 novembre 2026"
                              " (█████ est partie)"), row[:400])
        self.assert_sound()

    def test_a_table_is_headed_again_on_each_page(self):
        campaign = self.demo("service-funeraire", "fr")
        engagement, = self.query(campaign, "SELECT id FROM engagement WHERE kept")[0]
        for i in range(60):
            self.query(campaign, "INSERT INTO action (engagement, position, action) VALUES (?, ?,"
                       " ?)", engagement, 10 + i, f"actionnette{i} à mener")
        self.export(campaign)
        self.assert_sound()
        pages = [squeeze("".join(word.text for word in page))
                 for page in read_pages(self.pdf, "-raw")]
        pages = [page for page in pages if "actionnette" in page]
        self.assertGreater(len(pages), 1)
        self.assertEqual([page.count("ActionServiceÉchéanceÉtat") for page in pages],
                         [1] * len(pages))
        self.assertEqual(squeeze(read_structure(self.pdf)).count("ActionServiceÉchéanceÉtat"), 1)

    def test_times_taken(self):
        campaign = self.demo("service-funeraire", "fr")
        self.assertNotIn("tempspassés", self.export(campaign))
        self.query(campaign, "UPDATE sequence SET taken = 31 WHERE key = 'ideal'")
        said = self.export(campaign)
        self.assertIn("Lestempsprévusetlestempspassés", said)
        self.assertIn(squeeze("La relation idéale 20 → 31"), said)

    def test_same_file_same_bytes(self):
        campaign = self.demo("service-funeraire", "fr")
        self.export(campaign)
        first = read(self.pdf)
        self.export(campaign)
        self.assertEqual(first, read(self.pdf))

    def test_a_failure_leaves_what_was_there(self):
        self.write("minutes.pdf", "as it was")
        self.refused("export", "--minutes", self.path("no/minutes.pdf"), self.new())
        self.assertEqual(read(self.pdf), b"as it was")


main()
