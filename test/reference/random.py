"""Writes random.json: first numbers of named streams, by an implementation apart from src/statistics/random.ts."""
import json, os

MASK = 0xFFFFFFFF


def finish(word):
    word = (word ^ word >> 16) * 0x85EBCA6B & MASK
    word = (word ^ word >> 13) * 0xC2B2AE35 & MASK
    return word ^ word >> 16


def words_of(seed, path, block):
    a, b, c = 0x243F6A88, 0x85A308D3, 0x13198A2E
    for unit in f"{len(seed)}:{seed}{len(path)}:{path}{block}".encode("utf-16-le")[0::2]:  # ASCII names alone
        a = (a ^ unit ^ a >> 15) * 0x01000193 & MASK
        b = (b ^ unit ^ b >> 13) * 0x5BD1E995 & MASK
        c = (c ^ unit ^ c >> 17) * 0x9E3779B1 & MASK
    x = finish(a ^ b * 0x2545F491 & MASK)
    y = finish(b ^ c * 0x6C078965 & MASK ^ x)
    z = finish(c ^ a * 0x5851F42D & MASK ^ y)
    a, b, c, counter, made = x, y, z, 1, 0
    while True:  # sfc32
        word = a + b + counter & MASK
        counter = counter + 1 & MASK
        a = b ^ b >> 9
        b = c + (c << 3) & MASK
        c = ((c << 21 | c >> 11) & MASK) + word & MASK
        made += 1
        if made > 12:
            yield word


def numbers(seed, path, block, count):
    words = words_of(seed, path, block)
    return [((next(words) >> 5) * 2**26 + (next(words) >> 6)) / 2**53 for _ in range(count)]


def stratified(seed, path, draws):
    out, size, block = [], min(draws, 1024), 0
    while len(out) < draws:
        words = words_of(seed, path, block)
        order = []
        for i in range(size):
            place = next(words) * (i + 1) >> 32
            order.append(order[place] if place < i else i)
            if place < i:
                order[place] = i
        out += [(slice_ + (next(words) + 0.5) / 2**32) / size for slice_ in order]
        block += 1
    return out[:draws]


streams = [("1", "workloads[web].peakCores", 0), ("a seed", "prices[node]", 3), ("0", "", 0)]
table = {
    "streams": [{"seed": s, "path": p, "block": b, "numbers": numbers(s, p, b, 40)} for s, p, b in streams],
    "stratified": [{"seed": s, "path": p, "draws": n, "last": stratified(s, p, n)[-5:]}
                   for s, p, n in (("1", "workloads[web].peakCores", 5), ("1", "x", 2048), ("k", "y", 1500))],
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "random.json"), "w") as out:
    json.dump(table, out, indent=1)
    out.write("\n")
