import type { Finding } from "../finding.js";
import { calendar } from "./calendar.js";
import { domains } from "./domains.js";
import { hosting } from "./hosting.js";
import { identity } from "./identity.js";
import { measurements } from "./measurements.js";
import { money } from "./money.js";
import { preferences } from "./preferences.js";
import { references } from "./references.js";
import type { Rule, RuleContext } from "./rule.js";
import { size } from "./size.js";
import { workloads } from "./workloads.js";

const rules: readonly Rule[] = [
  size,
  identity,
  references,
  hosting,
  workloads,
  domains,
  calendar,
  money,
  measurements,
  preferences,
];

/** Reports what does not hold between the parts of a brief. */
export function checkRules(context: RuleContext, report: (finding: Finding) => void): void {
  for (const rule of rules) for (const finding of rule(context)) report(finding);
}
