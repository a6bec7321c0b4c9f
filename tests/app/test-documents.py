#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The minutes, the slides and the roadmap on paper, asked for at the window."""
from room import Room, main, run


class Documents(Room):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo()

    def open(self, stop=25):
        self.query(self.campaign, "UPDATE bookmark SET stop = ?, furthest = 26", stop)
        self.start(self.campaign)

    def go_down_to(self, item):
        self.program.until(lambda: self.program.has_focus("menu item", item)
                           or self.program.key("Down"), f"“{item}” in the menu")

    def export(self, item, dialog, done):
        self.open()
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

    def export_plan(self, item, done="La feuille de route est exportée"):
        """From the roadmap's own menu."""
        self.program.click("button", "Façons d’exporter la feuille de route")
        self.program.see("menu item", item)
        self.go_down_to(item)
        self.program.key("Return")
        self.program.answer_file("Exporter la feuille de route en PDF", self.path("document"),
                                 "Enregistrer")
        self.program.see("label", done)
        return " ".join(run("pdftotext", self.path("document.pdf"), "-").split())

    def test_roadmap(self):
        self.open(26)
        said = self.export_plan("Feuille de route (PDF)…").replace("\u00a0", " ")
        self.assertIn("Vivre ensemble à la maison de Hautepierre", said)
        self.assertIn("11 actions :", said)

    def test_the_sheet_of_the_service_that_is_shown(self):
        service, = self.rows("SELECT id FROM service ORDER BY position")[0]
        # In a menu, an underscore is said twice, or it goes.
        name = "pôle_accueil__nord"
        self.query(self.campaign, "UPDATE service SET name = ? WHERE id = ?", name, service)
        n = self.one("SELECT count(*) FROM action a JOIN engagement e ON e.id = a.engagement WHERE"
                     " e.kept AND a.service = ?", service)
        self.open(26)
        self.program.click("combo box", "Le service dont les actions sont montrées")
        self.program.key("Down", "Return")
        said = self.export_plan(f"Fiche de «\u202f{name}\u202f» (PDF)…").replace("\u00a0", " ")
        self.assertIn(name.capitalize(), said)
        self.assertIn(f"{n} actions :", said)


main()
