/** Longer paths are cut; a benchmark's address is short. */
const longest = 200;

/** The path of an address, with its query and without its host, which differs between the sides; `/` where none. */
export function urlPath(address: string): string {
  const start = address.indexOf("://");
  const slash = address.indexOf("/", start === -1 ? 0 : start + 3);
  return slash === -1 ? "/" : address.slice(slash, slash + longest);
}
