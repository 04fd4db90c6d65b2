"""Intervals and p-values by scipy for the data of bench/statistics.mjs: python3 statistics.py data.json
Prints, by name, the least processor seconds of a call and the values found."""
import json
import sys
from time import process_time

import numpy
import scipy
from scipy import stats

with open(sys.argv[1]) as file:
    data = json.load(file)


def fastest(rounds, task, calls=1):
    """Processor seconds, which other work on the machine changes least."""
    times = []
    for _ in range(rounds):
        start = process_time()
        for _ in range(calls):
            values = task()
        times.append((process_time() - start) / calls)
    return {"seconds": min(times), "values": values}


def log_ratio(statistic):
    return lambda x, y, axis=-1: numpy.log(statistic(y, axis=axis)) - numpy.log(statistic(x, axis=axis))


def interval(statistic, paired):
    found = stats.bootstrap(
        (numpy.array(data["bareMetal"]), numpy.array(data["platform"])),
        log_ratio(statistic),
        n_resamples=data["resamples"],
        method="BCa",
        paired=paired,
        vectorized=True,
        rng=numpy.random.default_rng(1),
    ).confidence_interval
    return [float(found.low), float(found.high)]


results = {}
for name, statistic in (("median", numpy.median), ("mean", numpy.mean)):
    for paired in (False, True):
        results[f"{name}{' paired' if paired else ''}"] = fastest(5, lambda: interval(statistic, paired))
for name in ("ranks", "ranks tied"):
    first, second = data[name]
    results[name] = fastest(
        20,
        lambda: [float(stats.mannwhitneyu(first, second, method="exact" if name == "ranks" else "asymptotic").pvalue)],
        20,
    )
results["version"] = f"scipy {scipy.__version__}, numpy {numpy.__version__}"
print(json.dumps(results))
