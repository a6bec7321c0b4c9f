#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A roadmap that was changed in a spreadsheet is taken back: looked at, chosen, taken, undone."""
import os
import sqlite3
import subprocess
import warnings

import openpyxl

from room import WINDOW, Room, main, re, run

# openpyxl has no data bars.
warnings.filterwarnings("ignore", module="openpyxl")

HEAD = 5
MENU = "Reprendre une feuille de route…"
ACTION = "SELECT pilot, means, state FROM action WHERE id = 3"
BEFORE = [("Élodie", "", "to-start")]


class Taken(Room):
    def open(self):
        """The demo at its roadmap, and what a head of service sent back."""
        self.campaign = self.demo(language="fr")
        connection = sqlite3.connect(self.campaign)
        connection.execute("UPDATE bookmark SET stop = 26")
        connection.execute("UPDATE action SET means = '' WHERE id = 3")
        connection.commit()
        self.sheet = self.path("retour.xlsx")
        self.done("export", "--roadmap", self.sheet, self.campaign, language="fr")
        connection.execute("UPDATE action SET risks = 'Un risque' WHERE id = 3")
        connection.commit()
        connection.close()
        self.book = openpyxl.load_workbook(self.sheet)
        cms = self.book["CMS"]
        self.titles = {cell.value: cell.column for cell in cms[HEAD]}
        self.set(1, Pilote="Ana", Moyens="Dix heures", Risques="Un autre risque",
                 État="▶ En cours")
        self.set(3, Engagement="Expliquer un refus avec des mots simples", Action="Une de plus")
        self.book.save(self.sheet)
        self.program = self.start(self.campaign)
        self.program.see("button", re.compile("^Exporter la feuille de route"))

    def set(self, row, **values):
        for title, value in values.items():
            self.book["CMS"].cell(HEAD + row, self.titles[title]).value = value

    def choose(self, path):
        program = self.program
        program.key("F10")
        program.see("menu item", MENU)
        for _ in range(20):
            if program.has_focus("menu item", MENU):
                break
            program.key("Down")
        program.key("Return")
        program.answer_file("Reprendre une feuille de route", path, "Ouvrir")

    def says(self, pattern):
        self.program.see("label", re.compile(pattern))

    def test_blocks_its_own_campaign_only(self):
        self.open()
        self.choose(self.sheet)
        program = self.program
        program.see("button", "Reprendre 4 changements")
        other = self.path("other.parvis")
        self.done("demo", "maison-de-hautepierre", other)
        before = {window[0] for window in program.windows()}
        subprocess.run([WINDOW, other], env=self.desk.environment(self.path("home")), timeout=60)
        window = program.until(lambda: next((window for window in program.windows()
                                             if window[0] not in before), None), "its window")
        run("xdotool", "windowactivate", "--sync", window[0])
        program.key("F10")
        program.see("menu item", "Fiche de la démarche…")
        program.key("Escape")
        # The dialog is as it was, over its own.
        program.see("button", "Reprendre 4 changements")

    def is_checked(self, name):
        return "checked" in self.program.see("checkbox", re.compile(name)).states

    def test_taken(self):
        self.open()
        before = self.contents()
        program = self.program
        self.choose(self.sheet)
        program.see("button", "Reprendre 4 changements")
        self.says("^Réécrire les dix lettres.* · Pilote .CMS, G6.$")
        self.says("^Aujourd’hui\u00a0: Élodie$")
        self.says("^→ Ana$")
        self.says("^Pour\u00a0: Expliquer un refus")
        # What the campaign changed too is not chosen by itself, and says so.
        self.says("^▲ La démarche l’a changé aussi")
        self.assertFalse(self.is_checked("Risques: Un autre risque"))
        self.assertTrue(self.is_checked("Pilote: Ana"))
        program.click("checkbox", re.compile("Pilote: Ana"))
        program.see("button", "Reprendre 3 changements")
        program.click("button", "Reprendre 3 changements")
        self.says("^3 changements repris$")
        self.written([("Élodie", "Dix heures", "under-way")], ACTION)
        self.written([("Un risque",)], "SELECT risks FROM action WHERE id = 3")
        self.written([(1,)], "SELECT count(*) FROM action WHERE action = 'Une de plus'")
        self.undone(before)
        self.assertEqual(self.rows(ACTION), BEFORE)

    def test_given_up(self):
        self.open()
        before = self.contents()
        self.choose(self.sheet)
        self.program.see("button", "Reprendre 4 changements")
        self.program.key("Escape")
        self.program.see_no("button", "Reprendre 4 changements")
        self.assertEqual(self.contents(), before)

    def test_refused_and_nothing(self):
        self.open()
        before = self.contents()
        self.set(1, Échéance="bientôt")
        self.book.save(self.path("faux.xlsx"))
        self.choose(self.path("faux.xlsx"))
        self.says("^«\u202ffaux.xlsx\u202f», feuille «\u202fCMS\u202f», cellule I6")
        self.assertEqual(self.contents(), before)
        # Too large a one is not even read.
        self.choose(self.write("énorme.xlsx", b"PK" + bytes(2 << 20)))
        self.says("trop gros pour être une feuille de route")
        same = self.path("pareil.xlsx")
        self.done("export", "--roadmap", same, self.campaign, language="fr")
        self.choose(same)
        self.says("^Ce tableur ne change rien")
        self.assertTrue(os.path.exists(same))


if __name__ == "__main__":
    main()
