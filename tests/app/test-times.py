#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The minutes of a sequence, planned and taken, changed at the window."""
from room import Room, main, re, run

STOP = 2
TIMES = "SELECT minutes, taken FROM sequence WHERE id = ?"


class Times(Room):
    def open(self, stop=STOP):
        self.campaign = self.demo(language="fr")
        self.query(self.campaign, "UPDATE bookmark SET stop = ?, furthest = 26", stop)
        self.query(self.campaign, "UPDATE sequence SET minutes = 18, taken = 0 WHERE id = ?", STOP)
        self.start(self.campaign)

    def unfold(self, name):
        self.program.click("button", name)
        self.program.until(lambda: self.program.has_focus("spin button", "Minutes prévues"), "focus")
        return self.program.see("spin button", "Minutes prévues")

    def type_taken(self, text):
        self.program.key("Tab")
        self.program.until(lambda: self.program.has_focus("spin button", "Minutes passées"), "focus")
        self.program.key("ctrl+a")
        self.program.type(text)

    def test_planned_and_taken(self):
        self.open()
        before = self.contents()
        planned = self.unfold("Temps prévu\u00a0: 18\u00a0minutes")
        self.assertEqual(planned.text, "18")
        # What nobody noted is no number.
        self.assertEqual(self.program.see("spin button", "Minutes passées").text, "")
        whole, = self.rows("SELECT sum(minutes) FROM sequence WHERE workshop = 1")
        self.program.see("label", f"Temps prévu pour tout l’atelier\u00a0: {whole[0]}\u00a0minutes")
        self.program.key("ctrl+a")
        self.program.type("25")
        self.type_taken("31\n")
        self.written([(25, 31)], TIMES, STOP)
        self.program.see("button", "Temps prévu\u00a0: 25\u00a0minutes, passé\u00a0: 31\u00a0minutes")
        self.program.see("list item", re.compile("La relation idéale, 25\u00a0minutes"))
        self.done("export", "--minutes", self.path("m.pdf"), self.campaign, language="fr")
        said = " ".join(run("pdftotext", self.path("m.pdf"), "-").split()).replace("\u00a0", " ")
        self.assertIn("Les temps prévus et les temps passés", said)
        self.assertIn("La relation idéale 25 → 31", said)
        self.undone(before, 2)
        self.program.see("button", "Temps prévu\u00a0: 18\u00a0minutes")

    def test_first_step_is_what_was_planned(self):
        self.open()
        self.unfold("Temps prévu\u00a0: 18\u00a0minutes")
        self.program.key("Tab")
        self.program.until(lambda: self.program.has_focus("spin button", "Minutes passées"), "focus")
        taken = self.program.see("spin button", "Minutes passées")
        self.program.key("Up")
        self.program.until(lambda: taken.text == "18", "the planned time")
        self.program.key("Up")
        self.program.until(lambda: taken.text == "19", "one more")
        self.program.key("Return")
        self.written([(18, 19)], TIMES, STOP)
        # What was noted goes on from there.
        self.unfold(re.compile("passé.: 19.minutes"))
        self.program.key("Tab")
        self.program.until(lambda: self.program.has_focus("spin button", "Minutes passées"), "focus")
        self.program.key("Down")
        self.program.key("Return")
        self.written([(18, 18)], TIMES, STOP)

    def test_bounds(self):
        self.open()
        self.unfold("Temps prévu\u00a0: 18\u00a0minutes")
        self.type_taken("5000")
        # Nothing but leaving it saves it: there is no button for that.
        self.program.key("Escape")
        self.written([(18, 1440)], TIMES, STOP)
        self.unfold(re.compile("passé.: 1440.minutes"))
        self.type_taken("0\n")
        self.written([(18, 0)], TIMES, STOP)

    def test_only_in_a_workshop(self):
        self.open(stop=25)
        self.program.see("button", "Imprimer l’affiche…")
        self.assertIsNone(self.program.look("button", re.compile("^Temps")))


main()
