"""Writes special-functions.json: rows of [arguments…, value] by mpmath at 60 digits.

Quantiles are tested as inverses of the distribution functions and against R (quantiles.R).
"""
import json, os
from mpmath import mp, mpf
import mpmath

mp.dps = 60


def rows(function, arguments):
    return [[*row, float(function(*[mpf(x) for x in row]))] for row in arguments]


def normal_quantile(p):
    """The root of the distribution function; by the tail, so that no digit is lost."""
    small = min(p, 1 - p)
    guess = -mpmath.sqrt(-2 * mpmath.log(small)) if small < 0.02 else (small - mpf(1) / 2) * mpf("2.5")
    root = mpmath.findroot(lambda x: mpmath.log(mpmath.erfc(-x / mpmath.sqrt(2)) / 2) - mpmath.log(small), guess)
    return root if p < mpf(1) / 2 else -root


xs = [-38.0, -37.5, -20.25, -8.3, -5.7, -5.6, -3.0, -1.96, -1.0, -0.68, -0.67, -0.3, -1e-5, 1e-9, 0.1, 0.6745, 1.0, 2.33, 5.0, 6.0]
ps = [1e-300, 1e-100, 1e-20, 1.3e-11, 1e-9, 1e-5, 0.001, 0.025, 0.05, 0.074, 0.0751, 0.1, 0.25, 0.3, 0.49, 0.5000001, 0.6, 0.75, 0.925, 0.95, 0.975, 0.999, 0.9999999]
gammas = [1e-10, 0.001, 0.3, 0.5, 0.9, 0.99999, 1.00001, 1.2, 1.4616321, 1.5, 1.9999, 2.0001, 2.4999, 2.5, 3.0, 4.7, 9.99, 10.0, 15.5, 170.5, 1e5, 1e10]
shapes = [0.01, 0.3, 0.5, 1.0, 1.7, 2.0, 3.5, 5.0, 12.0, 200.0, 5000.0]
betas = [(x, a, b) for a in shapes for b in shapes
         for x in {max(min(round(a / (a + b) * f, 6), 0.999), 1e-4) for f in (0.02, 0.5, 0.97, 1.0, 1.05, 1.9)}]
incomplete_gammas = [(round(a * f, 9), a) for a in shapes + [1e5] for f in (0.01, 0.5, 0.98, 1.0, 1.05, 2.0, 6.0) if a * f < 2000 or 0.97 < f < 1.1]


def beta_function(x, a, b):
    """DLMF 8.17.8, a series of positive terms, on the side of the mean where it converges faster."""
    if x > a / (a + b):
        return 1 - beta_function(1 - x, b, a)
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -50:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return total * mpmath.exp(a * mpmath.log(x) + b * mpmath.log(1 - x) - mpmath.log(a)
                              - mpmath.loggamma(a) - mpmath.loggamma(b) + mpmath.loggamma(a + b))


table = {
    "normalPdf": rows(lambda x: mpmath.npdf(x), [(x,) for x in xs]),
    "normalCdf": rows(lambda x: mpmath.erfc(-x / mpmath.sqrt(2)) / 2, [(x,) for x in xs]),
    "normalQuantile": rows(normal_quantile, [(p,) for p in ps]),
    "logGamma": rows(mpmath.loggamma, [(x,) for x in gammas]),
    "log1pLess": rows(lambda x: mpmath.log(1 + x) - x, [(x,) for x in (-0.999, -0.5001, -0.5, -0.1, -1e-5, 1e-12, 0.01, 0.5, 0.51, 7.0)]),
    "regularisedBeta": rows(beta_function, betas),
    "regularisedGamma": rows(lambda x, a: mpmath.gammainc(a, 0, x, regularized=True), incomplete_gammas),
    "regularisedGammaUpper": rows(lambda x, a: mpmath.gammainc(a, x, regularized=True), incomplete_gammas),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "special-functions.json"), "w") as out:
    out.write("{\n" + ",\n".join(
        f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in entries) + "\n]" for name, entries in table.items()) + "\n}\n")
