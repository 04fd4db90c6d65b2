import { outputs, textOf } from "./outputs.js";

/** What expressions and scanners stumble over where it comes again and again. */
export const pieces: readonly string[] = [
  ...[
    " ",
    "\t",
    "\n",
    "\r",
    "0",
    "a",
    "1 ",
    ". ",
    "1.",
    "1,",
    "-",
    "--",
    ":",
    "/",
    "=",
    "#",
    "# ",
    "\\",
    '"',
  ],
  ...[
    '""',
    "'",
    "{",
    "[",
    "(",
    "<",
    "<a>",
    "<!",
    "<!--",
    "&amp;",
    "\u001b[",
    "\n\n ",
    "x\n",
    "1\n",
    "1 1 1\n",
  ],
  ...[
    '{"a":',
    '{"a":[',
    '"a":1,',
    "[]\n",
    "{}\n",
    "{\n",
    "a=1,",
    "- a\n",
    "a: ",
    "a: 1\n",
    "  - ",
    "&a [*a]\n",
  ],
  ...["Tag=", "T: 0 ", "::: ", "1;", "--- ", "1ms ", "1.2.3", "é", "\ud83d"],
];

/** So many shapes of lines are taken of a tool's outputs. */
const mostShapes = 16;

const shapes = new Map<string, readonly string[]>();

/** Lines of a tool's outputs that differ in more than digits, whole and without their second half. */
export function linesOf(tool: string): readonly string[] {
  const known = shapes.get(tool);
  if (known !== undefined) return known;
  const lines = new Map<string, string>();
  for (const output of outputs.filter((one) => one.tool === tool))
    for (const line of textOf(output.path).slice(0, 8000).split("\n"))
      if (line.trim() !== "") lines.set(line.replace(/\d+/g, "0").slice(0, 60), line.slice(0, 400));
  const all = [...lines.values()];
  const step = Math.max(1, all.length / mostShapes);
  const taken = Array.from(
    { length: Math.min(mostShapes, all.length) },
    (_, at) => all[Math.floor(at * step)] ?? "",
  );
  const found = taken.flatMap((line) => [`${line}\n`, line.slice(0, Math.ceil(line.length / 2))]);
  shapes.set(tool, found);
  return found;
}

/** Processor milliseconds of a call. */
function processorTime(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Work of so many processor milliseconds. */
export function busyFor(milliseconds: number): void {
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 >= milliseconds) return;
  }
}

/** Below it the clock and the collector of garbage say more than the task; work that is not linear is far above. */
const leastTime = 150;
/** Four times the text may take so many times the work. */
const mostGrowth = 6;

/**
 * The growth of a task's work on the piece repeated to four times the size, where it is more than linear: from 25 kB
 * on, and again from 100 kB on, where a pause for the garbage of other tests weighs little beside the work.
 */
export const excessiveGrowth = (piece: string, task: (text: string) => void): number | undefined =>
  growthFrom(25_000, piece, task) === undefined ? undefined : growthFrom(100_000, piece, task);

function growthFrom(size: number, piece: string, task: (text: string) => void): number | undefined {
  const long = piece.repeat(Math.ceil((4 * size) / piece.length));
  const short = long.slice(0, size);
  for (let round = 0; ; round += 1) {
    const whole = processorTime(() => {
      task(long);
    });
    if (whole < leastTime) return undefined;
    const growth =
      whole /
      Math.max(
        processorTime(() => {
          task(short);
        }),
        leastTime / mostGrowth,
      );
    if (growth < mostGrowth) return undefined;
    if (round === 2) return growth;
  }
}
