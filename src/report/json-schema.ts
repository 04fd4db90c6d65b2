import { z } from "../brief/zod.js";
import { wholeReportSchema } from "./schema/report.js";

/** The form of a report as JSON Schema 2020-12, with titles and descriptions. */
export type ReportJsonSchema = { readonly [keyword: string]: unknown };

/** The JSON Schema of a report: what each value must be, with no field missing and none of another name. */
export const reportJsonSchema = (): ReportJsonSchema => ({
  ...z.toJSONSchema(wholeReportSchema, { io: "input", unrepresentable: "any" }),
  $id: "kube-substrate/report@1",
});
