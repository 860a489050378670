"""The tasks of bench/statistics in numpy, pandas and the standard library.

    counting.py summary CSV      counts first, then every figure from them
    counting.py csv CSV          pandas.read_csv as it is called by everybody
    counting.py documents FILE   a bare sqlite3 cursor over the stored answers, each decoded as JSON

Each prints one line: task, rows, who, best wall seconds, best CPU seconds, peak MB, check.
"""
import json
import resource
import sqlite3
import sys
import time

ITEMS = [f"q{item}" for item in range(1, 26)]
GROUPS = {"sex": 2, "age": 5, "agency": 8}
LEAST_ROUNDS, LEAST_SECONDS = 3, 2.0


def best(task, work):
    """Runs the work until it has been run often and long enough, and prints its best time."""
    wall = cpu = float("inf")
    begun, rounds = time.perf_counter(), 0
    while rounds < LEAST_ROUNDS or time.perf_counter() - begun < LEAST_SECONDS:
        started, used = time.perf_counter(), time.process_time()
        rows, check = work()
        cpu = min(cpu, time.process_time() - used)
        wall = min(wall, time.perf_counter() - started)
        rounds += 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    who = {"summary": "numpy", "csv": "pandas", "documents": "sqlite3+json"}[task]
    print(task, rows, who, f"{wall:.5f}", f"{cpu:.5f}", f"{peak:.0f}", check, sep="\t")


def summary(path):
    import numpy as np
    import pandas as pd
    from scipy import stats

    table = pd.read_csv(path)
    answers = np.asfortranarray(table[ITEMS].fillna(0).to_numpy().astype(np.int8))
    groups = {name: table[name].to_numpy().astype(np.int64) for name in GROUPS}
    values = np.arange(1, 6)

    def describe(counts):
        n = counts.sum()
        mean = counts @ values / n
        deviation = (counts @ (values - mean) ** 2 / (n - 1)) ** 0.5
        below = counts.cumsum()
        middle = values[np.searchsorted(below, (n + 1) // 2)] + values[np.searchsorted(below, n // 2 + 1)]
        return n, mean, deviation, middle / 2

    def mann_whitney(x, y):
        m, n, ties = float(x.sum()), float(y.sum()), (x + y).astype(float)
        u = float((x * (np.concatenate([[0], y.cumsum()[:-1]]) + y / 2)).sum())
        total = m + n
        spread = (m * n / 12 * (total + 1 - (ties**3 - ties).sum() / (total * (total - 1)))) ** 0.5
        return 2 * stats.norm.sf((abs(u - m * n / 2) - 0.5) / spread)

    def work():
        for item in range(len(ITEMS)):
            n, mean, deviation, _ = describe(np.bincount(answers[:, item], minlength=6)[1:])
            reach = stats.t.ppf(0.975, n - 1) * deviation / n**0.5
            _ = mean - reach, mean + reach
        complete = answers[(answers > 0).all(axis=1)].astype(np.float64)
        covariances = np.cov(complete, rowvar=False)
        alpha = 25 / 24 * (1 - covariances.trace() / covariances.sum())
        for name, levels in GROUPS.items():
            for item in range(len(ITEMS)):
                joint = np.bincount(groups[name] * 6 + answers[:, item], minlength=(levels + 1) * 6).reshape(-1, 6)[1:, 1:]
                for level in joint:
                    describe(level)
                if name == "sex":
                    mann_whitney(joint[0], joint[1])
        return len(table), f"{alpha:.10f}"

    best("summary", work)


def csv(path):
    import pandas as pd

    def work():
        table = pd.read_csv(path)
        return len(table), int(table["q1"].count())

    best("csv", work)


def documents(path):
    def work():
        rows = answered = 0
        store = sqlite3.connect(path)
        for (coded,) in store.execute("SELECT Coded FROM Responses"):
            rows += 1
            answered += "q1" in json.loads(coded)
        store.close()
        return rows, answered

    best("documents", work)


{"summary": summary, "csv": csv, "documents": documents}[sys.argv[1]](sys.argv[2])
