import type { Iperf3Setup } from "./iperf3-setup.js";
import { amount, elements, field } from "./json.js";
import type { Metric } from "./observation.js";

const throughput = { unit: "bit/s", direction: "higher", statistic: "rate" } as const;

/** A figure of one iperf3 run. */
export type Iperf3Rate = Metric & { readonly value: number; readonly observations?: number };

/** What the receiver and the sender counted; with UDP also jitter and loss, with one TCP stream the round trip. */
export function iperf3Rates(document: unknown, setup: Iperf3Setup): readonly Iperf3Rate[] {
  const end = field(document, "end");
  return [
    ...bits("received-throughput", received(end, setup)),
    ...bits("sent-throughput", field(end, "sum_sent")),
    ...bits("received-throughput-reverse", field(end, "sum_received_bidir_reverse")),
    ...bits("sent-throughput-reverse", field(end, "sum_sent_bidir_reverse")),
    ...(setup.protocol === "udp" ? datagrams(end) : roundTrip(end)),
  ];
}

/**
 * The receiver's sum. Before 3.12 a UDP test has one `sum`, whose rate is the sender's: what arrived is that rate
 * less the lost packets.
 */
function received(end: unknown, setup: Iperf3Setup): unknown {
  const sum = field(end, "sum_received");
  if (sum !== undefined || setup.protocol !== "udp") return sum;
  const rate = amount(field(field(end, "sum"), "bits_per_second"));
  const lost = lostShare(field(end, "sum"));
  return rate === undefined || lost === undefined ? undefined : { bits_per_second: rate * (1 - lost) };
}

/** A rate of 0 is a sum nobody counted (a server that did not answer), never a result. */
function bits(metric: string, sum: unknown): readonly Iperf3Rate[] {
  const value = amount(field(sum, "bits_per_second"));
  return value === undefined || value === 0 ? [] : [{ metric, ...throughput, value }];
}

/** A jitter of 0 is one that nobody counted. */
function datagrams(end: unknown): readonly Iperf3Rate[] {
  const sum = field(end, "sum_received") ?? field(end, "sum");
  const packets = amount(field(sum, "packets"));
  if (packets === undefined || packets === 0) return [];
  const jitter = amount(field(sum, "jitter_ms")) ?? 0;
  const lost = lostShare(sum) ?? 1;
  const counted = { statistic: "mean", observations: packets } as const;
  return [
    ...(jitter === 0
      ? []
      : [{ metric: "jitter", unit: "s", direction: "lower" as const, ...counted, value: jitter / 1000 }]),
    ...(lost === 1
      ? []
      : [
          { metric: "delivered-share", unit: "1", direction: "higher" as const, ...counted, value: 1 - lost },
        ]),
  ];
}

function lostShare(sum: unknown): number | undefined {
  const packets = amount(field(sum, "packets"));
  const lost = amount(field(sum, "lost_packets"));
  return packets === undefined || packets === 0 || lost === undefined || lost > packets
    ? undefined
    : lost / packets;
}

/** The mean round trip under load of a single stream, in microseconds where the sender's system reports it. */
function roundTrip(end: unknown): readonly Iperf3Rate[] {
  const streams = elements(field(end, "streams"));
  const time = streams.length === 1 ? amount(field(field(streams[0], "sender"), "mean_rtt")) : undefined;
  if (time === undefined || time === 0) return [];
  return [{ metric: "round-trip-time", unit: "s", direction: "lower", statistic: "mean", value: time / 1e6 }];
}
