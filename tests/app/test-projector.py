#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the room sees: real clicks and keys at the facilitator's window, and of the projector's window
what a screen reader is told and what its pixels show."""
from projection import TITLE, Projection
from room import main, re, run

FACE_DOWN = "Note face cachée, agents"
HIDDEN = "SELECT count(*) FROM note WHERE hidden"


class Projector(Projection):
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

    def test_says_how_to_leave(self):
        """For a while, on the only screen."""
        program = self.open()
        self.project()
        program.see("label", "F5\u00a0: arrêter la projection · F11\u00a0: tout l’écran")
        program.until(lambda: not self.hints(), "the end of the hint")
        program.until(lambda: self.come_to_front(), "the projector's window in front")
        program.key("F11")
        program.see("label", "Échap\u00a0: revenir à la table de travail")
        program.until(lambda: not self.hints(), "the end of the hint")
        program.key("Escape")
        program.key("F5")
        program.until(lambda: not self.window(), "the end of the projection")

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

    def test_an_engagement_half_typed(self):
        """The desk's picture of the poster follows each key, the room's what is kept."""
        program = self.open(stop=22, demo="maison-de-hautepierre")
        self.project()
        # Beside the desk's picture of the poster.
        run("xdotool", "windowmove", "--sync", self.window()[0], "0", "0")
        before = self.paint("before.png")
        desk = self.sheet()
        program.key("F2", "ctrl+a")
        program.type("Chanter")
        program.until(lambda: self.sheet() != desk, "the desk's picture of it")
        self.assertEqual(self.paint("typing.png"), before)
        program.key("Return")
        self.written([(1,)], "SELECT count(*) FROM engagement WHERE text = 'Chanter'")
        program.until(lambda: self.paint("after.png") != before, "the room's picture of it")

    def sheet(self):
        """The picture of the poster at the desk."""
        desk = next(w for w in self.program.windows() if w[1] != TITLE)
        x, y, width, height = desk[2:]
        return run("convert", f"x:{desk[0]}", "-crop", f"250x300+{width - 260}+60", "-format", "%#",
                   "info:")

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
