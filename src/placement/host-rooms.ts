/** Shares of a host, by what may run out first. */
export interface Share {
  readonly cpu: number;
  readonly memory: number;
  readonly devices: number;
}

/** What is taken of each host, and of that by control planes. */
export interface HostRooms {
  readonly taken: { readonly [side in keyof Share]: Float64Array };
  readonly control: { readonly cpu: Float64Array; readonly memory: Float64Array };
}

/** How guests go on hosts. */
export interface Manner {
  /** Host by host until each is full, instead of one on each in turn. */
  readonly dense: boolean;
  /** Whether a guest may be made smaller by the control-plane VM that it stands beside. */
  readonly squeeze: boolean;
}

/** Room for the dust of shares such as three thirds. */
const BRIM = 1 + 1e-9;

/** A guest gives up half of itself at most. */
const MOST_SQUEEZED = 0.5;

export const emptyRooms = (hosts: number): HostRooms => ({
  taken: {
    cpu: new Float64Array(hosts),
    memory: new Float64Array(hosts),
    devices: new Float64Array(hosts),
  },
  control: { cpu: new Float64Array(hosts), memory: new Float64Array(hosts) },
});

/** Takes a share of a host; `isControl` marks that of a control plane. */
export function take({ taken, control }: HostRooms, host: number, share: Share, isControl: boolean): void {
  for (const side of ["cpu", "memory", "devices"] as const) add(taken[side], host, share[side]);
  if (isControl) for (const side of ["cpu", "memory"] as const) add(control[side], host, share[side]);
}

const add = (column: Float64Array, host: number, amount: number): void => {
  column[host] = (column[host] as number) + amount;
};

const beyondAll = (taken: number): number => (taken > BRIM ? taken - 1 : 0);

/** By how much more than all of it a host would be taken; 0 where it is not. */
export const overlapOf = (
  { taken }: HostRooms,
  host: number,
): { readonly cpu: number; readonly memory: number } => ({
  cpu: beyondAll(taken.cpu[host] as number),
  memory: beyondAll(taken.memory[host] as number),
});

/** Whether one more share fits a host, with or without a squeeze. */
export function fitsHost(
  { taken, control }: HostRooms,
  host: number,
  share: Share,
  squeeze: boolean,
): boolean {
  if ((taken.devices[host] as number) + share.devices > BRIM) return false;
  return (["cpu", "memory"] as const).every((side) => {
    const whole = (taken[side][host] as number) + share[side];
    if (whole <= BRIM) return true;
    return (
      squeeze && whole - (control[side][host] as number) <= BRIM && whole - 1 <= MOST_SQUEEZED * share[side]
    );
  });
}

/**
 * Hosts for so many equal guests: one on each in turn, the emptiest first and those in `before` last, or densely;
 * at most one on each where `apart`. `undefined` where they do not fit.
 */
export function hostsFor(
  rooms: HostRooms,
  guests: {
    readonly count: number;
    readonly share: Share;
    readonly apart: boolean;
    readonly before: readonly number[];
    readonly isControl: boolean;
  },
  { dense, squeeze }: Manner,
): readonly number[] | undefined {
  const { count, share, apart, isControl } = guests;
  const { cpu, memory, devices } = rooms.taken;
  const fullest = (host: number): number =>
    Math.max(cpu[host] as number, memory[host] as number, devices[host] as number);
  const had = new Set(guests.before);
  const order = Array.from(cpu.keys());
  if (!dense)
    order.sort((a, b) => Number(had.has(a)) - Number(had.has(b)) || fullest(a) - fullest(b) || a - b);
  const chosen: number[] = [];
  let open = order;
  while (chosen.length < count) {
    const fitting: number[] = [];
    for (const host of open) {
      let fits = fitsHost(rooms, host, share, squeeze);
      while (fits && chosen.length < count) {
        take(rooms, host, share, isControl);
        chosen.push(host);
        fits = fitsHost(rooms, host, share, squeeze);
        if (apart || !dense) break;
      }
      if (fits && !apart) fitting.push(host);
      if (chosen.length === count) return chosen;
    }
    if (fitting.length === 0) return undefined;
    open = fitting;
  }
  return chosen;
}
