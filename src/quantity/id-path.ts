/** What the asker calls a thing: 1–63 characters, unique in its list. */
export type Id = string;

/** The name of anything in a brief: `a.b`, `a[id]`; ids outside the plain alphabet are JSON strings. */
export type IdPath = string;

/** One step of a path: into a field, to an element by its id, or by its place where ids do not serve. */
export type PathSegment =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "index"; readonly index: number };

const PLAIN = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** `path.key`, or `path["key"]` where the key is not a plain word. */
export function childPath(path: IdPath, key: string): IdPath {
  if (!PLAIN.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}

/** `path[id]`, with the id as a JSON string where it is not a plain word. */
export const elementPath = (path: IdPath, id: string): IdPath =>
  `${path}[${PLAIN.test(id) ? id : JSON.stringify(id)}]`;

/** `path[3]`: only where ids are missing, invalid or repeated. */
export const indexPath = (path: IdPath, index: number): IdPath => `${path}[${index}]`;

/** The text of a path. A key outside the plain alphabet reads the same as an id. */
export const formatPath = (segments: readonly PathSegment[]): IdPath =>
  segments.reduce((path, segment) => {
    if (segment.kind === "key") return childPath(path, segment.key);
    if (segment.kind === "id") return elementPath(path, segment.id);
    return indexPath(path, segment.index);
  }, "");

const STEP =
  /\.?([A-Za-z_][A-Za-z0-9_-]*)|\[(?:([A-Za-z_][A-Za-z0-9_-]*)|(0|[1-9]\d{0,14})|("(?:[^"\\]|\\.)*"))\]/y;

/** The steps of a path, or `undefined` where the text is not one. */
export function parsePath(text: string): readonly PathSegment[] | undefined {
  const segments: PathSegment[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const at = STEP.lastIndex;
    const match = STEP.exec(text);
    if (!match) return undefined;
    const [whole, key, id, index, quoted] = match;
    const startsWithDot = whole.startsWith(".");
    if (key !== undefined && startsWithDot === (at === 0)) return undefined;
    if (key !== undefined) segments.push({ kind: "key", key });
    else if (id !== undefined) segments.push({ kind: "id", id });
    else if (index !== undefined) segments.push({ kind: "index", index: Number(index) });
    else {
      const read = readJsonString(quoted ?? "");
      if (read === undefined) return undefined;
      segments.push({ kind: "id", id: read });
    }
  }
  return segments;
}

function readJsonString(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
