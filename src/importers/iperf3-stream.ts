import { field } from "./json.js";

/**
 * The events of iperf3 `--json-stream` (3.17 and later: `start`, `interval`, `error`, `end`, one object a line) put
 * together to the documents that `-J` writes; other documents stay. With `--json-stream-full-output` (3.18) the whole
 * document follows its events: of a run that is told twice, known by its cookie, the document stays. A run without an
 * `end` has the error that it has none.
 */
export function withoutStreams(documents: readonly unknown[]): readonly unknown[] {
  const whole = new Set(documents.map(cookieOf));
  const joined: unknown[] = [];
  let open: Map<string, unknown> | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const run = Object.fromEntries(open);
    const cookie = cookieOf(run);
    if (cookie === undefined || !whole.has(cookie)) joined.push({ start: {}, end: {}, ...unended, ...run });
    open = undefined;
  };
  for (const document of documents) {
    const event = field(document, "event");
    if (typeof event !== "string" || event === "start") close();
    if (typeof event !== "string") joined.push(document);
    if (typeof event !== "string" || !kept.has(event)) continue;
    open ??= new Map();
    const data = field(document, "data");
    if (event === "interval") open.set("intervals", [data]);
    else open.set(event, data);
    if (event !== "end") continue;
    if (!open.has("error")) open.set("error", undefined);
    close();
  }
  close();
  return joined;
}

const kept: ReadonlySet<string> = new Set(["start", "interval", "error", "end"]);
const unended = { error: "the stream has no end" };

const cookieOf = (document: unknown): unknown => field(field(document, "start"), "cookie");
