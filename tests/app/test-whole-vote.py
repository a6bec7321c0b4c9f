#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole vote of ten people by real clicks and keys, from the first ballot to voting again, looked into
as three others see it: the file, a screen reader, and who gets the records."""
import csv
import os
import sqlite3

from harness import read
from room import Room, main, re, run

METHOD = """[Method]
Id=small
Title=Petite
[Workshop one]
Title=Atelier
College=both
[Zone one/proposals]
Title=Propositions
[Sequence one/vote]
Title=Vote
Kind=choose
Minutes=10
Target=proposal
Zones=proposals
Prompt=Que garder ?
KeepMost=5
Dots=3
"""
GREET, EXPLAIN, VISIT, WARN, PREPARE, COFFEE = LINES = [
    "Saluer chaque personne", "Expliquer les délais", "Visiter la médiathèque",
    "Prévenir des absences", "Préparer ses papiers", "Offrir un café"]
# 6 agents, 4 users: (5, 1), (3, 3), (2, 2), (1, 0), (1, 2) in the order of the lines are the worked
# example of the method; a sixth is tied with the fourth. One ballot is blank.
AGENTS = {"Amina": [GREET, EXPLAIN, VISIT], "Bruno": [GREET, EXPLAIN, VISIT],
          "Carole": [GREET, EXPLAIN, WARN], "Denis": [GREET, PREPARE, COFFEE], "Élise": [GREET],
          "Farid": []}
USERS = {"Gisèle": [EXPLAIN, VISIT], "Hamid": [EXPLAIN, VISIT], "Inès": [EXPLAIN, PREPARE],
         "Jules": [GREET, PREPARE]}
RANKED = [(EXPLAIN, "rang 1", 3, 3, "commune"), (VISIT, "rang 2", 2, 2, "commune"),
          (GREET, "rang 3", 5, 1, "portée par les agents"),
          (PREPARE, "rang 4", 1, 2, "portée par les usagers"),
          (WARN, "rang 5 ex æquo", 1, 0, "réserve"), (COFFEE, "rang 5 ex æquo", 1, 0, "réserve")]
REASON = "On attend trop sans savoir"
DECISION = ("Égalité à la cinquième place\u00a0: la salle a fait son choix.\n"
            f"Raison\u00a0: {REASON}")
BALLOTS = ("SELECT college, ifnull(group_concat(label, '+'), '') FROM (SELECT key, college, label "
           "FROM ballot LEFT JOIN mark ON ballot = key LEFT JOIN option ON option.id = option "
           "WHERE ballot.vote = ? ORDER BY key, label) GROUP BY key ORDER BY 1, 2")


def plural(number, college):
    return f"{number} {college}" + ("s" if number > 1 else "")


def counted(count, college, voted):
    return f"{plural(count, college)} sur {voted}"


class WholeVote(Room):
    def test_whole_vote(self):
        self.open()
        self.first_votes()
        self.killed_after_a_ballot()
        self.killed_in_the_booth()
        self.others_vote()
        self.leaves_nothing_elsewhere()
        self.closed_and_reopened()
        self.revealed()
        self.tie_decided()
        self.voted_again()

    # ------------------------------------------------------------ what is there

    def open(self):
        self.campaign = self.path("vote.parvis")
        self.done("new", "--method", self.write("small.method", METHOD), self.campaign,
                  language="fr")
        file = sqlite3.connect(self.campaign)
        for college, people in (("agents", AGENTS), ("users", USERS)):
            file.executemany("INSERT INTO participant (college, name) VALUES (?, ?)",
                             [(college, name) for name in people])
        file.executemany("INSERT INTO note (zone, college, text) VALUES (1, 'agents', ?)",
                         [(line,) for line in LINES])
        file.execute("UPDATE bookmark SET stop = 1, furthest = 1")
        file.commit()
        file.close()
        self.start(self.campaign)
        self.program.click("button", "Ouvrir le vote")
        self.written([("open", 3)], "SELECT phase, dots FROM vote")

    def has_ballots(self, people, vote=1):
        """The file has the ballots of these, and says of nobody which is whose."""
        expected = sorted((college, "+".join(sorted(choices)))
                          for college, ballots in (("agents", AGENTS), ("users", USERS))
                          for name, choices in ballots.items() if name in people)
        self.written(expected, BALLOTS, vote)
        self.written(sorted((name,) for name in people),
                     "SELECT name FROM answered JOIN participant ON participant.id = participant "
                     "WHERE round = ? ORDER BY name", vote)

    def says_who_voted(self, people):
        """What a screen reader is told of each person."""
        for college, ballots in (("agents", AGENTS), ("usagers", USERS)):
            for name in ballots:
                self.program.see("grid cell", f"{name}, {college}, a voté" if name in people
                                 else re.compile(f"^{name}, {college}(?!.*a voté)"))

    def records(self):
        """The rows of votes.csv, written while the program is at work."""
        self.done("export", "--records", self.path("records"), self.campaign, language="fr")
        with open(self.path("records/votes.csv"), encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, delimiter=";"))

    def told(self):
        return "\n".join(f"{node.name} {node.description}" for node in self.program.tree().walk())

    # ------------------------------------------------------------ ballots

    def enter(self, name):
        self.program.click("grid cell", re.compile(f"^{name},"))
        self.program.see("label", f"Vous votez\u00a0: {name}")

    def mark(self, *choices):
        for line in choices:
            self.program.click("checkbox", re.compile(f"^{line}"))

    def put_in(self, confirm):
        self.program.click("button", "Déposer mon bulletin")
        if confirm:
            self.program.click("button", "Déposer")

    def vote(self, name):
        choices = {**AGENTS, **USERS}[name]
        self.enter(name)
        self.mark(*choices)
        self.put_in(confirm=len(choices) < 3)

    def next(self):
        self.program.click("button", "Personne suivante")

    def first_votes(self):
        """One changes their mind, in the booth and at the urn; the next may not vote twice."""
        self.vote("Amina")
        self.has_ballots(["Amina"])
        self.next()
        self.enter("Jules")
        self.mark(COFFEE, COFFEE, GREET, WARN)
        self.program.click("button", "Déposer mon bulletin")
        self.program.see("label", re.compile("^Il vous reste 1 gommette"))
        self.program.click("button", "Revenir")
        self.mark(WARN, PREPARE)
        self.put_in(confirm=True)
        self.has_ballots(["Amina", "Jules"])
        self.next()
        self.refuses("Amina")

    def refuses(self, name):
        """A click on who has voted leads nowhere: the next one who is called is in the booth."""
        tile = self.program.see("grid cell", re.compile(f"^{name},.*a voté"))
        self.assertNotIn("sensitive", tile.states)
        frame, box = tile.frame.box, tile.box
        _, _, x, y, width, height = self.program.windows()[-1]
        run("xdotool", "mousemove", str(x + (width - frame[2]) // 2 + box[0] + box[2] // 2),
            str(y + (height - frame[3]) // 2 + box[1] + box[3] // 2), "click", "1")
        self.program.click("grid cell", re.compile("^Bruno,"))
        self.program.see("label", "Vous votez\u00a0: Bruno")
        self.program.click("button", "Quitter")
        self.program.click("button", "Quitter")

    def restart(self):
        self.program.kill()
        self.start(self.campaign)

    def killed_after_a_ballot(self):
        """Who was told that the ballot is in has voted, whatever comes."""
        self.vote("Bruno")
        self.program.see("button", "Personne suivante")
        ballots = self.rows("SELECT * FROM ballot JOIN mark ON ballot = key")
        self.restart()
        self.says_who_voted(["Amina", "Jules", "Bruno"])
        self.has_ballots(["Amina", "Jules", "Bruno"])
        self.assertEqual(self.rows("SELECT * FROM ballot JOIN mark ON ballot = key"), ballots)

    def killed_in_the_booth(self):
        """A ballot that was not put in is nowhere, and whose it was may still vote."""
        self.vote("Gisèle")
        self.next()
        self.enter("Élise")
        self.mark(COFFEE)
        self.restart()
        self.says_who_voted(["Amina", "Jules", "Bruno", "Gisèle"])
        self.has_ballots(["Amina", "Jules", "Bruno", "Gisèle"])
        self.enter("Élise")
        self.assertEqual([node.name for node in self.program.all("checkbox")
                          if "checked" in node.states], [])
        self.mark(GREET)
        self.put_in(confirm=True)
        self.next()

    def others_vote(self):
        """Some by keys alone; one leaves the ballot blank."""
        for name in ("Carole", "Hamid", "Inès", "Denis"):
            self.vote(name)
            self.next()
        self.enter("Farid")
        self.program.key("ctrl+Return")
        self.program.see("label", re.compile("bulletin blanc"))
        self.program.key("Return")
        self.next()
        self.has_ballots([*AGENTS, *USERS])
        self.says_who_voted([*AGENTS, *USERS])

    def files(self):
        """Those that the program wrote, settings, recent files and what it said among them, and those that
        it holds open."""
        held = f"/proc/{self.program.process.pid}/fd"
        paths = {os.path.realpath(os.path.join(held, name)) for name in os.listdir(held)}
        for folder, _, names in os.walk(self.folder):
            paths.update(os.path.realpath(os.path.join(folder, name)) for name in names)
        return {path for path in paths if os.path.isfile(path)}

    def leaves_nothing_elsewhere(self):
        """Who came, what they chose and the keys of their ballots are in the campaign's file and in no other."""
        secrets = [text.encode(code) for text in (*AGENTS, *USERS, *LINES)
                   for code in ("utf-8", "utf-16-le")]
        for key, in self.rows("SELECT key FROM ballot"):
            secrets += [key[:8], key[8:], key.hex().encode(), key.hex().upper().encode()]
        campaign = os.path.realpath(self.campaign)
        files = self.files()
        self.assertIn(f"{campaign}-wal", files)
        self.assertIn(os.path.realpath(self.path("home/log")), files)
        self.assertTrue(all(secret in read(campaign) for secret in secrets[0::2][:len(AGENTS)]))
        for path in files - {campaign}:
            contents = read(path)
            self.assertEqual([secret for secret in secrets if secret in contents], [], path)

    # ------------------------------------------------------------ the result

    def closed_and_reopened(self):
        """Nothing is said before all is shown, and a vote that takes ballots again takes no second one."""
        program = self.program
        program.click("button", "Clore le vote")
        self.written([("closed",)], "SELECT phase FROM vote")
        program.see("label", "6 bulletins d’agents")
        program.see("label", "4 bulletins d’usagers")
        self.assertNotRegex(self.told(), "|".join(LINES))
        self.assertEqual(self.records(), [])
        program.click("button", "Rouvrir le vote")
        self.says_who_voted([*AGENTS, *USERS])
        for node in program.all("grid cell"):
            self.assertNotIn("sensitive", node.states, node)
        program.click("button", "Clore le vote")
        self.written([("closed", 1)], "SELECT phase, reopened FROM vote")

    def shows(self, voted, *ranked):
        names = [f"{line}, {rank}, {counted(agents, 'agent', voted[0])}, "
                 f"{counted(users, 'usager', voted[1])}, {support}"
                 for line, rank, agents, users, support in ranked]
        self.program.until(
            lambda: [node.name[:len(name)] for name, node in zip(names, self.lines())] == names,
            lambda: "\n".join([*names, "not", *(node.name for node in self.lines())]))

    def lines(self):
        return [node for node in self.program.all("list item")
                if node.name.split(",")[0] in LINES and ", rang " in node.name]

    def revealed(self):
        self.program.click("button", "Tout révéler")
        self.written([("shown",)], "SELECT phase FROM vote")
        self.shows((6, 4), *RANKED)

    def tie_decided(self):
        program = self.program
        program.see("label", "Égalité à la cinquième place")
        self.assertNotIn("sensitive", program.see("button", "Consigner").states)
        program.click("button", "La salle décide")
        program.click("checkbox", f"garder\u00a0: {WARN}")
        program.fill("text box", "La raison", REASON)
        program.click("button", "Consigner")
        kept = [EXPLAIN, VISIT, GREET, PREPARE, WARN]
        self.written([(line,) for line in kept], "SELECT label FROM retained ORDER BY position")
        self.written([(DECISION,)], "SELECT decision FROM vote")
        self.first = self.records()
        self.assertEqual(
            [(row["option"], row["rang"], row["agents qui l’ont choisie"],
              row["usagers qui l’ont choisie"], row["soutien"]) for row in self.first],
            [(line, rank.split()[1], str(agents), str(users), support)
             for line, rank, agents, users, support in RANKED])
        for row in self.first:
            self.assertEqual((row["agents votants"], row["usagers votants"]), ("6", "4"))
            self.assertEqual(row["retenue"], "oui" if row["option"] in kept else "non")
            self.assertIn(REASON, row["comment l’égalité a été tranchée"])

    def voted_again(self):
        """Six people vote once more, the first vote stays as it was, and so does what it kept."""
        program = self.program
        first = self.rows(BALLOTS, 1)
        program.click("button", "Voter à nouveau…")
        program.click("button", "Ouvrir le vote")
        self.written([("shown",), ("open",)], "SELECT phase FROM vote ORDER BY round")
        self.says_who_voted([])
        choices = {"Amina": GREET, "Bruno": GREET, "Carole": EXPLAIN, "Gisèle": EXPLAIN,
                   "Hamid": EXPLAIN, "Inès": VISIT}
        for number, (name, line) in enumerate(choices.items(), 1):
            self.enter(name)
            self.mark(line)
            self.put_in(confirm=True)
            self.written([(number,)], "SELECT count(*) FROM answered WHERE round = 2")
            self.next()
        program.click("button", "Clore le vote")
        program.see("label", "4 personnes n’ont pas encore voté.")
        program.click("button", "Clore quand même")
        program.click("button", "Tout révéler")
        self.written([("shown",), ("shown",)], "SELECT phase FROM vote ORDER BY round")
        self.shows((3, 3), (EXPLAIN, "rang 1", 1, 2, "commune"),
                   (GREET, "rang 2", 2, 0, "portée par les agents"),
                   (VISIT, "rang 3", 0, 1, "portée par les usagers"))
        self.assertEqual(self.rows(BALLOTS, 1), first)
        rows = self.records()
        self.assertEqual([{**row, "retenue": ""} for row in rows if row["vote n°"] == "1"],
                         [{**row, "retenue": ""} for row in self.first])
        self.assertEqual([row["agents votants"] for row in rows if row["vote n°"] == "2"], ["3"] * 6)
        self.assertEqual(program.quit(), 0, program.said())
        self.done("check", self.campaign)


if __name__ == "__main__":
    main()
