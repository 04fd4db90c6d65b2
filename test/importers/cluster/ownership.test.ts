import { describe, expect, it } from "vitest";
import { ownership } from "../../../src/importers/cluster/ownership.js";
import { collected, controller, controllers, pod, reference } from "./support.js";

describe("who answers for a pod", () => {
  const all = controllers(
    controller("Deployment", "web"),
    controller("ReplicaSet", "web-1", { owner: reference("Deployment", "web") }),
    controller("ReplicaSet", "canary-1", { owner: reference("Rollout", "canary") }),
    controller("CronJob", "report"),
    controller("Job", "report-1", { owner: reference("CronJob", "report") }),
    controller("StatefulSet", "kafka", { owner: reference("Kafka", "events") }),
  );
  const top = (owner: ReturnType<typeof reference> | undefined, hash = "") => {
    const { kind, name } = ownership(all, collected().notes).ofPod(
      pod("p", { hash, ...(owner && { owner }) }),
    );
    return `${kind} ${name}`;
  };

  it("is what its owners end at", () => {
    expect(top(reference("ReplicaSet", "web-1"))).toBe("Deployment web");
    expect(top(reference("Job", "report-1"))).toBe("CronJob report");
    expect(top(reference("ReplicaSet", "canary-1"))).toBe("Rollout canary");
    expect(top(undefined)).toBe("Pod p");
  });

  it("is the set, not the operator behind it", () => {
    expect(top(reference("StatefulSet", "kafka"))).toBe("StatefulSet kafka");
  });

  it("is the Deployment of a ReplicaSet that was not printed, by the hash of the template", () => {
    expect(top(reference("ReplicaSet", "web-6d4b"), "6d4b")).toBe("Deployment web");
    expect(top(reference("ReplicaSet", "web-6d4b"))).toBe("ReplicaSet web-6d4b");
    expect(top(reference("ReplicaSet", "-6d4b"), "6d4b")).toBe("ReplicaSet -6d4b");
  });

  it("is found in a circle, which is an issue once", () => {
    const { notes, issues } = collected();
    const circle = controllers(
      controller("Job", "a", { owner: reference("Job", "b") }),
      controller("Job", "b", { owner: reference("Job", "a") }),
    );
    const { of, ofPod } = ownership(circle, notes);
    expect(of(reference("Job", "a"))).toEqual(ofPod(pod("p", { owner: reference("Job", "b") })));
    expect(issues.map(({ code }) => code)).toEqual(["cyclic-ownership"]);
  });

  it("is climbed to once: a chain of 100,000 owners takes no longer a pod", () => {
    const chain = controllers(
      ...Array.from({ length: 100_000 }, (_, index) =>
        controller("ReplicaSet", `r${index}`, { owner: reference("ReplicaSet", `r${index + 1}`) }),
      ),
    );
    const { of } = ownership(chain, collected().notes);
    const tops = new Set(
      Array.from({ length: 100_000 }, (_, index) => of(reference("ReplicaSet", `r${index}`)).name),
    );
    expect([...tops]).toEqual(["r100000"]);
  }, 60_000);
});
