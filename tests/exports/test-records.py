#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The records, read back by Python's csv; and what they must not say."""
import csv
import os

from harness import DEMOS, Case, main, read

FILES = ["actions.csv", "agenda.csv", "clusters.csv", "engagements.csv", "kept.csv", "notes.csv",
         "stances.csv", "states.csv", "validation.csv", "votes.csv"]


class Records(Case):
    def export(self, campaign, *more, language="fr"):
        """Each file as its rows, by their titles."""
        folder = self.path("records")
        self.done("export", "--records", folder, *more, campaign, language=language)
        self.assertEqual(sorted(os.listdir(folder)), FILES)
        tables = {}
        for name in FILES:
            contents = read(os.path.join(folder, name))
            self.assertTrue(contents.startswith(b"\xef\xbb\xbf"))
            self.assertTrue(contents.endswith(b"\r\n"))
            lines = contents.decode("utf-8-sig").splitlines(keepends=True)
            rows = list(csv.reader(lines, delimiter=";"))
            self.assertTrue(all(len(row) == len(rows[0]) for row in rows), name)
            tables[name[:-4]] = [dict(zip(rows[0], row)) for row in rows[1:]]
        return tables

    def test_notes_as_written(self):
        campaign = self.demo()
        texts = ['« oui »; "non"', "un\ndeux", "🙂 à l’écoute", "virgule, point", "c'est d'accord"]
        ids = self.query(campaign, f"SELECT id FROM note LIMIT {len(texts)}")
        for text, (number,) in zip(texts, ids):
            self.query(campaign, "UPDATE note SET text = ? WHERE id = ?", text, number)
        rows = self.export(campaign)["notes"]
        self.assertEqual(len(rows), self.query(campaign, "SELECT count(*) FROM note")[0][0])
        for text in texts:
            self.assertIn(text, [row["texte"] for row in rows])
        self.assertEqual({row["collège"] for row in rows} - {"agents", "usagers", "ensemble"}, set())
        self.assertTrue(any(row["nuage"] for row in rows))
        self.assertTrue(all(row["atelier"] and row["zone"] for row in rows))

    def test_nothing_of_a_note_face_down(self):
        campaign = self.demo()
        self.query(campaign, "UPDATE note SET text = 'Zébulon', original = 'Zébulette', hidden = 1"
                   " WHERE id = (SELECT min(id) FROM note)")
        # Those that engagements lead back to.
        self.query(campaign, "UPDATE note SET text = 'Zébulon ' || id, hidden = 1 WHERE id IN"
                   " (SELECT note FROM option UNION SELECT id FROM note WHERE cluster IS NOT NULL)")
        rows = [row for row in self.export(campaign)["notes"] if row["face cachée"] == "oui"]
        self.assertEqual(len(rows), self.query(campaign, "SELECT sum(hidden) FROM note")[0][0])
        self.assertEqual({row["texte"] + row["premier texte"] for row in rows}, {""})
        for file in FILES:
            self.assertNotIn("zébul", read(self.path(f"records/{file}")).decode().lower(), file)

    def test_what_was_corrected_and_what_is_to_be_read_again(self):
        campaign = self.demo()
        self.query(campaign, "UPDATE note SET text = 'Écoute', original = '- ecoute', flagged = 1"
                   " WHERE id = (SELECT min(id) FROM note)")
        rows = self.export(campaign)["notes"]
        self.assertEqual(list(rows[0])[-4:], ["texte", "premier texte", "à relire", "face cachée"])
        said = [row for row in rows if row["à relire"] == "oui"]
        self.assertEqual([(row["texte"], row["premier texte"]) for row in said],
                         [("Écoute", "'- ecoute")])

    def test_notes_can_be_imported_again(self):
        campaign = self.demo(language="fr")
        texts = ["- de paperasse", "'- déjà", "=1+1", "@tous", "+ d’écoute", "un\ndeux", "'oui'"]
        ids = self.query(campaign, f"SELECT id FROM note LIMIT {len(texts)}")
        for text, (number,) in zip(texts, ids):
            self.query(campaign, "UPDATE note SET text = ? WHERE id = ?", text, number)
        self.query(campaign, "UPDATE note SET hidden = 1 WHERE id = (SELECT max(id) FROM note)")
        self.export(campaign)
        again = self.path("again.parvis")
        self.done("new", again, language="fr")
        self.done("import", self.path("records/notes.csv"), again, language="fr")
        said = ("SELECT workshop.key, zone.key, note.college, text FROM note"
                " JOIN zone ON zone.id = zone JOIN workshop ON workshop.id = workshop"
                " WHERE NOT hidden ORDER BY note.id")
        self.assertEqual(self.query(again, said), self.query(campaign, said))

    def test_a_spreadsheet_finds_no_formula(self):
        campaign = self.demo()
        for text in ("=1+1", "+1", "-1", "@a", "\t=1+1"):
            self.query(campaign, "UPDATE note SET text = ? WHERE id = (SELECT min(id) FROM note)",
                       text)
            said = [row["texte"] for row in self.export(campaign)["notes"]]
            self.assertIn("'" + text, said)
            self.assertNotIn(text, said)

    def test_the_plain_kind(self):
        campaign = self.demo()
        texts = ['=1+1', 'a,b;c', '"', "un\ndeux", "  x", "é"]
        ids = self.query(campaign, f"SELECT id FROM note ORDER BY id LIMIT {len(texts)}")
        for text, (number,) in zip(texts, ids):
            self.query(campaign, "UPDATE note SET text = ? WHERE id = ?", text, number)
        usual = self.export(campaign)
        folder = self.path("plain")
        self.done("export", "--records", folder, "--plain", campaign, language="fr")
        for name in FILES:
            contents = read(os.path.join(folder, name))
            self.assertFalse(contents.startswith(b"\xef\xbb\xbf"))
            rows = list(csv.DictReader(contents.decode().splitlines(keepends=True), strict=True))
            self.assertEqual(len(rows), len(usual[name[:-4]]), name)
            if name == "notes.csv":
                said = [row["texte"] for row in rows]
        for text in texts:
            self.assertIn(text, said)
        self.misused("export", "--plain", "--roadmap", self.path("r.xlsx"), campaign)

    def test_no_name_anywhere(self):
        for name in DEMOS:
            campaign = self.demo(name)
            people = self.query(campaign, "SELECT id FROM participant")
            self.assertTrue(people)
            for number, in people:
                self.query(campaign, "UPDATE participant SET name = ?, contact = ? WHERE id = ?",
                           f"Zébulon{number}", f"zebulon{number}@example.org", number)
            self.export(campaign)
            for file in FILES:
                contents = read(self.path(f"records/{file}")).decode().lower()
                self.assertNotIn("zébulon", contents)
                self.assertNotIn("zebulon", contents)

    def test_stances(self):
        campaign = self.demo()
        rows = self.export(campaign)["stances"]
        place = "place de 0 (chaos) à 100 (idéal)"
        self.assertEqual(sorted(int(row[place]) for row in rows),
                         [value for value, in self.query(
                             campaign, "SELECT value FROM stance ORDER BY value")])
        for key in {(row["atelier"], row["collège"]) for row in rows}:
            values = [int(row[place]) for row in rows if (row["atelier"], row["collège"]) == key]
            self.assertEqual(values, sorted(values), "the order of arrival shows")

    def test_nothing_before_it_is_shown(self):
        campaign = self.demo()
        self.query(campaign, "UPDATE sequence SET phase = 'open' WHERE phase = 'shown'")
        self.query(campaign, "UPDATE vote SET phase = 'closed'")
        tables = self.export(campaign)
        self.assertEqual(tables["stances"], [])
        self.assertEqual(tables["votes"], [])

    def test_votes(self):
        campaign = self.demo()
        rows = self.export(campaign)["votes"]
        self.assertEqual(len(rows), self.query(campaign, "SELECT count(*) FROM option")[0][0])
        self.assertEqual(sum(row["retenue"] == "oui" for row in rows),
                         self.query(campaign, "SELECT count(*) FROM retained")[0][0])
        for label, agents in self.query(
                campaign, "SELECT o.label, count(*) FROM option o JOIN mark m ON m.option = o.id"
                " JOIN ballot b ON b.key = m.ballot WHERE b.college = 'agents' GROUP BY o.id"):
            self.assertIn((label, str(agents)),
                          [(row["option"], row["agents qui l’ont choisie"]) for row in rows])

    def test_too_few_voters_say_nothing(self):
        campaign = self.demo()
        vote, sequence = self.query(
            campaign, "SELECT vote, sequence FROM ballot JOIN vote ON vote.id = vote"
            " GROUP BY vote HAVING count(DISTINCT college) = 2")[0]
        keys = self.query(campaign, "SELECT key FROM ballot WHERE vote = ? AND"
                          " college = 'users'", vote)
        for key, in keys[2:]:
            self.query(campaign, "DELETE FROM mark WHERE ballot = ?", key)
            self.query(campaign, "DELETE FROM ballot WHERE key = ?", key)
        title, = self.query(campaign, "SELECT title FROM sequence WHERE id = ?", sequence)[0]
        rows = [row for row in self.export(campaign)["votes"] if row["séquence"] == title]
        veiled = [row for row in rows if row["usagers votants"] == ""]
        self.assertTrue(veiled)
        for row in veiled:
            for name in ("rang", "usagers qui l’ont choisie", "soutien"):
                self.assertEqual(row[name], "")
            self.assertNotEqual(row["agents votants"], "")

    def both_voted(self, campaign):
        """A vote of both colleges, the title of its sequence, and the first two of its options."""
        vote, title = self.query(
            campaign, "SELECT vote.id, sequence.title FROM vote JOIN sequence ON sequence.id ="
            " sequence JOIN ballot ON ballot.vote = vote.id GROUP BY vote.id"
            " HAVING count(DISTINCT college) = 2")[0]
        options = self.query(campaign, "SELECT id, label FROM option WHERE vote = ?"
                             " ORDER BY position LIMIT 2", vote)
        return vote, title, options

    def votes_of(self, campaign, title):
        return [row for row in self.export(campaign)["votes"] if row["séquence"] == title]

    def test_each_vote_of_a_sequence(self):
        campaign = self.demo()
        vote, title, options = self.both_voted(campaign)
        before = self.votes_of(campaign, title)
        self.assertEqual({(row["vote n°"], row["vote"], row["mode de vote"], row["gommettes des agents"])
                          for row in before}, {("1", "premier vote", "gommettes", "")})
        self.query(campaign, "INSERT INTO vote (id, sequence, round, kind, rule, dots, cap, grades,"
                   " phase) SELECT 900, sequence, 2, 'runoff', 'dots', 2, 2, 7, 'closed' FROM vote"
                   " WHERE id = ?", vote)
        for number, (option, _) in enumerate(options):
            self.query(campaign, "INSERT INTO option (id, sequence, position, label, vote, source)"
                       " SELECT ?, sequence, ?, label, 900, id FROM option WHERE id = ?",
                       901 + number, number, option)
        # Two dots of each of three agents on the second, one of each of four users on the first:
        # all of one college each, and more dots for each of the agents.
        for number in range(7):
            agent, key = number < 3, bytes([number] * 16)
            self.query(campaign, "INSERT INTO ballot VALUES (?, 900, ?)", key,
                       "agents" if agent else "users")
            self.query(campaign, "INSERT INTO mark VALUES (?, ?, ?)", key, 902 if agent else 901,
                       2 if agent else 1)
        self.assertEqual(self.votes_of(campaign, title), before, "not shown yet")
        self.query(campaign, "UPDATE vote SET phase = 'shown' WHERE id = 900")
        after = self.votes_of(campaign, title)
        self.assertEqual(after[:-2], before)
        self.assertEqual(
            sorted([row["option"], row["vote n°"], row["vote"], row["rang"],
                    row["agents qui l’ont choisie"], row["agents votants"],
                    row["usagers qui l’ont choisie"], row["usagers votants"],
                    row["gommettes des agents"], row["gommettes des usagers"]]
                   for row in after[-2:]),
            sorted([[options[0][1], "2", "second tour", "2", "0", "3", "4", "4", "0", "4"],
                    [options[1][1], "2", "second tour", "1", "3", "3", "0", "4", "6", "0"]]))

    def add_papers(self, campaign, vote, option, college, ballots, spoiled):
        """A table whose good papers all chose @option."""
        self.query(campaign, "INSERT INTO paper (vote, college, name, ballots, blank, spoiled)"
                   " VALUES (?, ?, 'Zéphyrine', ?, 0, ?)", vote, college, ballots, spoiled)
        self.query(campaign, "INSERT INTO paper_count SELECT max (id), ?, 1, ? FROM paper", option,
                   ballots - spoiled)

    def test_papers_are_in_the_totals(self):
        campaign = self.demo()
        vote, title, ((option, label), _) = self.both_voted(campaign)
        before, = [row for row in self.votes_of(campaign, title) if row["option"] == label]
        self.add_papers(campaign, vote, option, "users", 4, 1)
        self.add_papers(campaign, vote, option, "users", 2, 0)
        rows = self.votes_of(campaign, title)
        after, = [row for row in rows if row["option"] == label]
        for name, more in (("usagers qui l’ont choisie", 5), ("usagers votants", 5),
                           ("agents qui l’ont choisie", 0), ("agents votants", 0)):
            self.assertEqual(int(after[name]), int(before[name]) + more, name)
        self.assertEqual({(row["agents, sur papier"], row["usagers, sur papier"]) for row in rows},
                         {("0", "5")})
        for file in FILES:
            self.assertNotIn("Zéphyrine", read(self.path(f"records/{file}")).decode())

    def test_too_few_papers_say_nothing(self):
        campaign = self.demo()
        vote, title, ((option, _), _) = self.both_voted(campaign)
        self.query(campaign, "DELETE FROM mark WHERE ballot IN"
                   " (SELECT key FROM ballot WHERE vote = ? AND college = 'users')", vote)
        self.query(campaign, "DELETE FROM ballot WHERE vote = ? AND college = 'users'", vote)
        self.add_papers(campaign, vote, option, "users", 3, 1)
        for row in self.votes_of(campaign, title):
            for name in ("rang", "usagers qui l’ont choisie", "usagers votants",
                         "usagers, sur papier", "soutien"):
                self.assertEqual(row[name], "", name)
            self.assertNotEqual(row["agents votants"], "")

    def test_each_vote_says_what_it_kept(self):
        campaign = self.demo()
        vote, title, options = self.both_voted(campaign)
        self.query(campaign, "UPDATE vote SET decision = 'La salle.' WHERE id = ?", vote)
        before = self.votes_of(campaign, title)
        kept = {row["option"] for row in before if row["retenue"] == "oui"}
        self.assertGreater(len(kept), 1)
        self.query(campaign, "INSERT INTO vote (id, sequence, round, kind, rule, dots, cap, grades,"
                   " phase, decision) SELECT 900, sequence, 2, 'again', 'dots', 2, 1, 7, 'shown',"
                   " 'Une seule.' FROM vote WHERE id = ?", vote)
        self.query(campaign, "INSERT INTO option (id, sequence, position, label, vote)"
                   " SELECT id + 900, sequence, position, label, 900 FROM option WHERE vote = ?",
                   vote)
        self.query(campaign, "UPDATE retained SET until = 900 WHERE option IN"
                   " (SELECT id FROM option WHERE vote = ?)", vote)
        self.query(campaign, "INSERT INTO retained (sequence, option, target, position, label, vote)"
                   " SELECT sequence, id, 'quality', 0, 'Autrement dit', 900 FROM option"
                   " WHERE id = ?", options[1][0] + 900)
        rows = self.votes_of(campaign, title)
        self.assertEqual(rows[:len(before)], before)
        self.assertEqual({row["option"]: row["retenue sous les mots"] for row in rows[len(before):]
                          if row["retenue"] == "oui"}, {options[1][1]: "Autrement dit"})
        column = "comment l’égalité a été tranchée"
        self.assertEqual([{row[column] for row in rows if row["vote n°"] == number}
                          for number in ("1", "2")], [{"La salle."}, {"Une seule."}])

    def judge(self, campaign):
        """The vote of both as a judgment: the first agent calls the first option "Excellent", the
        others give it a 4, the first user a 2 and the others nothing."""
        vote, title, options = self.both_voted(campaign)
        self.query(campaign, "UPDATE vote SET rule = 'judgment' WHERE id = ?", vote)
        self.query(campaign, "DELETE FROM mark WHERE ballot IN"
                   " (SELECT key FROM ballot WHERE vote = ?)", vote)
        colleges = [[key for key, in self.query(
            campaign, "SELECT key FROM ballot WHERE vote = ? AND college = ?", vote, college)]
            for college in ("agents", "users")]
        for number, key in enumerate(colleges[0]):
            self.query(campaign, "INSERT INTO mark VALUES (?, ?, ?)", key, options[0][0],
                       4 if number else 7)
        self.query(campaign, "INSERT INTO mark VALUES (?, ?, 2)", colleges[1][0], options[0][0])
        return title, options[0][1], colleges

    def test_grades(self):
        campaign = self.demo()
        title, label, (agents, users) = self.judge(campaign)
        rows = self.votes_of(campaign, title)
        row, = [row for row in rows if row["option"] == label]
        self.assertEqual({row["mode de vote"] for row in rows}, {"jugement majoritaire"})
        self.assertEqual(row["rang"], "1")
        self.assertEqual(row["agents qui l’ont choisie"] + row["soutien"], "")
        self.assertEqual(row["usagers votants"], str(len(users)))
        self.assertEqual(row["mention des agents"], "Assez bien")
        self.assertEqual(row["mentions des agents"], f"Excellent 1 · Assez bien {len(agents) - 1}")
        self.assertEqual(row["mention des usagers"], "Insuffisant")
        self.assertEqual(row["mentions des usagers"],
                         f"Insuffisant 1 · sans réponse {len(users) - 1}")
        self.assertEqual(row["mentions de l’ensemble"],
                         f"Excellent 1 · Assez bien {len(agents) - 1} · Insuffisant 1"
                         f" · sans réponse {len(users) - 1}")
        other = [row for row in rows if row["option"] != label][0]
        self.assertEqual((other["mention des agents"], other["mentions des agents"]),
                         ("", f"sans réponse {len(agents)}"))

    def test_too_few_say_no_grade(self):
        campaign = self.demo()
        title, label, (_, users) = self.judge(campaign)
        for key in users[2:]:
            self.query(campaign, "DELETE FROM mark WHERE ballot = ?", key)
            self.query(campaign, "DELETE FROM ballot WHERE key = ?", key)
        rows = self.votes_of(campaign, title)
        self.assertTrue(rows)
        for row in rows:
            for name in ("rang", "usagers votants", "mention des usagers", "mentions des usagers",
                         "mention de l’ensemble", "mentions de l’ensemble"):
                self.assertEqual(row[name], "", name)
            self.assertNotEqual(row["mentions des agents"], "")

    def test_merged_options(self):
        campaign = self.demo()
        _, title, ((first, gone), (second, _)) = self.both_voted(campaign)
        before = self.votes_of(campaign, title)
        self.query(campaign, "UPDATE option SET merged = ? WHERE id = ?", second, first)
        after = self.votes_of(campaign, title)
        self.assertEqual(len(after), len(before) - 1)
        self.assertEqual([row["comptées avec elle"] for row in after if row["comptées avec elle"]],
                         [gone])

    def test_engagements_lead_back_to_the_notes(self):
        campaign = self.demo()
        rows = self.export(campaign)["engagements"]
        self.assertEqual(len(rows), self.query(campaign, "SELECT count(*) FROM engagement")[0][0])
        notes = {text for text, in self.query(campaign, "SELECT text FROM note")}
        led = [row for row in rows if row["notes"]]
        self.assertTrue(led)
        for row in led:
            for line in row["notes"].split("\n"):
                self.assertIn(line, notes)

    def ids(self, campaign, sql, *values):
        return [str(number) for number, in self.query(campaign, sql, *values)]

    def split(self, ids):
        return ids.split(", ") if ids else []

    def test_clusters(self):
        campaign = self.demo()
        rows = self.export(campaign)["clusters"]
        self.assertEqual([row["nuage n°"] for row in rows],
                         self.ids(campaign, "SELECT id FROM cluster ORDER BY id"))
        for row in rows:
            number = row["nuage n°"]
            self.assertEqual([(row["nuage"], row["zone"])], self.query(
                campaign, "SELECT name, title FROM cluster JOIN zone ON zone.id = zone"
                " WHERE cluster.id = ?", number))
            self.assertEqual(self.split(row["notes n°"]), self.ids(
                campaign, "SELECT id FROM note WHERE cluster = ? ORDER BY id", number))
            for college, column in (("agents", "notes des agents"), ("users", "notes des usagers"),
                                    ("both", "notes de l’ensemble")):
                self.assertEqual(row[column], self.ids(
                    campaign, "SELECT count(*) FROM note WHERE cluster = ? AND college = ?",
                    number, college)[0])

    def test_every_number_leads_somewhere(self):
        for name in DEMOS:
            tables = self.export(self.demo(name))
            known = {"note": {row["note n°"] for row in tables["notes"]},
                     "nuage": {row["nuage n°"] for row in tables["clusters"]},
                     "phrase": {row["phrase n°"] for row in tables["kept"]},
                     "engagement": {row["engagement n°"] for row in tables["engagements"]},
                     "action": {row["action n°"] for row in tables["actions"]}}
            self.assertTrue(all(known.values()))
            for table, column, what in (
                    ("notes", "nuage n°", "nuage"), ("clusters", "notes n°", "note"),
                    ("kept", "nuages n°", "nuage"), ("kept", "notes n°", "note"),
                    ("kept", "engagements n°", "engagement"), ("states", "action n°", "action"),
                    ("engagements", "phrase n°", "phrase"), ("actions", "engagement n°", "engagement")):
                led = {number for row in tables[table] for number in self.split(row[column])}
                self.assertTrue(led, column)
                self.assertEqual(led - known[what], set(), (table, column))

    def test_what_was_kept_and_of_what(self):
        campaign = self.demo()
        # Another line is counted with the first one that was kept of a cluster.
        retained, option, vote, cluster = self.query(
            campaign, "SELECT retained.id, option.id, option.vote, cluster FROM retained JOIN option"
            " ON option.id = option WHERE cluster IS NOT NULL LIMIT 1")[0]
        merged, label, note = self.query(
            campaign, "SELECT id, label, note FROM option WHERE vote = ? AND note IS NOT NULL AND"
            " id NOT IN (SELECT option FROM retained) LIMIT 1", vote)[0]
        self.query(campaign, "UPDATE option SET merged = ? WHERE id = ?", option, merged)
        rows = self.export(campaign)["kept"]
        self.assertEqual([row["phrase n°"] for row in rows],
                         self.ids(campaign, "SELECT id FROM retained ORDER BY id"))
        row, = [row for row in rows if row["phrase n°"] == str(retained)]
        self.assertEqual(self.split(row["nuages n°"]), [str(cluster)])
        self.assertEqual(self.split(row["notes n°"])[-1], str(note))
        self.assertEqual(sorted(self.split(row["notes n°"])), sorted(self.ids(
            campaign, "SELECT id FROM note WHERE cluster = ? UNION SELECT ?", cluster, note)))
        self.assertEqual(row["options"].split("\n")[1:], [label])
        for row in rows:
            self.assertEqual(self.split(row["engagements n°"]), self.ids(
                campaign, "SELECT id FROM engagement WHERE retained = ? ORDER BY id",
                row["phrase n°"]))
            target, = self.query(campaign, "SELECT target FROM retained WHERE id = ?",
                                 row["phrase n°"])[0]
            self.assertEqual(row["nature"], {"quality": "qualité", "proposal": "proposition",
                                             "engagement": "engagement"}[target])
        # A vote that is not shown keeps nothing that is told.
        self.query(campaign, "UPDATE vote SET phase = 'closed' WHERE id = ?", vote)
        self.assertNotIn(str(retained), [row["phrase n°"] for row in self.export(campaign)["kept"]])

    def test_actions_and_their_states(self):
        campaign = self.demo()
        action, = self.query(campaign, "SELECT min(id) FROM action")[0]
        self.query(campaign, "DELETE FROM stage WHERE action = ?", action)
        for since, state, progress, reason in (("2026-03-01", "under-way", 20, ""),
                                               ("2026-05-02", "dropped", 30, "Plus de budget")):
            self.query(campaign, "INSERT INTO stage (action, since, state, progress, reason)"
                       " VALUES (?, ?, ?, ?, ?)", action, since, state, progress, reason)
        self.query(campaign, "UPDATE action SET state = 'dropped', reason = 'Plus de budget',"
                   " pilot = '=CMD()', due = '2026-12-31' WHERE id = ?", action)
        tables = self.export(campaign)
        self.assertEqual(len(tables["actions"]),
                         self.query(campaign, "SELECT count(*) FROM action")[0][0])
        row = tables["actions"][0]
        self.assertEqual((row["action n°"], row["état"], row["raison"], row["pilote"],
                          row["échéance"]),
                         (str(action), "Abandonnée", "Plus de budget", "'=CMD()", "2026-12-31"))
        self.assertEqual([tuple(row.values()) for row in tables["states"]
                          if row["action n°"] == str(action)],
                         [(str(action), "2026-03-01", "En cours", "20", ""),
                          (str(action), "2026-05-02", "Abandonnée", "30", "Plus de budget")])

    def test_the_agenda(self):
        campaign = self.demo()
        self.query(campaign, "UPDATE sequence SET taken = 31 WHERE id = 2")
        rows = self.export(campaign)["agenda"]
        said = self.query(campaign, "SELECT workshop.title, date, sequence.title, minutes, taken"
                          " FROM sequence JOIN workshop ON workshop.id = workshop"
                          " ORDER BY workshop.position, sequence.position")
        self.assertEqual([(row["atelier"], row["date"], row["séquence"], row["minutes prévues"],
                           row["minutes passées"]) for row in rows],
                         [(*names, str(minutes), str(taken) if taken else "")
                          for *names, minutes, taken in said])
        self.assertIn("31", [row["minutes passées"] for row in rows])
        self.assertEqual(len({row["ce qu’on y fait"] for row in rows}), 5)

    def test_validation(self):
        campaign = self.demo()
        people = [number for number, in self.query(campaign, "SELECT id FROM participant")]
        engagement, text = self.query(campaign, "SELECT id, text FROM engagement WHERE kept"
                                      " ORDER BY side, position LIMIT 1")[0]
        self.query(campaign, "DELETE FROM assent")
        for number, answer in zip(people, ["yes"] * 5 + ["no"] * 2 + ["objection"] * 3):
            self.query(campaign, "INSERT INTO assent (participant, answer, engagement, reason)"
                       " VALUES (?, ?, ?, 'Zébulon le dit')", number, answer,
                       engagement if answer == "objection" else None)
        rows = self.export(campaign)["validation"]
        said = [(row["dit de l’affiche"], row["personnes"], row["phrase"]) for row in rows]
        self.assertEqual(said, [("oui", "5", ""), ("non", "2", ""), ("objection", "3", text),
                                ("rien encore", str(len(people) - 10), "")])
        self.assertGreater(int(rows[2]["phrase de l’affiche"]), 0)
        self.assertNotIn("Zébulon", read(self.path("records/validation.csv")).decode())
        # A panel of two, and a poster that nobody was asked about, tell nothing.
        self.query(campaign, "DELETE FROM assent WHERE participant > ?", people[1])
        self.query(campaign, "UPDATE identity SET validated = 0")
        for number in people[2:]:
            self.query(campaign, "DELETE FROM answered WHERE participant = ?", number)
            self.query(campaign, "DELETE FROM participant WHERE id = ?", number)
        self.assertEqual(self.export(campaign)["validation"], [])

    def test_what_was_parked_stays_unless_asked(self):
        campaign = self.demo()
        zone, = self.query(campaign, "SELECT id FROM zone WHERE key = 'parking' LIMIT 1")[0]
        note, cluster = self.query(campaign, "SELECT note.id, note.cluster FROM note JOIN option ON"
                                   " option.cluster = note.cluster JOIN retained ON option ="
                                   " option.id JOIN engagement ON retained = retained.id LIMIT 1")[0]
        self.query(campaign, "UPDATE note SET zone = ?, text = 'Zébulon' || id WHERE cluster = ?",
                   zone, cluster)
        self.query(campaign, "UPDATE cluster SET zone = ?, name = 'Zébulon' WHERE id = ?", zone,
                   cluster)
        before = self.export(campaign)
        for file in FILES:
            self.assertNotIn("Zébulon", read(self.path(f"records/{file}")).decode(), file)
        self.assertNotIn(str(note), [row["note n°"] for row in before["notes"]])
        self.assertNotIn(str(cluster), [row["nuage n°"] for row in before["clusters"]])
        for row in before["kept"]:
            self.assertNotIn(str(note), self.split(row["notes n°"]))
            self.assertNotIn(str(cluster), self.split(row["nuages n°"]))
        asked = self.export(campaign, "--with-parking")
        self.assertIn(str(note), [row["note n°"] for row in asked["notes"]])
        self.assertIn("Zébulon", [row["nuage"] for row in asked["clusters"]])
        self.assertIn("Zébulon", [row["nuage"] for row in asked["engagements"]])
        # The same where all is written at once.
        for words, there in (((), False), (("--with-parking",), True)):
            self.done("export", "--all", self.path("all"), *words, campaign, language="fr")
            folder, = [name for name in os.listdir(self.path("all")) if "résultats" in name]
            said = read(self.path(f"all/{folder}/notes.csv")).decode()
            self.assertEqual("Zébulon" in said, there)
        self.misused("export", "--with-parking", "--roadmap", self.path("r.xlsx"), campaign)

    def test_its_own_notes_do_not_come_twice(self):
        for language in ("fr", "en"):
            campaign = self.demo(language=language)
            texts = ["- de paperasse", "'- déjà", "un\ndeux", "'oui'", "a;b,c"]
            ids = self.query(campaign, f"SELECT id FROM note ORDER BY id LIMIT {len(texts)}")
            for text, (number,) in zip(texts, ids):
                self.query(campaign, "UPDATE note SET text = ? WHERE id = ?", text, number)
            self.export(campaign, language=language)
            before = self.query(campaign, "SELECT * FROM note ORDER BY id")
            said = self.done("import", self.path("records/notes.csv"), campaign)
            self.assertEqual(said, f"0 notes imported.\n{len(before)} notes of this file are in the"
                             " campaign already, and were left out.\n")
            self.assertEqual(self.query(campaign, "SELECT * FROM note ORDER BY id"), before)

    def test_only_what_is_new_is_imported(self):
        campaign = self.demo(language="fr")
        self.export(campaign)
        notes = self.path("records/notes.csv")
        # A line of one's own, and one that says again what somebody said.
        with open(notes, "ab") as file:
            file.write("\r\n".join([";;Agents;Idéal;;agents;Une idée;;;",
                                    ";;Agents;Idéal;;agents;Respect mutuel;;;", ""]).encode())
        # What was written otherwise since is not what the file says.
        self.query(campaign, "UPDATE note SET text = 'Autrement' WHERE id = 2")
        before, = self.query(campaign, "SELECT count(*) FROM note")[0]
        self.assertIn("3 notes imported.\n", self.done("import", notes, campaign))
        self.assertEqual([text for text, in self.query(
            campaign, "SELECT text FROM note ORDER BY id LIMIT 9 OFFSET ?", before)],
            ["une équipe soudée derrière le guichet", "Une idée", "Respect mutuel"])
        # Another campaign has other notes by the same numbers.
        other = self.demo(DEMOS[0], language="fr")
        self.assertNotIn("already", self.done("import", notes, other))

    def test_english_titles(self):
        rows = self.export(self.demo(), language="en")["notes"]
        self.assertIn("college", rows[0])


if __name__ == "__main__":
    main()
