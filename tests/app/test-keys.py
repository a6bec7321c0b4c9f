#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key of the board, on a French keyboard: what it does to the file, and that undoing it gives
the same file content back."""
import os
import shutil
import sqlite3
import subprocess

from harness import read
from room import Room, main, run

STEP_X, STEP_Y, GAP = 156, 114, 12
IDEAL, CHAOS, PARKING = 1, 2, 4


class Keys(Room):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo(language="fr")
        # The notes of one zone, in rows of four, and no clusters.
        self.change("UPDATE note SET cluster = NULL", "DELETE FROM cluster",
                    "UPDATE bookmark SET stop = 2")
        for number, (note,) in enumerate(self.rows(
                "SELECT id FROM note WHERE zone = ? ORDER BY id", IDEAL)):
            self.change(f"UPDATE note SET x = {24 + number % 4 * STEP_X}, "
                        f"y = {84 + number // 4 * STEP_Y}, text = 'Note {number}' WHERE id = {note}")

    def change(self, *statements):
        connection = sqlite3.connect(self.campaign)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    def begin(self):
        """The first note has the keys."""
        self.start(self.campaign)
        program = self.program
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the entry's focus")
        program.key("F6")
        self.focused("Note 0")

    # ------------------------------------------------------------ what is there

    def content(self):
        tables = [name for name, in self.rows(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
            "('journal', 'bookmark', 'sqlite_sequence') ORDER BY name")]
        return {name: sorted(self.rows(f"SELECT * FROM {name}"), key=repr) for name in tables}

    def place(self, text):
        return self.rows("SELECT x, y FROM note WHERE text = ?", text)[0]

    def focus(self):
        nodes = self.program.all(("list item", "group"))
        states = self.program.states(nodes)
        return next((node.name for node in nodes if "focused" in states[node.path]), None)

    def focused(self, name):
        self.program.until(lambda: self.focus() == name, lambda: f"{name}, not {self.focus()}")

    def selected(self):
        nodes = self.program.all(("list item", "group"))
        states = self.program.states(nodes)
        return sorted(node.name for node in nodes if "selected" in states[node.path])

    def does(self, keys, check):
        """These keys change the file, once, to what @check says; undoing gives the file back."""
        before = self.content()
        self.program.key(*keys)
        self.program.until(lambda: self.content() != before and check(),
                           lambda: f"what {keys} does; notes: {self.rows('SELECT * FROM note')}")
        self.undoes(before)

    def undoes(self, before):
        self.program.key("ctrl+z")
        self.program.until(lambda: self.content() == before, "the file as it was")

    def moves(self, keys, text, dx, dy):
        x, y = self.place(text)
        self.does(keys, lambda: self.place(text) == (x + dx, y + dy))

    # ------------------------------------------------------------ the keys

    def test_arrows(self):
        self.begin()
        program = self.program
        # Nothing is chosen: arrows go about, and change nothing.
        before = self.content()
        for key, name in (("Right", "Note 1"), ("Down", "Note 5"), ("Left", "Note 4"),
                          ("Up", "Note 0"), ("End", "Note 6"), ("Home", "Note 0"),
                          ("ctrl+Down", "Note 4"), ("ctrl+Right", "Note 5")):
            program.key(key)
            self.focused(name)
        # The last of the row below is chosen: it moves by a gap, by a cell, over others, and back.
        program.key("End", "space")
        program.until(lambda: self.selected() == ["Note 6"], self.selected)
        self.assertEqual(self.content(), before)
        self.moves(["Right"], "Note 6", GAP, 0)
        self.moves(["Down"], "Note 6", 0, GAP)
        self.moves(["shift+Right"], "Note 6", STEP_X, 0)
        self.moves(["shift+Down"], "Note 6", 0, STEP_Y)
        # Each press is a step of its own, and the keys stay on the note.
        x, y = self.place("Note 6")
        program.key("Right", "Right", "Down")
        program.until(lambda: self.place("Note 6") == (x + 2 * GAP, y + GAP), "three moves")
        self.focused("Note 6")
        for place in ((x + 2 * GAP, y), (x + GAP, y), (x, y)):
            program.key("ctrl+z")
            program.until(lambda: self.place("Note 6") == place, place)
        self.assertEqual(self.content(), before)

    def test_many_move_together(self):
        self.begin()
        program = self.program
        program.key("End", "space", "ctrl+Left", "ctrl+space")
        program.until(lambda: self.selected() == ["Note 5", "Note 6"], self.selected)
        places = {text: self.place(text) for text in ("Note 5", "Note 6")}
        for keys, dx, dy in ((["Down"], 0, GAP), (["Right"], GAP, 0),
                             (["shift+Down"], 0, STEP_Y)):
            self.does(keys, lambda: all(self.place(text) == (x + dx, y + dy)
                                        for text, (x, y) in places.items()))
        # What is not chosen moves alone, even while others are chosen.
        program.key("ctrl+Left")
        self.focused("Note 4")
        self.moves(["shift+Down"], "Note 4", 0, STEP_Y)
        self.assertEqual(self.selected(), ["Note 5", "Note 6"])

    def test_zones(self):
        self.begin()
        program = self.program

        def zone():
            return self.one("SELECT zone FROM note WHERE text = 'Note 0'")

        self.does(["p"], lambda: zone() == PARKING)
        program.key("Home")
        # The figures of a French keyboard, without Shift and with it.
        self.does(["ctrl+eacute"], lambda: zone() == PARKING)
        program.key("Home")
        self.does(["ctrl+shift+2"], lambda: zone() == PARKING)
        program.key("Home", "space")
        program.until(lambda: self.selected() == ["Note 0"], self.selected)
        # To the left there is nothing. To the right, over the row, the next zone.
        before = self.content()
        program.key("Left", "shift+Left", "Up", "shift+Up")
        program.key("ctrl+Right")
        self.focused("Note 1")
        self.assertEqual(self.content(), before)

    def test_groups(self):
        self.begin()
        program = self.program

        def clusters():
            return self.rows("SELECT count(*) FROM note WHERE cluster IS NOT NULL "
                             "GROUP BY cluster")

        def both_gone():
            return self.one("SELECT count(*) FROM note WHERE text IN ('Note 0', 'Note 1')") == 0

        for keys, split in ((["g"], True), (["ctrl+g"], False)):
            program.key("Home", "space", "ctrl+Right", "ctrl+space")
            program.until(lambda: self.selected() == ["Note 0", "Note 1"], self.selected)
            before = self.content()
            program.key(*keys)
            program.until(lambda: clusters() == [(2,)], "a cluster")
            program.type("Accueil\n")
            self.written([("Accueil",)], "SELECT name FROM cluster")
            self.focused("Accueil")
            self.does(["f"], lambda: self.one("SELECT collapsed FROM cluster") == 1)
            self.does(["l"], lambda: self.one("SELECT sum(flagged) FROM note") == 2)
            # The keys stay with what was in it.
            if split:
                self.does(["ctrl+shift+g"], lambda: clusters() == [])
                self.focused("Note 0")
            else:
                self.does(["Delete"], both_gone)
            program.key("ctrl+z", "ctrl+z")
            program.until(lambda: self.content() == before, "the file as it was")
            program.key("Escape")
            program.until(lambda: self.selected() == [], self.selected)

    def test_flag_edit_delete(self):
        self.begin()
        program = self.program

        def flagged():
            return [text for text, in self.rows("SELECT text FROM note WHERE flagged ORDER BY id")]

        self.does(["l"], lambda: flagged() == ["Note 0"])
        program.key("space", "ctrl+Right", "space")
        program.until(lambda: self.selected() == ["Note 0", "Note 1"], self.selected)
        self.does(["l"], lambda: flagged() == ["Note 0", "Note 1"])
        self.does(["Delete"], lambda: self.rows("SELECT count(*) FROM note WHERE text IN "
                                                "('Note 0', 'Note 1')") == [(0,)])
        program.key("Escape")
        program.until(lambda: self.selected() == [], self.selected)
        program.key("ctrl+a")
        program.until(lambda: len(self.selected()) == self.one(
            "SELECT count(*) FROM note WHERE zone IN (?, ?)", IDEAL, PARKING), self.selected)
        program.key("Escape")
        program.until(lambda: self.selected() == [], self.selected)
        program.key("End")
        self.focused("Note 6")
        before = self.content()
        for key in ("F2", "Return"):
            program.key(key)
            program.see("text box", "Texte de la note")
            program.key("ctrl+a")
            program.type("Écrite autrement\n")
            self.written([(1,)], "SELECT count(*) FROM note WHERE text = 'Écrite autrement'")
            self.undoes(before)
            self.focused("Note 6")

    def close(self):
        """The file can only be read from now on, even by whoever may write all."""
        folder = self.path("closed")
        os.mkdir(folder)
        self.campaign = shutil.move(self.campaign, folder)
        os.chmod(self.campaign, 0o444)
        if os.access(self.campaign, os.W_OK):
            if subprocess.run(["mount", "--bind", folder, folder],
                              capture_output=True).returncode != 0:
                self.skipTest("no right to mount a folder")
            self.addCleanup(subprocess.run, ["umount", "-l", folder], check=True)
            subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)

    def test_a_file_that_can_only_be_read(self):
        self.close()
        self.start(self.campaign)
        program = self.program
        program.see("list item", "Note 0")
        before = read(self.campaign)
        # There is no entry to have the keys.
        program.key("F6")
        self.focused("Note 0")
        program.key("F2", "l", "g", "p", "shift+Right", "Delete", "ctrl+Right")
        self.focused("Note 1")
        program.see_no("text box", "Texte de la note")
        self.assertEqual(read(self.campaign), before)
        program.key("space", "Left")
        self.focused("Note 0")
        program.key("ctrl+f")
        program.until(lambda: self.focus() is None, self.focus)
        program.key("Escape")
        self.focused("Note 0")

    def test_a_hidden_note_is_not_quoted(self):
        self.change("UPDATE note SET hidden = 1 WHERE text = 'Note 0'")
        self.start(self.campaign)
        program = self.program
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the entry's focus")
        program.key("F6")
        program.until(lambda: self.focus() is not None, "a note with the keys")
        before = self.content()
        program.key("Delete")
        program.see(None, "Note face cachée supprimée")
        self.undoes(before)

    def test_tidy(self):
        # All awry, in the same order.
        self.change("UPDATE note SET x = 24 + (x - 24) * 1.1 + 12 * (id % 2), "
                    "y = 84 + (y - 84) * 1.7 + 11 * (id % 4) "
                    f"WHERE zone = {IDEAL}")
        self.begin()

        def is_tidy():
            places = [self.place(f"Note {n}") for n in range(7)]
            columns = len({x for x, _ in places})
            return places == [(24 + n % columns * STEP_X, 84 + n // columns * STEP_Y)
                              for n in range(7)]

        self.assertFalse(is_tidy())
        for keys in (["ctrl+t"], ["ctrl+shift+t"]):
            self.does(keys, is_tidy)
        # Twice changes nothing, and there is nothing more to undo.
        before = self.content()
        self.program.key("ctrl+t")
        self.program.until(is_tidy, "a tidy zone")
        after = self.content()
        self.program.key("ctrl+t")
        self.program.see(None, "Tout est déjà bien rangé")
        self.assertEqual(self.content(), after)
        self.undoes(before)

    def test_menus(self):
        """With the menu key and with the right button; the keys come back where they were."""
        self.begin()
        program = self.program

        def zone():
            return self.one("SELECT zone FROM note WHERE text = 'Note 0'")

        for keys in (["Menu"], ["shift+F10"]):
            program.key(*keys)
            program.see("menu item", "À relire")
            self.assertEqual(self.selected(), ["Note 0"])
            program.key("Escape")
            program.see_no("menu item", "À relire")
            self.focused("Note 0")
        program.key("Menu")
        before = self.content()
        self.take("Envoyer au parking")
        program.until(lambda: zone() == PARKING, "the parking")
        self.undoes(before)
        # The right button chooses the note under it, and has other verbs for the ground.
        node = program.see("list item", "Note 5")
        self.press_right(*program.place(node))
        program.see("menu item", "À relire")
        self.assertEqual(self.selected(), ["Note 5"])
        self.take("À relire")
        self.written([("Note 5",)], "SELECT text FROM note WHERE flagged")
        self.undoes(before)
        x, y = program.place(program.see("list item", "Note 6"))
        self.press_right(x, y + 2 * STEP_Y)
        self.take("Tout sélectionner")
        program.until(lambda: len(self.selected()) >= 7, self.selected)

    def take(self, verb):
        """Goes down the menu to this verb."""
        program = self.program
        program.see("menu item", verb)
        program.until(lambda: program.has_focus("menu item", verb) or program.key("Down"), verb)
        program.key("Return")

    def press_right(self, x, y):
        run("xdotool", "mousemove", str(x), str(y), "click", "3")

    def test_what_a_reader_is_told(self):
        """Each note: its words, where it is among the others, and whether it is chosen."""
        self.begin()
        program = self.program
        program.key("space")
        program.until(lambda: self.selected() == ["Note 0"], self.selected)
        board = program.see("group", "Tableau")
        notes = {node.name: node for node in program.all("list item", None, board)}
        texts = {text for text, in self.rows("SELECT text FROM note WHERE zone IN (?, ?)", IDEAL,
                                             PARKING)}
        self.assertEqual(set(notes), texts)
        for number in range(7):
            self.assertRegex(notes[f"Note {number}"].description, rf"Idéal, .*{number + 1} sur 7\b")
        states = program.states(notes.values())
        for name, node in notes.items():
            self.assertLessEqual({"focusable", "visible"}, states[node.path])
            self.assertEqual(name == "Note 0", "selected" in states[node.path], name)
            self.assertEqual(name == "Note 0", "focused" in states[node.path], name)


if __name__ == "__main__":
    main()
