import type { Finding } from "./finding.js";
import { printable } from "./printable.js";
import { hostileNames } from "./schema/scalar.js";

/** Deeper than any brief goes. */
const DEEPEST = 16;
/** Values of one brief: 100,000 workloads with a dozen fields, or a gigabyte of samples, end here. */
export const MOST_VALUES = 5_000_000;
/** Elements of a list of the brief itself. */
export const MOST_ELEMENTS = 100_000;
/** Elements of a list inside an element, and keys of one object. */
export const MOST_INNER = 1_000;
/** Elements of a list further in: what is wrong with one element of the brief stays well below 100,000 issues. */
export const MOST_INMOST = 50;
/** Lists of numbers or labels that grow with the runs. */
const series: ReadonlySet<string | number> = new Set(["samples", "pairs", "upperBounds", "counts"]);
const LONGEST_TEXT = 100_000;
const LONE_SURROGATE = /\p{Surrogate}/u;

export interface PlainData {
  readonly value: unknown;
  /** False where reading was given up: the copy is then not worth checking. */
  readonly isWhole: boolean;
}

/**
 * A copy of the input made of fresh objects, lists, texts, finite numbers, booleans and null, read once: later code
 * meets no getter, no proxy, no cycle and no key that reaches into a prototype. What is none of these is reported
 * and stands as null in the copy. Fields that are undefined are absent; keys stand in the order of their code units,
 * so that permuting them changes nothing.
 */
export function plainCopy(input: unknown, report: (finding: Finding) => void): PlainData {
  let values = 0;
  const path: (string | number)[] = [];
  const complain = (code: string, expected: string, received: string, more: Partial<Finding> = {}): null => {
    report({ code, path: [...path], expected, received, ...more });
    return null;
  };

  function copy(given: unknown): unknown {
    if (++values > MOST_VALUES) return null;
    if (given === null || typeof given === "boolean" || given === undefined) return given;
    if (typeof given === "string") return copyText(given);
    if (typeof given === "number") {
      if (Number.isFinite(given)) return given === 0 ? 0 : given;
      return complain("not-finite", "a finite number", String(given), {
        remedy: "leave the field out where it is not known",
      });
    }
    if (typeof given !== "object") return complain("not-data", "plain data", printable(given));
    if (path.length >= DEEPEST) {
      return complain("too-deep", `data at most ${DEEPEST} levels deep`, "deeper data, perhaps a cycle");
    }
    const depth = path.length;
    try {
      return Array.isArray(given) ? copyList(given) : copyObject(given);
    } catch {
      path.length = depth;
      return complain("unreadable", "plain data", "an object that throws when it is read");
    }
  }

  /** Copies one field; a getter that throws spoils no other field. */
  function copyField(holder: object, key: string | number): unknown {
    path.push(key);
    let given: unknown;
    try {
      given = (holder as { readonly [key: string | number]: unknown })[key];
    } catch {
      complain("unreadable", "plain data", "a field that throws when it is read");
      path.pop();
      return null;
    }
    const value = copy(given);
    path.pop();
    return value;
  }

  function copyText(given: string): unknown {
    if (given.length > LONGEST_TEXT) {
      return complain("too-long", `a text of at most ${LONGEST_TEXT} characters`, printable(given));
    }
    if (!LONE_SURROGATE.test(given)) return given;
    return complain("not-text", "well-formed text", "a text with half of a character (a lone surrogate)");
  }

  function copyList(given: readonly unknown[]): unknown {
    const key = path[path.length - 1] ?? "";
    const most = mostElements(path, key);
    if (given.length > most) {
      return complain(
        "too-many",
        `a list of at most ${most} elements`,
        printable(given),
        remedyOfLongList(key),
      );
    }
    const list: unknown[] = [];
    for (let index = 0; index < given.length; index++) list.push(copyField(given, index));
    return list;
  }

  function copyObject(given: object): unknown {
    if (!isPlain(given))
      return complain("not-data", "plain data", "an object of a class", classRemedy(given));
    const keys = Object.keys(given).sort();
    if (keys.length > MOST_INNER) {
      return complain("too-many", `an object with at most ${MOST_INNER} fields`, `${keys.length} fields`);
    }
    if (Object.getOwnPropertySymbols(given).length > 0)
      complain("not-data", "plain data", "a field named by a symbol");
    const object: { [key: string]: unknown } = {};
    for (const key of keys) {
      if (hostileNames.includes(key)) {
        path.push(key);
        complain("hostile-key", "another name", JSON.stringify(key), hostileProblem);
        path.pop();
        continue;
      }
      const value = copyField(given, key);
      if (value !== undefined) object[key] = value;
    }
    return object;
  }

  const value = copy(input);
  if (values <= MOST_VALUES) return { value, isWhole: true };
  path.length = 0;
  complain("too-large", `a brief of at most ${MOST_VALUES} values`, "more", {
    remedy: "join workloads that are equal but for their id, and leave out samples of single requests",
  });
  return { value, isWhole: false };
}

function mostElements(path: readonly (string | number)[], key: string | number): number {
  if (path.length === 1 || series.has(key)) return MOST_ELEMENTS;
  return path.slice(2).some((step) => typeof step === "number") ? MOST_INMOST : MOST_INNER;
}

const hostileProblem = {
  problem: "is a name that reaches into the prototype of an object and cannot be a key",
};

const remedyOfLongList = (key: string | number): Partial<Finding> =>
  key === "workloads"
    ? { remedy: "join workloads that are equal but for their id into one with more replicas" }
    : {};

/** Made by a literal, by JSON or without a prototype, here or in another realm. */
function isPlain(given: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(given);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function classRemedy(given: object): Partial<Finding> {
  if (ArrayBuffer.isView(given)) return { remedy: "write a plain list: Array.from(samples)" };
  return Object.prototype.toString.call(given) === "[object Date]"
    ? { remedy: 'write the day as "2026-11-24"' }
    : {};
}
