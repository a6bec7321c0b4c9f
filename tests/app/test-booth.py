#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In the booth, by mouse and by keys: dots, approval, judgment; what the file then says. How the room
votes is chosen before, and the desk can be locked while it does."""
import subprocess

from room import WINDOW, main, re, run
from small_vote import SmallVote

PEOPLE = [("agents", "Amina"), ("users", "amina"), ("agents", "Noël")]
LINES = ["Accueillir", "Bonjour", "Chaise", "Délais"]
SEVEN = ["Excellent", "Très bien", "Bien", "Assez bien", "Passable", "Insuffisant", "À rejeter"]
MARKS = ("SELECT label, value FROM mark JOIN option ON option.id = option "
         "JOIN ballot ON ballot.key = ballot WHERE college = ? ORDER BY label")
# Pixels. GTK 4.8 tells the size of what is inside a widget's padding.
FINGER = 44
PADDING = 8
RULE = "SELECT rule, dots, cap, grades FROM sequence"


class Booth(SmallVote):
    def open(self, keys="", lines=LINES):
        self.prepare_vote(PEOPLE, lines, keys)
        self.open_vote()

    def call(self, name):
        self.program.click("grid cell", re.compile(f"^{re.escape(name)},"))
        self.program.see("label", f"Vous votez\u00a0: {name}")

    def thanks(self, count):
        self.written([(count,)], "SELECT count(*) FROM answered")
        self.program.click("button", "Personne suivante")

    def says(self, words):
        self.program.see("label", words)

    def box(self, line):
        return self.program.see("checkbox", re.compile(f"^{line}"))

    def is_checked(self, line):
        return "checked" in self.box(line).states

    def at(self, name):
        self.program.until(lambda: self.program.has_focus("checkbox", name), f"the focus on {name}")

    def grade(self, line, words):
        """The button of this grade in the row of this line."""
        row = self.program.see("group", line)
        return self.program.all("radio", words, row)[0]

    def walk_to(self, name, key="Tab"):
        for _ in range(6):
            if self.program.has_focus("checkbox", name) or self.program.has_focus("radio button", name):
                break
            self.program.key(key)
        self.at(name)

    def is_there(self, line):
        """Whether a finger reaches the row of this line: it is on the page."""
        row = self.program.look("group", line)
        return row and self.program.place(self.program.all("radio", "Bien", row)[0])

    def grades(self, line):
        row = self.program.see("group", line)
        return [node.name for node in self.program.all("radio", None, row)
                if "checked" in node.states]

    # ------------------------------------------------------------ how the room votes

    def test_choosing_the_rule(self):
        self.prepare_vote(PEOPLE, LINES)
        program = self.program
        self.says("4 lignes, 2 gommettes par personne. Le vote est secret.")
        # What hangs from a button is a window of its own: by keys.
        program.click("button", "Façon de voter\u00a0: gommettes")
        self.at("Gommettes")
        self.walk_to("Jusqu’à deux gommettes sur une ligne")
        program.key("space")
        self.written([("dots", 0, 2, 7)], RULE)
        self.says("4 lignes, 2 gommettes par personne, deux au plus sur une ligne. "
                  "Le vote est secret.")
        program.key("shift+Tab")
        self.at("Selon le nombre de lignes (2)")
        program.key("space")
        self.written([("dots", 2, 2, 7)], RULE)
        program.key("Tab", "Up")
        self.written([("dots", 3, 2, 7)], RULE)
        self.says(re.compile("^4 lignes, 3 gommettes par personne, deux au plus"))
        self.walk_to("Gommettes", "shift+Tab")
        program.key("Down")
        self.written([("approval", 3, 2, 7)], RULE)
        self.says("4 lignes. Chaque personne coche toutes celles qu’elle soutient. "
                  "Le vote est secret.")
        program.key("Down")
        self.at("Jugement majoritaire")
        self.walk_to("Sept mentions")
        program.key("Down")
        self.written([("judgment", 3, 2, 5)], RULE)
        self.says("4 lignes. Chaque personne donne à chacune une mention parmi 5. "
                  "Le vote est secret.")
        program.key("Escape")
        # Each is a gesture like another: undone one by one.
        program.key("ctrl+z")
        self.written([("judgment", 3, 2, 7)], RULE)
        program.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        self.written([("dots", 0, 1, 7)], RULE)

    def test_calling_off_leads_back(self):
        self.open("Vote=approval\n")
        program = self.program
        program.click("button", "Annuler le vote")
        program.click("button", "Façon de voter\u00a0: approbation")
        self.at("Approbation")
        program.key("Down")
        self.written([("judgment", 0, 1, 7)], RULE)
        program.key("Escape")
        program.click("button", "Ouvrir le vote")
        self.written([("judgment", 7, "open")], "SELECT rule, grades, phase FROM vote")
        # Once a ballot is in there is no way back.
        self.call("Amina")
        program.key("space", "ctrl+Return")
        program.click("button", "Déposer")
        self.thanks(1)
        program.see("button", "Clore le vote")
        program.see_no("button", "Annuler le vote")

    # ------------------------------------------------------------ dots

    def test_two_dots_on_a_line(self):
        self.open("Dots=3\nDotsOnOne=2\n")
        program = self.program
        self.call("Amina")
        self.says("Posez 3 gommettes, deux au plus sur une ligne.")
        program.click("checkbox", "Bonjour")
        program.click("checkbox", "Bonjour, 1 gommette")
        program.see("checkbox", "Bonjour, 2 gommettes")
        self.says("Encore 1 gommette")
        # A third click takes both back: one may change their mind.
        program.click("checkbox", "Bonjour, 2 gommettes")
        program.see("checkbox", "Bonjour")
        self.assertFalse(self.is_checked("Bonjour"))
        self.says("Encore 3 gommettes")
        program.click("checkbox", "Chaise")
        program.key("space")
        program.see("checkbox", "Chaise, 2 gommettes")
        program.click("checkbox", "Délais")
        self.says("Toutes vos gommettes sont posées")
        # Without a dot left another line takes none, and one with a single dot gives it back.
        program.click("checkbox", "Bonjour")
        self.says(re.compile("^Plus de gommette"))
        self.assertFalse(self.is_checked("Bonjour"))
        program.click("checkbox", "Délais, 1 gommette")
        self.says("Encore 1 gommette")
        program.click("checkbox", "Accueillir")
        program.click("button", "Déposer mon bulletin")
        self.thanks(1)
        self.written([("Accueillir", 1), ("Chaise", 2)], MARKS, "agents")

    def test_digits(self):
        self.open("Dots=3\nDotsOnOne=2\n")
        program = self.program
        self.call("Noël")
        program.until(lambda: program.has_focus("checkbox", None), "the focus in the ballot")
        program.key("1", "1", "2", "ctrl+Return")
        self.thanks(1)
        self.written([(1,), (2,)], "SELECT value FROM mark ORDER BY value")

    def test_what_a_screen_reader_is_told(self):
        """On each line: what it is, whether and how much it is chosen, and the dots that are left."""
        self.open("Dots=3\nDotsOnOne=2\n")
        program = self.program
        self.call("Noël")

        def lines():
            return {node.name: node for node in program.all("checkbox")}

        def told(words):
            program.until(lambda: {node.description for node in lines().values()} == {words}, words)

        told("Encore 3 gommettes")
        self.assertEqual(sorted(lines()), LINES)
        program.until(lambda: program.has_focus("checkbox", None), "the focus in the ballot")
        first = next(name for name, node in lines().items() if "focused" in node.states)
        program.key("space", "space")
        program.see("checkbox", f"{first}, 2 gommettes")
        told("Encore 1 gommette")
        program.key("Tab", "space")
        told("Toutes vos gommettes sont posées")
        chosen = [node for node in lines().values() if "checked" in node.states]
        self.assertEqual(sorted(node.name.split(", ", 1)[1] for node in chosen),
                         ["1 gommette", "2 gommettes"])
        program.key("Tab", "space")
        told("Plus de gommette\u00a0: reprenez-en une")

    def test_what_a_finger_touches(self):
        """A line of a full page is not smaller than a finger."""
        self.open("Dots=4\n", [f"Ligne {n}" for n in range(1, 18)])
        program = self.program
        self.call("Amina")
        self.says("Page 1 sur 2")
        touched = [node for node in program.all("checkbox") if node.is_shown]
        self.assertGreaterEqual(len(touched), 9)
        for node in touched:
            self.assertGreaterEqual(min(node.box[2:]) + PADDING, FINGER, node)

    # ------------------------------------------------------------ approval

    def test_approval(self):
        self.open("Vote=approval\n")
        program = self.program
        self.call("amina (2)")
        self.says("Cochez toutes les lignes que vous soutenez.")
        for line in ("Bonjour", "Chaise", "Délais"):
            program.click("checkbox", line)
        program.click("checkbox", "Chaise")
        self.says("2 lignes cochées")
        program.click("button", "Déposer mon bulletin")
        self.thanks(1)
        self.written([("Bonjour", 1), ("Délais", 1)], MARKS, "users")
        # All of them: there is nothing to run out of.
        self.call("Noël")
        program.key("1", "2", "3", "4")
        self.says("4 lignes cochées")
        program.key("ctrl+Return")
        self.thanks(2)
        self.written([(line, 1) for line in LINES], MARKS, "agents")
        # A blank one is asked about, and counted.
        self.call("Amina")
        program.click("button", "Déposer mon bulletin")
        self.says("Vous n’avez rien coché. Déposer un bulletin blanc\u202f?")
        program.click("button", "Déposer")
        self.thanks(3)
        self.written([(3, 6)], "SELECT (SELECT count(*) FROM ballot), (SELECT count(*) FROM mark)")

    # ------------------------------------------------------------ judgment

    def test_judgment(self):
        self.open("Vote=judgment\n")
        program = self.program
        self.call("Amina")
        row = program.see("group", "Bonjour")
        self.assertEqual([node.name for node in program.all("radio", None, row)], SEVEN)
        program.click(self.grade("Bonjour", "Bien"))
        program.click(self.grade("Chaise", "À rejeter"))
        program.click(self.grade("Bonjour", "Très bien"))
        program.until(lambda: self.grades("Bonjour") == ["Très bien"], "one grade only")
        # The same again takes it back.
        program.click(self.grade("Chaise", "À rejeter"))
        program.until(lambda: self.grades("Chaise") == [], "no grade")
        program.click(self.grade("Délais", "À rejeter"))
        self.says("2 lignes sur 4 ont une mention")
        program.click("button", "Déposer mon bulletin")
        self.says("2 lignes sont sans mention. Déposer quand même\u202f?")
        program.click("button", "Revenir")
        program.click(self.grade("Chaise", "Excellent"))
        program.click("button", "Déposer mon bulletin")
        self.says("1 ligne est sans mention. Déposer quand même\u202f?")
        program.click("button", "Déposer")
        self.thanks(1)
        self.written([("Bonjour", 6), ("Chaise", 7), ("Délais", 1)], MARKS, "agents")

    def test_judgment_by_keys(self):
        """Arrows in a row, Tab from one to the next."""
        self.open("Vote=judgment\nGrades=5\n")
        program = self.program
        self.call("amina (2)")
        lines = [node.name for node in program.all("group") if node.name in LINES]
        self.assertEqual(sorted(lines), LINES)
        program.until(lambda: program.has_focus("radio", "Très bien"), "the focus")
        program.key("space", "Tab")
        program.until(lambda: self.grades(lines[0]) == ["Très bien"], "the best")
        program.key("Right", "Right", "Left", "Tab")
        program.until(lambda: self.grades(lines[1]) == ["Bien"], "the second")
        program.key("Right", "Right", "Right", "Right", "Right", "Tab")
        program.until(lambda: self.grades(lines[2]) == ["Insuffisant"], "the last, and no further")
        program.key("Right", "Delete")
        self.says("3 lignes sur 4 ont une mention")
        # Back in a row, the keys stand on its grade.
        program.key("shift+Tab")
        program.until(lambda: program.has_focus("radio", "Insuffisant"), "the focus back")
        program.key("ctrl+Return")
        self.says("1 ligne est sans mention. Déposer quand même\u202f?")
        program.key("Return")
        self.thanks(1)
        self.written(sorted(zip(lines, [5, 4, 1])), MARKS, "users")

    def test_judgment_on_pages(self):
        lines = [f"Ligne {letter}" for letter in "ABCDEF"]
        self.open("Vote=judgment\n", lines)
        program = self.program
        self.call("Noël")
        for page in (1, 2):
            self.says(f"Page {page} sur 2")
            shown = program.until(lambda: [line for line in lines if self.is_there(line)], "a page")
            self.assertEqual(len(shown), 3)
            for line in shown:
                program.click(self.grade(line, "Passable"))
            program.key("Page_Down")
        program.click("button", "Déposer mon bulletin")
        self.thanks(1)
        self.written([(line, 3) for line in lines], MARKS, "agents")

    # ------------------------------------------------------------ in and out

    def test_leaving(self):
        self.open("Vote=judgment\n")
        program = self.program
        self.call("Amina")
        program.click(self.grade("Bonjour", "Bien"))
        program.click("button", "Quitter")
        self.says("Quitter sans voter\u202f?")
        program.click("button", "Revenir")
        self.assertEqual(self.grades("Bonjour"), ["Bien"])
        program.click("button", "Quitter")
        program.click("button", "Quitter")
        # Nothing is kept, and the next time the ballot is as new.
        self.call("Amina")
        self.assertEqual(self.grades("Bonjour"), [])
        self.assertEqual(self.one("SELECT count(*) FROM ballot"), 0)

    def test_once_only(self):
        self.open("Vote=approval\n")
        program = self.program
        self.call("Amina")
        program.key("1", "ctrl+Return")
        self.thanks(1)
        tile = program.see("grid cell", "Amina, agents, a voté")
        self.assertNotIn("sensitive", tile.states)
        frame, box = tile.frame.box, tile.box
        _, _, x, y, width, height = program.windows()[-1]
        run("xdotool", "mousemove", str(x + (width - frame[2]) // 2 + box[0] + box[2] // 2),
            str(y + (height - frame[3]) // 2 + box[1] + box[3] // 2), "click", "1")
        # The other of that name may, and her ballot says that it was hers to cast.
        self.call("amina (2)")
        program.key("1", "2", "ctrl+Return")
        self.thanks(2)
        self.written([("agents", 1), ("users", 2)],
                     "SELECT college, count(*) FROM ballot JOIN mark ON key = ballot "
                     "GROUP BY college")

    # ------------------------------------------------------------ the lock

    def asks(self, button, entry):
        """Opens what hangs from the button, by its name, and waits for the keys to be in it."""
        self.program.click("button", button)
        self.program.until(lambda: self.program.has_focus(None, entry), "the focus in the code")

    def lock(self):
        self.asks("Verrouiller le poste", "Code")
        self.program.type("4711\n4711\n")
        self.program.see("button", "Déverrouiller")

    def test_lock(self):
        self.open("Vote=approval\n")
        program = self.program
        self.asks("Verrouiller le poste", "Code")
        program.type("12\n12\n")
        self.says("Un code compte au moins quatre chiffres.")
        program.type("4711\n4712\n")
        self.says("Les deux codes ne sont pas les mêmes.")
        program.type("4711\n4711\n")
        program.see("button", "Déverrouiller")
        for name in ("Clore le vote", "Annuler le vote", "Menu"):
            program.see_no("button", name)
        program.see_no("list item", re.compile("^Panel"))
        # No key leads out, from the roster or from the booth, and each time it is said.
        before = self.contents()
        for place in ("roster", "booth"):
            for key in ("ctrl+q", "ctrl+w", "alt+F4", "alt+Left", "alt+Page_Up", "ctrl+z", "F9",
                        "F1", "ctrl+n", "ctrl+o", "ctrl+shift+e", "F10"):
                program.key(key)
                self.says("Poste verrouillé")
            self.assertEqual(len(program.windows()), 1)
            self.assertEqual(self.one("SELECT stop FROM bookmark"), 1)
            self.assertEqual(self.contents(), before)
            if place == "roster":
                self.call("Noël")
        # The vote goes on.
        program.key("1", "ctrl+Return")
        self.thanks(1)
        self.call("Amina")
        program.click("button", "Quitter")
        program.click("button", "Quitter")
        # A wrong code says so and nothing else, as often as one likes.
        self.asks("Déverrouiller", "Code")
        for wrong in ("1234", "47111", "", "0000"):
            program.type(wrong + "\n")
            self.says("Ce n’est pas le bon code.")
            self.assertTrue(program.look("button", "Déverrouiller"))
        program.type("4711\n")
        program.see("button", "Verrouiller le poste")
        program.see("button", "Clore le vote")
        program.see("list item", re.compile("^Panel"))
        program.key("alt+Page_Up")
        self.written([(0,)], "SELECT stop FROM bookmark")

    def test_lock_and_the_other_ways_out(self):
        """No key in the projector's window leads out either, nor does a file opened from outside."""
        self.open("Vote=approval\n")
        program = self.program
        program.key("F5")
        projector = program.until(lambda: next((window for window in program.windows()
                                                if window[1] == "Parvis – projection"), None),
                                  "the projector's window")
        self.lock()
        before = program.windows()
        other = self.path("other.parvis")
        self.done("demo", "maison-de-hautepierre", other)
        for words in ([other], [self.campaign], []):
            again = subprocess.run([WINDOW, *words], env=self.desk.environment(self.path("home")),
                                   timeout=60)
            self.assertEqual(again.returncode, 0)
            self.says("Poste verrouillé")
            self.assertEqual(sorted(w[0] for w in program.windows()),
                             sorted(w[0] for w in before))
        run("xdotool", "windowactivate", "--sync", projector[0])
        projector = next(window for window in program.windows() if window[0] == projector[0])
        for key in ("F5", "Escape", "F11", "ctrl+w", "ctrl+o", "ctrl+n", "ctrl+q", "ctrl+z",
                    "alt+F4", "Page_Down"):
            program.key(key)
        self.assertEqual(sorted(w[0] for w in program.windows()), sorted(w[0] for w in before))
        self.assertIn(projector, program.windows())
        self.assertEqual(self.one("SELECT stop FROM bookmark"), 1)
        desk = next(window for window in before if window[0] != projector[0])
        run("xdotool", "windowactivate", "--sync", desk[0])
        self.asks("Déverrouiller", "Code")
        program.type("4711\n")
        program.see("button", "Verrouiller le poste")
        run("xdotool", "windowactivate", "--sync", projector[0])
        program.key("Escape")
        program.until(lambda: projector[0] not in [w[0] for w in program.windows()],
                      "the end of the projection")
        again = subprocess.run([WINDOW, other], env=self.desk.environment(self.path("home")),
                               timeout=60)
        program.until(lambda: len(program.windows()) == 2, "the other file")

    def test_lock_leaves_no_other_campaign(self):
        self.open("Vote=approval\n")
        program = self.program
        desk, = program.windows()
        other = self.path("other.parvis")
        self.done("demo", "maison-de-hautepierre", other)
        subprocess.run([WINDOW, other], env=self.desk.environment(self.path("home")), timeout=60)
        program.until(lambda: len(program.windows()) == 2, "the other campaign")
        run("xdotool", "windowactivate", "--sync", desk[0])
        self.lock()
        program.until(lambda: [w[0] for w in program.windows()] == [desk[0]], "one window")
        self.asks("Déverrouiller", "Code")
        program.type("4711\n")
        program.until(lambda: len(program.windows()) == 2, "the other campaign again")

    def test_lock_ends_with_the_program(self):
        self.open("Vote=approval\n")
        self.lock()
        self.program.process.terminate()
        self.assertEqual(self.program.process.wait(60), 0)
        self.start(self.campaign)
        self.program.see("button", "Verrouiller le poste")
        self.program.see("list item", re.compile("^Panel"))
        # The code is nowhere in the file.
        with open(self.campaign, "rb") as file:
            self.assertNotIn(b"4711", file.read())


if __name__ == "__main__":
    main()
