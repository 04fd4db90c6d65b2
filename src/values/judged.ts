import type { Figure } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import { isOpen, valueFunction, type Scale } from "./scale.js";

/** What a report tells of its criteria and plans, as far as preferences need it. */
export interface Judged {
  readonly criteria: readonly {
    readonly id: Id;
    readonly unit: string;
    readonly scale: Scale;
    /** Absent counts as weighing. */
    readonly weighs?: boolean;
  }[];
  readonly plans: readonly {
    readonly id: Id;
    readonly feasible: boolean;
    readonly consequences: readonly { readonly criterion: Id; readonly figure: Figure }[];
  }[];
}

/** A plan with its central value on each criterion, in their order. */
export interface JudgedPlan {
  readonly plan: Id;
  readonly values: readonly number[];
}

/** The criteria that weigh and have a scale, and the feasible plans that are known on all of them. */
export function judgedPlans({ criteria, plans }: Judged): {
  readonly criteria: Judged["criteria"];
  readonly plans: readonly JudgedPlan[];
} {
  const weighing = criteria.filter(({ weighs = true, scale }) => weighs && isOpen(scale));
  const functions = weighing.map(({ scale }) => valueFunction(scale));
  const judged = plans
    .filter(({ feasible }) => feasible)
    .flatMap(({ id, consequences }): readonly JudgedPlan[] => {
      const figures = new Map(consequences.map(({ criterion, figure }) => [criterion, figure]));
      const values = weighing.flatMap(({ id: criterion }, index) => {
        const figure = figures.get(criterion);
        return figure?.kind === "known" ? [functions[index]!(figure.center)] : [];
      });
      return values.length === weighing.length ? [{ plan: id, values }] : [];
    });
  return { criteria: weighing, plans: judged };
}
