# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benches in Python share: a figure, the program, a place of their own."""
import os
import shutil
import statistics
import tempfile
import time

RUNS = 7


def say(what, figure, unit, raw_name, raw, mark):
    print(f"{what}\t{figure:.3g}\t{unit}\t{raw_name}\t{raw:.3g}\t{mark}", flush=True)


def median_ms(run, count=RUNS):
    times = []
    for _ in range(count):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def run_all(benches, build, names):
    """Those of these names, or each: a function of the program and of a folder that goes. Says which
    there are where a name is none."""
    wrong = [name for name in names if name not in benches]
    if wrong:
        raise SystemExit(f"no figure {wrong[0]} here: {', '.join(benches)}")
    os.environ.update(GTK_A11Y="none", GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory")
    for name in ("WAYLAND_DISPLAY", "DISPLAY"):
        os.environ.pop(name, None)
    folder = tempfile.mkdtemp(prefix="parvis-bench-")
    os.environ.update({f"XDG_{name}_HOME": os.path.join(folder, name)
                       for name in ("DATA", "CONFIG", "CACHE", "STATE")})
    try:
        for name in names or benches:
            place = os.path.join(folder, name)
            os.mkdir(place)
            benches[name](f"{build}/app/parvis", place)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
