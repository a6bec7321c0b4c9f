#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The due dates, as a calendar reads them."""
import re

from harness import Case, main, read

TODAY = {"SOURCE_DATE_EPOCH": "1795348800"}  # 22 November 2026


class Calendar(Case):
    def setUp(self):
        super().setUp()
        self.campaign = self.demo(language="fr")
        self.target = self.path("c.ics")

    def export(self, language="fr"):
        self.done("export", "--calendar", self.target, self.campaign, language=language,
                  environment=TODAY)
        return self.events(read(self.target).decode("utf-8"))

    def events(self, text):
        """The events as dictionaries, unfolded; an alarm's lines have "alarm " in front."""
        self.assertTrue(text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        self.assertTrue(text.endswith("END:VCALENDAR\r\n"))
        for line in text.split("\r\n"):
            self.assertLessEqual(len(line.encode()), 75, line)
            self.assertNotIn("\n", line)
        events, alarm = [], ""
        for line in text.replace("\r\n ", "").split("\r\n"):
            if line == "BEGIN:VEVENT":
                events.append({})
            alarm = "alarm " if line == "BEGIN:VALARM" else "" if line == "END:VALARM" else alarm
            if events and ":" in line:
                name, value = line.split(":", 1)
                value = re.sub(r"\\([\\;,nN])", lambda m: "\n" if m[1] in "nN" else m[1], value)
                events[-1][alarm + name] = value
        return events

    def change(self, number, **fields):
        names = ", ".join(f"{name} = ?" for name in fields)
        self.query(self.campaign, f"UPDATE action SET {names} WHERE id = ?", *fields.values(), number)

    def test_what_is_still_to_be_done_has_its_day(self):
        wanted = self.query(
            self.campaign, "SELECT action, replace (due, '-', '') FROM action WHERE due <> '' AND"
            " state NOT IN ('done', 'dropped')")
        self.assertEqual(sorted((event["SUMMARY"], event["DTSTART;VALUE=DATE"])
                                for event in self.export()), sorted(wanted))

    def test_two_places_are_two_calendars(self):
        self.query(self.campaign, "UPDATE identity SET title = 'Vivre ensemble', place = 'au port'")
        self.export()
        self.assertIn(b"\r\nX-WR-CALNAME:Vivre ensemble au port\r\n", read(self.target))
        self.query(self.campaign, "UPDATE identity SET place = ''")
        self.export()
        self.assertIn(b"\r\nX-WR-CALNAME:Vivre ensemble\r\n", read(self.target))

    def test_an_event_says_what_it_is(self):
        self.change(3, action="Réécrire; dix, lettres\\", pilot="Élodie", first_step="Lire\nTrier",
                    due="2027-02-28", state="blocked")
        event, = [event for event in self.export() if event["SUMMARY"] == "Réécrire; dix, lettres\\"]
        self.assertEqual(event["DTSTART;VALUE=DATE"], "20270228")
        for line in ("Engagement\u00a0: Expliquer un refus avec des mots simples",
                     "Pilote\u00a0: Élodie", "Première étape\u00a0: Lire\nTrier", "Service\u00a0: CMS",
                     "État\u00a0: Bloquée"):
            self.assertIn(line, event["DESCRIPTION"])
        self.assertEqual(event["TRANSP"], "TRANSPARENT")
        self.assertEqual(event["DTSTAMP"], "20261122T000000Z")
        self.assertEqual((event["alarm TRIGGER"], event["alarm ACTION"]), ("-P1W", "DISPLAY"))
        self.assertEqual(event["alarm DESCRIPTION"], event["SUMMARY"])

    def test_percents_are_words(self):
        self.query(self.campaign, "UPDATE engagement SET text = 'Répondre à 100 %sûr, %s et %d'")
        self.change(3, pilot="Le %s du %n", contributors="%s", first_step="Lire", indicator="50 %s",
                    due="2027-02-28", state="blocked")
        event, = [event for event in self.export() if "Le %s du %n" in event["DESCRIPTION"]]
        lines = event["DESCRIPTION"].split("\n")
        self.assertRegex(lines.pop(0), r"^Engagement\u00a0: Répondre à 100.%sûr, %s et %d$")
        self.assertEqual([line.split("\u00a0: ", 1)[1] for line in lines],
                         ["Le %s du %n", "%s", "CMS", "Lire", "50 %s", "Bloquée"])

    def test_without_words_the_engagement_speaks(self):
        self.change(3, action="")
        self.assertIn("Expliquer un refus avec des mots simples",
                      [event["SUMMARY"] for event in self.export()])

    def test_each_has_an_identity_that_stays(self):
        before = {event["SUMMARY"]: event["UID"] for event in self.export()}
        self.assertEqual(len(set(before.values())), len(before))
        self.change(3, due="2028-01-01", pilot="Zoé")
        self.assertEqual({event["SUMMARY"]: event["UID"] for event in self.export(None)}, before)
        self.query(self.campaign, "UPDATE identity SET place = 'à la mairie'")
        self.assertFalse({event["UID"] for event in self.export()} & set(before.values()))

    def test_the_same_twice(self):
        self.export()
        once = read(self.target)
        self.export()
        self.assertEqual(read(self.target), once)

    def test_dates_that_are_none(self):
        for number, due in ((1, "2027-13-01"), (2, "bientôt"), (3, "2027-02-30")):
            self.change(number, due=due)
        said = [event["SUMMARY"] for event in self.export()]
        for name, in self.query(self.campaign, "SELECT action FROM action WHERE id < 4"):
            self.assertNotIn(name, said)

    def test_nothing_to_keep(self):
        self.write("c.ics", "before")
        self.query(self.campaign, "UPDATE action SET due = ''")
        self.assertIn("n’a d’échéance", self.refused("export", "--calendar", self.target,
                                                     self.campaign, language="fr"))
        self.assertEqual(read(self.target), b"before")


if __name__ == "__main__":
    main()
