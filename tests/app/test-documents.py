#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The minutes and the slides, asked for at the window."""
from room import Room, main, run


class Documents(Room):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE bookmark SET stop = 25, furthest = 26")
        self.start(self.campaign)

    def go_down_to(self, item):
        self.program.until(lambda: self.program.has_focus("menu item", item)
                           or self.program.key("Down"), f"“{item}” in the menu")

    def export(self, item, dialog, done):
        self.program.click("button", "Menu")
        self.go_down_to("Exporter")
        self.program.key("Return")
        self.program.see("menu item", item)
        self.go_down_to(item)
        self.program.key("Return")
        self.program.answer_file(dialog, self.path("document"), "Enregistrer")
        self.program.see("label", done)
        return " ".join(run("pdftotext", self.path("document.pdf"), "-").split())

    def test_minutes(self):
        said = self.export("Compte rendu (PDF)…", "Exporter le compte rendu",
                           "Le compte rendu est exporté")
        self.assertIn("La démarche : trois ateliers", said.replace("\u00a0", " "))

    def test_slides(self):
        said = self.export("Diapositives pour le comité de pilotage (PDF)…",
                           "Exporter les diapositives", "Les diapositives sont exportées")
        self.assertIn("Comité de pilotage", said)


main()
