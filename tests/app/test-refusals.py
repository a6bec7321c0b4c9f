#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that does not open is refused in a sentence of its own, and the program goes on."""
import fcntl
import shutil

from harness import read
from room import Room, main, re


class Refusals(Room):
    def refused(self, path, sentence):
        """Opens a file by the dialog: it is refused, and is as it was."""
        program, before = self.program, read(path)
        program.click("button", "Ouvrir un fichier…")
        program.answer_file("Ouvrir une démarche", path, "Ouvrir")
        program.see("dialog", "Ce fichier ne s’ouvre pas")
        said = program.see("label", re.compile(sentence)).name
        self.assertIn(path.rsplit("/", 1)[-1], said)
        program.click("button", "Fermer Fermer")
        program.see_no("dialog", "Ce fichier ne s’ouvre pas")
        self.assertEqual(read(path), before)

    def test_each_trouble_has_its_sentence(self):
        good = self.demo()
        whole = read(good)
        torn = self.write("abîmé.parvis", whole[:len(whole) // 2])
        newer = shutil.copy(good, self.path("nouveau.parvis"))
        self.query(newer, "PRAGMA user_version = 999")
        prose = self.write("lettre.parvis", "Bonjour.\n" * 200)
        held = shutil.copy(good, self.path("ailleurs.parvis"))
        elsewhere = open(held, "rb")
        self.addCleanup(elsewhere.close)
        fcntl.flock(elsewhere, fcntl.LOCK_EX)
        self.start()
        self.refused(torn, "est endommagé")
        self.refused(newer, "plus récent")
        self.refused(prose, "n’est pas une démarche")
        self.refused(held, "déjà ouvert")
        # And a good one opens, as if nothing had happened.
        self.program.click("button", "Ouvrir un fichier…")
        self.program.answer_file("Ouvrir une démarche", good, "Ouvrir")
        self.program.see("list item", re.compile("^Panel, .* participants"))

    def test_a_result_that_cannot_be_counted_is_said(self):
        path = self.demo()
        self.query(path, "INSERT INTO vote (sequence, round, kind, rule, dots, cap, grades, phase) "
                         "VALUES (7, 9, 'again', 'dots', 2, 1, 7, 'shown')")
        self.query(path, "UPDATE bookmark SET stop = 7")
        self.start(path)
        self.program.see("label", re.compile("est endommagé"))
        self.assertIsNone(self.program.process.poll())
        # There is nothing to decide.
        for choice in ("Garder les ex æquo", "Consigner", "Compter ensemble…"):
            self.program.see_no("button", choice)


if __name__ == "__main__":
    main()
