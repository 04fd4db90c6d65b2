import type { Finding } from "../finding.js";
import type { WorkloadInput } from "../input/workload.js";
import { isRange } from "../schema/replicas.js";
import type { RuleContext } from "./rule.js";

const SUM_TOLERANCE = 0.01;

/** What must hold inside one workload. */
export function* workloads({ brief, ids }: RuleContext): Iterable<Finding> {
  for (const { index, whole } of brief.workloads) {
    if (whole === undefined) continue;
    for (const finding of [
      ...tenancy(whole, ids.tenants.length),
      ...profile(whole),
      ...availability(whole),
      ...contracts(whole),
      ...limits(whole),
    ]) {
      yield { ...finding, path: ["workloads", index, ...finding.path] };
    }
  }
}

function* tenancy({ tenant }: WorkloadInput, tenants: number): Iterable<Finding> {
  if (tenant !== undefined || tenants < 2) return;
  yield {
    code: "missing",
    path: ["tenant"],
    expected: "the id of a tenant",
    problem: "is missing: with several tenants every workload names its own",
  };
}

function* profile({ profile: shares }: WorkloadInput): Iterable<Finding> {
  if (shares === undefined) return;
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return;
  const shown = Number(sum.toPrecision(6));
  yield {
    code: "profile-sum",
    path: ["profile"],
    expected: "shares that sum to 1 ± 0.01",
    received: `a sum of ${shown}`,
    problem: `has shares that sum to ${shown} instead of 1`,
    values: { sum: shown },
  };
}

function* availability({ availability: stated, replicas = 1 }: WorkloadInput): Iterable<Finding> {
  if (stated === undefined) return;
  const least = typeof replicas === "number" ? replicas : isRange(replicas) ? replicas.min : undefined;
  const { minAvailable, credits = [] } = stated;
  if (least !== undefined && minAvailable !== undefined && minAvailable > least) {
    yield {
      code: "out-of-range",
      path: ["availability", "minAvailable"],
      expected: `at most the ${least} replicas that always run`,
    };
  }
  const bounds = new Set<number>();
  for (const [place, { below }] of credits.entries()) {
    if (bounds.has(below)) {
      const expected = "a bound that no other credit has";
      yield { code: "duplicate-bound", path: ["availability", "credits", place, "below"], expected };
    }
    bounds.add(below);
  }
}

function* contracts({ contracts: stated = [] }: WorkloadInput): Iterable<Finding> {
  for (const [place, { demands, value }] of stated.entries()) {
    if ((demands !== "region" && demands !== "ownership") || value !== undefined) continue;
    yield {
      code: "missing",
      path: ["contracts", place, "value"],
      expected: `the ${demands} that is demanded`,
    };
  }
}

/** Kubernetes refuses a pod whose request is above its limit; seen here where both are plain numbers. */
function* limits({ requests, limits: stated }: WorkloadInput): Iterable<Finding> {
  for (const resource of ["cpu", "memory"] as const) {
    const [request, limit] = [requests[resource], stated?.[resource]];
    if (typeof request !== "number" || typeof limit !== "number" || limit >= request) continue;
    yield {
      code: "limit-below-request",
      path: ["limits", resource],
      expected: `at least the request of ${request}`,
    };
  }
}
