#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A vote from its last ballot to what the room keeps: real clicks and keys, checked in the file."""
import hashlib
import sqlite3

from room import Room, main, re, run

STOP = 19
AGENTS = ["Inès", "Noël", "Maëlle"]
USERS = ["Zoé", "Jérôme", "Œdipe"]
# Kept: three. The third place is a tie of two.
LINES = ["Humour", "Écoute", "Respect", "Confiance", "Patience", "Politesse"]
BALLOTS = {"Inès": ["Respect", "Politesse"], "Noël": ["Respect", "Politesse"],
           "Maëlle": ["Patience", "Écoute"],
           "Zoé": ["Respect", "Politesse"], "Jérôme": ["Respect", "Politesse", "Confiance"],
           "Œdipe": ["Patience", "Écoute"]}
# From 1, the worst of seven, for the lines in their order.
GRADES = {"Inès": [1, 5, 7, 4, 5, 6], "Noël": [2, 5, 7, 4, 5, 6], "Maëlle": [1, 4, 6, 3, 4, 7],
          "Zoé": [3, 5, 7, 4, 5, 6], "Jérôme": [1, 5, 6, 4, 5, 6], "Œdipe": [2, 6, 6, 3, 6, 5]}
RANKED = ["Respect", "Politesse", "Écoute", "Patience", "Confiance", "Humour"]
RANKED_CLEAR = ["Respect", "Politesse", "Patience", "Écoute", "Confiance", "Humour"]
KEPT = ("SELECT option.label FROM retained JOIN option ON option.id = retained.option "
        "WHERE retained.sequence = ? ORDER BY retained.position")
DECISION = "SELECT decision FROM vote WHERE sequence = ? ORDER BY id DESC LIMIT 1"
PHASE = "SELECT phase FROM vote WHERE sequence = ? ORDER BY round"


class Results(Room):
    def prepare(self, phase="closed", ballots=None, rule="dots"):
        """A campaign whose choice of qualities has these ballots."""
        ballots = BALLOTS if ballots is None else ballots
        self.campaign = self.path("vote.parvis")
        self.done("new", self.campaign, language="fr")
        file = sqlite3.connect(self.campaign)
        file.execute("UPDATE bookmark SET stop = ?", (STOP,))
        file.execute("UPDATE sequence SET keep_least = 1, keep_most = 3 WHERE id = ?", (STOP,))
        for college, names in (("agents", AGENTS), ("users", USERS)):
            file.executemany("INSERT INTO participant (college, name, mixed) VALUES (?, ?, 1)",
                             [(college, name) for name in names])
        file.executemany("INSERT INTO note (zone, college, text, x, y) VALUES (1, 'agents', ?, ?, 0)",
                         [(line, 160 * at) for at, line in enumerate(LINES)])
        file.execute("INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, phase) "
                     "VALUES (?, 1, 'first', ?, 3, 1, 7, ?)", (STOP, rule, phase))
        file.executemany("INSERT INTO option (id, sequence, position, label, note, vote) SELECT "
                         "?, ?, ?, text, id, 1 FROM note WHERE text = ?",
                         [(at + 1, STOP, at, line) for at, line in enumerate(LINES)])
        for name, choices in ballots.items():
            key = hashlib.sha256(name.encode()).digest()[:16]
            file.execute("INSERT INTO ballot SELECT ?, 1, college FROM participant WHERE name = ?",
                         (key, name))
            marks = (zip(LINES, GRADES[name]) if rule == "judgment"
                     else [(choice, 1) for choice in choices])
            file.executemany("INSERT INTO mark SELECT ?, id, ? FROM option WHERE label = ?",
                             [(key, value, line) for line, value in marks])
            file.execute("INSERT INTO answered SELECT ?, 1, id FROM participant WHERE name = ?",
                         (STOP, name))
        file.commit()
        file.close()
        return self.start(self.campaign)

    def shown(self):
        """The lines of the result that a screen reader is told, from the top."""
        return [node.name.split(",")[0] for node in self.program.all("list item")
                if node.name.split(",")[0] in LINES]

    def shows(self, *lines):
        self.program.until(lambda: self.shown() == list(lines),
                           lambda: f"{lines}, not {self.shown()}")

    def told(self):
        nodes = list(self.program.tree().walk())
        return "\n".join(f"{node.name} {node.description}" for node in nodes)

    def decided(self, kept, decision):
        self.written([(line,) for line in kept], KEPT, STOP)
        self.written([(decision,)], DECISION, STOP)

    def reveal(self):
        self.program.click("button", "Tout révéler")
        self.written([("shown",)], PHASE, STOP)
        self.shows(*RANKED)

    def leave_and_return(self):
        self.program.key("alt+Page_Down")
        self.written([(STOP + 1,)], "SELECT stop FROM bookmark")
        self.program.key("alt+Page_Up")
        self.written([(STOP,)], "SELECT stop FROM bookmark")

    def check(self, line):
        self.program.click("checkbox", f"garder\u00a0: {line}")

    # ------------------------------------------------------------ closing and revealing

    def test_close_and_reopen(self):
        program = self.prepare("open", {name: BALLOTS[name] for name in [*AGENTS, "Zoé"]})
        program.click("button", "Clore le vote")
        program.see("label", "2 personnes n’ont pas encore voté.")
        self.written([("open",)], PHASE, STOP)
        program.click("button", "Clore quand même")
        self.written([("closed",)], PHASE, STOP)
        program.see("label", "Rien n’est encore montré.")
        program.see("label", "3 bulletins d’agents")
        program.see("label", "1 bulletin d’usager")
        program.see("label", re.compile("^Moins de trois usagers ont voté"))
        self.assertNotRegex(self.told(), "|".join(LINES))

        program.click("button", "Rouvrir le vote")
        self.written([("open",)], PHASE, STOP)
        self.written([(1,)], "SELECT reopened FROM vote")
        program.see("grid cell", re.compile("^Jérôme"))
        program.click("button", "Clore le vote")
        program.click("button", "Clore quand même")
        self.written([("closed",)], PHASE, STOP)
        program.see("label", "Ce vote a été rouvert une fois.")
        program.see("button", "Rouvrir le vote")
        # Ranks and badges would tell what one user chose: the order of the ballot, and no number.
        program.click("button", "Tout révéler")
        self.written([("shown",)], PHASE, STOP)
        self.shows(*LINES)
        words = self.told()
        self.assertNotRegex(words, r"rang \d|, \d usager|commune|portée par|réserve|Égalité")
        self.assertIn("trop peu de bulletins", words)
        self.check("Humour")
        self.check("Respect")
        self.assertNotIn("sensitive", program.see("button", "Consigner").states)
        program.fill("text box", "La raison", "Rire détend")
        program.click("button", "Consigner")
        self.decided(["Humour", "Respect"], "Choix de la salle, sans classement\u00a0: un collège a trop "
                     "peu de bulletins.\nRaison\u00a0: Rire détend")

    def test_one_by_one(self):
        program = self.prepare()
        program.see("button", "Tout révéler")
        self.assertNotRegex(self.told(), "|".join(LINES))
        self.assertEqual(self.rows(PHASE, STOP), [("closed",)])
        program.click("button", "Révéler ligne par ligne")
        self.written([("shown",)], PHASE, STOP)
        self.shows("Humour")
        self.assertNotRegex(self.told(), "|".join(RANKED[:-1]))
        program.click("button", "Suivante")
        self.shows(*RANKED[-2:])
        program.key("space")
        self.shows(*RANKED[-3:])
        program.key("Return")
        self.shows(*RANKED[-4:])
        self.assertNotRegex(self.told(), "Respect|Politesse|Consigner")
        program.see("list item", re.compile("^Patience, rang 3 ex æquo, 1 agent sur 3, 1 usager sur "
                                            "3, commune"))
        # Who leaves in the middle comes back to the whole.
        self.leave_and_return()
        self.shows(*RANKED)
        program.see_no("button", "Suivante")
        program.see("button", "Tirage au sort")

    # Patience has the third place for itself: what the ranks keep can be recorded at once.
    CLEAR = {**BALLOTS, "Œdipe": ["Patience"]}

    def recorded_nothing(self):
        """Once all that was pressed has been answered."""
        self.shows(*RANKED_CLEAR)
        self.assertIn("sensitive", self.program.see("button", "Consigner").states)
        self.check("Humour")
        last = "garder\u00a0: Humour"
        self.program.until(lambda: "checked" in self.program.see("checkbox", last).states,
                           "the check of the last line")
        self.assertEqual(self.rows(KEPT, STOP), [])
        self.assertEqual(self.one("SELECT stop FROM bookmark"), STOP)

    def test_a_click_too_many(self):
        """Who clicks on where the lines were revealed records nothing."""
        program = self.prepare(ballots=self.CLEAR)
        _, place = program.touch("button", "Tout révéler")
        self.hammer(place)
        self.recorded_nothing()

    def test_a_line_too_many(self):
        program = self.prepare(ballots=self.CLEAR)
        program.click("button", "Révéler ligne par ligne")
        _, place = program.touch("button", "Suivante")
        self.hammer(place)
        self.recorded_nothing()

    def test_a_key_too_many(self):
        program = self.prepare(ballots=self.CLEAR)
        program.click("button", "Révéler ligne par ligne")
        self.shows("Humour")
        program.key(*["space", "Return"] * len(LINES))
        self.recorded_nothing()

    @staticmethod
    def hammer(place):
        run("xdotool", "mousemove", *map(str, place), "click", "--repeat", "12", "--delay", "60", "1")

    def test_a_reason_outlives_the_program(self):
        """What is half typed is there again after a crash, and gone once it is recorded."""
        draft = "SELECT text FROM draft WHERE sequence = ?"
        program = self.prepare("shown")
        program.click("button", "La salle décide")
        program.fill("text box", "La raison", "Elle manque partout")
        self.written([("Elle manque partout",)], draft, STOP)
        program.kill()
        program.process.wait()
        program = self.start(self.campaign)
        self.assertEqual(program.see("text box", "La raison").text, "Elle manque partout")
        program.click("button", "La salle décide")
        self.check("Patience")
        program.click("button", "Consigner")
        self.decided(["Respect", "Politesse", "Patience"],
                     "Égalité à la troisième place\u00a0: la salle a fait son choix.\n"
                     "Raison\u00a0: Elle manque partout")
        self.written([], draft, STOP)

    def test_an_action_leaves_the_roadmap(self):
        """It is said before and after, and undo brings it back."""
        self.campaign = self.path("vote.parvis")
        self.done("demo", "service-funeraire", self.campaign, language="fr")
        self.query(self.campaign, "UPDATE bookmark SET stop = 23")
        program = self.start(self.campaign)
        name, line = self.rows("SELECT action, text FROM action JOIN engagement "
                               "ON engagement.id = action.engagement WHERE engagement.id = 1")[0]
        before = self.contents()
        program.click("checkbox", f"garder\u00a0: {line}")
        program.see("label", re.compile(f"^«\u202f{name}\u202f» quitte la feuille de route avec son "
                                        "engagement"))
        program.fill("text box", "La raison", "Déjà fait")
        program.click("button", "Consigner")
        self.written([(0,)], "SELECT kept FROM engagement WHERE id = 1")
        program.see("label", f"«\u202f{name}\u202f» a quitté la feuille de route")
        self.assertEqual(self.contents()["action"], before["action"])
        self.assertEqual(self.contents()["stage"], before["stage"])
        program.key("ctrl+z")
        self.written([(1,)], "SELECT kept FROM engagement WHERE id = 1")

    def test_unanimity(self):
        program = self.prepare(ballots={**BALLOTS, "Maëlle": ["Respect", "Écoute"]})
        for times in range(2):
            program.click("button", "Tout révéler")
            program.see("label", re.compile("^Tous les agents s’accordent sur une ligne\u00a0: la "
                                            "montrer, c’est dire ce que chaque personne a choisi"))
            self.assertNotRegex(self.told(), "|".join(LINES))
            self.assertEqual(self.rows(PHASE, STOP), [("closed",)])
            program.click("button", "Montrer quand même" if times else "Revenir")
            if not times:
                # Who knows that may let nobody vote any more.
                program.until(
                    lambda: "sensitive" not in program.look("button", "Rouvrir le vote").states,
                    "a vote that is not reopened")
                reason = "On sait déjà"
                program.see("label", re.compile("^" + reason))
                self.assertRegex(program.look("button", "Rouvrir le vote").description, reason)
        self.written([("shown",)], PHASE, STOP)
        program.see("list item", re.compile("^Respect, rang 1, 3 agents sur 3, 2 usagers sur 3"))

    def test_papers_that_are_not_counted(self):
        program = self.prepare(ballots={name: BALLOTS[name] for name in BALLOTS if name != "Œdipe"})
        self.query(self.campaign, "INSERT INTO answered SELECT ?, 1, id FROM participant "
                   "WHERE name = 'Œdipe'", STOP)
        program.click("button", "Tout révéler")
        program.see("label", re.compile("^1 bulletin papier n’est pas encore compté"))
        self.assertEqual(self.rows(PHASE, STOP), [("closed",)])
        program.click("button", "Révéler sans lui")
        self.written([("shown",)], PHASE, STOP)

    def test_judgment(self):
        program = self.prepare(rule="judgment")
        program.click("button", "Tout révéler")
        self.written([("shown",)], PHASE, STOP)
        self.shows("Respect", "Politesse", "Écoute", "Patience", "Confiance", "Humour")
        names = {node.name.split(",")[0]: node.name for node in program.all("list item")}
        # The lower median: 6, 7, 7 of the agents, 6, 6, 7 of the users.
        self.assertEqual(names["Respect"], "Respect, rang 1, agents, Excellent (2 Excellent, 1 Très "
                         "bien), usagers, Très bien (1 Excellent, 2 Très bien), gardée")
        self.assertRegex(names["Écoute"], "^Écoute, rang 3 ex æquo, agents, ")
        self.assertRegex(names["Patience"], "^Patience, rang 3 ex æquo, ")
        program.see("label", "Égalité à la troisième place")

    # ------------------------------------------------------------ a tie at the cut

    def test_keep_all(self):
        program = self.prepare()
        program.click("button", "Révéler ligne par ligne")
        self.shows("Humour")
        program.click("button", "Tout révéler")
        self.shows(*RANKED)
        self.assertNotIn("sensitive", program.see("button", "Consigner").states)
        program.click("button", "Garder les ex æquo")
        program.click("button", "Consigner")
        self.decided(["Respect", "Politesse", "Écoute", "Patience"],
                     "Égalité à la troisième place\u00a0: la salle garde les deux.")
        program.see("button", "Séquence suivante")

    def test_room_decides(self):
        program = self.prepare()
        self.reveal()
        program.click("button", "La salle décide")
        self.check("Patience")
        self.assertNotIn("sensitive", program.see("button", "Consigner").states)
        program.fill("text box", "La raison", "Elle manque partout")
        program.click("button", "Consigner")
        self.decided(["Respect", "Politesse", "Patience"],
                     "Égalité à la troisième place\u00a0: la salle a fait son choix.\n"
                     "Raison\u00a0: Elle manque partout")

    def test_by_hand(self):
        program = self.prepare()
        self.reveal()
        program.click("button", "Garder les ex æquo")
        self.check("Respect")
        self.assertNotIn("sensitive", program.see("button", "Consigner").states)
        program.fill("text box", "La raison", "Déjà acquis\n")
        self.decided(["Politesse", "Écoute", "Patience"],
                     "Égalité à la troisième place\u00a0: la salle garde les deux.\n"
                     "Choix de la salle, hors du classement.\nRaison\u00a0: Déjà acquis")

    def test_lot(self):
        program = self.prepare()
        self.reveal()
        # From the ballots, so that nobody chooses it.
        keys = "".join(f"{key}\n" for key, in self.rows("SELECT lower(hex(key)) FROM ballot "
                                                        "ORDER BY 1"))
        digest = hashlib.sha256(keys.encode()).digest()
        seed = 100000 + int.from_bytes(digest[:4], "big") % 900000
        for _ in range(2):
            program.click("button", "Tirage au sort")
            # Shown before the draw, and the same to whoever goes away and comes back.
            program.see("label", re.compile(f"^Le nombre est {seed}\u00a0"))
            self.leave_and_return()
        program.click("button", "Tirage au sort")
        program.click("button", "Tirer et consigner")
        self.written([(3,)], "SELECT count(*) FROM retained")
        tied = self.rows("SELECT label, id FROM option WHERE label IN ('Patience', 'Écoute')")
        order = sorted(tied, key=lambda line: hashlib.sha256(f"{seed}:{line[1]}".encode()).digest())
        first, second = (label for label, _ in order)
        self.decided(["Respect", "Politesse", first],
                     "Égalité à la troisième place\u00a0: tirage au sort avec le nombre "
                     f"{seed}, dans cet ordre\u00a0: {first}, {second}.")
        program.see("label", re.compile(f"avec le nombre {seed},"))
        # Once more, it falls the same.
        drawn = self.rows(KEPT, STOP)
        self.check(first)
        program.click("button", "Tirage au sort")
        program.click("button", "Tirer et consigner")
        program.see("label", "3 qualités retenues")
        self.assertEqual(self.rows(KEPT, STOP), drawn)

    def vote(self, ballots):
        program = self.program
        for number, (name, choice) in enumerate(ballots.items(), 1):
            program.click("grid cell", re.compile(f"^{name}"))
            program.click("checkbox", re.compile(choice))
            # One dot between two lines: there is nothing to ask.
            program.click("button", "Déposer mon bulletin")
            self.written([(number,)], "SELECT count(*) FROM answered WHERE round = "
                         "(SELECT max(round) FROM vote)")
            program.click("button", "Personne suivante")
        program.click("button", "Clore le vote")

    def test_runoff(self):
        program = self.prepare()
        self.reveal()
        first = self.rows("SELECT * FROM mark ORDER BY ballot, option")
        program.click("button", "Second tour entre eux")
        program.click("button", "Ouvrir le second tour")
        self.written([("shown",), ("open",)], PHASE, STOP)
        self.written([("Écoute", "Écoute"), ("Patience", "Patience")],
                     "SELECT option.label, before.label FROM option JOIN option AS before "
                     "ON before.id = option.source ORDER BY option.id")
        self.vote({name: "Écoute" if name in ("Inès", "Zoé") else "Patience"
                   for name in [*AGENTS, *USERS]})
        self.written([("shown",), ("closed",)], PHASE, STOP)
        program.click("button", "Tout révéler")
        self.written([("shown",), ("shown",)], PHASE, STOP)
        self.shows("Patience", "Écoute")
        program.click("button", "Consigner")
        self.decided(["Respect", "Politesse", "Patience"],
                     "Égalité à la troisième place\u00a0: un second tour a tranché.")
        self.assertEqual([row for row in self.rows("SELECT * FROM mark ORDER BY ballot, option")
                          if row in first], first)
        # The first vote can be looked at, and says what is kept.
        program.click("combo box", re.compile("^Quel vote"))
        program.key("Up", "Return")
        self.shows(*RANKED)
        program.see("list item", re.compile("^Patience, rang 3 ex æquo.*, retenue$"))
        program.see_no("list item", re.compile("^Écoute.*, retenue$"))
        program.see_no("button", "Consigner")
        program.see("label", "3 qualités retenues")
        program.see("label", "Égalité à la troisième place\u00a0: un second tour a tranché.")

    def test_runoff_that_keeps_none(self):
        program = self.prepare()
        self.reveal()
        program.click("button", "Second tour entre eux")
        program.click("button", "Ouvrir le second tour")
        self.written([("shown",), ("open",)], PHASE, STOP)
        self.vote({name: "Patience" for name in [*AGENTS, *USERS]})
        program.click("button", "Tout révéler")
        program.click("button", "Montrer quand même")
        self.shows("Patience", "Écoute")
        self.check("Patience")
        program.fill("text box", "La raison", "Deux suffisent")
        program.click("button", "Consigner")
        decision = ("Égalité à la troisième place\u00a0: un second tour a tranché.\n"
                    "Choix de la salle, hors du classement.\nRaison\u00a0: Deux suffisent")
        self.decided(["Respect", "Politesse"], decision)
        # Who comes back finds what was recorded, not what the ranks would keep.
        self.leave_and_return()
        program.see("label", "2 qualités retenues")
        program.see("label", re.compile("^Égalité à la troisième place.*Deux suffisent"))
        for line in ("Patience", "Écoute"):
            box = program.see("checkbox", f"garder\u00a0: {line}")
            self.assertNotIn("checked", box.states)
        program.see_no("button", "Consigner")
        # In whatever language it was recorded.
        program.kill()
        program.process.wait()
        self.query(self.campaign, "UPDATE vote SET decision = 'Tie: a run-off.' "
                                  "WHERE decision <> ''")
        program = self.start(self.campaign)
        program.see("label", "2 qualités retenues")
        program.see("label", re.compile("^Tie: a run-off"))

    def test_what_nobody_chose_is_not_kept(self):
        program = self.prepare(ballots={name: ["Respect"] if name in ("Noël", "Zoé")
                                        else ["Respect", "Politesse"] for name in BALLOTS})
        program.click("button", "Tout révéler")
        program.click("button", "Montrer quand même")
        program.see("label", "Deux qualités à garder")
        program.see("label", "Garder les 2 premières qualités")
        for line in LINES:
            box = program.see("checkbox", f"garder\u00a0: {line}")
            self.assertEqual("checked" in box.states, line in ("Respect", "Politesse"), line)
        program.click("button", "Consigner")
        self.decided(["Respect", "Politesse"], "")
        program.see("label", "Deux qualités retenues")

    def test_vote_again(self):
        program = self.prepare()
        self.reveal()
        program.click("button", "Garder les ex æquo")
        program.click("button", "Consigner")
        self.written([(4,)], "SELECT count(*) FROM retained")
        before = self.rows("SELECT * FROM ballot WHERE vote = 1")
        program.click("button", "Voter à nouveau…")
        program.see("label", re.compile("^Tout le monde vote une nouvelle fois"))
        program.click("button", "Revenir au résultat")
        program.see("list item", re.compile("^Respect, rang 1"))
        # How is chosen before it opens, and is that of this vote alone.
        program.click("button", "Voter à nouveau…")
        program.click("button", "Façon de voter\u00a0: gommettes")
        program.until(lambda: program.has_focus("checkbox", "Gommettes"), "the focus")
        program.key("Down", "Escape")
        program.see("button", "Façon de voter\u00a0: approbation")
        self.written([("shown",)], PHASE, STOP)
        program.click("button", "Ouvrir le vote")
        self.written([("first", "dots", "shown"), ("again", "approval", "open")],
                     "SELECT kind, rule, phase FROM vote WHERE sequence = ? ORDER BY round", STOP)
        program.see("grid cell", re.compile("^Inès"))
        self.assertEqual(self.rows("SELECT * FROM ballot WHERE vote = 1"), before)
        self.assertEqual(self.one("SELECT count(*) FROM option WHERE vote = 2"), len(LINES))
        # A step back would be one of another page, so there is none from here.
        program.key("ctrl+z")
        program.see("label", re.compile("^Un vote est en cours\u00a0: rien ne s’annule d’ici"))
        self.assertEqual(self.one("SELECT count(*) FROM retained"), 4)
        # Elsewhere there is, but how this vote goes can't be undone any more.
        program.key("alt+Page_Down")
        self.written([(STOP + 1,)], "SELECT stop FROM bookmark")
        program.key("ctrl+z")
        program.see("label", re.compile("^Annulé"))
        self.assertEqual(self.rows("SELECT rule FROM vote ORDER BY round"), [("dots",), ("approval",)])
        self.assertEqual(self.one("SELECT rule FROM sequence WHERE id = ?", STOP), "approval")
        program.key("ctrl+shift+z")
        self.written([(4,)], "SELECT count(*) FROM retained")
        # What was kept stays until the room says otherwise.
        self.assertEqual(self.one("SELECT count(*) FROM retained"), 4)

    def test_count_together(self):
        program = self.prepare()
        self.reveal()
        program.click("button", "Compter ensemble…")
        program.until(lambda: program.has_focus("combo box", "La ligne qui reste"), "the focus")
        program.key("Tab", "Tab")
        program.until(lambda: program.has_focus("button", "Compter ensemble"), "the focus")
        program.key("space")
        self.written([("Politesse", "Respect")], "SELECT option.label, other.label FROM option "
                     "JOIN option AS other ON other.id = option.merged")
        self.shows("Respect", "Écoute", "Patience", "Confiance", "Humour")
        # Who chose both is counted once.
        program.see("list item", re.compile("^Respect, rang 1, 2 agents sur 3, 2 usagers sur 3"))
        program.click("button", "Annuler Annuler")
        self.written([(0,)], "SELECT count(*) FROM option WHERE merged IS NOT NULL")
        self.shows(*RANKED)


if __name__ == "__main__":
    main()
