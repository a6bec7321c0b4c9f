#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Going about the wall: pan and zoom by the wheel, the buttons and the keys; nothing is written."""
import sqlite3

from room import Room, main, re, run

COUNT = 120
FIRST, LAST = "n1", f"n{COUNT}"
# From one note to the next.
STEP = 156


class View(Room):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo(language="fr")
        connection = sqlite3.connect(self.campaign)
        connection.execute("UPDATE bookmark SET stop = 2")
        zone, = connection.execute("SELECT zone FROM note WHERE text = 'Respect mutuel'").fetchone()
        connection.executemany("INSERT INTO note (zone, college, text) VALUES (?, 'agents', ?)",
                               [(zone, f"n{i}") for i in range(1, COUNT + 1)])
        connection.commit()
        connection.close()
        self.start(self.campaign)
        self.program.see("list item", FIRST)
        # The note about the middle of what is seen first, and where the screen has its corner.
        wall = self.program.all("group", "Tableau")[0].parent.box
        middle = wall[0] + wall[2] // 2, wall[1] + wall[3] // 2
        boxes = {node.name: node.box for node in self.program.all("list item", re.compile("^n[0-9]+$"))}
        self.note = min(boxes, key=lambda name: abs(boxes[name][0] + 72 - middle[0])
                        + abs(boxes[name][1] + 51 - middle[1]))
        _, (x, y) = self.program.touch("list item", self.note)
        self.shift = x - 72 - boxes[self.note][0], y - 51 - boxes[self.note][1]
        self.before = self.contents()

    def tearDown(self):
        # Looking is not changing.
        self.assertEqual(self.contents(), self.before)

    # ------------------------------------------------------------ what is seen

    def box(self, text=None):
        # GTK tells where a corner is as it is seen, but the size as it is not zoomed.
        return self.program.all("list item", text or self.note)[0].box

    def place(self):
        """A place on the screen in the note, near its corner."""
        x, y, _, _ = self.box()
        return x + self.shift[0] + 20, y + self.shift[1] + 20

    def has_moved(self, start, dx, dy):
        def moved():
            box = self.box()
            return box[0] - start[0], box[1] - start[1]

        self.program.until(lambda: all(abs(a - b) <= 2 for a, b in zip(moved(), (dx, dy))),
                           lambda: f"{dx}, {dy} from {start}, not {moved()}")

    def zoom(self):
        boxes = {node.name: node.box for node in self.program.all("list item", re.compile("^n2[0-9]$"))}
        # Rows of notes only, where nothing but the gap is between two.
        steps = [boxes[f"n{i + 1}"][0] - boxes[f"n{i}"][0] for i in range(20, 29)]
        return 100 * min(step for step in steps if step > 0) / STEP

    def has_zoom(self, percent):
        self.program.until(lambda: abs(self.zoom() - percent) < 2,
                           lambda: f"{percent} %, not {self.zoom()}")

    def shows_all(self):
        wall = self.program.all("group", "Tableau")[0].parent.box
        boxes = self.box(FIRST), self.box(LAST)
        return all(wall[1] <= box[1] and box[1] < wall[1] + wall[3] for box in boxes)

    # ------------------------------------------------------------ gestures

    def test_pan(self):
        program = self.program
        run("xdotool", "key", "ctrl+plus", "ctrl+plus")
        self.has_zoom(150)
        start, (x, y) = self.box(), self.place()
        program.pull((x, y), (x - 90, y - 70), button=2)
        self.has_moved(start, -90, -70)
        program.pull((x - 90, y - 70), (x, y), button=2)
        self.has_moved(start, 0, 0)
        # The wheel, and with Shift sideways.
        program.wheel((x, y), 5)
        program.until(lambda: self.box()[1] < start[1], "it scrolled down")
        program.wheel((x, y), 4)
        self.has_moved(start, 0, 0)
        program.wheel((x, y), 5, key="shift")
        program.until(lambda: self.box()[0] < start[0], "it scrolled to the right")
        program.wheel((x, y), 4, key="shift")
        self.has_moved(start, 0, 0)

    def test_space(self):
        program = self.program
        run("xdotool", "key", "ctrl+plus", "ctrl+plus")
        self.has_zoom(150)
        program.click("list item", self.note)
        start, (x, y) = self.box(), self.place()
        program.pull((x, y), (x - 90, y - 70), key="space")
        self.has_moved(start, -90, -70)
        # It neither chose nor moved the note under it.
        self.assertIn("selected", program.all("list item", self.note)[0].states)
        program.key("space")
        program.until(lambda: "selected" not in program.all("list item", self.note)[0].states,
                      "Space alone takes it out")
        program.key("space")
        program.until(lambda: "selected" in program.all("list item", self.note)[0].states,
                      "Space alone chooses it")
        # In the entry it is a letter.
        program.click("text box", "Nouvelle note")
        program.type("a b")
        program.until(lambda: program.see("text box", "Nouvelle note").text == "a b", "a space")
        program.key("ctrl+a", "BackSpace")
        program.until(lambda: program.see("text box", "Nouvelle note").text == "", "nothing")

    def test_zoom(self):
        program = self.program
        start, (x, y) = self.box(), self.place()
        for button, factor in ((4, 1.1), (5, 1 / 1.1)):
            for _ in range(3):
                before = self.zoom()
                program.wheel((x, y), button, key="ctrl")
                self.has_zoom(before * factor)
                # What is under the pointer stays there.
                away = 20 * (before * factor / 100 - 1)
                self.has_moved(start, -away, -away)
        self.has_zoom(100)
        program.click("text box", "Nouvelle note")
        for key, percent in (("ctrl+minus", 80), ("ctrl+KP_Subtract", 67), ("ctrl+plus", 80),
                             ("ctrl+KP_Add", 100), ("ctrl+equal", 125), ("ctrl+alt+0", 100)):
            program.key(key)
            self.has_zoom(percent)

    def test_all_in_view(self):
        program = self.program
        self.assertFalse(self.shows_all())
        program.key("ctrl+0")
        program.until(self.shows_all, lambda: f"all in view, not {self.box(FIRST)}, {self.box(LAST)}")
        program.key("ctrl+alt+0")
        self.has_zoom(100)
        # The key of a French keyboard without Shift, and the menu.
        program.key("ctrl+agrave")
        program.until(self.shows_all, "all in view")
        self.choose("^Taille normale", "Down", "Return")
        self.has_zoom(100)
        self.choose("^Tout voir", "Return")
        program.until(self.shows_all, "all in view")

    def choose(self, label, *keys):
        """Opens the menu of the zoom, and goes to this item by these keys."""
        self.program.click("button", re.compile("^Zoom"))
        self.program.see("menu item", re.compile(label))
        self.program.key(*keys)
        self.program.see_no("menu item", re.compile(label))
        self.program.until(lambda: self.program.has_focus("text box", "Nouvelle note"),
                           "the focus in the entry again")


if __name__ == "__main__":
    main()
