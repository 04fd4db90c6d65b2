"""Net present values and half-even roundings by Python's decimal module: python3 money.py > money.json."""
import json, random
from decimal import Decimal, ROUND_HALF_EVEN, getcontext

getcontext().prec = 80
random.seed(20261)


def npv(costs, rate, mid_year):
    factor = 1 + Decimal(rate)
    moved = Decimal("0.5") if mid_year else Decimal(0)
    return sum(Decimal(c) / (factor ** (y - moved) if y else 1) for y, c in enumerate(costs))


streams = [
    (["100000"] + ["30000"] * 5, "0.08"),
    (["0"] + ["448000"] * 5, "0.08"),
    (["-15000", "1500", "2500", "3500", "4500", "6000"], "0.05"),
    (["0", "100", "100"], "-0.5"),
    (["10.01"] * 16, "0"),
    ([str(Decimal(random.randrange(10**9)).scaleb(-2)) for _ in range(16)], "0.0725"),
]
values = [
    {"costs": c, "rate": r, "midYear": m, "value": str(npv(c, r, m).quantize(Decimal("1e-30")))}
    for c, r in streams
    for m in (False, True)
]

amounts = ["0.005", "0.015", "0.025", "-0.005", "-0.015", "2.5", "3.5", "1.0005", "1.0015", "0.0049999999", "0"]
amounts += [str(Decimal(random.randrange(-(10**9), 10**9)).scaleb(-random.choice((1, 3, 4, 5)))) for _ in range(60)]
rounded = []
for amount in amounts:
    for currency, step in (("USD", "0.01"), ("JPY", "1"), ("KWD", "0.001"), ("CLF", "0.0001")):
        value = Decimal(amount).quantize(Decimal(step), ROUND_HALF_EVEN)
        rounded.append([format(Decimal(amount), "f"), currency, format(abs(value) if value == 0 else value, "f")])

print(json.dumps({"netPresentValues": values, "rounded": rounded}, indent=0))
