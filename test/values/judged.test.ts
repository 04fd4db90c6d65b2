import { expect, it } from "vitest";
import { exactFigure, unknownFigure } from "../../src/quantity/figure.js";
import { judgedPlans } from "../../src/values/judged.js";

const figure = (value: number) => exactFigure(value, "unit", { kind: "stated", path: "test" });

it("keeps criteria that weigh on an open scale, and feasible plans that are known on all of them", () => {
  const scale = { worst: 0, best: 10 };
  const found = judgedPlans({
    criteria: [
      { id: "a", unit: "u", scale },
      { id: "idle", unit: "u", scale, weighs: false },
      { id: "flat", unit: "u", scale: { worst: 1, best: 1 } },
    ],
    plans: [
      { id: "p", feasible: true, consequences: [{ criterion: "a", figure: figure(5) }] },
      { id: "not-feasible", feasible: false, consequences: [{ criterion: "a", figure: figure(5) }] },
      {
        id: "unknown",
        feasible: true,
        consequences: [{ criterion: "a", figure: unknownFigure({ id: "x", values: {} }, []) }],
      },
    ],
  });
  expect(found.criteria.map(({ id }) => id)).toEqual(["a"]);
  expect(found.plans).toEqual([{ plan: "p", values: [0.5] }]);
});
