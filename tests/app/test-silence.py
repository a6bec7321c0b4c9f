#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Silent writing and revealing, corrections and what is to be read again: real clicks and keys,
checked against the file; what lies face down is told nowhere."""
import os
import sqlite3

from room import Room, main, re, run

FACE_DOWN = re.compile("^Note face cachée")
# The columns that undo governs.
WALL = ("SELECT 'note', id, text, original, hidden, flagged, x FROM note UNION ALL "
        "SELECT 'sequence', id, key, notes_each, writing, '', '' FROM sequence ORDER BY 1, 2")
SECRETS = [("Secret deux",), ("Secret trois",), ("Secret un",)]
SILENCE = "SELECT writing FROM sequence WHERE id = 2"
HIDDEN = "SELECT count(*) FROM note WHERE hidden"


class Silence(Room):
    def change(self, *changes):
        connection = sqlite3.connect(self.campaign)
        for sql in changes:
            connection.execute(sql)
        connection.commit()
        connection.close()

    def open_new(self, *changes, stop=2):
        """A campaign of the method's, at the ideal board."""
        self.campaign = self.path("silence.parvis")
        self.done("new", self.campaign, language="fr")
        self.change(f"UPDATE bookmark SET stop = {stop}", *changes)
        return self.start(self.campaign)

    def told(self):
        """All that a screen reader is told, and all that entries hold."""
        words = []
        for node in self.program.tree().walk():
            words += [node.name, node.description]
            if node.role in ("text box", "text") and node.is_shown:
                words.append(node.text)
        return "\n".join(words)

    def tells(self, *secrets):
        """Waits until these are told, and no other secret."""
        def found():
            return sorted(set(re.findall(r"Secret \w+", self.told())))

        self.program.until(lambda: found() == sorted(secrets), lambda: f"{secrets}, not {found()}")

    def write_three(self):
        program = self.program
        self.written([(0,)], SILENCE)
        program.click("button", "Écriture silencieuse")
        self.written([(1,)], SILENCE)
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("Secret un\nSecret deux\nSecret trois\n")
        self.written([(3,)], HIDDEN)
        self.written(SECRETS, "SELECT text FROM note ORDER BY text")

    def note(self, name):
        return self.program.see("list item", name)

    # ------------------------------------------------------------ silence

    def test_write_then_reveal(self):
        program = self.open_new()
        program.see("label", "3 notes au plus par personne")
        self.write_three()
        self.tells()
        program.see("label", "3 notes face cachée")
        self.assertEqual(len(program.all("list item", FACE_DOWN)), 3)
        silent = self.rows(WALL)

        program.click("button", "Révéler la suivante")
        self.written([(2,)], HIDDEN)
        first = self.one("SELECT text FROM note WHERE NOT hidden")
        self.tells(first)
        self.assertEqual(self.one("SELECT id FROM note WHERE NOT hidden"),
                         self.one("SELECT min(id) FROM note"), "the first on the wall")
        one = self.rows(WALL)
        program.key("ctrl+z")
        self.written(silent, WALL)
        self.tells()
        program.key("ctrl+shift+z")
        self.written(one, WALL)
        self.tells(first)
        program.key("ctrl+r")
        self.written([(1,)], HIDDEN)
        self.written([(1,)], SILENCE)

        program.key("ctrl+shift+r")
        self.written([(0,)], HIDDEN)
        self.written([(0,)], SILENCE)
        self.tells("Secret un", "Secret deux", "Secret trois")
        program.see_no("label", "Écriture silencieuse")
        program.key("ctrl+z", "ctrl+z", "ctrl+z")
        self.written(silent, WALL)
        self.tells()

    def test_a_restart_keeps_it(self):
        self.open_new()
        self.write_three()
        silent = self.rows(WALL)
        self.program.kill()
        self.program.log.close()
        self.start(self.campaign)
        self.program.see("label", "3 notes face cachée")
        self.tells()
        self.assertEqual(self.rows(WALL), silent)

    def test_on_the_wall(self):
        """By keys on the notes themselves; what needs the words says so, without them."""
        program = self.open_new()
        self.write_three()
        silent = self.rows(WALL)
        program.click("list item", FACE_DOWN)
        program.key("F2")
        program.see("label", "Cette note est face cachée\u00a0: révélez-la d’abord (V)")
        self.assertFalse(program.all("text box", "Texte de la note"))
        self.tells()
        program.key("v")
        self.written([(2,)], HIDDEN)
        program.key("shift+v")
        self.written([(3,)], HIDDEN)
        self.tells()
        program.key("Delete")
        self.written([(2,)], HIDDEN)
        program.see("label", "Note face cachée supprimée")
        self.tells()
        program.key("ctrl+z", "ctrl+z", "ctrl+z")
        self.written(silent, WALL)
        # A cluster of them gets no name from their words.
        program.click("list item", FACE_DOWN)
        program.key("ctrl+a", "g")
        self.written([("",)], "SELECT name FROM cluster")
        self.tells()

    def test_no_stop_of_the_road_tells(self):
        self.campaign = self.demo(language="fr")
        self.change("UPDATE note SET hidden = 1, original = 'Secret ' || id, "
                    "text = 'Secret ' || id",
                    "UPDATE cluster SET collapsed = 0", "UPDATE bookmark SET stop = 2",
                    "DELETE FROM stage", "DELETE FROM action", "DELETE FROM engagement",
                    "DELETE FROM retained",
                    "DELETE FROM mark", "DELETE FROM answered", "DELETE FROM option",
                    "DELETE FROM ballot", "DELETE FROM vote")
        program = self.start(self.campaign)
        program.see("list item", FACE_DOWN)
        self.tells()
        last = self.one("SELECT count(*) FROM sequence") + 1
        for stop in range(3, last + 1):
            program.key("alt+Page_Down")
            self.written([(stop,)], "SELECT stop FROM bookmark")
            self.tells()

    def test_not_put_to_the_vote(self):
        notes = ", ".join(f"((SELECT id FROM zone WHERE key = 'proposal' AND workshop = 1), "
                          f"'agents', '{text}', {hidden})"
                          for text, hidden in (("Vue une", 0), ("Vue deux", 0), ("Secret un", 1)))
        program = self.open_new(
            f"INSERT INTO note (zone, college, text, hidden) VALUES {notes}",
            "INSERT INTO participant (college, name) VALUES ('agents', 'Inès')", stop=7)
        program.see("label", re.compile("^1 note est encore face cachée et n’est pas mise au vote"))
        self.tells()
        program.click("button", "Ouvrir le vote")
        self.written([("Vue une",), ("Vue deux",)], "SELECT label FROM option ORDER BY id")

    # ------------------------------------------------------------ corrections and flags

    def test_a_correction_keeps_the_original(self):
        program = self.open_new()
        program.until(lambda: program.has_focus("text box", "Nouvelle note"), "the focus")
        program.type("un aceuil\n")
        self.written([("un aceuil", "")], "SELECT text, original FROM note")
        for wording in ("un acueil", "un accueil"):
            program.click("list item", re.compile("^un a"))
            program.key("F2")
            program.until(lambda: program.has_focus("text box", "Texte de la note"), "the editor")
            program.key("ctrl+a")
            program.type(wording + "\n")
            self.written([(wording, "un aceuil")], "SELECT text, original FROM note")
        program.until(lambda: self.note("un accueil").description.endswith(", corrigée"),
                      lambda: self.note("un accueil").description)
        program.key("F2")
        program.see("label", "Écrit d’abord\u00a0: «\u202fun aceuil\u202f»")
        program.see("button", "Reprendre ce texte")
        program.key("Tab", "space")
        self.written([("un aceuil", "")], "SELECT text, original FROM note")
        program.until(lambda: "corrigée" not in self.note("un aceuil").description, "no mark")
        program.key("ctrl+z")
        self.written([("un accueil", "un aceuil")], "SELECT text, original FROM note")

    def test_to_read_again_is_drawn_and_told(self):
        program = self.open_new("INSERT INTO note (zone, college, text, flagged) SELECT id, "
                                "'agents', key, workshop = 1 FROM zone WHERE key = 'ideal' "
                                "AND workshop = 1",
                                "INSERT INTO note (zone, college, text) SELECT id, 'agents', "
                                "'plain' FROM zone WHERE key = 'ideal' AND workshop = 1")
        program.until(lambda: self.note("ideal").description.endswith(", à relire"),
                      lambda: self.note("ideal").description)
        self.assertNotIn("à relire", self.note("plain").description)
        program.until(lambda: "#7D5500" in self.colours("ideal"), "amber on the note")
        self.assertNotIn("#7D5500", self.colours("plain"))

    def colours(self, name):
        """Of the pixels of a note on the screen."""
        node, (x, y) = self.program.touch("list item", name)
        width, height = node.box[2:]
        picture = self.path("note.png")
        run("import", "-window", "root", "-crop",
            f"{width}x{height}+{x - width // 2}+{y - height // 2}", picture)
        said = run("convert", picture, "-unique-colors", "-depth", "8", "txt:")
        os.remove(picture)
        return set(re.findall("#[0-9A-F]{6}", said))

    # ------------------------------------------------------------ the most notes of each person

    def test_the_cap(self):
        program = self.open_new()
        program.click("button", "Écriture silencieuse")
        self.written([(1,)], SILENCE)
        program.click("button", "3 notes au plus par personne")
        program.until(lambda: program.has_focus(None, "Notes par personne, au plus"), "the focus")
        program.key("ctrl+a")
        program.type("5\n")
        program.key("Escape")
        self.written([(5,)], "SELECT notes_each FROM sequence WHERE id = 2")
        program.see("label", "5 notes au plus par personne")
        program.key("ctrl+z")
        self.written([(3,)], "SELECT notes_each FROM sequence WHERE id = 2")


if __name__ == "__main__":
    main()
