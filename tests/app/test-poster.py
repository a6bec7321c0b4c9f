#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The poster's look, chosen at the window, and what is then exported."""
import os
import subprocess

from room import Room, main, re

DIALOG = "Exporter l’affiche"
DONE = "L’affiche est exportée"
LINK = re.compile("^Page web du code carré")
YELLOW = bytes((0xff, 0xd2, 0x3f))
WHITE = bytes((255, 255, 255))


class Poster(Room):
    def open(self):
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE bookmark SET stop = 25, furthest = 26")
        self.start(self.campaign)
        self.program.see("label", "Maquette")

    def look(self):
        return self.rows("SELECT design, landscape, link FROM identity")[0]

    def choose_third(self):
        """With the keys, in the list that the row unfolds."""
        self.program.click("label", "Maquette")
        self.program.see("label", "Graphique")
        self.program.key("Down", "Down", "Return")
        self.program.see_no("label", "Chaleureuse")

    def export(self, name):
        self.program.key("ctrl+e")
        self.program.answer_file(DIALOG, self.path(name), "Enregistrer")
        self.program.see("label", DONE)
        # Another's toast may still be there.
        self.program.until(lambda: os.path.exists(self.path(name)), name)
        page = subprocess.run(["pdftoppm", "-r", "10", self.path(name)], capture_output=True).stdout
        _, width, height, _, pixels = page.split(None, 4)
        return int(width), int(height), pixels[:3]

    def test_a_look(self):
        self.open()
        self.choose_third()
        self.assertEqual(self.export("debout.pdf"), (117, 166, YELLOW))
        self.program.click("label", "Paysage")
        switch = self.program.see("switch", "Paysage")
        self.program.until(lambda: {"checked", "pressed"} & switch.states, "the switch")
        self.assertEqual(self.export("couchée.pdf"), (166, 117, YELLOW))
        self.assertEqual(self.look(), ("graphic", 1, ""))
        self.leave()
        self.start(self.campaign)
        self.assertEqual(self.export("encore.pdf"), (166, 117, YELLOW))
        self.program.key("ctrl+z")
        self.program.until(lambda: self.look() == ("graphic", 0, ""), "what it was before")

    def test_a_page_of_the_web(self):
        self.open()
        self.program.click("button", LINK, count=2)
        self.program.until(lambda: self.program.has_focus("text box", LINK), "the field")
        self.program.type("example.org/affiche")
        self.program.key("Return")
        self.program.until(lambda: self.look() == ("sober", 0, "https://example.org/affiche"),
                           "the address")

    def test_what_became_of_it(self):
        self.open()
        self.assertEqual(self.export("affiche.pdf"), (117, 166, WHITE))
        self.program.click("button", "Bilan")
        self.program.see("button", "Exporter le bilan…")
        for not_its_own in ("Place pour des signatures", "Validation", "Qualités"):
            self.program.see_no("label", not_its_own)
        self.program.key("ctrl+e")
        self.program.answer_file("Exporter le bilan", self.path("bilan.pdf"), "Enregistrer")
        self.program.see("label", "Le bilan est exporté")
        said = {name: subprocess.run(["pdftotext", "-raw", self.path(name), "-"], check=True,
                                     capture_output=True, text=True).stdout
                for name in ("affiche.pdf", "bilan.pdf")}
        for engagement in ("Les agents", "Les usagers", "Ensemble"):
            self.assertIn(engagement, said["affiche.pdf"])
            self.assertIn(engagement, said["bilan.pdf"])
        self.assertNotIn("État au", said["affiche.pdf"])
        self.assertIn("État au", said["bilan.pdf"])
        self.assertIn("En cours\n", said["bilan.pdf"])
        # What is seen is what is exported, so too when one goes back.
        self.program.click("button", "Engagements")
        self.program.see("button", "Exporter l’affiche…")
        self.program.see("label", "Place pour des signatures")
        self.assertEqual(self.export("encore.pdf"), (117, 166, WHITE))

    def test_nothing_has_become_of_it_yet(self):
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE bookmark SET stop = 25, furthest = 26")
        self.query(self.campaign, "UPDATE action SET state = 'to-start'")
        self.start(self.campaign)
        self.program.click("button", "Bilan")
        self.program.see("label", re.compile("^Aucune action n’est encore lancée"))
        self.program.click("button", "Engagements")
        self.program.see_no("label", re.compile("^Aucune action n’est encore lancée"))

    def test_landscape_is_proposed(self):
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE bookmark SET stop = 25, furthest = 26")
        self.query(self.campaign, "UPDATE identity SET place = "
                                  "'dans les trois maisons de quartier du nord'")
        self.start(self.campaign)
        self.program.see("label", re.compile("Le titre est long"))
        self.program.click("button", "Passer en paysage")
        self.program.until(lambda: self.look() == ("sober", 1, ""), "landscape")
        self.program.see_no("button", "Passer en paysage")
        self.program.key("ctrl+z")
        self.program.until(lambda: self.look() == ("sober", 0, ""), "upright again")
        self.program.see("button", "Passer en paysage")

    def test_as_it_was(self):
        self.open()
        self.assertEqual(self.export("sobre.pdf"), (117, 166, WHITE))
        self.assertTrue(os.path.exists(self.path("sobre.pdf")))

    def add_logo(self, path):
        self.program.click("label", "Ajouter un logo…")
        self.program.answer_file("Choisir un logo", path, "Ouvrir")

    def logos(self):
        return [name for name, in self.rows("SELECT '' FROM identity WHERE logo IS NOT NULL "
                                            "UNION ALL SELECT name FROM partner")]

    def test_logos(self):
        self.open()
        png = self.path("ville.png")
        subprocess.run(["convert", "-size", "60x30", "xc:#0b4f8a", png], check=True)
        svg = self.write("région.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4">'
                                       '<path d="M0 0h8v4H0z"/></svg>')
        with open(png, "rb") as file:
            torn = self.write("coupé.png", file.read()[:60])
        x, y = self.program.touch("label", "Paysage")[1]
        # Until the end of the side.
        self.program.wheel((x, y), 5, 60)
        self.add_logo(torn)
        self.program.see("label", re.compile("^Cette image ne peut pas servir de logo"))
        self.assertEqual(self.logos(), [])
        for count, path in enumerate((png, svg, png, svg), 1):
            self.program.wheel((x, y), 5, 60)
            self.add_logo(path)
            self.program.until(lambda: len(self.logos()) == count, f"{count} logos")
        self.assertEqual(self.logos()[1:], ["région", "ville", "région"])
        # There is no place for a fifth.
        self.program.see_no("label", "Ajouter un logo…")

    def answers(self):
        return dict(self.rows("SELECT p.name, a.answer FROM assent a JOIN participant p "
                              "ON p.id = a.participant"))

    def test_everybody_answers(self):
        self.open()
        program = self.program
        program.click("label", "Validation")
        program.click("button", "Toutes les personnes présentes disent oui")
        program.until(lambda: len(self.answers()) == 10, "ten answers")
        program.click("button", "Amina dit non")
        program.until(lambda: self.answers()["Amina"] == "no", "a no")
        # The rest with the keys.
        program.click("button", "Claire objecte à une phrase")
        program.see("button", "Noter l’objection")
        program.key("Tab")
        program.type("Trop vague")
        program.key("Return")
        program.until(lambda: self.answers().get("Claire") == "objection", "an objection")
        self.assertEqual(self.one("SELECT reason FROM assent WHERE answer = 'objection'"), "Trop vague")
        program.see("label", "Validé par 8 sur 20 · 1\u00a0objection")
        program.click("button", "Amina dit non")
        program.until(lambda: "Amina" not in self.answers(), "nothing said")
        program.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        program.until(lambda: not self.answers(), "nobody asked")

    def test_persons_replace_the_count_by_hand(self):
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE identity SET validated = 11")
        self.query(self.campaign, "UPDATE bookmark SET stop = 25, furthest = 26")
        program = self.start(self.campaign)
        program.see("label", "Validé par 11 sur 20")
        program.click("label", "Validation")
        count = program.see("spin button", re.compile("^Participants qui ont validé l’affiche"))
        self.assertEqual(count.text, "11")
        program.click("button", "Amina dit oui")
        program.see("label", re.compile("personne par personne.: les 11 .* ne comptent plus"))
        program.until(lambda: count.text == "1", "one person")
        self.assertNotIn("sensitive", count.states)
        program.see("label", "Validé par 1 sur 20")
        program.click("button", "Amina dit oui")
        program.until(lambda: count.text == "11", "the count by hand")
        program.see("label", "Validé par 11 sur 20")
        self.assertEqual(self.one("SELECT validated FROM identity"), 11)

    def said_in_the_dialog(self, pattern):
        """What is said under a dialog can't be read."""
        toast = self.program.see("label", pattern)
        self.assertEqual(toast.frame.name, "Validation de l’affiche")

    def test_who_objects_still_does(self):
        self.campaign = self.demo()
        self.query(self.campaign, "UPDATE bookmark SET stop = 0, furthest = 26")
        self.query(self.campaign, "INSERT INTO assent (participant, answer) "
                                  "SELECT id, 'no' FROM participant WHERE name = 'Amina'")
        program = self.start(self.campaign)
        program.click("text box", "Ajouter un agent")
        program.type("Zénobie\n")
        self.written([(1,)], "SELECT count(*) FROM participant WHERE name = 'Zénobie'")
        program.click("list item", re.compile("^Affiche"))
        program.click("label", "Validation")
        program.see("button", "Zénobie dit oui")
        program.click("button", "Toutes les personnes présentes disent oui")
        self.said_in_the_dialog("9 personnes de plus disent oui")
        self.assertEqual(sorted(self.answers().values()), ["no"] + 9 * ["yes"])
        program.key("ctrl+z")
        self.said_in_the_dialog(re.compile("^Annulé"))
        program.until(lambda: self.answers() == {"Amina": "no"}, "one answer")
        program.key("ctrl+z")
        program.see_no("button", "Zénobie dit oui")
        program.see("button", "Amina dit oui")

    def test_a_change_voids(self):
        self.open()
        program = self.program
        self.leave()
        self.query(self.campaign, "INSERT INTO assent (participant, answer) "
                                  "SELECT id, 'yes' FROM participant")
        program = self.start(self.campaign)
        program.see("label", "Validé par 20 sur 20")
        program.click("button", re.compile("^Qualité 1"), count=2)
        program.key("ctrl+a")
        program.type("Égards")
        program.key("Return")
        program.see("label", "L’affiche a changé\u00a0: sa validation est annulée.")
        program.until(lambda: not self.answers(), "nobody has validated")
        program.key("ctrl+z")
        program.until(lambda: len(self.answers()) == 20, "everybody again")


main()
