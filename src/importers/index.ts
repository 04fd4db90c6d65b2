export { importMeasurements, tools } from "./importers.js";
export type { Imported, ImportOptions } from "./importers.js";
export type { Columns, ImportContext, Left, Params } from "./importer.js";
export type { MeasurementInput } from "../brief/input/measurement.js";
export { importCluster } from "./cluster/import-cluster.js";
export type { ClusterQuestion, ClusterSettings, ImportedCluster, NodePool } from "./cluster/cluster.js";
export type { Seen, WorkloadUsage } from "./cluster/usage.js";
