import type { Template } from "../locale.js";

/** What gates on limits, support and dates ask for and bring. */
export const limitSentences: readonly (readonly [string, Template])[] = [
  ["question.sensitivity", () => "What level of sensitivity do this tenant’s workloads have?"],
  ["question.hypervisor-version", () => "Which version of the hypervisor is it?"],
  ["question.metal-instance", () => "Is this instance bare metal? If so, declare it as a host."],
  ["question.version-support", () => "Is this Kubernetes minor out, and until when is it supported?"],
  ["question.own-gate", () => "Why does this gate of your own give no verdict here?"],
  ["repair.available", (say) => `${say.text("value")} hosts to be had`],
  ["repair.clock", () => "clocks measured to keep that bound, declared as `clock`"],
  ["repair.clock-bound", (say) => `a bound of at most ${say.text("value")} s`],
  ["repair.max-pods", (say) => `room for ${say.text("value")} pods a node`],
  ["repair.node-shape", (say) => `at most ${say.text("value")} virtual cores a guest`],
  ["repair.on-host", () => "hosts in place of the instance"],
  ["repair.min-available", (say) => `no more than ${say.text("value")} replicas that must run`],
  ["repair.replicas", (say) => `${say.text("value")} replicas`],
  ["repair.availability-objective", (say) => `an objective of at most ${say.text("value")}`],
  [
    "trigger.support-ended",
    (say) => `the Kubernetes project supports ${say.text("minor")} (${say.text("path")}) no longer`,
  ],
  [
    "trigger.support-projected",
    (say) =>
      `the Kubernetes project supports ${say.text("minor")} (${say.text("path")}) no longer, as projected from its cadence`,
  ],
  ["trigger.service-life", (say) => `${say.text("path")} has served its life`],
  ["trigger.commitment", (say) => `the commitment of ${say.text("path")} ends`],
];
