"""Ranks and partial information by numpy for the data of bench/decision.mjs: python3 decision.py folder
Prints, by name, the least processor seconds of a call and the values found."""
import json
import os
import sys
from time import process_time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy  # noqa: E402

folder = sys.argv[1]
with open(os.path.join(folder, "shape.json")) as file:
    shape = json.load(file)


def read(name, *sizes):
    return numpy.fromfile(os.path.join(folder, name), dtype="<f8").reshape(sizes)


draws, plans, criteria = shape["draws"], shape["plans"], shape["criteria"]
values = read("values.bin", plans, criteria, draws)
weights = read("weights.bin", criteria, draws)
uniforms = read("uniforms.bin", shape["inputs"], draws)
options = read("options.bin", 3, draws)


def fastest(rounds, task):
    """Processor seconds, which other work on the machine changes least."""
    times = []
    for _ in range(rounds):
        start = process_time()
        found = task()
        times.append(process_time() - start)
    return {"seconds": min(times), "values": [float(value) for value in found]}


def smaa():
    """V, rank acceptability with ties shared, expected value and regret, all plans at once."""
    total = numpy.einsum("pcn,cn->pn", values, weights)
    best = total.max(axis=0)
    above = (total[None, :, :] > total[:, None, :]).sum(axis=1)
    equal = (total[None, :, :] == total[:, None, :]).sum(axis=1)
    ranks = numpy.empty((plans, plans))
    for place in range(plans):
        ranks[:, place] = (((above <= place) & (place < above + equal)) / equal).mean(axis=1)
    return [*ranks.ravel(), *total.mean(axis=1), *(best - total).mean(axis=1)]


def evppi():
    """Each input by 16 bins; the choice in each bin on the other folds, as the library does."""
    bins, folds = 16, shape["folds"]
    fold = (numpy.arange(draws) // 1024) % folds if folds > 4 or draws >= 4096 else numpy.arange(draws) % 4
    standing = options.mean(axis=1).argmax()
    found = []
    for own in uniforms:
        cell = numpy.minimum(bins - 1, (own * bins).astype(numpy.int64)) + bins * fold
        sums = numpy.stack([numpy.bincount(cell, option, bins * folds) for option in options]).reshape(3, folds, bins)
        counts = numpy.bincount(cell, minlength=bins * folds).reshape(folds, bins)
        others = (sums.sum(axis=1, keepdims=True) - sums) / (counts.sum(axis=0) - counts)
        chosen = others.argmax(axis=0)
        taken = numpy.take_along_axis(sums, chosen[None], axis=0)[0]
        gains = (taken - sums[standing]).sum(axis=1) / counts.sum(axis=1)
        found.append(max(0.0, gains.mean()))
    return found


print(json.dumps({"smaa": fastest(15, smaa), "evppi": fastest(15, evppi), "version": f"numpy {numpy.__version__}"}))
