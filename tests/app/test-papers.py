#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A vote on the screen and on paper: ballots printed, handed out, counted by table, and added up."""
from room import main, re, run
from small_vote import SmallVote

AGENTS = ["Amina", "Bruno", "Chloé", "Denis"]
USERS = ["Zoé", "Yves", "Xavier"]
LINES = ["Accueillir", "Bonjour", "Chaise", "Délais"]
TITLE = "Imprimer des bulletins"
PROJECTION = "Parvis – projection"
COUNTS = ("SELECT position + 1, value, paper_count.ballots FROM paper_count"
          " JOIN option ON option.id = option ORDER BY 1, 2")
ANSWERED = "SELECT count(*) FROM answered"
BALLOTS = "SELECT college, count(*) FROM ballot GROUP BY college"


class Papers(SmallVote):
    def begin(self, keys="Dots=2\n"):
        self.prepare_vote([("agents", name) for name in AGENTS] + [("users", name) for name in USERS],
                          LINES, keys)
        self.open_vote()

    def at(self, role, name):
        self.program.until(lambda: self.program.has_focus(role, name), f"the focus on {name}")

    def go_to(self, name):
        """In the popover, which is a window of its own: by keys."""
        self.program.click("button", "Bulletins papier")
        self.program.see("button", name)
        self.program.until(lambda: self.program.has_focus("spin button", "Bulletins pour les agents"),
                           "the focus in the popover")
        while not self.program.has_focus("button", name):
            self.program.key("Tab")

    def hand_out(self, *names):
        self.go_to("Remettre des bulletins")
        self.program.key("Return")
        self.program.see("button", "Tout est remis")
        before = self.one(ANSWERED)
        for number, name in enumerate(names, 1):
            self.program.click("grid cell", re.compile(f"^{name},"))
            self.program.see("label", f"{name} reçoit un bulletin papier et ne pourra plus voter à"
                             " l’écran.")
            self.written([(before + number - 1,)], ANSWERED)
            self.program.click("button", "Remettre le bulletin")
            self.written([(before + number,)], ANSWERED)
        self.program.click("button", "Tout est remis")
        self.program.see("button", "Clore le vote")

    def vote(self, name, *keys):
        count = self.one("SELECT count(*) FROM ballot")
        self.program.click("grid cell", re.compile(f"^{name},"))
        self.program.see("label", f"Vous votez\u00a0: {name}")
        for line in keys:
            self.program.click("checkbox", re.compile(f"^{line}"))
        self.program.click("button", "Déposer mon bulletin")
        self.written([(count + 1,)], "SELECT count(*) FROM ballot")
        self.program.click("button", "Personne suivante")

    def close(self):
        self.program.click("button", "Clore le vote")
        self.written([("closed",)], "SELECT phase FROM vote")

    def count(self):
        self.program.click("button", "Compter les bulletins papier")
        self.program.click("button", "Compter une table")
        self.at("text box", "Table")

    def read(self, *numbers):
        """As they are read aloud: Enter after each."""
        self.program.type("\n".join(str(number) for number in numbers) + "\n")

    def save(self):
        self.program.until(lambda: self.program.has_focus("button", "Garder ce compte"),
                           "the focus on the button")
        self.program.key("Return")

    def told(self):
        """All that the room is told."""
        frames = [node for node in self.program.tree().children if node.name == PROJECTION]
        return "\n".join(node.name for frame in frames for node in frame.walk())

    # ------------------------------------------------------------ before the count

    def test_print(self):
        self.begin()
        self.vote("Amina", "Accueillir", "Bonjour")
        self.go_to("Imprimer des bulletins…")
        self.program.key("Return")
        target = self.path("bulletins.pdf")
        self.program.answer_file(TITLE, target, "Enregistrer")
        self.program.see("label", "Les bulletins sont prêts à imprimer")
        said = run("pdftotext", "-raw", target, "-")
        self.assertEqual((said.count("Talon des agents"), said.count("Talon des usagers")), (3, 3))
        self.assertIn("Mettez une croix dans la case de 2 propositions au plus.",
                      " ".join(said.split()))

    def test_nobody_votes_twice(self):
        self.begin()
        self.hand_out("Bruno", "Zoé")
        self.written([], BALLOTS)
        self.program.see("label", "Personne n’a encore voté · 2 bulletins papier à compter")
        for name in ("Bruno", "Zoé"):
            self.program.see("grid cell", re.compile(f"^{name}, .*, a un bulletin$"))
        # Whoever is asked about and then is not, votes on the screen as before.
        self.go_to("Remettre des bulletins")
        self.program.key("Return")
        self.program.click("grid cell", re.compile("^Denis,"))
        self.program.see("button", "Remettre le bulletin")
        self.program.key("Escape")
        self.program.click("button", "Tout est remis")
        self.vote("Denis", "Accueillir", "Délais")
        self.written([("agents", 1)], BALLOTS)
        self.written([(3,)], ANSWERED)
        self.program.see("label", "1 personne sur 7 a voté · 2 bulletins papier à compter")

    def test_several_are_handed_out_together(self):
        self.begin()
        program = self.program
        self.go_to("Remettre des bulletins")
        program.key("Return")
        program.see("button", "Tout est remis")

        def chosen():
            return [cell.name.split(",")[0] for cell in program.all("grid cell")
                    if "selected" in cell.states]

        def choose(name, *names):
            program.click("grid cell", re.compile(f"^{name},"))
            program.until(lambda: chosen() == list(names), f"the mark of {names}")

        choose("Zoé", "Zoé")
        program.key("Escape")
        program.until(lambda: chosen() == [], "no mark")
        choose("Bruno", "Bruno")
        program.see("label", re.compile("^Bruno reçoit un bulletin papier"))
        choose("Chloé", "Bruno", "Chloé")
        choose("Denis", "Bruno", "Chloé", "Denis")
        program.see("label", "Bruno, Chloé et Denis reçoivent un bulletin papier et ne pourront"
                    " plus voter à l’écran.")
        choose("Chloé", "Bruno", "Denis")
        choose("Yves", "Bruno", "Denis", "Yves")
        self.written([(0,)], ANSWERED)
        program.click("button", "Remettre les bulletins")
        self.written([("Bruno",), ("Denis",), ("Yves",)], "SELECT name FROM participant"
                     " JOIN answered ON participant = participant.id ORDER BY 1")
        program.see("label", "Personne n’a encore voté · 3 bulletins papier à compter")
        self.assertEqual(chosen(), [])
        # Who takes the only one back is asked nothing more.
        choose("Zoé", "Zoé")
        choose("Zoé")
        program.click("button", "Tout est remis")
        program.see("button", "Clore le vote")

    def test_a_paper_comes_back(self):
        self.begin()
        program = self.program
        self.hand_out("Bruno", "Zoé")
        self.vote("Denis", "Accueillir", "Délais")
        # Who voted on the screen has voted.
        cell = program.see("grid cell", re.compile("^Denis, .*, a voté$"))
        self.assertNotIn("sensitive", cell.states)
        bruno = re.compile("^Bruno, .*, a un bulletin$")
        for way in ("Escape", "Return"):
            program.click("grid cell", bruno)
            program.see("label", re.compile("^Avez-vous en main le bulletin papier de Bruno"))
            self.at("button", "Revenir")
            program.key(way)
            program.see("button", "Clore le vote")
            self.written([(3,)], ANSWERED)
        program.click("grid cell", bruno)
        program.click("button", "Reprendre le bulletin")
        self.written([("Denis",), ("Zoé",)], "SELECT name FROM participant"
                     " JOIN answered ON participant = participant.id ORDER BY 1")
        self.vote("Bruno", "Bonjour", "Délais")
        program.see("grid cell", re.compile("^Bruno, .*, a voté$"))
        program.see("label", "2 personnes sur 7 ont voté · 1 bulletin papier à compter")
        # A program that starts anew can't know, and neither can who reads the file.
        program.kill()
        program.process.wait()
        program = self.start(self.campaign)
        cell = program.see("grid cell", re.compile("^Zoé, .*, a voté$"))
        self.assertNotIn("sensitive", cell.states)

    # ------------------------------------------------------------ the count

    def test_half_a_count_stays(self):
        self.begin()
        program = self.program
        self.hand_out("Bruno", "Chloé", "Denis")
        for name in ("Amina", *USERS):
            self.vote(name, "Accueillir", "Chaise")
        self.close()
        self.count()
        self.read("Près de la porte", 3, 1)
        self.at("text box", "Nuls")
        program.type("x")
        program.key("alt+Page_Down")
        self.written([(2,)], "SELECT stop FROM bookmark")
        program.key("alt+Page_Up")
        self.count()
        for name, text in (("Table", "Près de la porte"), ("Bulletins", "3"), ("Blancs", "1"),
                           ("Nuls", "x")):
            program.until(lambda: program.see("text box", name).text == text, f"{text} in {name}")
        program.click("button", "Annuler")
        self.written([], "SELECT * FROM draft")
        program.click("button", "Compter une table")
        self.at("text box", "Table")
        self.assertEqual(program.see("text box", "Bulletins").text, "")

    def test_count_and_add_up(self):
        self.begin()
        program = self.program
        self.hand_out("Bruno", "Chloé", "Denis")
        self.vote("Amina", "Accueillir", "Bonjour")
        for name, lines in zip(USERS, (LINES[:2], LINES[1:3], LINES[2:])):
            self.vote(name, *lines)
        self.close()
        program.see("label", "1 bulletin d’agent")
        self.count()
        self.read("Près de la porte", 3, 1, 0, 1, 3)
        program.see("label", "2 bulletins marqués · 4 croix sur 4 possibles")
        self.read(0, 0)
        self.save()
        # Three of two: the first mistake, and the field that has it.
        program.see("label", "La ligne 2 compte 3 bulletins\u00a0: 2 au plus sont marqués.")
        self.at("text box", "2, Bonjour")
        self.written([(0,)], "SELECT count(*) FROM paper")
        self.program.key("ctrl+a")
        self.read(2, "", 1)
        program.see_no("label", re.compile("^La ligne 2"))
        self.save()
        self.written([("agents", "Près de la porte", 3, 1, 0)],
                     "SELECT college, name, ballots, blank, spoiled FROM paper")
        self.written([(1, 1, 1), (2, 1, 2), (4, 1, 1)], COUNTS)
        program.see("label", "Agents en tout\u00a0: 3 bulletins, 1 blanc, 0 nul")
        program.click("button", "Revenir au vote")
        program.see("label", "4 bulletins d’agents, dont 3 sur papier")
        program.see("label", "3 bulletins d’usagers")
        program.click("button", "Tout révéler")
        self.written([("shown",)], "SELECT phase FROM vote")
        program.see("label", "4 agents sur 4 ont voté, dont 3 sur papier")
        # Of the screen and of the paper: 1 + 1, 1 + 2, 0, 0 + 1.
        for line, count in (("Accueillir", 2), ("Bonjour", 3), ("Chaise", 0), ("Délais", 1)):
            program.see("list item", re.compile(f"^{line}, .* {count} agents? sur 4, "))

    def test_papers_are_not_forgotten(self):
        self.begin()
        program = self.program
        self.hand_out("Bruno", "Chloé", "Denis")
        for name in ("Amina", *USERS):
            self.vote(name, "Accueillir", "Chaise")
        self.close()
        program.see("label", "3 bulletins papier ne sont pas comptés.")
        for way in ("Tout révéler", "Révéler ligne par ligne"):
            program.click("button", way)
            program.see("label", re.compile("^3 bulletins papier ne sont pas encore comptés"))
            self.at("button", "Compter les bulletins")
            program.key("Escape")
            program.see("button", way)
        program.click("button", "Tout révéler")
        program.click("button", "Compter les bulletins")
        program.click("button", "Compter une table")
        self.at("text box", "Table")
        # One is blank and one is spoiled; the third is not there.
        self.read("", 2, 1, 1)
        program.click("button", "Garder ce compte")
        self.written([(2, 1, 1)], "SELECT ballots, blank, spoiled FROM paper")
        program.click("button", "Revenir au vote")
        program.see("label", "1 bulletin papier n’est pas compté.")
        program.click("button", "Tout révéler")
        program.see("label", re.compile("^1 bulletin papier n’est pas encore compté"))
        self.written([("closed",)], "SELECT phase FROM vote")
        program.click("button", "Révéler sans lui")
        self.written([("shown",)], "SELECT phase FROM vote")

    def test_too_many_ballots(self):
        self.begin()
        self.hand_out("Bruno")
        for name in ("Amina", "Chloé", "Denis", *USERS):
            self.vote(name, "Accueillir", "Chaise")
        self.close()
        self.count()
        self.read("", 2, "", "", 1)
        self.program.click("button", "Garder ce compte")
        self.program.see("label", "Avec ceux déjà comptés, cela fait 5 bulletins de ce collège, qui"
                         " compte 4 personnes ici.")
        self.at("text box", "Bulletins")

    def test_change_and_delete(self):
        self.begin("Vote=judgment\n")
        program = self.program
        self.hand_out(*USERS, *AGENTS)
        self.close()
        self.count()
        program.click(("toggle button", "button", "push button"), re.compile("^Usagers"))
        program.click("text box", "Table")
        self.read("", 3, 0, 1)
        # The best grade first: two say "Excellent" of the first line, one "À rejeter" of the second.
        self.read(2, *[""] * 6, *[""] * 6, 2)
        program.click("button", "Garder ce compte")
        self.written([(1, 7, 2), (2, 1, 2)], COUNTS)
        self.written([("users", "Table 1", 3, 0, 1)],
                     "SELECT college, name, ballots, blank, spoiled FROM paper")
        program.click("button", "Modifier le compte de «\u202fTable 1\u202f»")
        self.at("text box", "Table")
        entry = program.see("text box", re.compile("^1, Accueillir\u00a0: Excellent"))
        self.assertEqual(entry.text, "2")
        program.fill("text box", re.compile("^2, Bonjour\u00a0: À rejeter"), "1")
        program.click("button", "Garder ce compte")
        self.written([(1, 7, 2), (2, 1, 1)], COUNTS)
        program.click("button", "Supprimer le compte de «\u202fTable 1\u202f»")
        program.see("label", re.compile("On ne peut pas revenir en arrière"))
        self.written([(1,)], "SELECT count(*) FROM paper")
        program.click("button", "Supprimer le compte")
        self.written([(0,)], "SELECT count(*) FROM paper")
        program.see("label", "Aucune table n’est encore comptée.")
        self.assertEqual(program.quit(), 0)

    def test_the_room_sees_nothing(self):
        self.begin()
        self.hand_out("Bruno", "Chloé", "Denis")
        for name in ("Amina", *USERS):
            self.vote(name, "Accueillir", "Chaise")
        self.close()
        self.count()
        self.read("", 3, 0, 0, 3, 3)
        self.program.key("F5")
        self.program.until(lambda: "Le vote est clos" in self.told(), "the projection")
        self.assertNotRegex(self.told(), "papier|Accueillir|Bonjour")


if __name__ == "__main__":
    main()
