import { childPath, elementPath, parsePath, type PathSegment } from "../../quantity/id-path.js";
import { writeProbability } from "../format/amount.js";
import { writeSentence } from "../sentence.js";
import type { View } from "../view.js";
import type { Grounds } from "./page.js";

const MOST_ASSUMPTIONS = 3;

/** What the answer rests on, how sure it is, what is assumed, and what nobody asked about. */
export function groundsOf(view: View): Grounds {
  const { decision, assumptions, criteria } = view.report;
  const { words } = view.locale;
  const weak = decision.confidence.parts.filter(({ grade }) => grade === decision.confidence.grade);
  const causes = weak.map(({ part }) => words.parts.get(part) ?? part);
  const grade = words.grade(decision.confidence.grade);
  return {
    shares: sharesOf(view),
    confidence: decision.confidence.grade === "high" ? grade : `${grade}: ${causes.join(", ")}`,
    contradictions: contradictionsOf(view),
    assumptions: assumptions
      .filter(({ effect }) => effect > 0)
      .slice(0, MOST_ASSUMPTIONS)
      .map(({ path }) => inputNamed(path, view)),
    notAsked: criteria
      .filter(({ asked, id }) => !asked && view.locale.criteria.has(id) && id !== "hosts")
      .map(({ id }) => words.notAskedFor(view.criterion(id).name, view.criterion(id).askedBy)),
  };
}

/** Every overhead on which the asker's runs stand alone because published studies say otherwise. */
const contradictionsOf = (view: View): readonly string[] =>
  view.report.overheads.flatMap(({ platform, dimension, conflict }) => {
    if (conflict?.id !== "overhead.conflict") return [];
    const input = inputNamed(childPath(elementPath("overheads", platform), dimension), view);
    return writeSentence({ id: "overhead.contradiction", values: { ...conflict.values, input } }, view);
  });

/** Shares of all that moves the answer; empty where nothing does. */
function sharesOf(view: View): readonly string[] {
  const { measured, published, stated, assumed, sellers } = view.report.rests;
  const { words } = view.locale;
  const percent = (share: number): string => writeProbability(Math.round(share * 100) / 100, view);
  if (measured + published + stated + assumed === 0) return [];
  return [
    words.measured(percent(measured)),
    words.published(percent(published), published >= 0.005 && sellers > 0 ? percent(sellers) : undefined),
    words.stated(percent(stated)),
    words.assumed(percent(assumed)),
  ];
}

/** Defaults, overheads, prices and latencies in words; another input by its path. */
export function inputNamed(path: string, view: View): string {
  const { inputs, inputsOf } = view.locale;
  const [root, ...rest] = (parsePath(path) ?? []).map(nameOf);
  const [owner = "", field = ""] = rest;
  const last = rest.at(-1);
  if (last === undefined) return path;
  if (root === "defaults") return inputs.get(last) ?? path;
  if (root === "workloads" && field === "latency") return inputsOf.latency(last, owner) ?? path;
  if (rest.length !== 2) return path;
  if (root === "overheads") return inputsOf.overhead(field, owner);
  if (root === "preferences" && owner === "weights") return inputsOf.weight(view.criterion(field).name);
  if (root === "prices" && field === "unitPrice") return inputsOf.price(owner);
  return root === "hosts" && field === "price" ? inputsOf.host(owner) : path;
}

const nameOf = (step: PathSegment): string => {
  if (step.kind === "index") return String(step.index);
  return step.kind === "key" ? step.key : step.id;
};
