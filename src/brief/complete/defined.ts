type Defined<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same fields without those that are undefined: an absent field is absent. */
export function defined<T extends object>(fields: T): Defined<T> {
  const stated: { [field: string]: unknown } = {};
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) stated[field] = value;
  return stated as Defined<T>;
}
