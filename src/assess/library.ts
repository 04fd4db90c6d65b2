/** Name and version as published; a test holds them to package.json. */
export const library = { name: "kube-substrate", version: "0.1.0" } as const;
