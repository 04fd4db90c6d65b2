import type { Brief } from "../brief/brief.js";
import { packsOf } from "../brief/isolation.js";
import type { GateId, PackId } from "../brief/vocabulary.js";
import type { Workload } from "../brief/workload.js";
import { packs } from "../evidence/packs.js";
import { bindingRule } from "../evidence/rules.js";
import { parseDate } from "../quantity/date.js";
import type { Finding } from "./gate.js";

/** What a pack says that switches a gate on, with how it was read. */
export interface PackClause {
  readonly pack: PackId;
  readonly text: Pick<Finding, "clause" | "source" | "date" | "readAs">;
}

/** Per pack and gate: the texts never change, and every workload and platform asks for them. */
const clauses: ReadonlyMap<PackId, ReadonlyMap<GateId, PackClause>> = new Map(
  packs.map(({ id, gates }) => [
    id,
    new Map(gates.map(({ gate, clause, rule }) => [gate, { pack: id, text: textOf(clause, rule) }])),
  ]),
);

/** The clauses by which the packs of a workload switch a gate on, in the order of its packs. */
export function clausesOf(brief: Brief, workload: Workload, gate: GateId): readonly PackClause[] {
  if (workload.compliance.length === 0 && brief.policies.packs.length === 0) return [];
  return packsOf(brief, workload).flatMap((pack) => {
    const clause = clauses.get(pack)?.get(gate);
    return clause ? [clause] : [];
  });
}

function textOf(clause: string, id: string): PackClause["text"] {
  const { source, dated = "", readAs } = bindingRule(id);
  return { clause, source, readAs, ...(parseDate(dated).ok && { date: dated }) };
}
