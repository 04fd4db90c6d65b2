import type { Rule, Binding, RuleDemand, RuleSubject } from "./rule.js";
import type { ReadAs } from "./record.js";
import { classificationRules } from "./rules/classification.js";
import { clusterLimitsRules } from "./rules/cluster-limits.js";
import { costsRules } from "./rules/costs.js";
import { dataAndFinanceRules } from "./rules/data-and-finance.js";
import { failuresRules } from "./rules/failures.js";
import { hypervisorsRules } from "./rules/hypervisors.js";
import { licencesRules } from "./rules/licences.js";
import { nodeReservesRules } from "./rules/node-reserves.js";
import { resourceLimitsRules } from "./rules/resource-limits.js";
import { sandboxesRules } from "./rules/sandboxes.js";
import { securityStandardsRules } from "./rules/security-standards.js";
import { tenancyRules } from "./rules/tenancy.js";

/** All rules, by id in code-unit order; those that could not be confirmed among them, with that label. */
export const rules: readonly Rule[] = [
  ...classificationRules,
  ...clusterLimitsRules,
  ...costsRules,
  ...dataAndFinanceRules,
  ...failuresRules,
  ...hypervisorsRules,
  ...licencesRules,
  ...nodeReservesRules,
  ...resourceLimitsRules,
  ...sandboxesRules,
  ...securityStandardsRules,
  ...tenancyRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** What to look for; every part that is given must hold. */
export interface RuleQuery {
  /** Words that must all occur, in any case, in the id, title, text, source or clause. */
  readonly text?: string;
  readonly subject?: RuleSubject;
  readonly binds?: Binding;
  readonly demands?: RuleDemand;
  readonly readAs?: ReadAs;
  readonly confirmed?: boolean;
}

const exact = ["subject", "binds", "demands", "readAs", "confirmed"] as const;

/** The rules that match every part of the query, by id; all of them for an empty query. */
export function searchRules(query: RuleQuery = {}): readonly Rule[] {
  const words = (query.text ?? "").toLowerCase().split(/\s+/);
  return rules.filter(
    (rule) =>
      exact.every((key) => query[key] === undefined || rule[key] === query[key]) &&
      words.every((word) => searchable(rule).includes(word)),
  );
}

const searchable = ({ id, title, says, source, clause }: Rule): string =>
  [id, title, says, source, clause].join("\n").toLowerCase();

/** The rule of that id, to bind something: throws a `RangeError` where there is none, or it is not confirmed. */
export function bindingRule(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new RangeError(`There is no rule "${id}".`);
  if (!rule.confirmed) throw new RangeError(`Rule "${id}" is not confirmed, so it binds nothing.`);
  return rule;
}

/**
 * The number of that name in that rule, in its unit: throws a `RangeError` where there is none, it is a table, or
 * rule or number are not confirmed.
 */
export function ruleNumber(id: string, name: string): number {
  const found = bindingRule(id).numbers.find((number) => number.name === name);
  if (typeof found?.value !== "number") throw new RangeError(`Rule "${id}" has no single number "${name}".`);
  if (found.confirmed === false) throw new RangeError(`"${name}" of rule "${id}" is not confirmed.`);
  return found.value;
}
