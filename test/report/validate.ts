type Node = { readonly [keyword: string]: unknown };

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isOfType = (value: unknown, type: string): boolean => {
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isObject(value) : typeof value === type;
};

/** Keywords that say nothing of whether a value is valid. */
const silent = [
  "$schema",
  "$id",
  "$defs",
  "title",
  "description",
  "examples",
  "default",
  "id",
  "unit",
  "format",
];

/**
 * Where a value breaks a JSON Schema of draft 2020-12, by path; written for the keywords that the schema of a report
 * uses, and failing at any other.
 */
export function violationsOf(root: Node, value: unknown, node: Node = root, path = ""): readonly string[] {
  const inside = (schema: unknown, part: unknown, step: string): readonly string[] =>
    violationsOf(root, part, schema as Node, `${path}/${step}`);
  const unless = (holds: boolean, keyword: string): readonly string[] =>
    holds ? [] : [`${path} ${keyword}`];
  return Object.entries(node).flatMap(([keyword, wanted]): readonly string[] => {
    if (silent.includes(keyword)) return [];
    switch (keyword) {
      case "$ref": {
        const name = String(wanted).replace("#/$defs/", "");
        return violationsOf(root, value, (root["$defs"] as { readonly [name: string]: Node })[name], path);
      }
      case "type":
        return unless(
          [wanted].flat().some((type) => isOfType(value, String(type))),
          keyword,
        );
      case "const":
        return unless(value === wanted, keyword);
      case "enum":
        return unless((wanted as readonly unknown[]).includes(value), keyword);
      case "anyOf":
      case "oneOf": {
        const fitting = (wanted as readonly Node[]).filter(
          (one) => violationsOf(root, value, one, path).length === 0,
        );
        return unless(keyword === "anyOf" ? fitting.length > 0 : fitting.length === 1, keyword);
      }
      case "minimum":
        return unless(typeof value !== "number" || value >= Number(wanted), keyword);
      case "maximum":
        return unless(typeof value !== "number" || value <= Number(wanted), keyword);
      case "minLength":
        return unless(typeof value !== "string" || value.length >= Number(wanted), keyword);
      case "maxItems":
        return unless(!Array.isArray(value) || value.length <= Number(wanted), keyword);
      case "pattern":
        return unless(typeof value !== "string" || new RegExp(String(wanted)).test(value), keyword);
      case "items":
        return Array.isArray(value)
          ? value.flatMap((item, index) => inside(wanted, item, String(index)))
          : [];
      case "required":
        return isObject(value)
          ? (wanted as readonly string[]).flatMap((key) =>
              unless(Object.hasOwn(value, key), `required ${key}`),
            )
          : [];
      case "properties":
        return isObject(value)
          ? Object.entries(wanted as Node).flatMap(([key, schema]) =>
              Object.hasOwn(value, key) ? inside(schema, value[key], key) : [],
            )
          : [];
      case "propertyNames":
        return isObject(value) ? Object.keys(value).flatMap((key) => inside(wanted, key, key)) : [];
      case "additionalProperties": {
        if (!isObject(value)) return [];
        const known = Object.keys((node["properties"] as Node | undefined) ?? {});
        const others = Object.entries(value).filter(([key]) => !known.includes(key));
        return wanted === false
          ? others.map(([key]) => `${path} surplus ${key}`)
          : others.flatMap(([key, part]) => inside(wanted, part, key));
      }
      default:
        throw new Error(`nobody checks ${keyword}`);
    }
  });
}
