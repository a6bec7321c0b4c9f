#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything of a large campaign, asked for at the window: how far it is, and giving it up."""
import os

from room import Room, main, re

DIALOG = "Un dossier pour tout"
UNDER_WAY = re.compile(r"^[^…]+… \d+ sur \d+$")
# Seconds of work, and so much that no test waits for its end.
LONG, ENDLESS = 4000, 30000
# Where a folder is chosen, GTK asks libcloudproviders, which leaks two names.
os.environ["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"


class Everything(Room):
    def begin(self, n_notes):
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE bookmark SET stop = 25, furthest = 26")
        self.query(
            self.campaign,
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO note (zone, college, text, x, y) SELECT 1 + i % 2, 'agents', "
            "'Une idée de plus, la ' || i || 'e', i % 80 * 170, i / 80 * 150 FROM n", n_notes)
        self.chosen = self.path("sortie")
        os.mkdir(self.chosen)
        self.write("sortie/à moi.txt", "avant")
        self.start(self.campaign)
        self.unfold_menu()
        self.go_down_to("Tout (un dossier)…")
        self.program.key("Return")
        self.program.answer_file(DIALOG, self.chosen, "Ouvrir")
        return self.program.see("label", UNDER_WAY)

    def go_down_to(self, item):
        self.program.until(lambda: self.program.has_focus("menu item", item)
                           or self.program.key("Down"), f"“{item}” in the menu")

    def unfold_menu(self):
        self.program.click("button", "Menu")
        self.go_down_to("Exporter")
        self.program.key("Return")
        return self.program.see("menu item", "Tout (un dossier)…")

    def left(self):
        return sorted(os.listdir(self.chosen))

    def test_stopped(self):
        self.begin(ENDLESS)
        self.program.see("progress bar", UNDER_WAY)
        # Another can't be asked for meanwhile, and the window answers.
        self.assertNotIn("sensitive", self.unfold_menu().states)
        self.program.see("menu item", "Arrêter l’exportation")
        self.program.key("Escape", "Escape")
        self.program.see_no("menu item", "Tout (un dossier)…")
        self.program.click("button", "Arrêter")
        self.program.see("label", "Arrêté : rien n’a été exporté")
        self.program.see_no("progress bar", UNDER_WAY)
        self.assertEqual(self.left(), ["à moi.txt"])
        self.assertIn("sensitive", self.unfold_menu().states)
        self.assertIsNone(self.program.look("menu item", "Arrêter l’exportation"))

    def test_whole_while_one_works(self):
        self.begin(LONG)
        self.program.key("alt+Left")
        self.written([(24,)], "SELECT stop FROM bookmark")
        self.program.see("label", "Tout est exporté")
        self.program.see_no("progress bar", UNDER_WAY)
        self.assertEqual(self.left()[-1], "à moi.txt")
        (made,) = self.left()[:-1]
        parts = sorted(os.listdir(os.path.join(self.chosen, made)))
        self.assertEqual(parts[0], ".parvis-export")
        self.assertEqual(parts[1], "01 Affiche.pdf")
        self.assertEqual(len([part for part in parts if " Tableau - " in part]), 8)
        self.assertIn("Compte rendu.pdf", " ".join(parts))

    def test_left_in_the_middle(self):
        self.begin(ENDLESS)
        self.assertEqual(self.program.quit(), 0, self.program.said())
        self.assertEqual(self.left(), ["à moi.txt"])
        self.assertFalse(os.path.exists(self.campaign + "-wal"))


main()
