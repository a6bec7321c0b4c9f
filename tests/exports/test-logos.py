#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Four logos on a poster, in every design and both ways; and pictures that lie or reach out."""
import re
import struct
import subprocess
import zlib

from harness import Case, main

COLOURS = ["ff0000", "00ff00", "0000ff", "ff00ff"]


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, colour, said=None):
    rows = b"".join(b"\0" + bytes.fromhex(colour) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", *(said or (width, height)), 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))


def find(pixels, colour):
    """Where this colour is, as near as a page is painted."""
    pattern = b"".join(b"[\xfc-\xff]" if colour[i:i + 2] == "ff" else b"[\0-\x03]" for i in (0, 2, 4))
    pattern = re.compile(pattern, re.DOTALL)
    return [i for i in range(len(pixels) // 3) if pattern.match(pixels, 3 * i)]


class Logos(Case):
    def put(self, path, logos):
        self.query(path, "UPDATE identity SET logo = x'%s', organisation = 'Ville'" % logos[0].hex())
        for i, logo in enumerate(logos[1:]):
            self.query(path, "INSERT INTO partner (position, name, logo) VALUES "
                             "(%d, 'Partenaire %d', x'%s')" % (i, i + 1, logo.hex()))

    def paint(self, *words):
        page = subprocess.run(["pdftoppm", "-r", "25.4", *words], capture_output=True, check=True).stdout
        _, width, height, _, pixels = page.split(None, 4)
        return int(width), int(height), pixels

    def test_every_design(self):
        path = self.demo()
        self.put(path, [png(200, 100, colour) for colour in COLOURS])
        for design in ("sober", "warm", "graphic", "contrast"):
            for way in ("--portrait", "--landscape"):
                target = self.path("p.pdf")
                self.done("export", "--poster", target, "--design", design, way, path)
                width, _, pixels = self.paint(target)
                heights = []
                for colour in COLOURS:
                    places = find(pixels, colour)
                    self.assertGreater(len(places), 60, (design, way, colour))
                    rows = sorted({place // width for place in places})
                    columns = sorted({place % width for place in places})
                    # Whole: no text lies on it, nothing cuts it.
                    self.assertEqual(len(places), len(rows) * len(columns), (design, way, colour))
                    heights.append((rows[0], rows[-1]))
                # The partners' stand in a row, as high as one another.
                self.assertLessEqual(max(a for a, _ in heights[1:]) - min(a for a, _ in heights[1:]), 1)
                self.assertLessEqual(max(b for _, b in heights[1:]) - min(b for _, b in heights[1:]), 1)

    def test_as_many_dots_as_are_printed(self):
        """No page keeps what no printer shows, and none loses what it would."""
        path = self.demo()
        self.put(path, [png(1500, 1500, COLOURS[0]), png(90, 45, COLOURS[1])])
        for size in ("a4", "a0"):
            self.done("export", "--poster", self.path("p.pdf"), "--size", size, path)
            listed = subprocess.run(["pdfimages", "-list", self.path("p.pdf")], capture_output=True,
                                    text=True).stdout
            large, small = [line.split() for line in listed.splitlines()[2:]]
            self.assertAlmostEqual(int(large[12]), 450, delta=5)
            self.assertEqual(small[3:5], ["90", "45"])

    def test_said_in_words(self):
        path = self.demo()
        self.put(path, [png(20, 10, colour) for colour in COLOURS])
        self.done("export", "--poster", self.path("p.pdf"), path)
        said = subprocess.run(["pdfinfo", "-struct", self.path("p.pdf")], capture_output=True, text=True)
        self.assertEqual(said.stdout.count("Figure"), 4)

    def test_hostile(self):
        path = self.demo()
        secret = self.path("secret.png")
        with open(secret, "wb") as file:
            file.write(png(50, 50, "12fe34"))
        bomb = "".join(f'<!ENTITY e{i} "{("&e%d;" % (i - 1)) * 10}">' for i in range(1, 10))
        svg = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        for logo in (
                png(10, 10, "12fe34", (60000, 60000)), png(10, 10, "12fe34", (19000, 2000)),
                png(10, 10, "12fe34", (0, 10)), png(10, 10, "12fe34")[:60],
                (svg + f'width="9" height="9"><image width="9" height="9" xlink:href="file://{secret}"/></svg>').encode(),
                (svg + 'width="1e30" height="1e-30"/>').encode(),
                f'<!DOCTYPE svg [<!ENTITY e0 "ha">{bomb}]>{svg}width="9" height="9"><text>&e9;</text></svg>'.encode(),
                b'<svg xmlns="http://www.w3.org/2000/svg"><rect'):
            self.query(path, "UPDATE identity SET logo = x'%s'" % logo.hex())
            self.done("export", "--poster", self.path("p.pdf"), path)
            self.assertNotIn(bytes.fromhex("12fe34"), self.paint(self.path("p.pdf"))[2])


main()
