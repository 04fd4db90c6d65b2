import { expect, it } from "vitest";
import { gather } from "../../../src/importers/cluster/gather.js";
import { collected, controller, controllers, facts, pod, reference } from "./support.js";

const names = (more: Parameters<typeof facts>[0]) =>
  gather(facts(more), collected().notes).map(
    ({ reference: { kind, name }, pods }) => `${kind} ${name}: ${pods.map((one) => one.name).join()}`,
  );

it("folds pods and controllers into what answers for them, in an order of names", () => {
  const all = controllers(
    controller("Deployment", "web"),
    controller("ReplicaSet", "web-1", { owner: reference("Deployment", "web") }),
    controller("Deployment", "idle"),
  );
  const owner = reference("ReplicaSet", "web-1");
  const pods = [pod("web-1-b", { owner }), pod("alone"), pod("web-1-a", { owner })];
  expect(names({ controllers: all, pods })).toEqual([
    "Deployment idle: ",
    "Deployment web: web-1-a,web-1-b",
    "Pod alone: alone",
  ]);
});

it("lets a ReplicaSet stand for itself where its owner was not printed and no pod speaks", () => {
  const all = controllers(controller("ReplicaSet", "web-1", { owner: reference("Deployment", "web") }));
  expect(names({ controllers: all })).toEqual(["ReplicaSet web-1: "]);
  expect(names({ controllers: all, pods: [pod("p", { owner: reference("ReplicaSet", "web-1") })] })).toEqual([
    "Deployment web: p",
  ]);
});
