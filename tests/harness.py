# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Python suites share: the program, and unittest speaking TAP."""
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("PARVIS", "parvis")
TOP = os.path.abspath(os.path.join(os.path.dirname(__file__), ".."))
DEMOS = ("service-funeraire", "maison-de-hautepierre")


def parvis(*words, language=None, **more):
    """Runs the program, without a display and in English unless said."""
    environment = dict(os.environ)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "LANG", "LANGUAGE", "LC_MESSAGES"):
        environment.pop(name, None)
    environment["LC_ALL"] = "C.UTF-8"
    if language:
        environment["LANGUAGE"] = language
    environment.update(more.pop("environment", {}))
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, encoding="utf-8",
                          env={k: v for k, v in environment.items() if v is not None},
                          timeout=120, **more)


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="parvis-test-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return self.path(name)

    def done(self, *words, **more):
        """The command succeeds and complains of nothing. Returns what it says."""
        result = parvis(*words, **more)
        self.assertEqual((result.returncode, result.stderr), (0, ""), words)
        return result.stdout

    def refused(self, *words, **more):
        """The command is refused in one line. Returns it."""
        result = parvis(*words, **more)
        self.assertEqual(result.returncode, 1, (words, result.stderr))
        self.assertEqual(result.stdout, "", words)
        self.assertRegex(result.stderr, r"\A[^\n]+\n\Z")
        return result.stderr.strip()

    def misused(self, *words, **more):
        result = parvis(*words, **more)
        self.assertEqual(result.returncode, 2, (words, result.stderr))
        self.assertEqual(result.stdout, "", words)
        self.assertNotEqual(result.stderr, "", words)
        return result.stderr

    def demo(self, name=DEMOS[1], language=None):
        """A demo campaign, made once a run and copied."""
        key = (name, language)
        if key not in _demos:
            folder = tempfile.mkdtemp(prefix="parvis-demo-")
            _folders.append(folder)
            _demos[key] = os.path.join(folder, "demo.parvis")
            self.done("demo", name, _demos[key], language=language)
        path = self.path("demo.parvis")
        shutil.copy(_demos[key], path)
        return path

    def query(self, path, sql, *values):
        """Looks into the file behind the program's back, or changes it."""
        connection = sqlite3.connect(path)
        try:
            rows = connection.execute(sql, values).fetchall()
            connection.commit()
            return rows
        finally:
            connection.close()


_demos = {}
_folders = []


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0
        self.said = set()

    def say(self, test, verdict, remark="", details=""):
        if test.id() in self.said:
            return
        self.said.add(test.id())
        self.number += 1
        name = test.id().replace("__main__.", "").replace("#", "")
        print(f"{verdict} {self.number} - {name}{remark}", flush=True)
        # On standard error: meson shows what is there beside a failure, and remarks of TAP nowhere.
        if details:
            print(f"{name}\n{details}", file=sys.stderr, flush=True)

    def addSuccess(self, test):
        self.say(test, "ok")

    def addSkip(self, test, reason):
        self.say(test, "ok", f" # SKIP {reason}")

    def addError(self, test, err):
        super().addError(test, err)
        self.say(test, "not ok", details=self.errors[-1][1])

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.say(test, "not ok", details=self.failures[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            kept = self.failures + self.errors
            self.say(test, "not ok", details=f"{subtest}\n{kept[-1][1]}")


def main():
    """In place of unittest.main()."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print(f"1..{suite.countTestCases()}", flush=True)
    result = TapResult()
    try:
        suite.run(result)
    finally:
        for folder in _folders:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(0 if result.wasSuccessful() else 1)
