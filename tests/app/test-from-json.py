#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A campaign as JSON, opened at the window: a campaign's file is made of it, or it is refused."""
import os

from harness import read
from room import Room, main, re

DIALOG = "Faire une démarche de ce fichier"


class FromJson(Room):
    def setUp(self):
        super().setUp()
        self.original = self.demo()
        self.json = self.path("Échange.json")
        self.done("export", "--json", self.json, "--with-names", self.original)

    def made(self):
        self.program.see("list item", re.compile("^Panel, 20 participants"))
        self.program.until(lambda: self.rows("SELECT count(*) FROM note")
                           == self.query(self.original, "SELECT count(*) FROM note"), "the notes")

    def test_as_it_starts(self):
        self.start(self.json)
        self.campaign = self.path("faite.parvis")
        # Without the ending, which it gets.
        self.program.answer_file(DIALOG, self.path("faite"), "Enregistrer")
        self.made()
        self.assertTrue(os.path.exists(self.campaign))

    def test_by_the_dialog(self):
        self.start()
        self.program.click("button", "Ouvrir un fichier…")
        self.program.answer_file("Ouvrir une démarche", self.json, "Ouvrir")
        self.program.until(lambda: self.program.active_title() == DIALOG, DIALOG)
        self.assertEqual(self.program.see("text box", re.compile("^Nom")).text, "Échange.parvis")
        self.campaign = self.path("autre.parvis")
        self.program.answer_file(DIALOG, self.campaign, "Enregistrer")
        self.made()

    def refused(self, json, sentence):
        self.program.click("button", "Ouvrir un fichier…")
        self.program.answer_file("Ouvrir une démarche", json, "Ouvrir")
        self.program.answer_file(DIALOG, self.path("refusée.parvis"), "Enregistrer")
        self.program.see("dialog", "Ce fichier ne s’ouvre pas")
        self.program.see("label", re.compile(os.path.basename(json) + ".*" + sentence))
        self.program.click("button", "Fermer Fermer")
        self.program.see_no("dialog", "Ce fichier ne s’ouvre pas")
        self.assertEqual([name for name in os.listdir(os.path.dirname(self.json))
                          if name.startswith("refusée")], [])

    def test_hostile_ones(self):
        deep = self.write("profond.json", "[" * 100000)
        said = read(self.json).decode()
        cut = self.write("coupé.json", said[:len(said) // 2])
        self.start()
        self.refused(deep, "ligne 1")
        self.refused(cut, "ligne")


main()
