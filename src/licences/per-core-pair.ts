import { ruleNumber } from "../evidence/rules.js";
import type { Metric } from "./licence.js";

const CORES_PER_PAIR = ruleNumber("redhat.core-pair", "coresPerPair");
const VCPUS_PER_PAIR = ruleNumber("redhat.core-pair", "vcpusPerPair");

/**
 * Two physical cores of a worker host, whatever its threads, or four vCPUs of worker guests and instances; pooled over
 * all of them and rounded up once. Source: Red Hat, Self-managed OpenShift subscription guide, definition of core-pair.
 */
export const perCorePair: Metric = {
  id: "per-core-pair",
  perNode: ({ on, model, pool }) =>
    on === "host" && model
      ? (model.sockets * model.coresPerSocket) / CORES_PER_PAIR
      : pool.capacity.cpu / VCPUS_PER_PAIR,
  pooled: true,
};
