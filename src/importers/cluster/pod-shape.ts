import { childPath, type IdPath } from "../../quantity/id-path.js";
import type { Notes } from "./cluster.js";
import { at, listAt, textAt, wholeAt } from "./kubernetes-object.js";
import { podLimits, podRequests, withOverhead } from "./pod-requests.js";
import { amountsOf, quantityOf, type Amounts } from "./resources.js";

/** A volume claim of a template: one for every replica. */
export interface TemplateClaim {
  readonly name: string;
  readonly class: string;
  /** Bytes; absent where the claim states none. */
  readonly size?: number;
}

/** What a pod, or the template of one, says of what it needs. */
export interface PodShape {
  readonly requests: Amounts;
  readonly limits: Amounts;
  readonly runtimeClass: string;
  /** Whether the amounts hold an overhead of the RuntimeClass. */
  readonly hasOverhead: boolean;
  /** Names of claims that it mounts. */
  readonly claims: readonly string[];
  /** Claims that come and go with each pod (generic ephemeral volumes). */
  readonly ephemeral: readonly TemplateClaim[];
  /** Hard constraints of spreading, by topology key. */
  readonly spread: readonly { readonly key: string; readonly maxSkew: number }[];
  readonly windows: boolean;
}

/** The shape of a pod by its specification, with the overhead that admission wrote into it. */
export function podShape(spec: unknown, path: IdPath, notes: Notes): PodShape {
  const overhead = amountsOf(at(spec, "overhead"), childPath(path, "overhead"), notes);
  const volumes = listAt(spec, "volumes");
  return {
    requests: withOverhead(podRequests(spec, path, notes), overhead, "everything"),
    limits: withOverhead(podLimits(spec, path, notes), overhead, "what-is-there"),
    hasOverhead: overhead.size > 0,
    runtimeClass: textAt(spec, "runtimeClassName"),
    claims: volumes
      .map((volume) => textAt(volume, "persistentVolumeClaim", "claimName"))
      .filter((name) => name !== ""),
    ephemeral: volumes.flatMap((volume) => {
      const template = at(volume, "ephemeral", "volumeClaimTemplate");
      return template === undefined ? [] : [templateClaim(template, textAt(volume, "name"))];
    }),
    spread: spreadOf(spec),
    windows:
      textAt(spec, "os", "name") === "windows" ||
      textAt(spec, "nodeSelector", "kubernetes.io/os") === "windows",
  };
}

/** What a volume claim or its template asks for. */
export function templateClaim(claim: unknown, name: string): TemplateClaim {
  const size = quantityOf(at(claim, "spec", "resources", "requests", "storage"));
  return {
    name,
    class: textAt(claim, "spec", "storageClassName"),
    ...(size !== undefined && size > 0 && { size: Math.ceil(size) }),
  };
}

/** Constraints that are mere wishes (`ScheduleAnyway`, preferred terms) place nothing and are not counted. */
function spreadOf(spec: unknown): PodShape["spread"] {
  const skews = new Map<string, number>();
  const narrow = (key: string, skew: number): void => {
    if (key !== "") skews.set(key, Math.min(skews.get(key) ?? skew, skew));
  };
  for (const constraint of listAt(spec, "topologySpreadConstraints")) {
    if (textAt(constraint, "whenUnsatisfiable") !== "DoNotSchedule") continue;
    narrow(
      textAt(constraint, "topologyKey"),
      Math.min(1_000, Math.max(1, wholeAt(constraint, "maxSkew") ?? 1)),
    );
  }
  return [...skews].map(([key, maxSkew]) => ({ key, maxSkew }));
}
