import type { ReadAs } from "./record.js";

/** What a rule is about. */
export const ruleSubjects = [
  "cluster-size",
  "versions",
  "operating-system",
  "resource-limits",
  "node-reserves",
  "tenancy",
  "classification",
  "security-standard",
  "data-protection",
  "finance",
  "time",
  "telco",
  "contract",
  "licence",
  "hypervisor",
  "sandbox",
  "failures",
  "cost",
] as const;
export type RuleSubject = (typeof ruleSubjects)[number];

/**
 * How hard a rule binds, hardest first. `law`; `standard`: a clause that must hold for a certificate; `contract`: terms
 * somebody signed; `hard-limit`: the software refuses; `product-support`: it runs, and its maker does not stand by it;
 * `vendor-policy`: a position that is in no contract; `recommendation`: a clause that should hold; `guidance`: advice;
 * `default`: holds until it is set otherwise; `envelope`: what something was designed for or tested to;
 * `vendor-statement`: how a product behaves, in its maker's words; `measured`; `market-report`: what third parties
 * say of a market; `derived`: reckoned from other rules.
 */
export const bindings = [
  "law",
  "standard",
  "contract",
  "hard-limit",
  "product-support",
  "vendor-policy",
  "recommendation",
  "guidance",
  "default",
  "envelope",
  "vendor-statement",
  "measured",
  "market-report",
  "derived",
] as const;
export type Binding = (typeof bindings)[number];

/** What follows for an estate: hardware or a layer that it must have, a bound, a cost, or something to be shown. */
export const ruleDemands = [
  "dedicated-hardware",
  "bare-metal",
  "virtual-machine",
  "limit",
  "cost",
  "evidence",
] as const;
export type RuleDemand = (typeof ruleDemands)[number];

/** A figure of a rule. */
export interface RuleNumber {
  readonly name: string;
  /** Several where the source gives a table or a range, in the order that `unit` or the name says. */
  readonly value: number | readonly number[];
  readonly unit: string;
  /** `false` where the rest of the rule could be confirmed and this could not. */
  readonly confirmed?: false;
}

/** One rule, limit or fact that binds an estate or does not, in the library's own words. */
export interface Rule {
  readonly id: string;
  readonly subject: RuleSubject;
  readonly title: string;
  readonly says: string;
  readonly numbers: readonly RuleNumber[];
  readonly binds: Binding;
  readonly demands: RuleDemand;
  /** Who says so. */
  readonly source: string;
  readonly url?: string;
  readonly clause?: string;
  /** Of the edition that was read: a day, a version or a commit, as the source has it. */
  readonly dated?: string;
  readonly readAs: ReadAs;
  /** The page really read, where it is not the source itself. */
  readonly readAt?: string;
  /** Whether it was seen at its source or in a copy of it; what was not is shown with that label and binds nothing. */
  readonly confirmed: boolean;
}
