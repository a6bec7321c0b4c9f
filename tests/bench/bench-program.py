#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as it is used, watched from outside: to the first painted board, its memory, a poster.

Usage: bench-program.py BUILD
"""
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

from boards import make_board

RUNS = 7
# The paper of both colleges, light.
PAPER = "dceaf8,c6dcf1,f8e7cf,efd5ae"


def say(what, figure, unit, raw_name, raw, mark):
    print(f"{what}\t{figure:.3g}\t{unit}\t{raw_name}\t{raw:.3g}\t{mark}", flush=True)


def median_ms(run, count=RUNS):
    times = []
    for _ in range(count):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def watch(build, *command):
    """Medians of the milliseconds to the first paper on the screen, and of the memory."""
    shown = []
    for _ in range(RUNS):
        # A server a run: nothing of the window before is left on the screen.
        result = subprocess.run(
            ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1280x800x24",
             f"{build}/tests/bench/watch", PAPER, *command],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        words = result.stdout.split()
        if len(words) == 2:
            shown.append(tuple(float(word) for word in words))
    if not shown:
        print(f"never painted: {command[-1]}", file=sys.stderr)
        return None, None
    return statistics.median(ms for ms, _ in shown), statistics.median(mb for _, mb in shown)


def bench_window(build, program, folder):
    bare_ms, bare_mb = watch(build, f"{build}/tests/bench/bare-window")
    for count, mark in ((300, "< 300"), (10000, "< 500")):
        path = make_board(program, folder, count)
        ms, _ = watch(build, program, path)
        if ms:
            say(f"start to the board with {count} notes", ms, "ms", "an empty GTK window", bare_ms,
                mark)
    demo = os.path.join(folder, "demo.parvis")
    subprocess.run([program, "demo", "maison-de-hautepierre", demo], check=True)
    connection = sqlite3.connect(demo)
    connection.execute("UPDATE bookmark SET stop = 2")
    connection.commit()
    connection.close()
    _, mb = watch(build, program, demo)
    if mb:
        say("memory with the demo open", mb, "MB", "an empty GTK window", bare_mb, "< 130")


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


def bench_export(what, command, path, count, mark):
    ours = median_ms(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL,
                                            stderr=subprocess.DEVNULL), count)
    with open(path, "rb") as file:
        contents = file.read()
    say(what, ours, "ms", "a process and a durable file of its size",
        median_ms(lambda: write_durably(path, contents), count), mark)


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


def bench_documents(program, folder):
    campaign = os.path.join(folder, "notes.parvis")
    subprocess.run([program, "demo", "service-funeraire", campaign], check=True)
    add_notes(campaign, 600)
    for kind, mark in (("minutes", "< 500"), ("slides", "")):
        path = os.path.join(folder, f"{kind}.pdf")
        bench_export(f"{kind} of a campaign with 600 notes, process and all",
                     [program, "export", f"--{kind}", path, campaign], path, RUNS, mark)


def write_all_durably(source, target):
    """A process, and the same files on the disk."""
    subprocess.run(["/bin/true"], check=True)
    for here, _, names in os.walk(source):
        for name in names:
            with open(os.path.join(here, name), "rb") as file:
                contents = file.read()
            write_file_durably(os.path.join(target, name), contents)


def bench_all(program, folder, demo):
    everything, copy = os.path.join(folder, "everything"), os.path.join(folder, "copy")
    os.mkdir(copy)
    ours = median_ms(lambda: subprocess.run([program, "export", "--all", everything, demo],
                                            check=True))
    say("everything of the demo, process and all", ours, "ms", "a process and its files, durable",
        median_ms(lambda: write_all_durably(everything, copy)), "< 900")


def bench_exports(program, folder):
    demo = os.path.join(folder, "exports.parvis")
    poster = os.path.join(folder, "poster.pdf")
    subprocess.run([program, "demo", "maison-de-hautepierre", demo], check=True)
    bench_export("poster A3, process and all",
                 [program, "export", "--poster", poster, "--size", "a3", demo], poster,
                 2 * RUNS + 1, "< 100")
    bench_all(program, folder, demo)
    crowd = make_board(program, folder, 10000)
    for form in ("png", "svg", "pdf"):
        picture = os.path.join(folder, f"board.{form}")
        command = [program, "export", "--board", picture, "--sequence", "agents/ideal"]
        bench_export(f"picture of the demo's board, {form.upper()}", [*command, demo], picture, RUNS,
                     "")
        bench_export(f"picture of 10000 notes, {form.upper()}", [*command, crowd], picture, 1, "")


def main():
    build = os.path.abspath(sys.argv[1])
    program = f"{build}/app/parvis"
    os.environ.update(GTK_A11Y="none", GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory")
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        os.environ.pop(name, None)
    folder = tempfile.mkdtemp(prefix="parvis-bench-")
    os.environ.update({f"XDG_{name}_HOME": os.path.join(folder, name)
                       for name in ("DATA", "CONFIG", "CACHE", "STATE")})
    try:
        bench_exports(program, folder)
        bench_documents(program, folder)
        bench_window(build, program, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
