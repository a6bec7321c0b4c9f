#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two lines of a result counted as one where there are papers: each table counts them again."""
import hashlib
import sqlite3

from room import Room, main, re

STOP = 19
AGENTS = ["Inès", "Noël", "Maëlle", "Paul", "Odile", "Rémi"]
USERS = ["Zoé", "Jérôme", "Œdipe"]
LINES = ["Respect", "Politesse", "Écoute"]
# On the screen: three agents and three users.
BALLOTS = {"Inès": ["Respect", "Politesse"], "Noël": ["Respect", "Écoute"], "Maëlle": ["Écoute"],
           "Zoé": ["Respect", "Politesse"], "Jérôme": ["Politesse", "Écoute"], "Œdipe": ["Écoute"]}
MERGED = "SELECT label FROM option WHERE merged IS NOT NULL"
RECOUNT = ("SELECT paper.name, label, value, recount.ballots FROM recount JOIN option"
           " ON option.id = recount.option JOIN paper ON paper.id = paper ORDER BY 1, 2, 3")


class Recount(Room):
    def prepare(self, rule="dots", cap=1, grades=5, papers=()):
        """A result: the ballots, and papers such as ("Table 1", 3, {"Respect": {1: 2}})."""
        self.campaign = self.path("vote.parvis")
        self.done("new", self.campaign, language="fr")
        file = sqlite3.connect(self.campaign)
        file.execute("UPDATE bookmark SET stop = ?", (STOP,))
        for college, names in (("agents", AGENTS), ("users", USERS)):
            file.executemany("INSERT INTO participant (college, name, mixed) VALUES (?, ?, 1)",
                             [(college, name) for name in names])
        file.executemany("INSERT INTO note (zone, college, text) VALUES (1, 'agents', ?)",
                         [(line,) for line in LINES])
        file.execute("INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, phase) "
                     "VALUES (?, 1, 'first', ?, 2, ?, ?, 'shown')", (STOP, rule, cap, grades))
        file.executemany("INSERT INTO option (sequence, position, label, note, vote) SELECT "
                         "?, ?, text, id, 1 FROM note WHERE text = ?",
                         [(STOP, at, line) for at, line in enumerate(LINES)])
        for name, choices in BALLOTS.items():
            key = hashlib.sha256(name.encode()).digest()[:16]
            file.execute("INSERT INTO ballot SELECT ?, 1, college FROM participant WHERE name = ?",
                         (key, name))
            file.executemany("INSERT INTO mark SELECT ?, id, 1 FROM option WHERE label = ?",
                             [(key, line) for line in choices])
        for number, (table, ballots, lines) in enumerate(papers, 1):
            file.execute("INSERT INTO paper VALUES (?, 1, 'agents', ?, ?, 0, 0)",
                         (number, table, ballots))
            file.executemany("INSERT INTO paper_count SELECT ?, id, ?, ? FROM option WHERE label = ?",
                             [(number, value, count, line) for line, counts in lines.items()
                              for value, count in counts.items()])
        file.commit()
        file.close()
        program = self.start(self.campaign)
        program.see("list item", re.compile("^Respect,"))
        return program

    def at(self, role, name):
        self.program.until(lambda: self.program.has_focus(role, name), f"the focus on {name}")

    def ask(self):
        """Politesse with Respect, by keys: the popover is a window of its own."""
        self.program.click("button", "Compter ensemble…")
        self.at("combo box", "La ligne qui reste")
        self.choose("Respect")
        self.program.key("Tab")
        self.choose("Politesse")
        self.program.key("Tab")
        self.at("button", "Recompter les bulletins papier…")
        self.program.key("space")
        self.program.see("label", "«\u202fRespect\u202f» et «\u202fPolitesse\u202f», comptées ensemble")

    def choose(self, line):
        self.program.key("space")
        for _ in LINES:
            self.program.key("Up")
        shown = [row[0] for row in self.ranked]
        for _ in range(shown.index(line)):
            self.program.key("Down")
        self.program.key("Return")

    @property
    def ranked(self):
        return [(node.name.split(",")[0],) for node in self.program.all("list item")
                if node.name.split(",")[0] in LINES and "rang" in node.name]

    def field(self, name):
        return self.program.see("text box", name)

    def said(self, name):
        return self.field(name).description

    # ------------------------------------------------------------ dots

    def test_dots(self):
        program = self.prepare(papers=[("Fenêtre", 3, {"Respect": {1: 2}, "Politesse": {1: 1},
                                                       "Écoute": {1: 1}}),
                                       ("Porte", 2, {"Politesse": {1: 2}})])
        program.see("list item", re.compile("^Respect, rang \\d, 4 agents sur 8, 1 usager sur 3"))
        self.ask()
        # At the window two or three of three; at the door there is nothing to count again.
        self.assertEqual((self.said("Fenêtre"), self.said("Porte")), ("de 2 à 3", "2"))
        self.at("text box", "Fenêtre")
        program.type("4\n")
        self.at("text box", "Porte")
        program.key("Return")
        self.at("button", "Compter ensemble")
        program.key("Return")
        program.see("label", "4 bulletins\u00a0: il ne peut y en avoir que 3.")
        self.at("text box", "Fenêtre")
        self.assertEqual(self.said("Fenêtre"), "4 bulletins\u00a0: il ne peut y en avoir que 3.")
        self.written([], MERGED)
        program.key("ctrl+a")
        program.type("1")
        program.see_no("label", re.compile("il ne peut y en avoir"))
        program.click("button", "Compter ensemble")
        program.see("label", "1 bulletin\u00a0: il y en a au moins 2.")
        program.key("ctrl+a")
        program.type("deux\n")
        program.click("button", "Compter ensemble")
        program.see("label", "Ce n’est pas un nombre.")
        self.written([], MERGED)
        program.key("ctrl+a")
        program.type("2")
        program.click("button", "Compter ensemble")
        self.written([("Politesse",)], MERGED)
        self.written([("Fenêtre", "Respect", 1, 2), ("Porte", "Respect", 1, 2)], RECOUNT)
        # Inès and Noël on the screen, two and two on paper; Zoé and Jérôme.
        program.see("list item", re.compile("^Respect, rang 1, 6 agents sur 8, 2 usagers sur 3"))
        program.see_no("list item", re.compile("^Politesse"))
        program.key("ctrl+z")
        self.written([], MERGED)
        self.written([], RECOUNT)
        program.see("list item", re.compile("^Respect, rang \\d, 4 agents sur 8, 1 usager sur 3"))

    def test_leave(self):
        program = self.prepare(papers=[("Table 1", 3, {"Respect": {1: 2}, "Politesse": {1: 1}})])
        for leave in (lambda: program.key("Escape"),
                      lambda: program.click("button", "Revenir au résultat")):
            self.ask()
            program.type("3")
            leave()
            program.see("list item", re.compile("^Respect, rang"))
            self.written([], MERGED)

    def test_two_dots(self):
        program = self.prepare(cap=2, papers=[
            ("Table 1", 4, {"Respect": {1: 1, 2: 1}, "Politesse": {1: 1}, "Écoute": {1: 3}})])
        self.ask()
        two, one = "Table 1\u00a0: deux croix", "Table 1\u00a0: une croix"
        self.at("text box", two)
        self.assertEqual(self.said(two), "de 1 à 2")
        program.type("2")
        program.until(lambda: self.said(one) == "de 0 à 1", lambda: f"a range, not {self.said(one)}")
        program.key("BackSpace")
        program.type("1")
        program.until(lambda: self.said(one) == "de 1 à 2", lambda: f"a range, not {self.said(one)}")
        program.type("\n2\n\n")
        self.written([("Table 1", "Respect", 1, 2), ("Table 1", "Respect", 2, 1)], RECOUNT)

    # ------------------------------------------------------------ grades

    def test_judgment(self):
        program = self.prepare("judgment", papers=[
            ("Table 1", 3, {"Respect": {5: 2, 3: 1}, "Politesse": {4: 1, 1: 2}})])
        self.ask()
        names = [node.name for node in program.all("text box") if node.name.startswith("Table 1")]
        self.assertEqual(len(names), 5)
        worst, *others = names
        # Two were rejected once: those are; of the third, one can't know.
        self.assertEqual([self.said(name) for name in names][:2], ["2", "0"])
        self.at("text box", others[1])
        program.type("1")
        program.until(lambda: [self.said(name) for name in others] == ["0", "de 0 à 1", "0", "0"],
                      lambda: f"the rest, not {[self.said(name) for name in others]}")
        program.click("button", "Compter ensemble")
        self.written([("Table 1", "Respect", 1, 2), ("Table 1", "Respect", 3, 1)], RECOUNT)


if __name__ == "__main__":
    main()
