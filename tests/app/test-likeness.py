#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two notes that look alike: said on the later one, grouped or told apart in one key, undone."""
from room import Room, main, re, run

FIRST = "Écouter les familles"
SECOND = "on écoute la famille"
FAR = "Sérénité"
HINT = "ressemble à «\u202fÉcouter les familles\u202f»"


class Likeness(Room):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo(language="fr")
        self.query(self.campaign, "UPDATE bookmark SET stop = 2")
        self.start(self.campaign)
        self.program.see("text box", "Nouvelle note")

    def contents(self):
        return {table: self.rows(f"SELECT * FROM {table} ORDER BY 1, 2")
                for table in ("note", "cluster", "\"unlike\"")}

    def ids(self, *texts):
        return tuple(self.one("SELECT id FROM note WHERE text = ?", text) for text in texts)

    def hinted(self, text, hint=HINT):
        """The note of this text, once it says that it looks like another."""
        return self.program.until(
            lambda: next((node for node in self.program.all("list item", text)
                          if hint in node.description), None),
            lambda: f"{hint} on {text}; {[n.description for n in self.program.all('list item')]}")

    def see_unhinted(self, text):
        self.program.until(lambda: all("ressemble" not in node.description
                                       for node in self.program.all("list item", text)),
                           f"no hint on {text}")

    def write(self, *texts):
        program = self.program
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        for text in texts:
            program.type(text + "\n")
        self.written([(text,) for text in texts],
                     f"SELECT text FROM (SELECT id, text FROM note ORDER BY id DESC LIMIT {len(texts)})"
                     " ORDER BY id")

    def choose(self, text):
        """The keys go to this note."""
        program = self.program
        program.click("list item", text)
        program.until(lambda: any("focused" in node.states
                                  for node in program.all("list item", text)), "the focus")

    def test_group(self):
        program = self.program
        self.write(FIRST, SECOND, FAR)
        self.hinted(SECOND)
        self.see_unhinted(FIRST)
        self.see_unhinted(FAR)
        before = self.contents()

        self.choose(SECOND)
        program.key("r")
        program.see("label", "Ces deux notes disent-elles la même chose\u202f?")
        for text in (FIRST, SECOND):
            program.see("label", text)
        program.until(lambda: program.has_focus("button", "Regrouper"), "the focus")
        program.key("Return")
        self.written([(FIRST, SECOND)],
                     "SELECT a.text, b.text FROM note a JOIN note b ON a.cluster = b.cluster "
                     "AND a.id < b.id WHERE a.text = ?", FIRST)
        self.see_unhinted(SECOND)
        program.key("ctrl+z")
        program.until(lambda: self.contents() == before, "the file as it was")
        self.hinted(SECOND)

        # From the board, and from the other of the two.
        self.choose(FIRST)
        program.key("ctrl+j")
        self.written([(2,)], "SELECT count(*) FROM note WHERE cluster = "
                             "(SELECT cluster FROM note WHERE text = ?)", FIRST)
        # A third joins the cluster of the first.
        program.key("F6")
        self.write("Ecouter, les familles")
        note = self.hinted("Ecouter, les familles")
        self.assertIn(HINT, note.description)
        self.choose("Ecouter, les familles")
        program.key("ctrl+j")
        self.written([(3,)], "SELECT count(*) FROM note WHERE cluster = "
                             "(SELECT cluster FROM note WHERE text = ?)", FIRST)

    def test_tell_apart(self):
        program = self.program
        self.write(FIRST, SECOND)
        self.hinted(SECOND)
        before = self.contents()
        pair = self.ids(FIRST, SECOND)

        self.choose(SECOND)
        program.key("r")
        program.see("label", "Ces deux notes disent-elles la même chose\u202f?")
        program.key("Delete")
        self.written([pair], "SELECT first, second FROM \"unlike\"")
        self.see_unhinted(SECOND)
        self.assertEqual(len(self.ids(FIRST, SECOND)), 2)
        program.key("ctrl+z")
        program.until(lambda: self.contents() == before, "the file as it was")
        self.hinted(SECOND)

        self.choose(SECOND)
        program.key("ctrl+shift+j")
        self.written([pair], "SELECT first, second FROM \"unlike\"")
        self.see_unhinted(SECOND)
        program.key("r")
        program.see("label", "Aucune autre note ne ressemble à celle-ci")
        # Escape leaves all as it is.
        program.key("F6")
        self.write("Écouter toutes les familles")
        third = self.hinted("Écouter toutes les familles")
        self.choose(third.name)
        program.key("r")
        program.see("label", "Ces deux notes disent-elles la même chose\u202f?")
        kept = self.contents()
        program.key("Escape")
        program.see_no("label", "Ces deux notes disent-elles la même chose\u202f?")
        self.assertEqual(self.contents(), kept)

        # Never again, after a restart either: the third note shows that all were compared.
        self.assertEqual(program.quit(), 0, program.said())
        self.start(self.campaign)
        self.hinted("Écouter toutes les familles")
        self.see_unhinted(SECOND)
        self.assertEqual(self.rows("SELECT first, second FROM \"unlike\""), [pair])

    def test_pointer(self):
        program = self.program
        self.write(FIRST, SECOND)
        note = self.hinted(SECOND)
        _, (x, y) = program.touch(note)
        place = self.rows("SELECT x, y FROM note WHERE text = ?", SECOND)

        # The hint is below the middle of the note. A drag from it is a drag.
        run("xdotool", "mousemove", str(x - 20), str(y + 32), "mousedown", "1", "sleep", "0.05",
            "mousemove", str(x + 40), str(y + 60), "sleep", "0.05", "mousemove", str(x + 180),
            str(y + 60), "sleep", "0.1", "mouseup", "1")
        program.until(lambda: self.rows("SELECT x, y FROM note WHERE text = ?", SECOND) != place,
                      "another place")
        self.assertIsNone(program.look("label", "Ces deux notes disent-elles la même chose\u202f?"))
        _, (x, y) = program.touch(self.hinted(SECOND))
        run("xdotool", "mousemove", str(x - 20), str(y + 32), "click", "1")
        program.see("label", "Ces deux notes disent-elles la même chose\u202f?")
        program.until(lambda: program.has_focus("button", "Regrouper"), "the focus")
        program.key("shift+Tab")
        program.until(lambda: program.has_focus("button", "Ignorer"), "the focus")
        program.key("Return")
        self.written([self.ids(FIRST, SECOND)], "SELECT first, second FROM \"unlike\"")


if __name__ == "__main__":
    main()
