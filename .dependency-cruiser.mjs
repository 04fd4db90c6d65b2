/**
 * Who may import whom: the folder list of `src` read as ranks. A file imports from the ranks above its own and
 * from its own folder; a stage takes only types from earlier stages, whose functions reach it as arguments.
 */
const foundations = ["notice", "quantity", "statistics", "brief", "evidence"];

const ranks = [
  ["notice", "quantity"],
  ["statistics"],
  ["brief"],
  ["importers"],
  ["evidence"],
  ["overheads"],
  ["world"],
  ["gates"],
  ["plans"],
  ["placement"],
  ["licences"],
  ["consequences"],
  ["values"],
  ["robustness"],
  ["decision"],
  ["explanation"],
  ["report"],
  ["assess", "assess-async"],
  ["verify"],
  ["index"],
  ["renderers"],
  ["notebook", "element", "cli"],
];

const names = ranks.flat();
const stages = ranks
  .slice(0, 17)
  .flat()
  .filter((name) => !foundations.includes(name));
const doors = ["^src/index\\.ts$", "^src/[^/]+/index\\.ts$"];

/** Matches the folder of that name or the file `src/name.ts`. */
const place = (...those) => `^src/(?:${those.join("|")})(?:/|\\.ts$)`;

const upward = ranks.slice(0, -1).map((rank, index) => ({
  name: `upward-from-${rank.join("-")}`,
  comment: `${rank.join(" and ")} may import only what stands above it in the folder list.`,
  severity: "error",
  from: { path: place(...rank) },
  to: { path: place(...ranks.slice(index + 1).flat()) },
}));

const typesOnly = stages.map((stage) => ({
  name: `types-only-from-${stage}`,
  comment: `Functions of ${stage} reach another stage as arguments; only its types are imported.`,
  severity: "error",
  from: { path: place(...foundations, ...stages), pathNot: place(stage) },
  to: { path: place(stage), dependencyTypesNot: ["type-only", "type-import"] },
}));

const walls = [
  {
    name: "no-cycles",
    comment: "Types count.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "renderers-read-reports",
    comment: "Renderers know notices, quantities and the report, nothing behind them.",
    severity: "error",
    from: { path: place("renderers") },
    to: { path: "^src/", pathNot: place("notice", "quantity", "report", "renderers") },
  },
  ...["notebook", "element", "cli"].map((entry) => ({
    name: `${entry}-uses-doors`,
    comment: `${entry} imports public entries and nothing behind them.`,
    severity: "error",
    from: { path: place(entry) },
    to: { path: "^src/", pathNot: [place(entry), ...doors] },
  })),
  {
    name: "doors-are-for-entries",
    comment: "Inside the core a file is imported by its own name, not through a door.",
    severity: "error",
    from: { path: "^src/", pathNot: place("notebook", "element", "cli") },
    to: { path: doors },
  },
  {
    name: "zod-through-one-file",
    comment: "The schema library is known to brief and report alone, through the file that configures it.",
    severity: "error",
    from: { path: "^src/", pathNot: place("brief", "report") },
    to: { path: "^src/brief/zod\\.ts$" },
  },
  {
    name: "known-folders",
    comment: "Every folder of src has a rank.",
    severity: "error",
    from: { path: "^src/", pathNot: place(...names) },
    to: {},
  },
  {
    name: "src-stands-alone",
    comment:
      "The library knows neither its tests, nor its scripts, nor packages that are only for development.",
    severity: "error",
    from: { path: "^src/" },
    to: { path: "^(?:test|scripts|bench|examples)/" },
  },
  {
    name: "no-development-packages",
    severity: "error",
    from: { path: "^src/" },
    to: {
      dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
      dependencyTypesNot: ["type-only", "type-import"],
    },
  },
  {
    name: "resolvable",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...upward, ...typesOnly, ...walls],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
