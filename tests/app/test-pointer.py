#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pointer on the wall: choosing, dragging and writing there, in the file and undone."""
import sqlite3
import subprocess

from room import Room, main, re, run

EQUIPE, CLEAR, TRUST, PATIENCE = ("une équipe soudée derrière le guichet",
                                  "des consignes claires pour tous", "Confiance réciproque",
                                  "Patience des 2 cotés")
LOOSE = (EQUIPE, CLEAR, TRUST, PATIENCE)


class Pointer(Room):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo(language="fr")
        connection = sqlite3.connect(self.campaign)
        connection.execute("UPDATE bookmark SET stop = 2")
        connection.commit()
        connection.close()
        self.start(self.campaign)
        self.program.see("list item", PATIENCE)
        self.before = self.contents()

    # ------------------------------------------------------------ what is there

    def at(self, text, dx=0, dy=0):
        """A place on the screen beside the middle of this note."""
        _, (x, y) = self.program.touch("list item", text)
        return x + dx, y + dy

    def empty(self):
        """A place on the ground of the zone, right of the last note."""
        return self.at(PATIENCE, 300, 60)

    def chosen(self):
        nodes = [node for node in self.program.all("list item") if node.name]
        states = self.program.states(nodes)
        return sorted(node.name for node in nodes if "selected" in states[node.path])

    def has_chosen(self, *texts):
        self.program.until(lambda: self.chosen() == sorted(texts),
                           lambda: f"{texts} chosen, not {self.chosen()}")

    def zone_of(self, *texts):
        return [self.one("SELECT zone.key FROM note JOIN zone ON zone.id = zone WHERE text = ?", text)
                for text in texts]

    def written_note(self, text):
        """Where the file has a note: its zone, and whether it has a place."""
        self.written([(1,)], "SELECT count(*) FROM note WHERE text = ?", text)
        return self.rows("SELECT zone.key, x IS NOT NULL AND y IS NOT NULL FROM note "
                         "JOIN zone ON zone.id = zone WHERE text = ?", text)[0]

    # ------------------------------------------------------------ choosing

    def test_rubber_band(self):
        program = self.program
        program.pull(self.empty(), self.at(TRUST), release=False)
        # Live, before the button goes up.
        self.has_chosen(TRUST, PATIENCE)
        program.release()
        program.key("p")
        program.until(lambda: self.zone_of(TRUST, PATIENCE) == ["parking"] * 2, "them in the parking")
        self.undone(self.before)
        # Escape brings back what was chosen before.
        program.click("list item", EQUIPE)
        self.has_chosen(EQUIPE)
        program.pull(self.empty(), self.at(TRUST), release=False)
        self.has_chosen(TRUST, PATIENCE)
        program.key("Escape")
        self.has_chosen(EQUIPE)
        program.release()
        self.has_chosen(EQUIPE)
        # With Ctrl it adds and takes away.
        program.pull(self.empty(), self.at(TRUST), key="ctrl")
        self.has_chosen(EQUIPE, TRUST, PATIENCE)
        program.pull(self.empty(), self.at(PATIENCE), key="ctrl")
        self.has_chosen(EQUIPE, TRUST)
        self.click_ground()
        self.has_chosen()
        # Of a cluster that it covers in part, the notes; its head makes it the cluster.
        program.pull(self.empty(), self.at("Pas juger les gens", 0, 20))
        self.has_chosen("Pas juger les gens", CLEAR)
        self.assertEqual(self.contents(), self.before)

    def click_ground(self, *keys):
        x, y = self.empty()
        run("xdotool", *[w for key in keys for w in ("keydown", key)], "mousemove", str(x), str(y),
            "click", "1", *[w for key in keys for w in ("keyup", key)])

    def test_clicks(self):
        program = self.program
        for key in ("ctrl", "shift"):
            program.click("list item", EQUIPE)
            self.has_chosen(EQUIPE)
            for text, now in ((CLEAR, (EQUIPE, CLEAR)), (EQUIPE, (CLEAR,)),
                              (TRUST, (CLEAR, TRUST))):
                x, y = self.at(text)
                run("xdotool", "keydown", key, "mousemove", str(x), str(y), "click", "1", "keyup", key)
                self.has_chosen(*now)
            # A missed note does not lose the others.
            self.click_ground(key)
            self.has_chosen(CLEAR, TRUST)
            self.click_ground()
            self.has_chosen()
        self.assertEqual(self.contents(), self.before)

    # ------------------------------------------------------------ dragging

    def test_drag(self):
        program = self.program
        program.pull(self.at(EQUIPE), self.empty())
        program.until(lambda: self.written_note(EQUIPE) == ("ideal", 1), "a place for it")
        self.undone(self.before)
        program.pull(self.at(EQUIPE), self.parking())
        program.until(lambda: self.zone_of(EQUIPE) == ["parking"], "it in the parking")
        self.undone(self.before)
        # Two pixels are a click.
        program.pull(self.at(EQUIPE), self.at(EQUIPE, 2, 1))
        self.has_chosen(EQUIPE)
        self.assertEqual(self.contents(), self.before)
        # Many onto one: a cluster of all, undone in one.
        program.pull(self.empty(), self.at(TRUST))
        self.has_chosen(TRUST, PATIENCE)
        program.pull(self.at(PATIENCE), self.at(CLEAR))
        self.program.until(lambda: self.members(CLEAR) == sorted([CLEAR, TRUST, PATIENCE]),
                           lambda: f"a cluster of three, not {self.members(CLEAR)}")
        program.key("Escape")
        self.undone(self.before)
        # Onto a cluster, and a note out of it.
        program.pull(self.at(EQUIPE), self.at("Respect mutuel"))
        program.until(lambda: EQUIPE in self.members("Respect mutuel"), "it in the cluster")
        self.undone(self.before)
        program.pull(self.at("Respect mutuel"), self.empty())
        program.until(lambda: self.members("Respect mutuel") is None, "it out of the cluster")
        self.undone(self.before)

    def members(self, text):
        cluster = self.one("SELECT cluster FROM note WHERE text = ?", text)
        if cluster is None:
            return None
        return sorted(t for t, in self.rows("SELECT text FROM note WHERE cluster = ?", cluster))

    def parking(self):
        """The middle of the parking, which is empty."""
        return self.program.touch("group", "Parking")[1]

    def test_drag_given_up(self):
        program = self.program
        away = self.empty()
        program.pull(self.at(EQUIPE), away, release=False)
        program.key("Escape")
        program.release()
        # Another button does not put it down, nor choose from a menu.
        program.pull(self.at(EQUIPE), away, release=False)
        run("xdotool", "click", "3")
        program.key("Escape")
        program.release()
        self.assertEqual(self.contents(), self.before)
        # Let go out of the window.
        program.pull(self.at(EQUIPE), away, (1279, 799), release=False)
        program.key("Escape")
        program.release()
        program.see("list item", EQUIPE)
        self.assertEqual(self.contents(), self.before)
        # A note that undo takes away is no longer held.
        program.click("text box", "Nouvelle note")
        program.type("Éphémère\n")
        self.written_note("Éphémère")
        program.pull(self.at("Éphémère"), self.empty(), release=False)
        program.key("ctrl+z")
        self.written([(0,)], "SELECT count(*) FROM note WHERE text = 'Éphémère'")
        program.release()
        program.see_no("list item", "Éphémère")
        self.assertEqual(self.contents(), self.before)

    # ------------------------------------------------------------ writing

    def open_sketch(self, place=None):
        x, y = place or self.empty()
        run("xdotool", "mousemove", str(x), str(y), "click", "--repeat", "2", "--delay", "60", "1")
        self.program.until(lambda: self.program.has_focus("text box", "Nouvelle note sur le tableau"),
                           "a note to write")

    def test_write_on_the_wall(self):
        program = self.program
        self.open_sketch()
        program.type("Écrite là\n")
        program.until(lambda: self.written_note("Écrite là") == ("ideal", 1), "it has a place")
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus in the entry")
        x, y = self.one("SELECT x FROM note WHERE text = 'Écrite là'"), self.one(
            "SELECT y FROM note WHERE text = 'Écrite là'")
        self.assertGreater(x, 156)
        self.assertGreater(y, 84)
        self.undone(self.before)
        # Elsewhere, where one clicks; nothing is lost.
        self.open_sketch(self.parking())
        program.type("Au parking")
        program.click("list item", TRUST)
        program.until(lambda: self.written_note("Au parking") == ("parking", 1), "it is there")
        self.has_chosen(TRUST)
        self.undone(self.before)
        # Nothing, and given up.
        self.open_sketch()
        program.key("Return")
        program.see_no("text box", "Nouvelle note sur le tableau")
        self.open_sketch()
        program.type("Perdue")
        program.key("Escape")
        program.see("label", re.compile("^Note abandonnée"))
        program.see_no("text box", "Nouvelle note sur le tableau")
        self.assertEqual(self.contents(), self.before)

    def test_write_too_much(self):
        program = self.program
        self.open_sketch()
        program.type("a" * 505)
        program.see("label", "505 caractères sur 500")
        program.key("Return")
        self.click_ground()
        self.assertEqual(self.contents(), self.before)
        program.until(lambda: program.has_focus("text box", "Nouvelle note sur le tableau"),
                      "it is still there")
        program.key(*["BackSpace"] * 5)
        program.see("label", "500 caractères sur 500")
        program.key("Return")
        self.written([("a" * 500,)], "SELECT text FROM note ORDER BY id DESC LIMIT 1")
        self.undone(self.before)
        # The page goes, the note stays.
        self.open_sketch()
        program.type("En partant")
        program.key("alt+Page_Down")
        self.written_note("En partant")
        program.key("alt+Page_Up")
        program.see("list item", "En partant")

    def test_too_much_waits_in_the_entry(self):
        """What is too long for a note when the page goes, or the program, is half typed."""
        program = self.program
        text = "mot " * 130 + "fin"
        for typed, leave in (("", "alt+Page_Down"), ("à demi", "ctrl+q")):
            if typed:
                program.fill("text box", "Nouvelle note", typed)
            self.open_sketch()
            program.type(text)
            program.see("label", "523 caractères sur 500")
            program.key(leave)
            whole = f"{typed} {text}".strip()
            if leave == "ctrl+q":
                program.process.wait(60)
                self.start(self.campaign)
                program = self.program
            else:
                program.see("label", re.compile("^Cette note n’a pas .*La relation idéale"))
                program.key("alt+Page_Up")
            self.written([(whole,)], "SELECT text FROM draft WHERE sequence = 2")
            program.see("list item", PATIENCE)
            self.assertEqual(program.see("text box", "Nouvelle note").text, whole)
            program.see("label", f"{len(whole) - 500} caractères de trop")
        self.assertEqual(self.contents()["note"], self.before["note"])

    def test_much_more_is_taken_whole_or_not_at_all(self):
        """Beside an entry that is full already, and never a part of it."""
        program = self.program
        typed, taken = "déjà " * 1400, "é" * 4000
        program.quit()
        connection = sqlite3.connect(self.campaign)
        connection.execute("INSERT INTO draft (sequence, text) VALUES (2, ?)", (typed,))
        connection.commit()
        connection.close()
        self.start(self.campaign)
        program = self.program
        program.see("list item", PATIENCE)
        self.open_sketch()
        for text, shown in ((taken + "é", None), (taken, "4000 caractères sur 500")):
            subprocess.run(["xclip", "-selection", "clipboard", "-target", "UTF8_STRING", "-i"],
                           input=text.encode(), check=True, stdout=subprocess.DEVNULL)
            program.key("ctrl+v")
            if shown:
                program.see("label", shown)
            else:
                program.see("label", re.compile("^Ce texte est trop long"))
                self.assertEqual(program.see("text box", "Nouvelle note sur le tableau").text, "")
        program.key("alt+Page_Down")
        program.see("label", re.compile("^Cette note n’a pas .*La relation idéale"))
        self.written([(typed + " " + taken,)], "SELECT text FROM draft WHERE sequence = 2")
        program.key("alt+Page_Up")
        self.assertEqual(program.see("text box", "Nouvelle note").text, typed + " " + taken)

    def test_write_face_down(self):
        program = self.program
        program.quit()
        connection = sqlite3.connect(self.campaign)
        connection.execute("UPDATE sequence SET writing = 1 WHERE id = 2")
        connection.commit()
        connection.close()
        self.start(self.campaign)
        self.program.see("list item", PATIENCE)
        self.open_sketch()
        self.program.type("Cachée\n")
        self.written([(1,)], "SELECT hidden FROM note WHERE text = 'Cachée'")


if __name__ == "__main__":
    main()
