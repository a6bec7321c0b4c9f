# SPDX-License-Identifier: GPL-3.0-or-later
"""A method of one vote, and a campaign of it with people and lines."""
import sqlite3

from room import Room

METHOD = """[Method]
Id=small
Title=Petite
[Workshop one]
Title=Atelier
College=both
[Zone one/proposals]
Title=Propositions
[Sequence one/vote]
Title=Vote
Kind=choose
Minutes=10
Target=proposal
Zones=proposals
Prompt=Que garder ?
"""


class SmallVote(Room):
    def prepare_vote(self, people, lines, keys=""):
        """Before a vote on these lines, with these people there, each (college, name). @keys: what
        else the method says of it."""
        method = self.write("small.method", METHOD + keys)
        self.campaign = self.path("small.parvis")
        self.done("new", "--method", method, self.campaign, language="fr")
        connection = sqlite3.connect(self.campaign)
        connection.executemany("INSERT INTO participant (college, name) VALUES (?, ?)", people)
        connection.executemany("INSERT INTO note (zone, college, text) VALUES (1, 'agents', ?)",
                               [(line,) for line in lines])
        connection.execute("UPDATE bookmark SET stop = 1, furthest = 1")
        connection.commit()
        connection.close()
        self.start(self.campaign)
        self.program.see("button", "Ouvrir le vote")

    def open_vote(self):
        self.program.click("button", "Ouvrir le vote")
        self.written([("open",)], "SELECT phase FROM vote")
