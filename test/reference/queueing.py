"""Response-time percentiles of M/M/c, Erlang B and C, at 60 digits: python3 queueing.py > queueing.json (mpmath)."""
import json
from mpmath import mp, mpf, exp, expm1, findroot, factorial, log

mp.dps = 60


def erlang_c(c, a):
    inside = sum(a**k / factorial(k) for k in range(c))
    last = a**c / factorial(c) * c / (c - a)
    return last / (inside + last)


def erlang_b(c, a):
    return (a**c / factorial(c)) / sum(a**k / factorial(k) for k in range(c + 1))


def percentile(c, rho, p):
    """Root of P(T > x) = 1 - p by bisection on the textbook distribution, in service times."""
    waiting, drain, beyond = erlang_c(c, rho * c), c * (1 - rho), 1 - p

    def tail(x):
        if drain == 1:
            return exp(-x) * (1 + waiting * x)
        return exp(-x) + waiting * (exp(-x) - exp(-drain * x)) / (drain - 1)

    low, high = mpf(0), 2 * log(2 / beyond) / min(mpf(1), drain)
    for _ in range(160):
        middle = (low + high) / 2
        low, high = (middle, high) if tail(middle) > beyond else (low, middle)
    return low


rows = []
for c in (1, 2, 3, 4, 8, 16, 64, 200, 500):
    for rho in (0.0, 0.1, 0.5, 0.7, 0.75, 0.875, 0.95, 0.999, 0.999999):
        for p in (0.5, 0.9, 0.99, 0.9999):
            rows.append([c, rho, p, float(percentile(c, mpf(rho), mpf(p)))])
# c - λ/μ = 1: the service rate equals the drain rate, and close to it
for c, rho in ((2, 0.5), (4, 0.75), (4, 0.75 + 2**-40), (4, 0.75 - 2**-30), (16, 0.9375), (64, 0.984375)):
    rows.append([c, rho, 0.99, float(percentile(c, mpf(rho), mpf(0.99)))])

erlang = [
    [c, a, float(erlang_b(c, mpf(a))), float(erlang_c(c, mpf(a)))]
    for c, a in ((1, 0.25), (2, 1.5), (5, 4.75), (10, 5.0), (32, 25.6), (100, 90.0), (500, 490.0), (60, 10.0))
]
print(json.dumps({"percentiles": rows, "erlang": erlang}))
