import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Packages that only one place may import, so that a change of library touches one place. */
const homes = [
  { packages: ["zod", "zod/*"], home: ["src/brief/zod.ts"] },
  { packages: ["decimal.js", "decimal.js/*"], home: ["src/quantity/money.ts"] },
  { packages: ["simple-statistics"], home: ["src/statistics/**"] },
  { packages: ["date-fns", "date-fns/*", "@date-fns/*"], home: ["src/quantity/date.ts"] },
  { packages: ["@noble/*", "canonicalize"], home: ["src/brief/**", "src/report/**"] },
  { packages: ["papaparse"], home: ["src/importers/csv-table.ts"] },
  { packages: ["fast-xml-parser"], home: ["src/importers/xml.ts"] },
  { packages: ["fflate"], home: ["src/importers/inflate.ts"] },
  { packages: ["yaml"], home: ["src/cli/**", "src/importers/yaml-documents.ts"] },
  { packages: ["commander"], home: ["src/cli/**"] },
];

const nodeModules = {
  regex:
    "^(node:.*|(assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|perf_hooks|process|stream|timers|tty|url|util|v8|vm|worker_threads|zlib)(/.*)?)$",
  message: "Node's own modules belong in src/cli.",
};

const covers = (home, place) =>
  home === place || (home.endsWith("/**") && place.startsWith(home.slice(0, -"**".length)));

const importWall = (place) => [
  "error",
  {
    patterns: [
      ...homes
        .filter(({ home }) => !home.some((one) => covers(one, place)))
        .map(({ packages, home }) => ({ group: packages, message: `Belongs in ${home.join(", ")} alone.` })),
      ...(covers("src/cli/**", place) ? [] : [nodeModules]),
    ],
  },
];

const impureGlobals = [
  ...[
    "process",
    "console",
    "Buffer",
    "require",
    "module",
    "__dirname",
    "__filename",
    "global",
    "globalThis",
    "self",
  ],
  ...["window", "document", "navigator", "location", "localStorage", "sessionStorage", "indexedDB", "caches"],
  ...[
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "Worker",
    "BroadcastChannel",
    "performance",
    "crypto",
  ],
  ...["setTimeout", "setInterval", "setImmediate", "requestAnimationFrame", "eval", "Function", "WeakRef"],
].map((name) => ({ name, message: "The core is pure: plain data in, plain data out." }));

const clock = { name: "Date", message: "Dates are read in src/quantity/date.ts alone." };
const locale = { name: "Intl", message: "Intl differs between engines: same brief, same bytes." };

const engineMaths = [
  ...[
    "exp",
    "expm1",
    "log",
    "log1p",
    "log2",
    "log10",
    "pow",
    "cbrt",
    "hypot",
    "fround",
    "f16round",
    "sumPrecise",
  ],
  ...[
    "sin",
    "cos",
    "tan",
    "asin",
    "acos",
    "atan",
    "atan2",
    "sinh",
    "cosh",
    "tanh",
    "asinh",
    "acosh",
    "atanh",
  ],
].map((property) => ({
  object: "Math",
  property,
  message: "Engines differ in it: use src/statistics/elementary.ts.",
}));

const localeMethods = [
  ...["localeCompare", "toLocaleString", "toLocaleUpperCase", "toLocaleLowerCase"],
  ...["toLocaleDateString", "toLocaleTimeString"],
].map((property) => ({
  property,
  message: "It reads the machine's locale: compare and write by code unit.",
}));

const impureProperties = [
  ...engineMaths,
  ...localeMethods,
  { object: "Math", property: "random", message: "Draws come from a named stream." },
  { object: "Date", property: "now", message: "The core has no clock: the day is brief.asOf." },
];

const style = [
  ["ExportDefaultDeclaration", "Exports have names."],
  ["TSEnumDeclaration", "A union of literals instead of an enum."],
  ["ClassDeclaration:not([superClass.name=/Error$/])", "No classes outside errors: functions on plain data."],
  ["ClassExpression", "No classes outside errors: functions on plain data."],
];

const purity = [
  ["BinaryExpression[operator='**']", "Engines differ in **: use pow of src/statistics/elementary.ts."],
  ["AssignmentExpression[operator='**=']", "Engines differ in **: use pow of src/statistics/elementary.ts."],
  [":not(MemberExpression) > Identifier[name='Math']", "Name the function where it is used: Math.sqrt(x)."],
  [
    "MemberExpression[object.name='Math'][computed=true]",
    "Name the function where it is used: Math.sqrt(x).",
  ],
  ["NewExpression[callee.name='Date'][arguments.length=0]", "The core has no clock: the day is brief.asOf."],
  ["CallExpression[callee.name='Date']", "The core has no clock: the day is brief.asOf."],
  ["ImportExpression", "The core loads everything at once."],
  ["MetaProperty", "The core does not know where it stands."],
];

const barrels = [
  ["ExportAllDeclaration", "Only a door re-exports."],
  ["ExportNamedDeclaration[source]", "Only a door re-exports."],
];

const restrictSyntax = (...rules) => [
  "error",
  ...rules.flat().map(([selector, message]) => ({ selector, message })),
];

const doors = ["src/index.ts", "src/*/index.ts", "src/brief/zod.ts"];

export default defineConfig(
  { ignores: ["dist/", "coverage/", "out/", "examples/", "test/**/fixtures/"] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "anywhere" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.ts"],
    linterOptions: { noInlineConfig: true },
    rules: {
      "@typescript-eslint/no-import-type-side-effects": "error",
      "no-restricted-imports": importWall("src/**"),
      "no-restricted-globals": ["error", ...impureGlobals, clock, locale],
      "no-restricted-properties": ["error", ...impureProperties],
      "no-restricted-syntax": restrictSyntax(style, purity, barrels),
    },
  },
  ...[...new Set(homes.flatMap(({ home }) => home))]
    .sort((a, b) => Number(b.endsWith("/**")) - Number(a.endsWith("/**")))
    .map((place) => ({ files: [place], rules: { "no-restricted-imports": importWall(place) } })),
  {
    files: ["src/quantity/date.ts"],
    rules: { "no-restricted-globals": ["error", ...impureGlobals, locale] },
  },
  { files: doors, rules: { "no-restricted-syntax": restrictSyntax(style, purity) } },
  {
    files: ["src/cli/**/*.ts"],
    rules: {
      "no-restricted-globals": "off",
      "no-restricted-properties": "off",
      "no-restricted-syntax": restrictSyntax(style, barrels),
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["it", "test", "describe"].flatMap((object) =>
          ["only", "skip", "todo", "fails"].map((property) => ({
            object,
            property,
            message: "Every test runs; skipIf names a condition.",
          })),
        ),
      ],
    },
  },
);
