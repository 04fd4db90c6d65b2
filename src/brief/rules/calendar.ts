import type { Finding } from "../finding.js";
import type { RuleContext } from "./rule.js";

interface Window {
  readonly from?: string;
  readonly until?: string;
}

/** No window ends before it begins. */
export function* calendar({ brief }: RuleContext): Iterable<Finding> {
  for (const { index, element } of brief.workloads) {
    for (const [place, contract] of (element.contracts ?? []).entries()) {
      yield* order(contract, ["workloads", index, "contracts", place]);
    }
  }
  for (const { index, element } of brief.prices) yield* order(element, ["prices", index]);
  for (const [place, window] of (brief.fields.team?.freezeWindows ?? []).entries()) {
    yield* order(window, ["team", "freezeWindows", place]);
  }
  for (const { index, element } of brief.hosts) {
    for (const [place, { purchased }] of (element.owned ?? []).entries()) {
      const { asOf } = brief.fields;
      if (asOf === undefined || purchased <= asOf) continue;
      yield {
        code: "date-order",
        path: ["hosts", index, "owned", place, "purchased"],
        expected: `a day up to asOf, ${asOf}: what is not owned yet is bought`,
      };
    }
  }
}

function* order({ from, until }: Window, path: readonly (string | number)[]): Iterable<Finding> {
  if (from === undefined || until === undefined || from <= until) return;
  yield {
    code: "date-order",
    path: [...path, "until"],
    expected: `a day from ${from} on`,
    remedy: `write from: ${until}, until: ${from}`,
  };
}
