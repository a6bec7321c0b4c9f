#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Without a mouse: from the start page to a cluster on the board and a ballot in the box."""
from room import Room, main, re, run


class Keyboard(Room):
    def test_from_the_start_to_a_ballot(self):
        program = self.start()
        self.campaign = self.path("clavier.parvis")
        program.see("button", "Nouvelle démarche…")
        program.key("ctrl+n")
        program.until(lambda: program.active_title() == "Nouvelle démarche", "the dialog")
        program.key("ctrl+a")
        program.type("Au clavier seul\n")
        program.until(lambda: program.active_title() == "Où enregistrer la démarche", "the dialog")
        program.key("ctrl+a")
        program.type(self.campaign)
        program.until(lambda: program.see("text box", re.compile("^Nom")).text == self.campaign,
                      "the path")
        program.key("Return")
        program.see("list item", re.compile("^Panel, .*, en cours"))
        self.written([("Au clavier seul",)], "SELECT title FROM identity")

        program.until(lambda: program.has_focus("text box", "Ajouter un agent"), "the focus")
        program.type("Inès\nNoël\n")
        self.written([("Inès",), ("Noël",)], "SELECT name FROM participant ORDER BY id")

        self.go(2)
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("Écoute\nAccueil\nPatience\n")
        self.written([("Écoute",), ("Accueil",), ("Patience",)], "SELECT text FROM note ORDER BY id")
        program.key("F6")
        program.until(lambda: self.focused_note() is not None, "the focus on a note")
        first = self.focused_note()
        program.key("space", "ctrl+Right")
        program.until(lambda: self.focused_note() not in (None, first), "the focus on the next")
        second = self.focused_note()
        program.key("space", "g")
        self.written([(2,)], "SELECT count(*) FROM note WHERE cluster IS NOT NULL")
        program.type("Bienveillance\n")
        self.written([("Bienveillance", text) for text in sorted([first, second])],
                     "SELECT name, text FROM note JOIN cluster ON cluster.id = cluster "
                     "ORDER BY text")

        self.go(4)
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("Dire bonjour\nExpliquer\nVisiter\n")
        self.written([(6,)], "SELECT count(*) FROM note")
        self.go(1)
        program.until(lambda: program.has_focus("button", "Ouvrir le vote"), "the focus")
        program.key("Return")
        program.until(lambda: program.has_focus("grid cell", re.compile("^Inès")), "the focus")
        program.key("Return")
        program.until(lambda: program.has_focus("checkbox", None), "the focus in the ballot")
        program.key("1", "3", "ctrl+Return")
        self.written([(1, 2)], "SELECT count(DISTINCT ballot), count(*) FROM mark")
        program.until(lambda: program.has_focus("button", "Personne suivante"), "the focus")
        program.key("Return")
        program.until(lambda: program.has_focus("grid cell", re.compile("^Noël")), "the focus")

    def test_undoing_fast(self):
        """Each says what it undoes: toasts that replace one another at once."""
        self.campaign = self.path("vite.parvis")
        self.done("new", self.campaign, language="fr")
        program = self.start(self.campaign)
        program.see("list item", re.compile("^Panel, .*, en cours"))
        self.go(2)
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("".join(f"n{number}\n" for number in range(20)))
        self.written([(20,)], "SELECT count(*) FROM note")
        for delay in range(0, 40, 4):
            run("xdotool", "key", "--delay", str(delay), "ctrl+z", "ctrl+z")
        self.written([(0,)], "SELECT count(*) FROM note")
        program.see("label", re.compile("^Annulé"))
        program.key("ctrl+shift+z")
        program.see("label", re.compile("^Rétabli"))
        self.written([(1,)], "SELECT count(*) FROM note")

    def go(self, steps):
        stop = self.one("SELECT stop FROM bookmark")
        for step in range(1, steps + 1):
            self.program.key("alt+Page_Down")
            self.written([(stop + step,)], "SELECT stop FROM bookmark")

    def focused_note(self):
        texts = {text for text, in self.rows("SELECT text FROM note")}
        return next((node.name for node in self.program.all("list item") if node.name in texts
                     and "focused" in node.states), None)


if __name__ == "__main__":
    main()
