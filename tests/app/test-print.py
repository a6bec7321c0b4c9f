#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The poster goes to paper by the system's dialog, here into a file."""
import os

from room import Room, main, run

# Where GTK puts what is printed into a file, unless told otherwise.
PRINTED = "sortie.pdf"


class Print(Room):
    def setUp(self):
        super().setUp()
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.path("."))
        self.campaign = self.demo(language="fr")

    def printed(self, *changes):
        self.query(self.campaign, "UPDATE bookmark SET stop = 25, furthest = 26")
        for change in changes:
            self.query(self.campaign, change)
        self.start(self.campaign)
        self.program.see("button", "Imprimer l’affiche…")
        self.program.key("ctrl+p")
        self.program.click(None, "Imprimer dans un fichier")
        self.program.key("alt+i")
        self.program.until(lambda: os.path.exists(PRINTED) and os.path.getsize(PRINTED) > 1000,
                           "the printed file")
        return run("pdfinfo", PRINTED)

    def test_upright(self):
        said = self.printed()
        self.assertIn("Pages:           1", said)
        self.assertIn("(A4)", said)
        words = " ".join(run("pdftotext", PRINTED, "-").split())
        for engagement, in self.rows("SELECT text FROM engagement WHERE kept"):
            self.assertIn(engagement.split()[0], words)

    def test_lying(self):
        said = self.printed("UPDATE identity SET landscape = 1")
        self.assertIn("Pages:           1", said)
        size = next(line for line in said.splitlines() if line.startswith("Page size"))
        width, height = (float(word) for word in size.split()[2:5:2])
        turned = next(line for line in said.splitlines() if line.startswith("Page rot"))
        self.assertTrue(width > height or turned.endswith(("90", "270")), said)


main()
