import type { Brief } from "../brief.js";
import { childPath, indexPath } from "../../quantity/id-path.js";
import { ratio, share } from "../amounts.js";
import type { AddedRecordInput, EvidenceInput } from "../input/record.js";
import { sortedByContent, sortedById, sortedTexts } from "../order.js";
import type { RecordInput } from "../record.js";
import { isSides } from "../schema/record.js";
import { quantityOf } from "./quantity.js";

export const completeEvidence = (input: EvidenceInput | undefined): Brief["evidence"] => ({
  use: input?.use ?? "catalogue",
  add: sortedById(input?.add ?? []).map(completeRecord),
  exclude: sortedTexts(input?.exclude ?? []),
  reweigh: sortedByContent(input?.reweigh ?? []).map(({ record, factor }, index) => ({
    record,
    factor: quantityOf(factor, share, childPath(indexPath("evidence.reweigh", index), "factor")),
  })),
});

function completeRecord({ ratio: stated, ...others }: AddedRecordInput): RecordInput {
  if (typeof stated === "object" && isSides(stated)) return { ...others, sides: stated };
  return { ...others, ratio: quantityOf(stated, ratio, "").value };
}
