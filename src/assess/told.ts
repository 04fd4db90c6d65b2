import type { ToldPlan } from "../report/told.js";
import type { Prospect } from "./prospect.js";
import type { Valued } from "./valuation.js";

/** A prospect as the report tells it. */
export const toldPlan = ({ plan, feasible, central, drawn }: Prospect): ToldPlan => ({
  plan,
  feasible,
  central: toldIn(central),
  drawn: toldIn(drawn),
});

const toldIn = ({ outlook, values, value }: Valued): ToldPlan["central"] => {
  const { placement, brought } = outlook;
  return { placement, brought, values, ...(value && { value }) };
};
