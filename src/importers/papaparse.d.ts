/**
 * The little of papaparse that is used. Its published types need Node's and the browser's, which the core is
 * checked without.
 */
declare module "papaparse" {
  interface Parser {
    readonly parse: (
      text: string,
      settings: { readonly delimiter: string; readonly preview: number; readonly skipEmptyLines: "greedy" },
    ) => {
      readonly data: readonly (readonly string[])[];
      readonly errors: readonly { readonly code: string; readonly message: string; readonly row?: number }[];
    };
  }
  const papaparse: Parser;
  export = papaparse;
}
