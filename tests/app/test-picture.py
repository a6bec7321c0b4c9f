#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture of a wall, asked for at the window."""
import os
import subprocess

from harness import read
from room import Room, main, re, run

DIALOG = "Exporter l’image du tableau"
DONE = "L’image du tableau est exportée"


class Picture(Room):
    def open(self, stop=2):
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE bookmark SET stop = ?, furthest = 26", stop)
        self.start(self.campaign)

    def go_down_to(self, item):
        self.program.until(lambda: self.program.has_focus("menu item", item)
                           or self.program.key("Down"), f"“{item}” in the menu")

    def unfold_menu(self):
        self.program.click("button", "Menu")
        self.go_down_to("Exporter")
        self.program.key("Return")
        return self.program.see("menu item", "Tableau (image)…")

    def save(self, name):
        self.program.answer_file(DIALOG, self.path(name), "Enregistrer")
        return self.path(name)

    def texts(self, path):
        return " ".join(run("pdftotext", path, "-").split())

    def test_by_the_menu(self):
        self.open()
        self.unfold_menu()
        self.go_down_to("Tableau (image)…")
        self.program.key("Return")
        target = self.save("mur.pdf")
        self.program.see("label", DONE)
        self.assertIn("La relation idéale", self.texts(target))
        self.assertIn("une équipe soudée derrière le guichet", self.texts(target))
        self.assertEqual(self.one("SELECT count(*) FROM note WHERE hidden"), 0)

    def test_by_the_keys_what_is_on_the_screen(self):
        self.open()
        entry = "Nouvelle note"
        self.program.until(lambda: self.program.has_focus("text box", entry), "the focus")
        self.program.type("écrite à l’instant\n")
        self.written([("écrite à l’instant",)],
                     "SELECT text FROM note WHERE id = (SELECT max(id) FROM note)")
        self.program.key("ctrl+shift+e")
        # Without an ending, it is the form that was chosen: the first.
        self.save("mur")
        self.program.see("label", DONE)
        self.assertTrue(read(self.path("mur.png")).startswith(b"\x89PNG"))
        self.program.key("ctrl+shift+e")
        drawing = self.save("mur.SVG")
        self.program.until(lambda: os.path.exists(drawing), "the drawing")
        self.program.key("ctrl+shift+e")
        page = self.save("mur.pdf")
        self.program.until(lambda: os.path.exists(page), "the page")
        self.assertIn("écrite à l’instant", self.texts(page))

    def test_only_where_there_is_a_board(self):
        self.open(stop=4)
        self.program.see("label", "Positionnement")
        self.program.key("ctrl+shift+e")
        item = self.unfold_menu()
        self.assertNotIn("sensitive", item.states)

    def test_a_full_disk(self):
        disk = self.path("disque")
        os.mkdir(disk)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk],
                          capture_output=True).returncode:
            self.skipTest("no right to mount a disk")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=True)
        self.write("disque/mur.png", "avant")
        self.open()
        self.program.key("ctrl+shift+e")
        self.save("disque/encore.png")
        self.program.see("label", re.compile("place"))
        self.assertIsNone(self.program.look("label", DONE))
        self.assertEqual(os.listdir(disk), ["mur.png"])
        # And the next one is as good as ever.
        self.program.key("ctrl+shift+e")
        self.save("mur.png")
        self.program.see("label", DONE)


if __name__ == "__main__":
    main()
