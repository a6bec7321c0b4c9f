#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The campaign as JSON: what its schema says, what must not leave, and back again."""
import copy
import json
import os
import random
import struct
import zlib

import jsonschema

from harness import DEMOS, TOP, Case, main, parvis, read

with open(os.path.join(TOP, "data/exchange/campaign.schema.json"), encoding="utf-8") as schema_file:
    SCHEMA = json.load(schema_file)
WHOLE = ("--with-names", "--with-parking")
# What never leaves, or stands in another order each time.
SECRETS = {"journal", "answered", "draft", "sqlite_sequence", "ballot", "mark", "stance"}
ANSWERS = [
    "SELECT vote, college, marks, count(*) FROM (SELECT ballot.key, vote, college, (SELECT"
    " group_concat(option || ':' || value) FROM (SELECT * FROM mark WHERE ballot = ballot.key ORDER"
    " BY option)) AS marks FROM ballot) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    "SELECT sequence, college, value FROM stance ORDER BY 1, 2, 3",
]


def png():
    """One black pixel."""
    def chunk(name, data):
        whole = name + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


class Json(Case):
    def export(self, campaign, *more, name="out.json"):
        """What it says, checked against the schema."""
        path = self.path(name)
        self.done("export", "--json", path, *more, campaign)
        said = json.loads(read(path))
        jsonschema.Draft202012Validator(SCHEMA).validate(said)
        return said

    def back(self, said, name="back.parvis"):
        path = self.path(name)
        source = said if isinstance(said, str) else self.write("said.json", json.dumps(said))
        self.done("new", "--from", source, path)
        return path

    def everything(self, campaign):
        tables = {}
        for name, in self.query(campaign, "SELECT name FROM sqlite_master WHERE type = 'table'"):
            if name not in SECRETS:
                tables[name] = sorted(self.query(campaign, f'SELECT * FROM "{name}"'), key=repr)
        for number, sql in enumerate(ANSWERS):
            tables[f"answers {number}"] = self.query(campaign, sql)
        return tables

    def assert_equal_campaigns(self, one, other):
        first, second = self.everything(one), self.everything(other)
        self.assertEqual(set(first), set(second))
        for name in first:
            self.assertEqual(first[name], second[name], name)

    def both_voted(self, campaign):
        return self.query(campaign, "SELECT vote FROM ballot GROUP BY vote"
                          " HAVING count(DISTINCT college) = 2")[0][0]

    # Back again

    def test_a_campaign_comes_back_equal(self):
        for name in DEMOS:
            campaign = self.demo(name)
            self.export(campaign, *WHOLE, name=f"{name}.json")
            again = self.back(self.path(f"{name}.json"), f"{name}.parvis")
            self.assert_equal_campaigns(campaign, again)
            self.assertIn("whole", self.done("check", again))
            self.export(again, *WHOLE, name="again.json")
            self.assertEqual(read(self.path("again.json")), read(self.path(f"{name}.json")))

    def test_an_empty_campaign_comes_back_equal(self):
        empty = self.path("empty.parvis")
        self.done("new", "--title", "Vide", empty)
        self.export(empty)
        self.assert_equal_campaigns(empty, self.back(self.path("out.json")))

    def enrich(self, campaign, seed):
        """All that a campaign may hold, at random."""
        rng = random.Random(seed)
        ask = lambda sql, *values: self.query(campaign, sql, *values)
        words = ["é\u0301cole", "« oui »", '"non"', "un\ndeux", "🙂", "عربي", "a\\b", "</script>", "\u2028"]
        ids = lambda table: [number for number, in ask(f"SELECT id FROM {table} ORDER BY id")]
        for note in rng.sample(ids("note"), 12):
            ask("UPDATE note SET text = ?, original = ?, x = ?, y = ?, flagged = ? WHERE id = ?",
                f"x{rng.choice(words)}x", rng.choice(["", "avant"]), rng.uniform(-900, 900),
                rng.choice([None, 3.0, 1e-7]), rng.randrange(2), note)
        first, second, third = sorted(rng.sample(ids("note"), 3))
        ask("INSERT INTO unlike VALUES (?, ?), (?, ?)", first, second, second, third)
        ask("UPDATE cluster SET tint = 'pink', collapsed = 1, name = '' WHERE id = ?",
            rng.choice(ids("cluster")))
        ask("INSERT INTO partner (position, name, logo) VALUES (0, 'Une ville', ?)", png())
        ask("UPDATE identity SET logo = ?, design = 'graphic', landscape = 1, signatures = 1,"
            " agents_colour = '#0b4f8a', review = '2027-05-01', validated = 0", png())
        for participant, answer in zip(rng.sample(ids("participant")[:-1], 5), ["yes", "no", "yes"]):
            ask("INSERT INTO assent (participant, answer) VALUES (?, ?)", participant, answer)
        ask("INSERT INTO assent (participant, answer, engagement, reason) SELECT max(id),"
            " 'objection', ?, 'Trop long' FROM participant", rng.choice(ids("engagement")))
        for action in rng.sample(ids("action"), 3):
            ask("INSERT INTO stage (action, since, state, progress) VALUES (?, '2026-12-01',"
                " 'to-start', 0), (?, '2027-01-05', 'under-way', ?)", action, action,
                rng.randrange(100))
        ask("UPDATE sequence SET taken = 17 WHERE id = ?", rng.choice(ids("sequence")))
        vote = self.both_voted(campaign)
        options = [number for number, in ask("SELECT id FROM option WHERE vote = ?", vote)]
        ask("INSERT INTO paper VALUES (1, ?, 'users', 'All tables', 4, 1, 1)", vote)
        ask("INSERT INTO paper_count VALUES (1, ?, 1, 2)", options[0])
        ask("UPDATE option SET merged = ? WHERE id = ?", options[0], options[1])
        ask("INSERT INTO recount VALUES (1, ?, 1, 2)", options[0])
        ask("INSERT INTO vote SELECT 800, sequence, 2, 'runoff', 'judgment', 2, 1, 5, 'shown', 1,"
            " 'La salle.', 1 FROM vote WHERE id = ?", vote)
        for number in range(2):
            ask("INSERT INTO option (id, sequence, position, label, vote, source) SELECT ?,"
                " sequence, ?, label, 800, id FROM option WHERE id = ?", 801 + number, number,
                options[number])
        for number in range(9):
            key = rng.randbytes(16)
            ask("INSERT INTO ballot VALUES (?, 800, ?)", key, "agents" if number < 5 else "users")
            if number % 4 != 3:
                ask("INSERT INTO mark VALUES (?, 801, ?)", key, rng.randint(1, 5))

    def test_campaigns_at_random_come_back_equal(self):
        for seed in range(6):
            campaign = self.demo(DEMOS[seed % 2])
            self.enrich(campaign, seed)
            self.export(campaign, *WHOLE)
            self.assert_equal_campaigns(campaign, self.back(self.path("out.json"), f"{seed}.parvis"))

    def test_it_says_the_same_each_time(self):
        first = self.path("first.parvis"), self.path("first.json")
        second = self.path("second.parvis"), self.path("second.json")
        for (campaign, out), zone, language in ((first, "Asia/Tokyo", "fr"),
                                                (second, "America/Lima", "en")):
            # The keys of its ballots are others.
            self.done("demo", DEMOS[0], campaign)
            self.done("export", "--json", out, campaign, language=language,
                      environment={"TZ": zone})
        self.assertEqual(read(first[1]), read(second[1]))

    def test_every_sentence_leads_both_ways(self):
        said = self.export(self.demo())
        kept = {row["id"]: row for row in said["retained"]}
        lineage = {row["retained"]: row for row in said["lineage"]["retained"]}
        notes = {row["note"]: row["retained"] for row in said["lineage"]["notes"]}
        led = [row for row in said["engagements"] if row["retained"]]
        self.assertTrue(led)
        for row in led:
            chain = lineage[row["retained"]]
            self.assertIn(row["id"], chain["engagements"])
            self.assertEqual(chain["actions"], [action["id"] for action in said["actions"]
                                                if action["engagement"] in chain["engagements"]])
        for number, chain in lineage.items():
            if kept[number]["target"] in ("quality", "proposal"):
                self.assertTrue(chain["notes"], kept[number])
            for note in chain["notes"]:
                self.assertIn(number, notes[note])

    # What does not leave

    def test_no_name_unless_asked(self):
        campaign = self.demo()
        for number, in self.query(campaign, "SELECT id FROM participant"):
            self.query(campaign, "UPDATE participant SET name = ?, contact = ? WHERE id = ?",
                       f"Zébulon{number}", f"zebulon{number}@example.org", number)
        self.query(campaign, "UPDATE identity SET validated = 0")
        for number, in self.query(campaign, "SELECT id FROM participant LIMIT 4"):
            self.query(campaign, "INSERT INTO assent (participant, answer) VALUES (?, 'yes')", number)
        said = self.export(campaign)
        for word in ("zébulon", "zebulon"):
            self.assertNotIn(word, read(self.path("out.json")).decode().lower())
        self.assertEqual((said["assents"], said["campaign"]["validated"]), ([], 4))
        again = self.back(said)
        count = "SELECT college, mixed, count(*) FROM participant GROUP BY 1, 2"
        self.assertEqual(self.query(again, count), self.query(campaign, count))
        names = [name for name, in self.query(again, "SELECT name FROM participant")]
        self.assertEqual(len(set(names)), len(names))
        # Whoever reads the poster sees no difference.
        for path in (campaign, again):
            self.done("export", "--poster", path + ".svg", path)
        self.assertEqual(read(campaign + ".svg"), read(again + ".svg"))
        self.assertIn("Zébulon", read_text(self.export(campaign, "--with-names")))

    def test_no_parking_unless_asked(self):
        campaign = self.demo()
        self.query(campaign, "INSERT INTO note (zone, college, text) SELECT id, 'agents',"
                   " 'Zébulon' FROM zone WHERE key = 'parking'")
        self.query(campaign, "INSERT INTO cluster (zone, name) SELECT id, 'Zébulette' FROM zone"
                   " WHERE key = 'parking'")
        self.assertNotIn("Zébul", read_text(self.export(campaign)))
        self.assertIn("Zébul", read_text(self.export(campaign, "--with-parking")))

    def say(self, campaign, *more):
        """An export that says what stays in the room."""
        result = parvis("export", "--json", self.path("out.json"), *more, campaign)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertRegex(result.stderr, r"\AWhat stays in the room: [^\n]+\n\Z")
        said = json.loads(read(self.path("out.json")))
        jsonschema.Draft202012Validator(SCHEMA).validate(said)
        return said, result.stderr

    def test_what_lies_face_down_stays(self):
        campaign = self.demo()
        self.query(campaign, "UPDATE note SET hidden = 1, text = 'Zébulon', original = 'Zébulette'"
                   " WHERE id IN (SELECT id FROM note WHERE id % 3 = 0)")
        hidden, = self.query(campaign, "SELECT count(*) FROM note WHERE hidden")[0]
        said, words = self.say(campaign, *WHOLE)
        self.assertIn(f"{hidden} notes face down", words)
        self.assertNotIn("Zébul", read_text(said))
        self.assertEqual(said["withheld"]["face_down"], hidden)
        self.back(said)

    def test_answers_that_are_not_shown_stay(self):
        campaign = self.demo()
        vote = self.both_voted(campaign)
        later = [number for number, in self.query(campaign, "SELECT id FROM vote WHERE id > ?", vote)]
        self.query(campaign, "UPDATE vote SET phase = 'closed' WHERE id >= ?", vote)
        self.query(campaign, "UPDATE sequence SET phase = 'open' WHERE phase = 'shown'")
        said, words = self.say(campaign, *WHOLE)
        self.assertIn("whose result is not shown", words)
        self.assertIn("positioning", words)
        self.assertEqual(said["stances"], [])
        for gone in [vote, *later]:
            self.assertNotIn(gone, [row["vote"] for row in said["ballots"] + said["options"]])
            self.assertNotIn(gone, [row["id"] for row in said["votes"]])
        again = self.back(said)
        self.assertEqual(self.query(again, "SELECT count(*) FROM stance"), [(0,)])
        self.assertEqual(self.query(again, "SELECT count(*) FROM sequence WHERE phase <> 'waiting'"),
                         [(0,)])

    def leave_few(self, campaign, vote, college, number):
        keys = self.query(campaign, "SELECT key FROM ballot WHERE vote = ? AND college = ?", vote,
                          college)
        for key, in keys[number:]:
            self.query(campaign, "DELETE FROM mark WHERE ballot = ?", key)
            self.query(campaign, "DELETE FROM ballot WHERE key = ?", key)

    def test_too_few_say_nothing(self):
        for left in (1, 2):
            campaign = self.demo()
            vote = self.both_voted(campaign)
            self.leave_few(campaign, vote, "users", left)
            said = self.export(campaign, *WHOLE)
            users = [row for row in said["ballots"]
                     if (row["vote"], row["college"]) == (vote, "users")]
            self.assertEqual(users, [{"vote": vote, "college": "users", "count": None}])
            self.assertTrue([row for row in said["ballots"]
                             if (row["vote"], row["college"]) == (vote, "agents")])
            # Not even by what is missing: what comes back shows what was shown.
            again = self.back(said, f"{left}.parvis")
            for path in (campaign, again):
                self.done("export", "--records", path + "-records", path)
            for name in ("votes.csv", "stances.csv"):
                self.assertEqual(read(f"{campaign}-records/{name}"), read(f"{again}-records/{name}"))

    def test_stances_of_too_few_stay(self):
        campaign = self.demo()
        sequence, = self.query(campaign, "SELECT sequence FROM stance LIMIT 1")[0]
        keys = self.query(campaign, "SELECT key FROM stance WHERE sequence = ?", sequence)
        for key, in keys[2:]:
            self.query(campaign, "DELETE FROM stance WHERE key = ?", key)
        self.assertNotIn(sequence, [row["sequence"] for row in self.export(campaign)["stances"]])

    def test_papers_leave_as_one_pile(self):
        campaign = self.demo()
        vote = self.both_voted(campaign)
        option, = self.query(campaign, "SELECT id FROM option WHERE vote = ? LIMIT 1", vote)[0]
        for number, name, ballots in ((70, "Zéphyrine", 1), (71, "Zébulon", 2)):
            self.query(campaign, "INSERT INTO paper VALUES (?, ?, 'users', ?, ?, 0, 0)", number,
                       vote, name, ballots)
            self.query(campaign, "INSERT INTO paper_count VALUES (?, ?, 1, ?)", number, option,
                       ballots)
        said = self.export(campaign, *WHOLE)
        self.assertNotRegex(read_text(said), "Zéb|Zéph")
        self.assertEqual(said["papers"], [{
            "vote": vote, "college": "users", "ballots": 3, "blank": 0, "spoiled": 0,
            "counts": [{"option": option, "value": 1, "ballots": 3}], "recounts": []}])
        again = self.back(said)
        for path in (campaign, again):
            self.done("export", "--records", path + "-records", path)
        self.assertEqual(read(f"{campaign}-records/votes.csv"), read(f"{again}-records/votes.csv"))

    def test_too_few_beside_the_others_say_nothing(self):
        # How many voted on the screen and on paper, with the spoiled ones beside these.
        for screen, papers, spoiled, veiled in ((1, 5, 0, True), (2, 5, 0, True), (4, 1, 0, True),
                                                (4, 2, 2, True), (2, 0, 1, True), (3, 3, 0, False),
                                                (4, 0, 1, False), (0, 3, 0, False)):
            with self.subTest(screen=screen, papers=papers, spoiled=spoiled):
                campaign = self.demo()
                vote = self.both_voted(campaign)
                option, = self.query(campaign, "SELECT id FROM option WHERE vote = ? LIMIT 1", vote)[0]
                self.leave_few(campaign, vote, "users", screen)
                self.query(campaign, "INSERT INTO paper VALUES (70, ?, 'users', 'A', ?, 0, ?)", vote,
                           papers + spoiled, spoiled)
                if papers:
                    self.query(campaign, "INSERT INTO paper_count VALUES (70, ?, 1, ?)", option, papers)
                said = self.export(campaign, *WHOLE)
                ballots = [row for row in said["ballots"]
                           if (row["vote"], row["college"]) == (vote, "users")]
                again = self.back(said, f"{screen}-{papers}.parvis")
                if veiled:
                    self.assertEqual(ballots, [{"vote": vote, "college": "users", "count": None}])
                    self.assertEqual(said["papers"], [])
                    self.assertEqual(self.query(again, "SELECT count(*) FROM ballot WHERE vote = ?"
                                                " AND college = 'users'", vote), [(1,)])
                else:
                    self.assertEqual(sum(row["count"] for row in ballots), screen)
                    self.assertEqual([row["ballots"] for row in said["papers"]], [papers + spoiled])

    def test_nobody_is_known_to_have_voted(self):
        campaign = self.demo()
        said = self.export(campaign, *WHOLE)
        self.assertNotIn("answered", read_text(said))
        for row in said["ballots"]:
            self.assertLessEqual(set(row), {"vote", "college", "count", "marks"})
        texts = [json.dumps([row["vote"], row["college"], [[mark["option"], mark["value"]]
                                                           for mark in row["marks"]]])
                 for row in said["ballots"]]
        self.assertEqual(len(set(texts)), len(texts), "equal ballots stand together")
        again = self.back(said)
        self.assertEqual(self.query(again, "SELECT count(*) FROM answered"), [(0,)])

    # What is refused

    def refuse(self, contents, pattern):
        path = self.write("bad.json", contents)
        before = sorted(os.listdir(self.folder))
        sentence = self.refused("new", "--from", path, self.path("new.parvis"))
        self.assertRegex(sentence, r"“bad\.json”")
        self.assertRegex(sentence, pattern)
        self.assertLess(len(sentence), 200)
        self.assertEqual(sorted(os.listdir(self.folder)), before, "something was left")

    def test_what_is_no_json(self):
        good = json.dumps(self.export(self.demo()), indent=1)
        self.refuse(b"", "line 1")
        self.refuse("bonjour", "line 1")
        self.refuse("[]", "at /: an object")
        self.refuse("{}", "at /format")
        self.refuse('{"format": "autre"}', "at /format")
        self.refuse(good[:len(good) // 2], "line [0-9]{3,}")
        self.refuse(good.replace("\n", "\n\xff", 3).encode("latin-1", "replace"), "line 2: this is not UTF-8")
        self.refuse("[" * 100000, "line 1: this is nested")
        self.refuse('{"format": "parvis-campaign", "version": 1, "notes": ' + '{"a":' * 60000 +
                    "1" + "}" * 60001, "nested")
        # Where a lenient parser could be deeper than it seems.
        for start in ('/*"*/', "/*" + "]" * 100000 + "*/", '//"\n', '#"\n', "'\"'", "]" * 100000,
                      '{"a": /*"*/ ', '["b", \'"\', ', 'var a = /*"*/ '):
            self.refuse(start + "[" * 100000, "line [0-9]: this is not JSON")
            self.refuse("\n" + start + "[" * 1000000, "line [23]: this is not JSON")
        self.refuse(b" " * (64 * 1024 * 1024 + 1), "larger")
        self.refuse("\0" * 1000, "line 1")

    def test_a_later_version(self):
        said = self.export(self.demo())
        said["version"] = 2
        path = self.write("bad.json", json.dumps(said))
        sentence = self.refused("new", "--from", path, self.path("new.parvis"))
        self.assertIn("newer Parvis", sentence)
        self.assertFalse(os.path.exists(self.path("new.parvis")))

    def test_what_can_not_be(self):
        good = self.export(self.demo(), *WHOLE)
        vote = good["votes"][0]["id"]

        def change(*path, value=None):
            """The value at @path is another; without one, it is gone."""
            bad = copy.deepcopy(good)
            place = bad
            for step in path[:-1]:
                place = place[step]
            if value is KeyError:
                del place[path[-1]]
            else:
                place[path[-1]] = value
            return json.dumps(bad)

        for path, value, pattern in (
                (("notes", 3, "text"), 5, "/notes/3/text: a text"),
                (("notes", 3, "text"), " \t ", "/notes/3/text: a text is missing"),
                (("notes", 3, "text"), "é" * 501, "/notes/3/text: this text is too long"),
                (("notes", 3, "id"), "4", "/notes/3/id: a whole number"),
                (("notes", 3, "id"), 4.5, "/notes/3/id: a whole number"),
                (("notes", 3, "id"), 0, "/notes/3/id"),
                (("notes", 3, "id"), -7, "/notes/3/id"),
                (("notes", 3, "id"), 2 ** 53 + 1, "/notes/3/id"),
                (("notes", 3, "id"), 10 ** 30, "/notes/3/id"),
                (("notes", 3, "id"), good["notes"][2]["id"], "/notes/3/id: this number is there twice"),
                (("notes", 3, "zone"), 999, "/notes/3/zone: this leads to nothing"),
                (("notes", 3, "zone"), None, "/notes/3/zone"),
                (("notes", 3, "cluster"), 999, "/notes/3/cluster: this leads to nothing"),
                (("notes", 3, "college"), "chefs", "/notes/3/college: this word"),
                (("notes", 3, "x"), 1e300, "/notes/3/x"),
                (("notes", 3, "x"), "12", "/notes/3/x"),
                (("notes", 3, "flagged"), 1, "/notes/3/flagged"),
                (("notes", 3, "flagged"), KeyError, "/notes/3/flagged: this is missing"),
                (("notes", 3, "author"), "Marie", "/notes/3/author"),
                (("notes", 3), "un texte", "/notes/3: an object"),
                (("notes",), {}, "/notes: a list"),
                (("notes",), KeyError, "/notes: this is missing"),
                (("noise",), [], "/noise"),
                (("campaign", "title"), "", "/campaign/title"),
                (("campaign", "published"), "2026-02-30", "/campaign/published: there is no such date"),
                (("campaign", "both_colour"), "red;", "/campaign/both_colour"),
                (("campaign", "logo"), "AAAA", "/campaign/logo"),
                (("campaign", "validated"), -1, "/campaign/validated"),
                (("workshops", 1, "key"), good["workshops"][0]["key"], "/workshops/1"),
                (("sequences", 0, "minutes"), 0, "/sequences/0/minutes"),
                (("sequences", 0, "minutes"), 24 * 60 + 1, "/sequences/0/minutes"),
                (("sequences", 0, "taken"), 24 * 60 + 1, "/sequences/0/taken"),
                (("sequences", 0, "zones"), [good["zones"][0]["id"] + 0.9], "/sequences/0/zones"),
                (("sequences", 0, "zones"), [1e300], "/sequences/0/zones"),
                (("sequences", 0, "zones"), [True], "/sequences/0/zones"),
                (("sequences", 0, "zones"), [999], "/sequences/0/zones"),
                (("sequences", 0, "zones"), ["1"], "/sequences/0/zones"),
                (("participants", 0, "college"), "both", "/participants/0"),
                (("participants", 0, "name"), "", "/participants/0/name"),
                (("votes", 0, "grades"), 6, "/votes/0/grades"),
                (("votes", 0, "sequence"), good["sequences"][0]["id"], "/votes/0/sequence"),
                (("options", 0, "merged"), good["options"][0]["id"], "/options/0/merged"),
                (("options", 0, "vote"), good["votes"][-1]["id"], "/(options/0/vote|ballots/0/marks)"),
                (("actions", 0, "progress"), 101, "/actions/0/progress"),
                (("actions", 0, "state"), "dropped", "/actions/0/reason"),
                (("stances", 0, "values"), [101], "/stances/0/values"),
                (("stances", 0, "college"), "both", "/stances/0/college"),
                (("stances", 0, "sequence"), good["sequences"][0]["id"], "/stances/0/sequence"),
                (("ballots", 0, "count"), 10 ** 9, "/ballots/0/count"),
                (("ballots",), [dict(good["ballots"][0], count=60000)] * 2, "/ballots/1/count"),
                (("ballots", 0, "count"), None, "/ballots/0"),
                (("ballots", 0, "marks"), KeyError, "/ballots/0/marks"),
                (("ballots", 0, "marks", 0, "option"), good["options"][-1]["id"], "/ballots/0/marks"),
                (("ballots", 0, "marks", 0, "value"), 2, "/ballots/0/marks"),
                (("ballots", 0, "marks"), [dict(good["ballots"][0]["marks"][0])] * 2, "/ballots/0/marks"),
                (("papers",), [{"vote": vote, "college": "users", "ballots": 1, "blank": 2,
                                "spoiled": 0, "counts": [], "recounts": []}], "/papers"),
                (("notes", 3, "a\nb"), 1, "/notes/3: a campaign has nothing of this name"),
                (("unlike",), [{"first": 5, "second": 5}], "/unlike/0"),
                (("stop", "here"), "loin", "/stop/here"),
                (("assents",), [{"id": 1, "participant": good["participants"][0]["id"], "answer": "no",
                                 "engagement": good["engagements"][0]["id"], "retained": None,
                                 "reason": ""}], "/assents/0")):
            with self.subTest(path=path, value=str(value)[:20]):
                self.refuse(change(*path, value=value), "at " + pattern)

    def test_a_name_with_a_colon(self):
        said = self.export(self.demo())
        said["notes"][3]["a: b"] = 1
        self.assertIn("/notes/3/a: b\u00a0: une démarche n’a rien de ce nom",
                      self.refused("new", "--from", self.write("bad.json", json.dumps(said)),
                                   self.path("new.parvis"), language="fr"))

    def test_texts_are_cleaned(self):
        said = self.export(self.demo())
        said["notes"][0]["text"] = "  Écou\u202ete\u0007r \n"
        said["notes"][1]["text"] = "un\ndeux"
        again = self.back(said)
        self.assertEqual(self.query(again, "SELECT text FROM note ORDER BY id LIMIT 2"),
                         [("Écoute r",), ("un\ndeux",)])

    def test_nothing_is_overwritten(self):
        campaign = self.demo()
        self.export(campaign)
        before = read(campaign)
        self.assertIn("was not replaced",
                      self.refused("new", "--from", self.path("out.json"), campaign))
        self.assertEqual(read(campaign), before)

    def test_misuse(self):
        campaign = self.demo()
        self.misused("export", "--with-names", "--roadmap", self.path("r.xlsx"), campaign)
        self.misused("export", "--with-parking", "--roadmap", self.path("r.xlsx"), campaign)
        self.misused("new", "--from", "x.json", "--title", "Non", self.path("n.parvis"))
        self.assertIn("cannot be found", self.refused("new", "--from", self.path("none.json"),
                                                      self.path("n.parvis")))


def read_text(said):
    return json.dumps(said, ensure_ascii=False)


if __name__ == "__main__":
    main()
