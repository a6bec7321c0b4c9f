# SPDX-License-Identifier: GPL-3.0-or-later
"""The projector's window: opened by a key at the facilitator's, and what of it a screen reader is told
and its pixels show."""
import sqlite3

from room import Room, re, run

TITLE = "Parvis – projection"
HINT = re.compile("^(F5|Échap)\u00a0: ")


class Projection(Room):
    def open(self, *changes, stop=2, demo=None):
        """A campaign at a stop of the road: of the method's, or an example."""
        self.campaign = self.path("room.parvis")
        self.done(*(("demo", demo) if demo else ("new",)), self.campaign, language="fr")
        connection = sqlite3.connect(self.campaign)
        for sql in (f"UPDATE bookmark SET stop = {stop}", *changes):
            connection.execute(sql)
        connection.commit()
        connection.close()
        return self.start(self.campaign)

    def frame(self):
        return next((node for node in self.program.tree().children if node.name == TITLE), None)

    def told(self):
        """All that a screen reader is told of the projector's window."""
        frame = self.frame()
        return "\n".join(f"{node.name}\n{node.description}" for node in frame.walk()) if frame else ""

    def tells(self, *texts):
        self.program.until(lambda: all(text in self.told() for text in texts),
                           lambda: f"{texts} in\n{self.told()}")

    def shown_notes(self):
        return [node.name for node in self.program.all("list item", within=self.frame())]

    def shows_notes(self, *names):
        self.program.until(lambda: self.frame() and sorted(self.shown_notes()) == sorted(names),
                           lambda: f"{names} in\n{self.told()}")

    def window(self):
        return next((w for w in self.program.windows() if w[1] == TITLE), None)

    def has_keys(self):
        frames = self.program.tree().children
        return any("active" in states for states in self.program.states(frames).values())

    def project(self):
        """F5, and the keys are the facilitator's again."""
        self.program.until(self.has_keys, "the keys at the desk")
        desk = self.program.active_title()
        self.program.key("F5")
        self.program.until(self.window, "the projector's window")
        self.program.until(lambda: self.program.active_title() == desk,
                           lambda: f"the keys at “{desk}”, not “{self.program.active_title()}”")

    def paint(self, name):
        """What the projector's window shows, once it stands still, with no other over it, and no word
        on how to leave it."""
        self.program.until(lambda: not self.hints(), "the end of the hint")
        last = None

        def still():
            nonlocal last
            run("import", "-window", self.window()[0], self.path(name))
            before, last = last, run("identify", "-format", "%#", self.path(name))
            return before == last

        self.program.until(still, "a still picture")
        return last

    def hints(self):
        return self.program.all("label", HINT, within=self.frame())

    def come_to_front(self):
        run("xdotool", "windowactivate", self.window()[0])
        return self.program.is_active(TITLE, 1)

    def vote(self, stop, *changes):
        program = self.open(*changes, stop=stop, demo="maison-de-hautepierre")
        self.project()
        return program

    def shows_lines(self, labels):
        """From the top."""
        self.program.until(lambda: self.lines_down(labels) == list(labels),
                           lambda: f"{labels} in\n{self.told()}")

    def lines_down(self, labels):
        return [node.name for node in self.showing() if node.name in labels]

    def showing(self):
        """What is on the page that the room sees, from the top."""
        return sorted(self.frame().walk(), key=lambda node: node.box[1])

    def count_pixels(self, name, color):
        self.paint(name)
        return int(run("convert", self.path(name), "-fill", "black", "+opaque", color,
                       "-fill", "white", "-opaque", color, "-format", "%[fx:int(mean*w*h+.5)]",
                       "info:"))

    def page(self, which):
        self.program.until(lambda: any(node.name == which for node in self.showing()), which)
