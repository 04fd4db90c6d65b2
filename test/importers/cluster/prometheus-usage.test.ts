import { describe, expect, it } from "vitest";
import { isPrometheus, readPrometheus } from "../../../src/importers/cluster/prometheus-usage.js";

const answer = (...result: readonly object[]) => ({
  status: "success",
  data: { resultType: "matrix", result },
});
const series = (metric: object, values: readonly unknown[]) => ({
  metric: { namespace: "shop", pod: "web", ...metric },
  values,
});
const cpu = { __name__: "node_namespace_pod_container:container_cpu_usage_seconds_total:sum_irate" };

describe("an answer of Prometheus", () => {
  it("is known by its type of result", () => {
    expect(isPrometheus(answer())).toBe(true);
    expect([{ kind: "List" }, null, "x", { data: { resultType: 1 } }].map(isPrometheus)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("gives the samples of a pod in the order of time, containers added up", () => {
    const found = readPrometheus(
      answer(
        series({ ...cpu, container: "app" }, [
          [20, "0.5"],
          [10, "0.25"],
        ]),
        series({ ...cpu, container: "proxy" }, [[10, "0.5"]]),
        series({ ...cpu, container: "" }, [[10, "9"]]),
        series({ ...cpu, container: "POD" }, [[10, "9"]]),
      ),
    );
    expect(found).toEqual({
      usage: [{ namespace: "shop", pod: "web", resource: "cpu", samples: [0.75, 0.5] }],
      unnamed: [],
      damaged: 0,
    });
  });

  it("takes the pod as a whole where it has no other series, and instant answers", () => {
    const whole = series({ __name__: "container_memory_working_set_bytes" }, [[10, "1024"]]);
    const instant = { metric: { pod: "db", resource: "cpu" }, value: [10, "2"] };
    expect(readPrometheus(answer(whole, instant)).usage).toEqual([
      { namespace: "shop", pod: "web", resource: "memory", samples: [1024] },
      { namespace: "default", pod: "db", resource: "cpu", samples: [2] },
    ]);
  });

  it("never guesses of which resource a series is", () => {
    const found = readPrometheus(answer(series({}, [[10, "1"]]), series({ __name__: "up" }, [[10, "1"]])));
    expect(found).toEqual({ usage: [], unnamed: ["shop/web"], damaged: 1 });
  });

  it.each([[[10, "NaN"]], [[10, "+Inf"]], [[10, "-1"]], [[10, ""]], [[10, 1]], [["10", "1"]], [null], [[]]])(
    "counts %j as no sample",
    (pair) => {
      expect(readPrometheus(answer(series(cpu, [pair])))).toEqual({ usage: [], unnamed: [], damaged: 1 });
    },
  );

  it("counts series without a pod", () => {
    expect(readPrometheus(answer({ metric: cpu, values: [[1, "1"]] })).damaged).toBe(1);
  });
});
