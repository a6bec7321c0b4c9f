#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A facilitator runs the three workshops, from the start page to the poster on the wall."""
from openpyxl import load_workbook

from room import Room, main, re, run

AGENTS = ["Inès", "Noël", "Maëlle"]
USERS = ["Zoé", "Jérôme", "Œdipe"]
GREET = "Accueillir chaque personne par un bonjour"
EXPLAIN = "Expliquer les délais à chaque étape"
VISIT = "Visiter ensemble la médiathèque"
WARN = "Prévenir quand on ne vient pas"
PREPARE = "Préparer ses papiers avant le rendez-vous"
QUALITIES = ["Bienveillance", "Confiance", "Politesse des deux côtés", "Patience",
             "Discrétion et « pudeur »"]


class Walk(Room):
    def test_walk(self):
        self.program = self.start()
        self.make_campaign()
        self.fill_panel()
        self.run_agents()
        self.run_users()
        self.run_mixed()
        self.export_poster()
        self.fill_roadmap()
        self.go_back_and_forth()
        self.survive()

    # ------------------------------------------------------------ the workshops

    def run_agents(self):
        self.next_page("La relation idéale")
        self.write_ideal_board()
        self.next_page("La relation chaotique")
        self.write_notes("agents", "chaos", "La file d’attente", "On se renvoie la balle")
        self.next_page("Positionnement")
        self.position("agents", AGENTS, [50, 52, 49])
        self.next_page("Propositions")
        self.write_notes("agents", "proposal", GREET, EXPLAIN, VISIT)
        self.next_page("Vote et résultats")
        self.vote(2, {"Inès": ["bonjour", "délais"], "Noël": ["bonjour", "délais"],
                      "Maëlle": ["bonjour", "Visiter"]})
        self.keep("proposal", GREET, EXPLAIN, VISIT)

    def run_users(self):
        self.next_page("La relation idéale")
        self.write_notes("users", "ideal", "Politesse des deux côtés", "Confiance", "Patience")
        self.next_page("La relation chaotique")
        self.write_notes("users", "chaos", "Personne ne répond")
        self.next_page("Positionnement")
        self.position("users", USERS, [48, 50, 53])
        self.next_page("Propositions")
        self.write_notes("users", "proposal", WARN, PREPARE)
        self.next_page("Vote et résultats")
        self.vote(2, {"Zoé": ["Prévenir"], "Jérôme": ["Prévenir", "papiers"],
                      "Œdipe": ["Prévenir"]})
        self.keep("proposal", WARN, PREPARE)

    def run_mixed(self):
        self.next_page("Les qualités à garder")
        self.vote(2, {"Inès": ["Bienveillance", "Confiance"], "Noël": ["Bienveillance", "Discrétion"],
                      "Maëlle": ["Bienveillance", "Politesse"],
                      "Zoé": ["Bienveillance", "Confiance"],
                      "Jérôme": ["Patience", "Politesse"], "Œdipe": ["Confiance", "Patience"]})
        self.keep("quality", *QUALITIES)
        self.next_page("Rédiger les engagements")
        self.word()
        self.next_page("Vote des engagements")
        self.vote(2, {"Inès": ["Saluer", "médiathèque"], "Noël": ["Saluer", "médiathèque"],
                      "Maëlle": ["Saluer", "médiathèque"], "Zoé": ["Saluer", "Prévenir"],
                      "Jérôme": ["Saluer", "Prévenir"], "Œdipe": ["Saluer", "médiathèque"]})
        self.keep("engagement", "Saluer chaque personne", VISIT, WARN)
        self.written([("agents", "Saluer chaque personne"), ("both", VISIT), ("users", WARN)],
                     "SELECT side, text FROM engagement WHERE kept ORDER BY side")

    def word(self):
        """One engagement a side: a proposal, one reworded, one written."""
        program = self.program
        # A proposal that was kept goes to the side of its workshop.
        program.click("button", "Ajouter une proposition")
        program.until(lambda: program.has_focus("list item", WARN), "the focus in the proposals")
        program.key("Return")
        self.written([("users", WARN)], "SELECT side, text FROM engagement")
        program.key("Escape")
        program.click("button", re.compile("^Les agents.: place pour 4"))
        program.type(f"{GREET}\n")
        self.written([("agents", GREET), ("users", WARN)],
                     "SELECT side, text FROM engagement ORDER BY side")
        program.key("Escape")
        program.click("button", re.compile(f"^Engagement.: {GREET}"))
        program.key("ctrl+a")
        program.type("Saluer chaque personne\n")
        self.written([("Saluer chaque personne",)],
                     "SELECT text FROM engagement WHERE side = 'agents'")
        program.key("Escape")
        program.click("button", re.compile("^Ensemble.: place pour 4"))
        program.type(f"{VISIT}\n")
        self.written([(VISIT,)], "SELECT text FROM engagement WHERE side = 'both'")
        program.key("Escape")
        self.assertEqual(self.one("SELECT count(*) FROM action"), 3)
        self.assertEqual(self.one("SELECT count(*) FROM engagement JOIN retained "
                                  "ON retained.id = engagement.retained"), 1)

    # ------------------------------------------------------------ what leaves the room

    def export_poster(self):
        program = self.program
        self.next_page("Affiche")
        target = self.path("affiche.pdf")
        program.click("button", re.compile("^Exporter l’affiche"))
        program.answer_file("Exporter l’affiche", target, "Enregistrer")
        program.see("label", "L’affiche est exportée")
        # The dialog took the program's locks; a reader that comes and goes must not do harm.
        self.done("check", self.campaign)
        words = run("pdftotext", target, "-")
        flat = " ".join(words.replace("\u202f", " ").replace("\u00a0", " ").split())
        for sentence in ("Vivre ensemble, çà et là", "à la maison de Hautepierre", *QUALITIES,
                         "Saluer chaque personne", VISIT, WARN):
            self.assertIn(sentence, flat)

    def fill_roadmap(self):
        program = self.program
        self.next_page("Feuille de route")
        program.click(program.all("button", "Pilote")[0])
        program.type("Léa Müller\n")
        self.written([("Léa Müller",)], "SELECT pilot FROM action WHERE pilot <> ''")
        program.click(program.all("button", re.compile("^Échéance.: sans date"))[0])
        program.until(lambda: program.has_focus("text box", "Date\u00a0: jour, mois, année"),
                      "the focus in the date")
        program.type("15/01/2027\n")
        self.written([("Léa Müller", "2027-01-15")], "SELECT pilot, due FROM action WHERE due <> ''")
        target = self.path("feuille.xlsx")
        program.click("button", re.compile("^Exporter la feuille de route"))
        program.answer_file("Exporter la feuille de route", target, "Enregistrer")
        program.see("label", "La feuille de route est exportée")
        cells = [cell for sheet in load_workbook(target).worksheets
                 for row in sheet.iter_rows(values_only=True) for cell in row]
        self.assertIn("Léa Müller", cells)
        self.assertIn("2027-01-15", [str(cell)[:10] for cell in cells])
        for sentence in ("Saluer chaque personne", VISIT, WARN):
            self.assertTrue([cell for cell in cells if sentence in str(cell)], sentence)

    # ------------------------------------------------------------ nothing is lost

    def go_back_and_forth(self):
        before = self.contents()
        last = self.one("SELECT stop FROM bookmark")
        for stop in [*range(last - 1, -1, -1), *range(1, last + 1)]:
            self.program.key("alt+Page_Up" if stop < self.one("SELECT stop FROM bookmark")
                             else "alt+Page_Down")
            self.written([(stop,)], "SELECT stop FROM bookmark")
        self.assertEqual(self.contents(), before)

    def survive(self):
        before = self.contents()
        self.program.kill()
        self.start(self.campaign)
        self.program.see("window", "Maison de Hautepierre")
        self.assertEqual(self.contents(), before)
        self.assertIn("Léa Müller", self.program.see(
            "button", re.compile("^Pilote.: Léa")).name)
        self.assertEqual(self.program.quit(), 0, self.program.said())
        self.assertEqual(self.contents(), before)
        self.done("check", self.campaign)

    # ------------------------------------------------------------ before the workshops

    def make_campaign(self):
        program = self.program
        self.campaign = self.path("Hautepierre.parvis")
        program.click("button", "Nouvelle démarche…")
        program.fill("text box", "Titre", "Vivre ensemble, çà et là")
        program.fill("text box", re.compile("^Lieu"), "à la maison de Hautepierre")
        program.click("button", "Créer…")
        program.answer_file("Où enregistrer la démarche", self.campaign, "Enregistrer")
        program.see("window", "Maison de Hautepierre")
        self.written([("Vivre ensemble, çà et là", "à la maison de Hautepierre")],
                     "SELECT title, place FROM identity")

    def fill_panel(self):
        program = self.program
        for college, button, entry, names in (("agents", "0 agent", "Ajouter un agent", AGENTS),
                                              ("users", "0 usager", "Ajouter un usager", USERS)):
            program.click("button", button)
            program.click("text box", entry)
            for name in names:
                program.type(name + "\n")
            self.written([(name,) for name in names],
                         "SELECT name FROM participant WHERE college = ? ORDER BY id", college)
        program.see("list item", re.compile("^Panel, 6 participants"))

    # ------------------------------------------------------------ the board

    def write_notes(self, college, zone, *texts):
        """Types notes, one after the other, into the zone that comes first."""
        self.program.click("text box", "Nouvelle note")
        self.program.type("".join(text + "\n" for text in texts))
        self.has_notes(college, zone, *texts)

    def has_notes(self, workshop, zone, *texts):
        self.written([(text,) for text in texts],
                     "SELECT text FROM note JOIN zone ON zone.id = note.zone "
                     "JOIN workshop ON workshop.id = zone.workshop "
                     "WHERE workshop.key = ? AND zone.key = ? ORDER BY note.id", workshop, zone)

    def clusters(self):
        return [(name, [text for text, in self.rows(
            "SELECT text FROM note WHERE cluster = ? ORDER BY id", number)])
            for number, name in self.rows("SELECT id, name FROM cluster ORDER BY id")]

    def has_clusters(self, *expected):
        self.program.until(lambda: self.clusters() == list(expected),
                           lambda: f"{expected}, not {self.clusters()}")

    def write_ideal_board(self):
        program = self.program
        warm, discreet, elders = ("Accueil chaleureux, où l’on écoute", "Discrétion et « pudeur »",
                                  "À l’écoute des aînés")
        self.write_notes("agents", "ideal", warm, discreet, elders)
        program.key("ctrl+2")
        program.type("Le café du mardi\n")
        self.has_notes("agents", "parking", "Le café du mardi")

        # One note on another makes a cluster, whose name is typed at once.
        program.drag(program.see("list item", elders), program.see("list item", warm))
        self.program.until(lambda: [texts for _, texts in self.clusters()] == [[warm, elders]],
                           lambda: f"a cluster, not {self.clusters()}")
        program.type("Bienveillance\n")
        self.has_clusters(("Bienveillance", [warm, elders]))
        program.see("group", "Bienveillance")

        program.click("button", re.compile("^Annuler.: nommer"))
        program.click("button", re.compile("^Annuler.: grouper 2 notes$"))
        self.has_clusters()
        program.click("button", re.compile("^Rétablir.: grouper 2 notes$"))
        program.click("button", re.compile("^Rétablir.: nommer"))
        self.has_clusters(("Bienveillance", [warm, elders]))

        program.click("list item", discreet)
        program.key("Delete")
        self.has_notes("agents", "ideal", warm, elders)
        program.see_no("list item", discreet)
        program.see("label", f"Note «\u202f{discreet}\u202f» supprimée")
        program.click("button", "Annuler Annuler")
        self.has_notes("agents", "ideal", warm, discreet, elders)
        program.see("list item", discreet)

    # ------------------------------------------------------------ answers

    def answered(self, count):
        self.written([(count,)], "SELECT count(*) FROM answered WHERE sequence = ?", self.sequence)

    def phase(self):
        return self.one("SELECT ifnull((SELECT phase FROM vote WHERE sequence = id_of), phase) FROM"
                        " (SELECT id AS id_of, phase FROM sequence WHERE id = ?)", self.sequence)

    def position(self, college, people, values):
        """Each person places a point with the mouse, moved by keys from the middle."""
        program = self.program
        for number, (name, value) in enumerate(zip(people, values), 1):
            program.click("grid cell", re.compile(f"^{name}"))
            program.click("slider", re.compile("^Votre point"))
            keys = ["Right"] * (value - 50) if value > 50 else ["Left"] * (50 - value)
            if keys:
                program.key(*keys)
            program.click("button", "Déposer mon point")
            program.click("button", "Déposer")
            self.answered(number)
            program.click("button", "Personne suivante")
        self.written([(value,) for value in sorted(values)],
                     "SELECT value FROM stance WHERE college = ? ORDER BY value", college)
        self.assertNotEqual(self.phase(), "shown")
        program.click("button", "Révéler")
        self.program.until(lambda: self.phase() == "shown", "the answers shown")
        program.see("image", "Positions entre chaos et idéal")

    def vote(self, dots, ballots):
        """Everybody has so many dots. Ballots: {name: [a part of what is chosen…]}"""
        program = self.program
        program.click("button", "Ouvrir le vote")
        for number, (name, choices) in enumerate(ballots.items(), 1):
            program.click("grid cell", re.compile(f"^{name}"))
            for choice in choices:
                program.click("checkbox", re.compile(choice))
            program.click("button", "Déposer mon bulletin")
            if len(choices) < dots:
                program.click("button", "Déposer")
            self.answered(number)
            program.click("button", "Personne suivante")
        program.click("button", "Clore le vote")
        self.program.until(lambda: self.phase() == "closed", "the vote closed")
        program.click("button", "Tout révéler")
        # In each vote of this walk, some line was chosen by a whole college.
        program.click("button", "Montrer quand même")
        self.program.until(lambda: self.phase() == "shown", "the answers shown")
        cast = self.rows("SELECT count(*) FROM mark JOIN ballot ON ballot.key = mark.ballot "
                         "JOIN vote ON vote.id = vote WHERE sequence = ? GROUP BY ballot",
                         self.sequence)
        self.assertEqual(sorted(count for count, in cast),
                         sorted(len(choices) for choices in ballots.values()))

    def keep(self, target, *labels):
        self.program.click("button", "Consigner")
        self.written([(label,) for label in labels],
                     "SELECT label FROM retained WHERE sequence = ? AND target = ? "
                     "ORDER BY position", self.sequence, target)

    # ------------------------------------------------------------ the road

    @property
    def sequence(self):
        """The sequence on the screen; None outside of the workshops."""
        stop = self.one("SELECT stop FROM bookmark")
        rows = self.rows("SELECT sequence.id FROM sequence JOIN workshop ON workshop.id = workshop "
                         "ORDER BY workshop.position, sequence.position")
        return rows[stop - 1][0] if 0 < stop <= len(rows) else None

    def title(self):
        if self.sequence is None:
            return {0: "Panel", 25: "Affiche", 26: "Feuille de route"}[
                self.one("SELECT stop FROM bookmark")]
        return self.one("SELECT title FROM sequence WHERE id = ?", self.sequence)

    def next_page(self, title):
        """Alt+Page Down until the page of this title, which has room in the window."""
        while True:
            stop = self.one("SELECT stop FROM bookmark")
            self.program.key("alt+Page_Down")
            self.written([(stop + 1,)], "SELECT stop FROM bookmark")
            if self.title() == title:
                break
        self.program.see("label", title)
        self.assertEqual([window[4:] for window in self.program.windows()], [(1280, 720)])


if __name__ == "__main__":
    main()
