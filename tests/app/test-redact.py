#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name is masked from the window: asked, said, and gone from every byte of the file."""
import glob
import gzip
import os
import sqlite3
import unicodedata

from harness import TOP, read
from room import Room, main, re

ENTRY = "Nouvelle note"
MASK = re.compile("Masquer partout$")
APART = unicodedata.normalize("NFD", "Hélène")


class Redact(Room):
    def board(self):
        self.campaign = self.path("mairie.parvis")
        self.done("new", "--title", "Mairie", self.campaign, language="fr")
        connection = sqlite3.connect(self.campaign)
        connection.execute("UPDATE bookmark SET stop = 2, furthest = 2")
        connection.executemany(
            "INSERT INTO note (zone, college, text) VALUES ("
            "(SELECT zone.id FROM zone JOIN workshop ON workshop.id = workshop"
            " WHERE workshop.key = 'agents' AND zone.key = 'ideal'), 'agents', ?)",
            [("L’accueil d’Hélène",), (f"Merci à {APART} !",), ("Hélènette n’est pas elle",)])
        connection.commit()
        connection.close()
        self.start(self.campaign)
        self.program.until(lambda: self.program.has_focus("text box", ENTRY), "the focus")

    def ask(self):
        """The menu, by keys."""
        program = self.program
        program.key("F10")
        program.see("menu item", "Masquer un nom…")
        for _ in range(20):
            if program.has_focus("menu item", "Masquer un nom…"):
                break
            program.key("Down")
        program.key("Return")
        program.see("button", MASK)
        program.until(lambda: program.active_title() == "Masquer un nom", "the dialog")

    def can_mask(self):
        button = self.program.see("button", MASK)
        return "sensitive" in button.states

    def says(self, pattern):
        self.program.see("status", re.compile(pattern))

    def texts(self):
        return [text for text, in self.rows("SELECT text FROM note ORDER BY id")]

    def assert_gone(self, *names):
        for path in glob.glob(glob.escape(self.campaign) + "*"):
            for name in names:
                self.assertNotIn(name.encode(), read(path), path)

    def test_masks_a_name(self):
        self.board()
        program = self.program
        program.type("Demander à HELENE")
        program.key("Return")
        self.written([("Demander à HELENE",)], "SELECT text FROM note WHERE id = 4")
        # Half typed: it must not bring the name back.
        program.type("Avec Hélène et")
        self.written([("Avec Hélène et",)], "SELECT text FROM draft")
        self.ask()
        self.assertFalse(self.can_mask())
        program.type("h")
        self.says("deux lettres")
        self.assertFalse(self.can_mask())
        program.type("elene")
        self.says("^5 endroits, dont 1 dans l’historique$")
        self.assertTrue(self.can_mask())
        # The Enter key does not do it: it is for good.
        program.key("Return")
        program.type("x")
        self.says("nulle part")
        self.assertFalse(self.can_mask())
        program.key("BackSpace")
        self.says("^5 endroits")
        program.click("button", MASK)
        masked = ["L’accueil d’██████", "Merci à ██████ !", "Hélènette n’est pas elle",
                  "Demander à ██████"]
        self.written([(text,) for text in masked], "SELECT text FROM note ORDER BY id")
        program.see("label", re.compile("Nom masqué.*5 endroits"))
        program.see(None, re.compile("^Merci à \\(nom masqué\\) !$"))
        program.until(lambda: program.see("text box", ENTRY).text == "Avec ██████ et", "the entry")
        self.written([("Avec ██████ et",)], "SELECT text FROM draft")
        self.assert_gone("Hélène ", "Hélène\0", "HELENE", APART)
        # Undo goes past it, and brings no name back: the entry's own, then the wall's.
        program.key("ctrl+z")
        program.see("text box", ENTRY)
        self.assertEqual(program.see("text box", ENTRY).text, "Avec ██████ et")
        program.key("F6")
        program.key("ctrl+z")
        self.written([(3,)], "SELECT count(*) FROM note")
        self.assertEqual(self.texts(), masked[:3])
        program.key("ctrl+shift+z")
        self.written([(text,) for text in masked], "SELECT text FROM note ORDER BY id")
        self.assert_gone("HELENE", APART)
        program.quit()
        self.assertEqual(glob.glob(glob.escape(self.campaign) + "*"), [self.campaign])
        self.assert_gone("HELENE", APART)
        self.assertEqual(read(self.campaign).count("Hélène".encode()), 1)  # Hélènette

    def test_masks_a_reason_that_is_half_typed(self):
        self.campaign = self.path("vote.parvis")
        self.done("demo", "service-funeraire", self.campaign, language="fr")
        self.query(self.campaign, "UPDATE bookmark SET stop = 23")
        program = self.start(self.campaign)
        line = self.one("SELECT text FROM engagement WHERE id = 1")
        program.click("checkbox", f"garder\u00a0: {line}")
        program.fill("text box", "La raison", "Dit par Zébulon")
        self.written([("Dit par Zébulon",)], "SELECT text FROM draft")
        self.ask()
        program.type("zebulon")
        self.says("^1 endroit$")
        program.click("button", MASK)
        self.written([("Dit par ███████",)], "SELECT text FROM draft")
        # The entry's own undo brings the name back neither.
        program.click("text box", "La raison")
        program.until(lambda: program.has_focus("text box", "La raison"), "the focus")
        program.key("ctrl+z")
        program.until(lambda: program.see("text box", "La raison").text == "Dit par ███████",
                      "the reason is masked")
        program.key("End", "x")
        self.written([("Dit par ███████x",)], "SELECT text FROM draft")
        self.assert_gone("Zébulon")

    def test_says_which_copy_keeps_the_name(self):
        with gzip.open(os.path.join(TOP, "tests/data/version-1.parvis.gz")) as sample:
            self.campaign = self.write("ancienne.parvis", sample.read())
        self.start(self.campaign)
        self.program.see("label", re.compile("^Cette démarche vient d’un Parvis plus ancien"))
        copy, = [path for path in glob.glob(glob.escape(self.folder) + "/*.parvis")
                 if path != self.campaign]
        self.ask()
        self.program.type("amina")
        self.program.until(self.can_mask, "it is found")
        self.program.click("button", MASK)
        self.program.see("label", re.compile(f"^Nom masqué.*\nCette copie garde le nom\u00a0: "
                                             f"«\u202f{re.escape(copy)}\u202f»\\.$"))
        self.assertIn("Amina".encode(), read(copy))
        self.assertNotIn("Amina".encode(), read(self.campaign))

    def test_nothing_happens_when_it_is_cancelled(self):
        self.board()
        before = self.texts()
        self.ask()
        self.program.type("helene")
        self.says("^2 endroits$")
        self.program.key("Escape")
        self.program.see_no("button", MASK)
        self.assertEqual(self.texts(), before)
        self.ask()
        self.program.type("zebulon")
        self.says("nulle part")
        self.program.click("button", re.compile("_Annuler"))
        self.program.see_no("button", MASK)
        self.assertEqual(self.texts(), before)


if __name__ == "__main__":
    main()
