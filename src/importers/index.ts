export { importMeasurements, tools } from "./importers.js";
export type { Imported, ImportOptions } from "./importers.js";
export type { ImportContext, Left, MeasurementInput, Params } from "./importer.js";
