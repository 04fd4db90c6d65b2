import { expect, it } from "vitest";
import { questionnaire } from "../../../src/importers/cluster/questions.js";
import { usageOf } from "../../../src/importers/cluster/usage-of.js";
import { pod, reference } from "./support.js";

const made = [
  {
    workload: { id: "shop/web", requests: { cpu: 2, memory: "1Gi" } },
    gathered: { reference: reference("Deployment", "web"), pods: [pod("web-1"), pod("web-2")] },
  },
  {
    workload: { id: "shop/db", requests: { cpu: 1, memory: "4Gi" } },
    gathered: { reference: reference("StatefulSet", "db"), pods: [pod("db-0")] },
  },
];
const cpu = (name: string, ...samples: readonly number[]) =>
  ({ namespace: "shop", pod: name, resource: "cpu", samples }) as const;

it("is what all replicas were seen to take, against the request of one", () => {
  const { ask, questions } = questionnaire();
  const found = usageOf(made, [cpu("web-1", 0.5, 1), cpu("web-2", 1.5, 2, 1)], ask);
  // 0.5 1 1 1.5 2: the 95 % quantile of type 7 is at 3.8: 1.5 + 0.8 × 0.5
  expect(found.unknown).toBe(0);
  expect(found.usage).toEqual([
    {
      workload: "shop/web",
      pods: 2,
      cpu: {
        mean: 1.2,
        high: expect.closeTo(1.9, 12) as number,
        most: 2,
        samples: 5,
        ofRequest: expect.closeTo(0.95, 12) as number,
      },
    },
  ]);
  expect(questions()).toEqual([]);
});

it("asks about requests far above what is taken, and about what takes more than it requests", () => {
  const { ask, questions } = questionnaire();
  usageOf(made, [cpu("web-1", 0.1), cpu("db-0", 1.5), { ...cpu("db-0", 2 ** 31), resource: "memory" }], ask);
  expect(questions().map(({ code, about }) => [code, about])).toEqual([
    ["requests-above-usage", ["shop/web (cpu)"]],
    ["usage-above-requests", ["shop/db (cpu)"]],
  ]);
});

it("counts pods that belong to no workload, each once", () => {
  const { ask } = questionnaire();
  const gone = cpu("gone", 1);
  expect(usageOf(made, [gone, { ...gone, resource: "memory" }], ask)).toEqual({ usage: [], unknown: 1 });
});
