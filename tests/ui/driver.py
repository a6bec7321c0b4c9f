# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the window: real clicks and keys, and what a screen reader is told.

It waits for a state, never for a time: `until()` asks again and again until the answer is yes.
Run under dbus-run-session and xvfb-run; see tests/app/meson.build.
"""
import ctypes
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = float(os.environ.get("PARVIS_PATIENCE", "40"))
PICTURES = os.environ.get("PARVIS_PICTURES")
# GTK 4.8 may draw a list's row one frame before it has given it a place.
GTK_OWN = re.compile("Trying to snapshot Gtk(ListItem|ColumnView)[A-Za-z]* .* without a current allocation")
ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
NOBODY = "/org/a11y/atspi/null"
COMPONENT = "org.a11y.atspi.Component"
TEXT = "org.a11y.atspi.Text"


class Impatient(AssertionError):
    pass


def until(question, what, patience=PATIENCE):
    """Asks until the answer is true, and returns it."""
    end = time.monotonic() + patience
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Impatient(f"waited in vain for {what() if callable(what) else what}")
        time.sleep(0.02)


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def read_states(answer):
    bits, = answer
    value = bits[0] | bits[1] << 32
    return {state.value_nick for number, state in Atspi.StateType.__enum_values__.items()
            if value >> int(number) & 1}


class Node:
    """One node of the tree that screen readers get, as it was when it was read."""

    def __init__(self, program, path, parent):
        self.program = program
        self.path = path
        self.parent = parent
        self.children = []
        self.role = self.name = self.description = ""

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    def ask(self, interface, method, *arguments):
        return self.program.ask(self.path, interface, method, *arguments)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def up(self):
        node = self.parent
        while node:
            yield node
            node = node.parent

    @property
    def states(self):
        """{'focusable', 'checked'…}, now."""
        return read_states(self.ask(ACCESSIBLE, "GetState").unpack())

    @property
    def box(self):
        """x, y, width, height in its window, now."""
        # GTK answers 1 in the room of its window.
        return self.ask(COMPONENT, "GetExtents", GLib.Variant("(u)", (1,))).unpack()[0]

    @property
    def text(self):
        """What an entry holds, now."""
        count = self.ask("org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", (TEXT, "CharacterCount"))).unpack()[0]
        return self.ask(TEXT, "GetText", GLib.Variant("(ii)", (0, count))).unpack()[0]

    @property
    def is_shown(self):
        try:
            return self.box[2] > 0 and self.box[3] > 0
        except GLib.Error:
            return False

    @property
    def frame(self):
        """The window that it is in."""
        node = self
        while node.parent and node.parent.parent:
            node = node.parent
        return node

    def picture(self, depth=0):
        lines = [f"{'  ' * depth}{self.role} {self.name!r}"
                 + (f" — {self.description!r}" if self.description else "")]
        for child in self.children:
            lines += child.picture(depth + 1)
        return lines


class Desk:
    """A screen with a window manager and a French keyboard. One a run: so is the bus beside it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="parvis-desk-")
        self.session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        # The accessibility bus lives in this folder; two runs at once need two of them.
        self.call_session("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "UpdateActivationEnvironment",
                          GLib.Variant("(a{ss})", ({"XDG_RUNTIME_DIR": self.folder},)))
        os.environ["XDG_RUNTIME_DIR"] = self.folder
        # On a busy machine xvfb-run does not wait for its server.
        until(lambda: self.ask_root() is not None, "the display")
        with open(os.path.join(self.folder, "openbox"), "w", encoding="utf-8") as log:
            self.manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=log, stderr=log)
        until(lambda: "window id" in self.ask_root(),
              lambda: f"openbox ({self.manager.poll()}): " + open(log.name).read())
        run("setxkbmap", "fr", "oss")
        self.stop_repeating()
        address, = self.call_session("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    @staticmethod
    def stop_repeating():
        """On a busy machine a key may be held for long before it is let go."""
        screen = ctypes.CDLL("libX11.so.6")
        screen.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(screen.XOpenDisplay(None))
        screen.XAutoRepeatOff(display)
        screen.XCloseDisplay(display)

    @staticmethod
    def ask_root():
        try:
            return run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        except subprocess.CalledProcessError:
            return None

    def call_session(self, name, path, interface, method, arguments=None):
        return self.session.call_sync(name, path, interface, method, arguments, None, 0, 20000,
                                      None).unpack()

    def close(self):
        self.manager.terminate()
        self.manager.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    @staticmethod
    def environment(home, settings=""):
        """What a program finds around it, with folders of its own; settings are GTK's, one a line."""
        environment = dict(
            os.environ, LANGUAGE="fr", LC_ALL="C.UTF-8", GSK_RENDERER="cairo", HOME=home,
            # Warnings are looked for in what the program says: one is GTK's own.
            G_DEBUG="gc-friendly,fatal-criticals",
            GSETTINGS_BACKEND="memory")
        environment.pop("WAYLAND_DISPLAY", None)
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            environment[f"XDG_{name}_HOME"] = os.path.join(home, name.lower())
        folder = os.path.join(home, "config", "gtk-4.0")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "settings.ini"), "w", encoding="utf-8") as file:
            file.write("[Settings]\ngtk-font-name=Cantarell 11\ngtk-decoration-layout=:close\n"
                       + settings)
        return environment

    def find_program(self, pid):
        """The name on the accessibility bus of the program of this number, when it is there."""
        reply = self.bus.call_sync(
            "org.a11y.atspi.Registry", ROOT, ACCESSIBLE, "GetChildren", None, None, 0, 10000, None)
        for name, _ in reply.unpack()[0]:
            try:
                owner = self.bus.call_sync(
                    "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                    "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)), None, 0, 10000, None)
            except GLib.Error:
                continue
            if owner.unpack()[0] == pid:
                return name
        return None


class Program:
    """Parvis, running, and the hands on it."""

    def __init__(self, desk, home, binary, *words, settings=""):
        self.desk = desk
        environment = desk.environment(home, settings)
        self.log = open(os.path.join(home, "log"), "a+", encoding="utf-8")
        self.process = subprocess.Popen([binary, *words], env=environment, stdout=self.log,
                                        stderr=self.log)
        self.bus_name = self.until(lambda: desk.find_program(self.process.pid), "the program")
        self.until(lambda: self.tree().children, "a window")

    # ------------------------------------------------------------ what is there

    def ask(self, path, interface, method, arguments=None):
        return self.desk.bus.call_sync(self.bus_name, path, interface, method, arguments, None, 0,
                                       20000, None)

    def ask_all(self, questions):
        """Asks all at once; None where there is nobody any more to answer."""
        answers = [None] * len(questions)
        left = len(questions)

        def done(bus, result, index):
            nonlocal left
            left -= 1
            try:
                answers[index] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass

        for index, (path, interface, method, arguments) in enumerate(questions):
            self.desk.bus.call(self.bus_name, path, interface, method, arguments, None, 0, 20000,
                               None, done, index)
        context = GLib.MainContext.default()
        while left:
            context.iteration(True)
        return answers

    def tree(self):
        """The whole of what a screen reader is told."""
        root = Node(self, ROOT, None)
        level = [root]
        every = GLib.Variant("(s)", (ACCESSIBLE,))
        while level:
            answers = self.ask_all(
                [(n.path, "org.freedesktop.DBus.Properties", "GetAll", every) for n in level]
                + [(n.path, ACCESSIBLE, "GetRoleName", None) for n in level]
                + [(n.path, ACCESSIBLE, "GetChildren", None) for n in level])
            count = len(level)
            following = []
            for index, node in enumerate(level):
                about, role, children = answers[index::count]
                if about is None or role is None or children is None:
                    if node.parent:
                        node.parent.children.remove(node)
                    continue
                node.name, node.description = about[0]["Name"], about[0]["Description"]
                node.role = role[0]
                node.children = [Node(self, path, node) for _, path in children[0]
                                 if path != NOBODY]
                following += node.children
            level = following
        return root

    def states(self, nodes):
        """{path: the node's states}, asked all at once."""
        answers = self.ask_all([(node.path, ACCESSIBLE, "GetState", None) for node in nodes])
        return {node.path: read_states(answer) if answer else set()
                for node, answer in zip(nodes, answers)}

    def check_alive(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program stopped: {self.process.returncode}\n{self.said()}")
        warnings = [line for line in self.said().splitlines()
                    if "-WARNING **" in line and not GTK_OWN.search(line)]
        if warnings:
            raise AssertionError("\n".join(warnings))

    def said(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    def until(self, question, what, patience=PATIENCE):
        def alive():
            self.check_alive()
            return question()

        try:
            return until(alive, what, patience)
        except Impatient as vain:
            if PICTURES:
                os.makedirs(PICTURES, exist_ok=True)
                run("import", "-window", "root", os.path.join(PICTURES, f"{time.time():.0f}.png"))
            raise Impatient(f"{vain}\n{self.said()[-4000:]}") from None

    def all(self, role=None, name=None, within=None):
        """The nodes of this role and name (a text, or a pattern to search for), in order."""
        roles = (role,) if isinstance(role, str) else role
        found = []
        for node in (within or self.tree()).walk():
            if roles and node.role not in roles:
                continue
            if isinstance(name, str) and node.name != name:
                continue
            if name is not None and not isinstance(name, str) and not name.search(node.name):
                continue
            found.append(node)
        return found

    def look(self, role=None, name=None):
        """The last of those that have a place: what is on top. None where there is none."""
        for node in reversed(self.all(role, name)):
            if node.is_shown:
                return node
        return None

    def see(self, role=None, name=None, patience=PATIENCE):
        """Waits until this is there, and returns it."""
        return self.until(lambda: self.look(role, name),
                          lambda: f"{role} “{name}” in\n" + "\n".join(self.tree().picture()), patience)

    def see_no(self, role=None, name=None):
        self.until(lambda: not self.look(role, name), f"no {role} “{name}” any more")

    # ------------------------------------------------------------ hands

    def windows(self):
        """[(number, title, x, y, width, height)] of what this program shows, top last."""
        try:
            numbers = run("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)).split()
        except subprocess.CalledProcessError:
            return []
        found = []
        for number in numbers:
            try:
                said = run("xwininfo", "-id", number)
                title = run("xdotool", "getwindowname", number).strip()
            except subprocess.CalledProcessError:
                continue
            shape = [int(re.search(rf"{word}: +(-?\d+)", said)[1]) for word in (
                "Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")]
            found.append((number, title, *shape))
        return found

    def place(self, node):
        """The middle of this node on the screen, or None where a finger would not touch it."""
        frame = node.frame
        try:
            frame_box, box = frame.box, node.box
            middle = box[0] + box[2] // 2, box[1] + box[3] // 2
            (_, under), = frame.ask(COMPONENT, "GetAccessibleAtPoint",
                                    GLib.Variant("(iiu)", (*middle, 1))).unpack()
            # What is under the finger is the node, is in it, or is the nameless inside of an entry.
            while under not in (node.path, NOBODY):
                if under == ROOT:
                    return None
                _, under = self.ask(under, "org.freedesktop.DBus.Properties", "Get", GLib.Variant(
                    "(ss)", (ACCESSIBLE, "Parent"))).unpack()[0]
        except GLib.Error:
            return None
        for _, title, x, y, width, height in reversed(self.windows()):
            side, top = width - frame_box[2], height - frame_box[3]
            if title == frame.name and 0 <= side <= 120 and 0 <= top <= 120:
                return x + side // 2 + middle[0], y + top // 2 + middle[1]
        return None

    def touch(self, *what):
        """Waits until a node, or one of this role and name, stands still under the finger.

        Returns it and its middle."""
        last = None

        def still():
            nonlocal last
            nodes = what if isinstance(what[0], Node) else self.all(*what)
            now = next(((node, place) for node in reversed(nodes)
                        for place in [self.place(node)] if place), None)
            before, last = last, now
            if now and before and now[1] == before[1] and now[0].path == before[0].path:
                return now
            return None

        return self.until(still, lambda: f"a place to touch {what} in\n"
                          + "\n".join(self.tree().picture()))

    def click(self, *what, count=1):
        """Clicks on a node, or on what has this role and this name."""
        node, (x, y) = self.touch(*what)
        run("xdotool", "mousemove", str(x), str(y), "click", "--repeat", str(count), "--delay",
            "40", "1")
        return node

    def drag(self, node, target):
        """Drags a node by its middle onto another's."""
        (_, start), (_, end) = self.touch(node), self.touch(target)
        self.pull(start, end)

    def pull(self, start, *ends, button=1, key=None, release=True):
        """Presses a button at a place of the screen and drags it to others, with a key held."""
        words = ["mousemove", *start]
        if key:
            words += ["keydown", key, "sleep", 0.1]
        words += ["mousedown", button]
        for end in ends:
            for step in range(1, 11):
                words += ["sleep", 0.02, "mousemove",
                          *(a + (b - a) * step // 10 for a, b in zip(start, end))]
            start = end
        run("xdotool", *map(str, words), "sleep", "0.1")
        if release:
            self.release(button, key)

    @staticmethod
    def release(button=1, key=None):
        run("xdotool", "mouseup", str(button))
        if key:
            run("xdotool", "keyup", key)

    @staticmethod
    def wheel(place, button, count=1, key=None):
        """Turns the wheel at a place of the screen: 4 is up, 5 down, 6 left, 7 right."""
        x, y = map(str, place)
        keys = (["keydown", key], ["keyup", key]) if key else ([], [])
        run("xdotool", "mousemove", x, y, *keys[0], "click", "--repeat", str(count), "--delay",
            "40", str(button), *keys[1])

    def key(self, *keys):
        run("xdotool", "key", "--delay", "30", *keys)

    def type(self, text):
        """Types a text; a line end is the Return key."""
        words = []
        for number, line in enumerate(text.split("\n")):
            if number:
                words += ["key", "Return"]
            if line:
                # Nothing may follow the text of "type" in one call.
                run("xdotool", *words, "type", "--delay", "8", "--", line)
                words = []
        if words:
            run("xdotool", *words)

    def fill(self, role, name, text):
        """Clicks into an entry and types over what it holds."""
        entry = self.click(role, name)
        # The click and the keys come in one stream: no need to wait for the focus in between.
        self.key("ctrl+a")
        self.type(text)
        return entry

    def has_focus(self, role, name):
        """Whether the keys go to something of this role and name, now."""
        nodes = [inner for node in self.all(role, name) for inner in node.walk()]
        return any("focused" in states for states in self.states(nodes).values())

    def answer_file(self, title, path, button):
        """Types a path into the file dialog of this title."""
        self.until(lambda: self.active_title() == title, f"the dialog “{title}”")
        if button == "Ouvrir":
            self.key("ctrl+l")
            entry = self.see("text box", re.compile("^GtkFileChooserEntry"))
        else:
            entry = self.see("text box", re.compile("^Nom"))
        self.key("ctrl+a")
        self.type(path)
        self.until(lambda: entry.text == path, lambda: f"“{path}”, not “{entry.text}”")
        if button == "Ouvrir":
            # GTK's entry takes the first Return for its own completion when it is not ready.
            self.until(lambda: self.key("Return") or not self.is_active(title, 3),
                       f"the end of the dialog “{title}”")
        else:
            self.click("button", re.compile(f"{button}$"))
            self.until(lambda: self.active_title() not in (title, None),
                       f"the end of the dialog “{title}”")

    def is_active(self, title, patience):
        """Whether this window still has the keys after so long."""
        try:
            return not until(lambda: self.active_title() != title, title, patience)
        except Impatient:
            return True

    @staticmethod
    def active_title():
        """The title of the window that gets the keys."""
        try:
            return run("xdotool", "getactivewindow", "getwindowname").strip()
        except subprocess.CalledProcessError:
            return None

    # ------------------------------------------------------------ ends

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        """Ends as a person does; returns the status, which tells of a leak too."""
        self.key("ctrl+q")
        status = self.process.wait(60)
        return status
