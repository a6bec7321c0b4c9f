#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture of every page of the example campaign, taken from the real window under Xvfb.

pictures.py --program build/app/parvis --into out/pages [--size 1280x720] [--dark] [--contrast]
            [--text 200] [--demo maison-de-hautepierre]
"""
import argparse
import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unicodedata

PATIENCE = 30
OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="W-Up"><action name="Maximize"/></keybind></keyboard>
</openbox_config>
"""
# What GNOME sets, and a bare server does not.
SETTINGS = """[Settings]
gtk-font-name=Cantarell 11
gtk-decoration-layout=:close
"""
# The frame that GTK draws where the window manager knows no shadows.
STYLE = "window.solid-csd { padding: 0; border: none; box-shadow: none; }"


def wait_for(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"Waited in vain: {what}.")


def run(*words):
    return subprocess.run(words, capture_output=True, text=True).stdout.strip()


def read_stop(path):
    connection = sqlite3.connect(path, timeout=5)
    try:
        return (connection.execute("SELECT stop FROM bookmark").fetchall() or [(0,)])[0][0]
    finally:
        connection.close()


def name_stops(path):
    """The panel, the sequences, the poster, the roadmap."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT w.key, s.key FROM sequence s JOIN workshop w"
                              " ON w.id = s.workshop ORDER BY w.position, s.position").fetchall()
    connection.close()
    return ["panel"] + [f"{workshop}-{key}" for workshop, key in rows] + ["poster", "roadmap"]


class Camera:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    def shoot(self):
        path = os.path.join(self.folder, ".next.png")
        subprocess.run(["import", "-window", "root", "-define", "png:exclude-chunks=date,time", path],
                       check=True)
        with open(path, "rb") as file:
            return path, hashlib.sha256(file.read()).digest()

    def take(self, name):
        """Once nothing moves any more, or after three seconds of a blinking caret."""
        before = None
        for _ in range(8):
            path, now = self.shoot()
            if now == before:
                break
            before = now
            time.sleep(0.15)
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        target = os.path.join(self.folder, f"{self.count:02d}-{plain}.png")
        os.rename(path, target)
        self.count += 1


def press(window, key, what, look):
    """Until it is heard: a window that has just appeared may not have the keyboard yet."""
    next_try = [0.0]

    def look_again():
        if window.poll() is not None:
            sys.exit(f"The program died before {what}: status {window.returncode}.")
        if not look() and time.monotonic() >= next_try[0]:
            run("xdotool", "key", key)
            next_try[0] = time.monotonic() + 2
        return look()

    wait_for(what, look_again)


def open_window(program, *files):
    window = subprocess.Popen([program, *files])
    shown = wait_for("the window", lambda: run("xdotool", "search", "--onlyvisible", "--pid",
                                               str(window.pid)))
    shown = shown.split()[-1]
    run("xdotool", "windowfocus", "--sync", shown)
    press(window, "super+Up", "the window fills the screen",
          lambda: "MAXIMIZED" in run("xprop", "-id", shown, "_NET_WM_STATE"))
    return window


def close_window(window):
    window.send_signal(signal.SIGTERM)
    window.wait()


def walk(program, campaign, camera):
    stops = name_stops(campaign)
    window = open_window(program, campaign)
    # Back to the panel, then along the whole road.
    while read_stop(campaign) > 0:
        before = read_stop(campaign)
        press(window, "alt+Page_Up", "the stop before", lambda: read_stop(campaign) < before)
    for stop, name in enumerate(stops):
        camera.take(name)
        if stop + 1 < len(stops):
            press(window, "alt+Page_Down", f"the stop after {name}",
                  lambda: read_stop(campaign) == stop + 1)
    close_window(window)


def inside(options):
    home = tempfile.mkdtemp(prefix="parvis-pictures-")
    rules = os.path.join(home, "openbox.xml")
    look = os.path.join(home, "config", "gtk-4.0")
    os.makedirs(look)
    for path, text in ((rules, OPENBOX), (os.path.join(look, "settings.ini"), SETTINGS),
                       (os.path.join(look, "gtk.css"), STYLE)):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = os.path.join(home, name.lower())
    os.environ.update(GSETTINGS_BACKEND="memory", GSK_RENDERER="cairo",
                      GDK_BACKEND="x11", GTK_A11Y="none", HOME=home)
    if options.dark:
        os.environ["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark"
    if options.contrast:
        os.environ["ADW_DEBUG_HIGH_CONTRAST"] = "1"
    helpers = [subprocess.Popen(command, stderr=subprocess.DEVNULL)
               for command in (["openbox", "--config-file", rules], ["xcompmgr"])]
    camera = Camera(options.into)
    try:
        wait_for("the window manager", lambda: "window id" in run("xprop", "-root",
                                                                  "_NET_SUPPORTING_WM_CHECK"))
        run("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER",
            f"Xft.dpi:\t{96 * options.text // 100}\n")
        window = open_window(options.program)
        camera.take("start")
        close_window(window)
        campaign = os.path.join(home, "campaign.parvis")
        subprocess.run([options.program, "demo", options.demo, campaign], check=True)
        walk(options.program, campaign, camera)
    finally:
        for helper in helpers:
            helper.terminate()
        shutil.rmtree(home, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--into", required=True)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--text", type=int, default=100, help="the size of text, in percent")
    parser.add_argument("--demo", default="maison-de-hautepierre")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    options.into = os.path.abspath(options.into)
    if options.inside:
        inside(options)
        return
    os.makedirs(options.into, exist_ok=True)
    for name in os.listdir(options.into):
        if name.endswith(".png"):
            os.unlink(os.path.join(options.into, name))
    environment = {k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "DISPLAY")}
    os.execvpe("dbus-run-session", ["dbus-run-session", "--", "xvfb-run", "-a", "-s",
                                    f"-screen 0 {options.size}x24", __file__, *sys.argv[1:],
                                    "--inside"], environment)


main()
