#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From far away, where the notes are papers without words: the pointer does what it does up close."""
import sqlite3

from room import Room, main, re, run

COUNT = 60
NOTE = "n33"
SKETCH = "Nouvelle note sur le tableau"


class Far(Room):
    def setUp(self):
        super().setUp()
        self.campaign = self.path("loin.parvis")
        self.done("new", self.campaign, language="fr")
        connection = sqlite3.connect(self.campaign)
        connection.execute("UPDATE bookmark SET stop = 2")
        zone, = connection.execute(
            "SELECT id FROM zone WHERE key = 'ideal' AND workshop = 1").fetchone()
        connection.executemany("INSERT INTO note (zone, college, text) VALUES (?, 'agents', ?)",
                               [(zone, f"n{i}") for i in range(1, COUNT + 1)])
        connection.commit()
        connection.close()
        self.start(self.campaign)
        program = self.program
        # Where the screen has the corner of the window's content.
        node, (x, y) = program.touch("list item", "n1")
        box = node.box
        self.shift = x - box[0] - box[2] // 2, y - box[1] - box[3] // 2
        program.click("text box", "Nouvelle note")
        program.key(*["ctrl+minus"] * 5)
        # A quarter: one note is 36 wide, and the next one begins 39 further.
        program.until(lambda: self.step() == 39, lambda: f"a quarter, not {self.step()}")
        self.before = self.contents()

    # ------------------------------------------------------------ what is there

    def box(self, name):
        return self.program.all("list item", name)[0].box

    def step(self):
        return self.box("n2")[0] - self.box("n1")[0]

    def at(self, name, dx=0, dy=0):
        """A place on the screen beside the middle of this note, as far away as it is."""
        x, y, _, _ = self.box(name)
        return x + self.shift[0] + 18 + dx, y + self.shift[1] + 12 + dy

    def ground(self):
        return self.at(f"n{COUNT}", 0, 120)

    def click(self, place, button=1, count=1):
        run("xdotool", "mousemove", *map(str, place), "click", "--repeat", str(count), "--delay",
            "60", str(button))

    def chosen(self):
        nodes = self.program.all("list item", re.compile("^n[0-9]+$"))
        states = self.program.states(nodes)
        return [node.name for node in nodes if "selected" in states[node.path]]

    def has_chosen(self, *names):
        self.program.until(lambda: self.chosen() == list(names),
                           lambda: f"{names} chosen, not {self.chosen()}")

    # ------------------------------------------------------------ gestures

    def test_choose(self):
        self.click(self.at(NOTE))
        self.has_chosen(NOTE)
        self.click(self.ground())
        self.has_chosen()
        # A band over the last two.
        self.program.pull(self.ground(), self.at(f"n{COUNT - 1}", -10, 0))
        self.has_chosen(f"n{COUNT - 1}", f"n{COUNT}")
        self.assertEqual(self.contents(), self.before)

    def test_drag(self):
        self.program.pull(self.at(NOTE), self.ground())
        self.written([(1,)], "SELECT x IS NOT NULL AND y IS NOT NULL FROM note WHERE text = ?", NOTE)
        self.undone(self.before)
        # Onto another: both are a cluster.
        self.program.pull(self.at(NOTE), self.at("n2"))
        self.written([("n2",), (NOTE,)],
                     "SELECT text FROM note WHERE cluster IS NOT NULL ORDER BY id")
        self.program.key("Escape")
        self.undone(self.before)

    def test_menu(self):
        self.click(self.at(NOTE), 3)
        self.program.see("menu item", "Supprimer")
        self.has_chosen(NOTE)
        self.program.key("Escape")
        self.program.see_no("menu item", "Supprimer")
        self.click(self.ground(), 3)
        self.program.see("menu item", "Écrire une note ici")
        self.program.key("Escape")
        self.program.see_no("menu item", "Écrire une note ici")
        self.assertEqual(self.contents(), self.before)

    def test_write(self):
        """Twice on the ground is a note to write, twice on a paper its text."""
        program = self.program
        self.click(self.ground(), count=2)
        program.until(lambda: program.has_focus("text box", SKETCH), "a note to write")
        program.type("De loin\n")
        self.written([("De loin", 1)], "SELECT text, x IS NOT NULL FROM note ORDER BY id DESC LIMIT 1")
        self.undone(self.before)
        self.click(self.at(NOTE), count=2)
        program.until(lambda: program.has_focus("text box", "Texte de la note"), "its text")
        program.key("ctrl+a")
        program.type("corrigée\n")
        self.written([(NOTE,)], "SELECT original FROM note WHERE text = 'corrigée'")
        self.undone(self.before)

    def test_words_under_the_pointer(self):
        self.assertIsNone(self.program.look("label", NOTE))
        for name in (NOTE, "n34", "n2"):
            x, y = self.at(name)
            run("xdotool", "mousemove", str(x - 3), str(y), "sleep", "0.1", "mousemove", str(x), str(y))
            self.program.see("label", name)
        x, y = self.ground()
        run("xdotool", "mousemove", str(x), str(y))
        self.program.see_no("label", "n2")


if __name__ == "__main__":
    main()
