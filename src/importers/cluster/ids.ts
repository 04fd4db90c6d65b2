/** Longest id of a brief. */
const longestId = 63;
const hostile: readonly string[] = ["__proto__", "constructor", "prototype"];

/** A maker of ids that a brief accepts, each given once: the first wish that is free, else one of them with a number. */
export function idMaker(): (...wishes: readonly string[]) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (...wishes) => {
    const fitting = wishes.find((wish) => isFree(wish, taken));
    const id = fitting ?? numbered(wishes.at(-1) ?? "", taken, numbers);
    taken.add(id);
    return id;
  };
}

const isFree = (wish: string, taken: ReadonlySet<string>): boolean =>
  wish !== "" && [...wish].length <= longestId && !hostile.includes(wish) && !taken.has(wish);

function numbered(wish: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  const stem = [...wish].slice(0, longestId - 8).join("");
  for (let number = numbers.get(stem) ?? 1; ; number += 1) {
    const id = `${stem}~${number}`;
    if (taken.has(id)) continue;
    numbers.set(stem, number + 1);
    return id;
  }
}
