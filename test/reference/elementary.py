"""Writes elementary.json: [arguments…, nearest double, (true value − nearest) in units of its last place].

The true values are mpmath's at 400 bits. Run with a Python that has mpmath: python3 elementary.py
"""
import json, math, os, random
from mpmath import mp, mpf, mpmathify
import mpmath

mp.prec = 400
random.seed(20260)


def rounded(value):
    """The nearest double, also below the normal range, where mpmath's own conversion rounds twice."""
    if value == 0:
        return 0.0
    exponent = max(int(mpmath.floor(mpmath.log(abs(value), 2))) - 52, -1074)
    return math.ldexp(int(mpmath.nint(value * mpf(2) ** -exponent)), exponent)


def row(function, *arguments):
    value = function(*[mpf(x) for x in arguments])
    nearest = rounded(value)
    return [*arguments, nearest, float((value - mpf(nearest)) / mpf(math.ulp(nearest)))]


def spread(low, high, count):
    return [random.choice((-1, 1)) * 2.0 ** random.uniform(low, high) for _ in range(count)]


exps = [random.uniform(-745, 709.7) for _ in range(60)] + [random.uniform(-1, 1) for _ in range(40)] + \
    spread(-60, 3, 40) + [709.782712893384, -708.4, -745.13, 0.0027, -0.0027, 1.0, 0.5]
logs = [abs(x) for x in spread(-1074, 1023, 50)] + [random.uniform(0.5, 2) for _ in range(60)] + \
    [1 + x for x in spread(-52, -3, 30)] + [5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 2.0, 10.0,
    0.7071067811865475, 0.7071067811865476, 1.4142135623730951]
log1ps = [x for x in spread(-70, 3, 60) if x > -1] + [random.uniform(-1, 1) for _ in range(60)] + \
    [2.0 ** random.uniform(0, 1000) for _ in range(20)] + [-0.9999999999999999, 1e-300, 0.4142, -0.2928]
expm1s = exps + spread(-4, -2, 40) + [0.125, -0.125, 0.12499999, 1e-300, -40.0]
pows = []
while len(pows) < 160:
    x = random.choice((lambda: 2.0 ** random.uniform(-1070, 1020), lambda: random.uniform(0.4, 2.5),
                       lambda: 1 + random.choice(spread(-30, -4, 1))))()
    y = random.choice((lambda: random.uniform(-5, 5), lambda: random.choice(spread(-8, 20, 1)),
                       lambda: random.uniform(-700, 700) / math.log(x)))()
    if x != 1 and -740 < y * math.log(x) < 709:
        pows.append((x, y))
pows += [(10.0, float(n)) for n in (-300, -5, 2, 22, 23, 300)] + [(2.0, 0.5), (1.0000000000000002, 3e18)]

table = {
    "exp": [row(mpmath.exp, x) for x in exps],
    "log": [row(mpmath.log, x) for x in logs],
    "log1p": [row(lambda x: mpmath.log(1 + x), x) for x in log1ps],
    "expm1": [row(lambda x: mpmath.exp(x) - 1, x) for x in expm1s],
    "pow": [row(mpmath.power, x, y) for x, y in pows],
}
mp.prec = 2400  # 1 + 1e-300 needs the bits
table["log1p"] = [row(lambda x: mpmath.log(1 + x), x) for x in log1ps]
table["expm1"] = [row(lambda x: mpmath.exp(x) - 1, x) for x in expm1s]

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "elementary.json"), "w") as out:
    out.write("{\n" + ",\n".join(
        f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in rows) + "\n]" for name, rows in table.items()) + "\n}\n")
