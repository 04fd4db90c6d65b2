import type { Finding } from "../finding.js";
import { canonicalJson } from "../order.js";
import type { RuleContext } from "./rule.js";

/** Workloads that are equal but for their id are one class: what is computed is computed once a class. */
export const MOST_CLASSES = 20_000;

/** The estate has at most 20,000 classes of workloads. */
export function* size({ brief }: RuleContext): Iterable<Finding> {
  if (brief.workloads.length <= MOST_CLASSES) return;
  const classes = new Set<string>();
  for (const { element } of brief.workloads) {
    classes.add(canonicalJson({ ...element, id: "", annotations: {} }));
    if (classes.size > MOST_CLASSES) break;
  }
  if (classes.size <= MOST_CLASSES) return;
  yield {
    code: "too-many-classes",
    path: ["workloads"],
    expected: `at most ${MOST_CLASSES} classes of workloads that differ in more than their id`,
    received: `more than ${MOST_CLASSES} classes`,
    problem: `holds more than ${MOST_CLASSES} classes of workloads that differ in more than their id`,
    remedy:
      "round requests to a few sizes, or give equal workloads equal fields so that they fall into one class",
  };
}
