#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What far papers look like: the pixels of the screen beside the colours and the sizes of the design."""
import os
import sqlite3
import subprocess

from room import Room, main, run

# From the palette: the paper of each college, its strip, which is all of a note face down, and the zone.
LIGHT = {"agents": ((220, 234, 248), (198, 220, 241)), "users": ((248, 231, 207), (239, 213, 174)),
         "both": ((235, 223, 246), (218, 198, 236)), "zone": (249, 248, 246),
         "accent": (11, 107, 95), "cluster": (235, 234, 232)}
DARK = {"agents": ((44, 64, 86), (61, 86, 112)), "users": ((83, 62, 39), (107, 81, 51)),
        "both": ((67, 52, 92), (87, 68, 118)), "zone": (38, 38, 39),
        "accent": (106, 214, 198), "cluster": (51, 51, 52)}
COLLEGES = ("agents", "users", "both")
ZOOM = .25
WIDTH, HEIGHT = 144 * ZOOM, 102 * ZOOM
# Further apart than up close they are, and by no whole number of pixels.
STEP_X, STEP_Y = 203, 151
# Under the head of the zone.
FIRST_X, FIRST_Y = 61, 103


class Picture:
    """The screen, pixel by pixel."""

    def __init__(self):
        size = run("xdotool", "getdisplaygeometry").split()
        self.width, self.height = map(int, size)
        self.bytes = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], check=True,
                                    capture_output=True).stdout

    def at(self, x, y):
        start = 3 * (y * self.width + x)
        return tuple(self.bytes[start:start + 3])

    def box(self, x, y, width, height):
        return {self.at(x + i, y + j) for i in range(width) for j in range(height)}


def is_like(colour, other, most=2):
    return all(abs(a - b) <= most for a, b in zip(colour, other))


def cover(colour, paper, ground):
    """How much of a pixel the paper covers, by the channel where the two differ most."""
    channel = max(range(3), key=lambda i: abs(paper[i] - ground[i]))
    part = (colour[channel] - ground[channel]) / (paper[channel] - ground[channel])
    return min(max(part, 0), 1)


class FarPapers(Room):
    def open_board(self, scheme):
        """A row of papers of each college, a row of them face down, a cluster, all seen from far."""
        self.campaign = self.path("loin.parvis")
        self.done("new", self.campaign, language="fr")
        file = sqlite3.connect(self.campaign)
        file.execute("UPDATE bookmark SET stop = 2")
        zone, = file.execute("SELECT id FROM zone WHERE key = 'ideal' AND workshop = 1").fetchone()
        file.executemany(
            "INSERT INTO note (zone, college, text, x, y, hidden, flagged) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(zone, college, f"{college} {hidden}", FIRST_X + column * STEP_X,
              FIRST_Y + hidden * STEP_Y, hidden,
college == "users") for hidden in (0, 1) for column, college in enumerate(COLLEGES)])
        file.execute("INSERT INTO cluster (id, zone, name, x, y) VALUES (1, ?, 'Ensemble', 800, 140)",
                     (zone,))
        file.executemany("INSERT INTO note (zone, college, text, cluster) VALUES (?, ?, ?, 1)",
                         [(zone, "agents", "groupée une"), (zone, "users", "groupée deux")])
        file.commit()
        file.close()
        os.environ["ADW_DEBUG_COLOR_SCHEME"] = scheme
        self.addCleanup(os.environ.pop, "ADW_DEBUG_COLOR_SCHEME")
        program = self.start(self.campaign)
        node, (x, y) = program.touch("list item", "agents 0")
        box = node.box
        self.shift = x - box[0] - box[2] // 2, y - box[1] - box[3] // 2
        program.click("text box", "Nouvelle note")
        program.key(*["ctrl+minus"] * 5)
        program.until(lambda: 50 <= self.box("users 0")[0] - self.box("agents 0")[0] <= 51,
                      lambda: f"a quarter, not {self.box('agents 0')} and {self.box('users 0')}")

    def box(self, name):
        return self.program.all("list item", name)[0].box

    def corner(self, name):
        """On the screen, as the accessibility tree has it."""
        x, y, _, _ = self.box(name)
        return x + self.shift[0], y + self.shift[1]

    def settled(self, right):
        """A picture in which this is true."""
        pictures = []

        def looks_right():
            pictures[:] = [Picture()]
            return right(pictures[0])

        self.program.until(looks_right, "the right picture")
        return pictures[0]

    def spans(self, picture, corner, paper, ground):
        """Where the paper begins across and down, and how long it is, to parts of a pixel."""
        x, y = corner
        middle = x + int(WIDTH / 2), y + int(HEIGHT / 2)
        across = [cover(picture.at(i, middle[1]), paper, ground) for i in range(x - 3, x + 40)]
        down = [cover(picture.at(middle[0], j), paper, ground) for j in range(y - 3, y + 30)]
        spans = []
        for start, parts in ((x - 3, across), (y - 3, down)):
            first = next(i for i, part in enumerate(parts) if part > .02)
            spans.append((start + first + 1 - parts[first], sum(parts)))
        return spans

    def check(self, scheme, palette):
        self.open_board(scheme)
        zone = palette["zone"]
        corner = self.corner("agents 0")
        middle = corner[0] + int(WIDTH / 2), corner[1] + int(HEIGHT / 2)
        picture = self.settled(lambda picture: is_like(picture.at(*middle), palette["agents"][0]))
        origin = self.spans(picture, corner, palette["agents"][0], zone)
        for column, college in enumerate(COLLEGES):
            for hidden in (0, 1):
                place = (corner[0] + int(column * STEP_X * ZOOM), corner[1] + int(hidden * STEP_Y * ZOOM))
                paper = palette[college][hidden]
                inside = picture.box(place[0] + 2, place[1] + 2, int(WIDTH) - 4, int(HEIGHT) - 4)
                self.assertTrue(all(is_like(colour, paper) for colour in inside),
                                (college, hidden, paper, inside))
                spans = self.spans(picture, place, paper, zone)
                steps = column * STEP_X * ZOOM, hidden * STEP_Y * ZOOM
                for span, first, step, length in zip(spans, origin, steps, (WIDTH, HEIGHT)):
                    self.assertAlmostEqual(span[1], length, delta=.2, msg=(college, hidden))
                    self.assertAlmostEqual(span[0] - first[0], step, delta=.2, msg=(college, hidden))
                # Nothing but ground around it.
                gap = picture.box(place[0] + int(WIDTH) + 2, place[1], 10, int(HEIGHT))
                self.assertTrue(all(is_like(colour, zone) for colour in gap), (college, hidden, gap))
        self.check_cluster(picture, palette)
        self.check_chosen(picture, palette)
        self.check_revealed(palette)

    def check_cluster(self, picture, palette):
        """Both papers on an area of their own."""
        for name, college in (("groupée une", "agents"), ("groupée deux", "users")):
            x, y = self.corner(name)
            inside = picture.box(x + 2, y + 2, int(WIDTH) - 4, int(HEIGHT) - 4)
            self.assertTrue(all(is_like(colour, palette[college][0]) for colour in inside), name)
        x, y = self.corner("groupée une")
        self.assertTrue(is_like(picture.at(x + int(WIDTH) // 2, y - 4), palette["cluster"], 3),
                        picture.at(x + int(WIDTH) // 2, y - 4))

    def check_chosen(self, before, palette):
        """A ring of the accent around the chosen paper, and around no other."""
        x, y = self.corner("users 0")
        middle = str(x + int(WIDTH) // 2), str(y + int(HEIGHT) // 2)
        run("xdotool", "mousemove", *middle, "click", "1", "mousemove", "2", "2")

        def ring(picture, place):
            frame = picture.box(place[0] - 3, place[1] - 3, int(WIDTH) + 6, 3)
            return min(sum(abs(a - b) for a, b in zip(colour, palette["accent"])) for colour in frame)

        chosen = self.settled(lambda picture: ring(picture, (x, y)) < 200)
        self.assertGreater(ring(chosen, self.corner("both 0")), 250)
        self.assertTrue(is_like(chosen.at(*map(int, middle)), palette["users"][0]))
        # On the ground.
        run("xdotool", "mousemove", str(x), str(y + 300), "click", "1", "mousemove", "2", "2")
        self.settled(lambda picture: ring(picture, (x, y)) == ring(before, (x, y)))

    def check_revealed(self, palette):
        """What is turned over from far is seen from far."""
        self.program.click("button", "Tout révéler")
        self.written([(0,)], "SELECT sum(hidden) FROM note")
        for college in COLLEGES:
            x, y = self.corner(f"{college} 1")
            middle = x + int(WIDTH) // 2, y + int(HEIGHT) // 2
            self.settled(lambda picture: is_like(picture.at(*middle), palette[college][0]))

    def test_light(self):
        self.check("prefer-light", LIGHT)

    def test_dark(self):
        self.check("prefer-dark", DARK)


if __name__ == "__main__":
    main()
