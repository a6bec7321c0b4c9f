# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice, where it is installed, as another program that opens what Parvis wrote."""
import os
import shutil
import subprocess

MISSING = "LibreOffice is not installed (libreoffice-calc-nogui)"


def is_there():
    return shutil.which("soffice") is not None


def convert(case, path, kind, new_name=None):
    """Converts the file of the test case into its folder. Returns the new path. @kind as soffice
    takes it: "xlsx", "csv:…"."""
    folder = case.path("office")
    os.makedirs(folder, exist_ok=True)
    result = subprocess.run(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{case.path('lo')}",
         "--convert-to", kind, "--outdir", folder, path],
        capture_output=True, text=True, timeout=150,
        env={**os.environ, "HOME": case.folder, "LC_ALL": "C.UTF-8"})
    made = os.path.join(folder, os.path.basename(path).rsplit(".", 1)[0] + "." + kind.split(":")[0])
    case.assertTrue(os.path.exists(made) or new_name, (result.stdout, result.stderr))
    return made
