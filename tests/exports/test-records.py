#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The records, read back by Python's csv; and what they must not say."""
import csv
import os

from harness import DEMOS, Case, main, read

FILES = ["engagements.csv", "notes.csv", "stances.csv", "votes.csv"]


class Records(Case):
    def export(self, campaign, language="fr"):
        """Each file as its rows, by their titles."""
        folder = self.path("records")
        self.done("export", "--records", folder, campaign, language=language)
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

    def test_english_titles(self):
        rows = self.export(self.demo(), language="en")["notes"]
        self.assertIn("college", rows[0])


if __name__ == "__main__":
    main()
