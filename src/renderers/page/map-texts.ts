/** The same data with every text passed through `change`, so that none can be forgotten; keys stay. */
export const mapTexts = <T>(data: T, change: (text: string) => string): T => mapped(data, change) as T;

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((element: unknown) => mapped(element, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, change)]));
}
