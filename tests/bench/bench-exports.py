#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the room, process and all, beside what the machine needs for such files.

Usage: bench-exports.py BUILD [NAME...]
"""
import os
import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import zlib

from boards import make_board
from figures import RUNS, median_ms, run_all, say

N_CAMPAIGNS = 200
# Pixels of a side: four megapixels.
LOGO = 2000


def write_file_durably(path, contents):
    with open(path + ".raw", "wb") as file:
        file.write(contents)
        file.flush()
        os.fsync(file.fileno())
    os.rename(path + ".raw", path)


def write_durably(path, contents):
    """A process, and a file of this size that is on the disk: what any export costs at least."""
    subprocess.run(["/bin/true"], check=True)
    write_file_durably(path, contents)


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def bench_export(what, command, path, count, mark):
    ours = median_ms(lambda: run(*command), count)
    with open(path, "rb") as file:
        contents = file.read()
    say(what, ours, "ms", "a process and a durable file of its size",
        median_ms(lambda: write_durably(path, contents), count), mark)


def make_demo(program, folder, name="maison-de-hautepierre"):
    path = os.path.join(folder, "demo.parvis")
    run(program, "demo", name, path)
    return path


def bench_poster(program, folder):
    poster = os.path.join(folder, "poster.pdf")
    bench_export("poster A3",
                 [program, "export", "--poster", poster, "--size", "a3", make_demo(program, folder)],
                 poster, 2 * RUNS + 1, "< 80")


def make_logo(seed):
    """A disc of shades on nothing, as a PNG of four megapixels, and its pixels as they are packed."""
    dice = random.Random(seed)
    tones = bytes(dice.randrange(256) for _ in range(64))
    pixels = bytearray()
    for y in range(LOGO):
        half = int(max(0, (LOGO / 2) ** 2 - (y - LOGO / 2) ** 2) ** 0.5)
        left, right = LOGO // 2 - half, LOGO // 2 + half
        shade = bytes((tones[y // 32 % 64], y * 255 // LOGO, seed * 60, 255))
        pixels += b"\0" + bytes(4 * left) + shade * (right - left) + bytes(4 * (LOGO - right))
    packed = zlib.compress(bytes(pixels), 6)

    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))

    header = struct.pack(">IIBBBBB", LOGO, LOGO, 8, 6, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed)
            + chunk(b"IEND", b"")), packed


def bench_logos(program, folder):
    demo, poster = make_demo(program, folder), os.path.join(folder, "poster.pdf")
    logos = [make_logo(seed) for seed in range(4)]
    connection = sqlite3.connect(demo)
    with connection:
        connection.execute("UPDATE identity SET logo = ?", (logos[0][0],))
        for place, (logo, _) in enumerate(logos[1:], 1):
            connection.execute("INSERT INTO partner (position, name, logo) VALUES (?, 'Ville', ?)",
                               (place, logo))
    connection.close()
    ours = median_ms(lambda: run(program, "export", "--poster", poster, "--size", "a0", demo))
    with open(poster, "rb") as file:
        contents = file.read()

    def raw():
        write_durably(poster, contents)
        for _, packed in logos:
            zlib.decompress(packed)

    say("poster A0 with four logos of 4 megapixels", ours, "ms",
        "a process, the pictures inflated, a durable file", median_ms(raw), "< 600")


def bench_many(program, folder):
    """Each its own words, or the same would be set again and again."""
    demo, posters = make_demo(program, folder), os.path.join(folder, "posters")
    files = []
    for number in range(N_CAMPAIGNS):
        path = os.path.join(folder, f"c{number}.parvis")
        shutil.copy(demo, path)
        connection = sqlite3.connect(path)
        with connection:
            connection.execute("UPDATE identity SET place = 'Mairie ' || ?", (number,))
            connection.execute("UPDATE engagement SET text = text || ' ' || ?", (number,))
        connection.close()
        files.append(path)
    ours = median_ms(lambda: run(program, "export", "--poster", posters, *files), 3)
    contents = []
    for name in sorted(os.listdir(posters)):
        with open(os.path.join(posters, name), "rb") as file:
            contents.append((os.path.join(posters, name), file.read()))

    def raw():
        run("/bin/true")
        for path, poster in contents:
            write_file_durably(path, poster)

    say(f"poster A3, each of {N_CAMPAIGNS} in one call", ours / N_CAMPAIGNS, "ms",
        "a durable file of its size", median_ms(raw, 3) / N_CAMPAIGNS, "< 12")


def add_notes(path, count):
    """Short ones as people write them, in the six zones of the first two workshops."""
    dice = random.Random(7)
    words = ("accueil écoute horaires rappel attente dossier réponse calme temps délai guichet famille"
             " téléphone courrier clarté sourire").split()
    connection = sqlite3.connect(path)
    with connection:
        zones = connection.execute("SELECT z.id, w.college FROM zone z JOIN workshop w ON"
                                   " w.id = z.workshop WHERE z.key <> 'parking' AND"
                                   " w.college <> 'both'").fetchall()
        for zone, college in zones:
            for name in words[:8]:
                connection.execute("INSERT INTO cluster (zone, name, x, y) VALUES (?, ?, 0, 0)",
                                   (zone, name))
        clusters = connection.execute("SELECT zone, id FROM cluster").fetchall()
        for i in range(count):
            zone, college = zones[i % len(zones)]
            homes = [cluster for home, cluster in clusters if home == zone]
            connection.execute("INSERT INTO note (zone, cluster, college, text, x, y)"
                               " VALUES (?, ?, ?, ?, 0, 0)",
                               (zone, dice.choice(homes), college,
                                " ".join(dice.choices(words, k=dice.randint(3, 9)))))
    connection.close()


def bench_document(program, folder, kind, mark):
    campaign = make_demo(program, folder, "service-funeraire")
    add_notes(campaign, 600)
    path = os.path.join(folder, f"{kind}.pdf")
    bench_export(f"{kind} of a campaign with 600 notes",
                 [program, "export", f"--{kind}", path, campaign], path, RUNS, mark)


def write_all_durably(source, target):
    """A process, and the same files on the disk."""
    subprocess.run(["/bin/true"], check=True)
    for here, _, names in os.walk(source):
        for name in names:
            with open(os.path.join(here, name), "rb") as file:
                contents = file.read()
            write_file_durably(os.path.join(target, name), contents)


def bench_all(program, folder):
    everything, copy = os.path.join(folder, "everything"), os.path.join(folder, "copy")
    demo = make_demo(program, folder)
    os.mkdir(copy)
    ours = median_ms(lambda: run(program, "export", "--all", everything, demo))
    say("everything of the demo", ours, "ms", "a process and its files, durable",
        median_ms(lambda: write_all_durably(everything, copy)), "< 900")


def bench_boards(program, folder):
    demo, crowd = make_demo(program, folder), make_board(program, folder, 10000)
    for form in ("png", "svg", "pdf"):
        picture = os.path.join(folder, f"board.{form}")
        command = [program, "export", "--board", picture, "--sequence", "agents/ideal"]
        bench_export(f"picture of the demo's board, {form.upper()}", [*command, demo], picture, RUNS,
                     "")
        bench_export(f"picture of 10000 notes, {form.upper()}", [*command, crowd], picture, 1, "")


BENCHES = {
    "poster": bench_poster,
    "logos": bench_logos,
    "many": bench_many,
    "minutes": lambda program, folder: bench_document(program, folder, "minutes", "< 500"),
    "slides": lambda program, folder: bench_document(program, folder, "slides", ""),
    "all": bench_all,
    "boards": bench_boards,
}

run_all(BENCHES, os.path.abspath(sys.argv[1]), sys.argv[2:])
