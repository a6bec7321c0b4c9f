#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the room sees: real clicks and keys at the facilitator's window, and of the projector's window
what a screen reader is told and what its pixels show."""
import os
import sqlite3

from room import Room, main, re, run

TITLE = "Parvis – projection"
FACE_DOWN = "Note face cachée, agents"
HIDDEN = "SELECT count(*) FROM note WHERE hidden"


class Projector(Room):
    def open(self, *changes, stop=2, demo=None):
        """A campaign at a stop of the road: of the method's, or an example."""
        self.campaign = self.path("room.parvis")
        self.done(*(("demo", demo) if demo else ("new",)), self.campaign, language="fr")
        connection = sqlite3.connect(self.campaign)
        for sql in (f"UPDATE bookmark SET stop = {stop}", *changes):
            connection.execute(sql)
        connection.commit()
        connection.close()
        return self.start(self.campaign)

    # ------------------------------------------------------------ the other window

    def frame(self):
        return next((node for node in self.program.tree().children if node.name == TITLE), None)

    def told(self):
        """All that a screen reader is told of the projector's window."""
        frame = self.frame()
        return "\n".join(f"{node.name}\n{node.description}" for node in frame.walk()) if frame else ""

    def tells(self, *texts):
        self.program.until(lambda: all(text in self.told() for text in texts),
                           lambda: f"{texts} in\n{self.told()}")

    def shown_notes(self):
        return [node.name for node in self.program.all("list item", within=self.frame())]

    def shows_notes(self, *names):
        self.program.until(lambda: self.frame() and sorted(self.shown_notes()) == sorted(names),
                           lambda: f"{names} in\n{self.told()}")

    def window(self):
        return next((w for w in self.program.windows() if w[1] == TITLE), None)

    def has_keys(self):
        frames = self.program.tree().children
        return any("active" in states for states in self.program.states(frames).values())

    def project(self):
        """F5, and the keys are the facilitator's again."""
        self.program.until(self.has_keys, "the keys at the desk")
        desk = self.program.active_title()
        self.program.key("F5")
        self.program.until(self.window, "the projector's window")
        self.program.until(lambda: self.program.active_title() == desk,
                           lambda: f"the keys at “{desk}”, not “{self.program.active_title()}”")

    def paint(self, name):
        """What the projector's window shows, once it stands still, with no other over it."""
        last = None

        def still():
            nonlocal last
            run("import", "-window", self.window()[0], self.path(name))
            before, last = last, run("identify", "-format", "%#", self.path(name))
            return before == last

        self.program.until(still, "a still picture")
        return last

    # ------------------------------------------------------------ the walk

    def test_opens_and_closes(self):
        program = self.open()
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        self.project()
        program.type("Une note\n")
        self.written([("Une note",)], "SELECT text FROM note")
        self.assertTrue(program.has_focus("text box", "Nouvelle note"))
        self.tells("La relation idéale", "Quand tout va bien")
        self.shows_notes("Une note")
        self.assertIn("pressed", program.see("button", "Projeter").states)
        program.see("label", "En projection")

        program.key("F5")
        program.until(lambda: not self.window(), "the end of the projection")
        program.until(lambda: not self.frame(), "no tree of it either")
        program.see("label", "Projeter")

        program.click("button", "Projeter")
        program.until(self.window, "the projector's window again")
        program.type("Deux\n")
        self.shows_notes("Une note", "Deux")
        program.click("button", "Projeter")
        program.until(lambda: not self.window(), "the end of the projection")

    def test_escape_and_the_end(self):
        program = self.open()
        self.project()
        small = self.window()[4:]
        # Past the time in which the desk takes its keys back.
        program.until(lambda: self.come_to_front(), "the projector's window in front")
        program.key("F11")
        program.until(lambda: self.window()[4:] > small, "full screen")
        program.key("Escape")
        program.until(lambda: self.window()[4:] == small, "the window as it was")
        program.key("Escape")
        program.until(lambda: not self.window(), "the end of the projection")
        program.see("label", "Projeter")

        self.project()
        program.key("ctrl+q")
        self.assertEqual(program.process.wait(60), 0)

    def come_to_front(self):
        run("xdotool", "windowactivate", self.window()[0])
        return self.program.is_active(TITLE, 1)

    def test_follows_the_road(self):
        program = self.open(stop=0)
        self.project()
        self.tells("room")
        program.key("alt+Page_Down")
        self.tells("Accueil et cadre")
        program.key("alt+Page_Down")
        self.tells("La relation idéale")
        self.assertNotIn("Accueil et cadre", self.told())

    # ------------------------------------------------------------ the wall

    def test_face_down(self):
        program = self.open("UPDATE sequence SET writing = 1 WHERE id = 2")
        self.project()
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("Secret")
        self.assertNotIn("Secret", self.told())
        program.type(" un\n")
        self.written([(1,)], HIDDEN)
        self.shows_notes(FACE_DOWN)
        self.assertNotIn("Secret", self.told())
        first = self.paint("first.png")

        # Other words, the same picture: nothing of them is in it.
        program.key("ctrl+z")
        self.shows_notes()
        self.assertNotEqual(self.paint("none.png"), first)
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("Quelque chose de bien plus long qui prend trois lignes\n")
        self.shows_notes(FACE_DOWN)
        self.assertEqual(self.paint("second.png"), first)

        program.key("ctrl+shift+r")
        self.shows_notes("Quelque chose de bien plus long qui prend trois lignes")
        self.assertNotEqual(self.paint("revealed.png"), first)

    def test_what_is_not_for_the_room(self):
        program = self.open(
            "INSERT INTO note (zone, college, text) SELECT id, 'agents', 'Garée' FROM zone "
            "WHERE key = 'parking' LIMIT 1",
            "INSERT INTO note (zone, college, text) SELECT id, 'agents', 'Calme' FROM zone "
            "WHERE key = 'ideal' LIMIT 1")
        self.project()
        self.shows_notes("Calme")
        plain = self.paint("plain.png")

        # Half typed, chosen, flagged: the facilitator's alone.
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("Cal")
        program.key("ctrl+a", "BackSpace", "F6", "l")
        self.written([(1,)], "SELECT flagged FROM note WHERE text = 'Calme'")
        program.key("space")
        program.see("button", re.compile("^À relire"))
        self.shows_notes("Calme")
        self.assertNotIn("relire", self.told())
        self.assertNotIn("Parking", self.told())
        self.assertEqual(self.paint("flagged.png"), plain)

        program.key("p")
        self.shows_notes()
        self.assertNotEqual(self.paint("parked.png"), plain)
        program.key("ctrl+z")
        self.shows_notes("Calme")

    def test_nothing_can_be_done_there(self):
        program = self.open(demo="maison-de-hautepierre")
        self.project()
        self.tells("Politesse (bonjour, merci)")
        nodes = list(self.frame().walk())
        states = program.states(nodes)
        for node in nodes[1:]:
            self.assertNotIn("focusable", states[node.path], node)
            self.assertNotIn(node.role, ("button", "text box", "check box"), node)

    # ------------------------------------------------------------ answers

    def test_positions(self):
        """Of what the file holds already, only how many there are, until it is revealed."""
        program = self.open("UPDATE sequence SET phase = 'open' WHERE id = 4", stop=4,
                            demo="maison-de-hautepierre")
        self.project()
        self.tells("12 sur 12 ont posé leur point")
        self.assertNotIn("Médiane", self.told())
        before = self.paint("before.png")
        program.click("button", "Révéler")
        self.tells("Médiane", "12 agents")
        self.assertNotIn("ont posé", self.told())
        self.assertNotEqual(self.paint("after.png"), before)

    def vote(self, stop, *changes):
        program = self.open(*changes, stop=stop, demo="maison-de-hautepierre")
        self.project()
        return program

    def test_vote_under_way(self):
        """The ballots are in the file: what they say is not told."""
        self.vote(7, "UPDATE vote SET phase = 'open' WHERE sequence = 7")
        self.tells("Le vote est en cours", "12 sur 12 ont voté")
        for label, in self.rows("SELECT label FROM option WHERE sequence = 7"):
            self.assertNotIn(label, self.told())

    def test_vote_closed(self):
        self.vote(7, "UPDATE vote SET phase = 'closed' WHERE sequence = 7")
        self.tells("Le vote est clos", "12 sur 12 ont voté")
        self.assertNotIn("Se présenter", self.told())

    def test_result(self):
        """What is kept shows once it is recorded, not while it is being chosen."""
        program = self.vote(19, "DELETE FROM retained WHERE sequence = 19")
        self.tells("Sept qualités à garder", "Respect", "portée par les agents")
        self.assertNotIn("retenue", self.told())
        before = self.paint("before.png")
        program.click("button", "Consigner")
        self.tells("7 qualités retenues")
        self.assertEqual(len(self.kept()), 7)
        self.assertNotEqual(self.paint("after.png"), before)

    def test_a_result_line_by_line(self):
        """The room sees no more of it than the facilitator has revealed."""
        program = self.vote(19, "DELETE FROM retained WHERE sequence = 19",
                            "UPDATE vote SET phase = 'closed' WHERE sequence = 19")
        program.click("button", "Révéler un par un")
        self.written([("shown",)], "SELECT phase FROM vote WHERE sequence = 19")
        self.tells("Sept qualités à garder")
        labels = {label for label, in self.rows("SELECT label FROM option WHERE sequence = 19")}
        for count in (1, 2, 3):
            self.program.until(lambda: len(self.lines(labels)) == count,
                               lambda: f"{count} lines in\n{self.told()}")
            program.click("button", "Suivante")
        program.click("button", "Tout révéler")
        self.tells("Respect", "portée par les agents")
        self.assertGreater(len(self.lines(labels)), 4)

    def lines(self, labels):
        return [label for label in labels if re.search(rf"^{re.escape(label)}", self.told(), re.M)]

    def kept(self):
        return [node for node in self.program.all(None, "1 qualité retenue", self.frame())
                if node.is_shown]

    # ------------------------------------------------------------ the rest of the road

    def test_poster_and_roadmap(self):
        program = self.open(stop=25, demo="maison-de-hautepierre")
        self.project()
        self.tells("L’affiche telle qu’elle s’imprimera")
        program.key("alt+Page_Down")
        self.tells("Feuille de route", "Poser un écran du temps d’attente dans le hall", "en retard")
        for means, risks in self.rows("SELECT means, risks FROM action"):
            for text in filter(None, (means, risks)):
                self.assertNotIn(text, self.told())

    def test_too_much_for_one_look(self):
        """It follows the facilitator along a long wall, and shows what is written."""
        program = self.open(
            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 80) "
            "INSERT INTO note (zone, college, text) SELECT (SELECT id FROM zone WHERE key = 'ideal' "
            "LIMIT 1), 'agents', 'Une phrase assez longue pour être petite, numéro ' || i FROM n")
        self.project()
        last = "Une phrase assez longue pour être petite, numéro 80"
        self.tells("numéro 1")
        self.assertNotIn(last, self.told())
        self.assertLess(len(self.shown_notes()), 60)
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("La dernière\n")
        self.tells("La dernière")


if __name__ == "__main__":
    main()
