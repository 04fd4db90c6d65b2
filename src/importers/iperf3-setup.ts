import type { Params } from "./importer.js";
import { amount, elements, field, words } from "./json.js";
import { isLoopback } from "./loopback.js";

/** What an iperf3 document says about how it was run. */
export interface Iperf3Setup {
  readonly version: string;
  readonly protocol: string;
  readonly params: Params;
  readonly environment: { readonly [name: string]: string };
  readonly durationSeconds?: number;
  /** A bit rate the sender was told to keep: then the rate is an input, not a result. */
  readonly limited: boolean;
  /** Both ends on one machine: no network device was crossed. */
  readonly loopback: boolean;
}

/** From 3.16 on each stream has a thread of its own: rates of several streams do not compare across that line. */
const firstThreadedMinor = 16;
/** iperf3's own default rate for UDP, in bit/s, which old versions do not report. */
const defaultUdpRate = 1_048_576;

export function iperf3Setup(document: unknown): Iperf3Setup {
  const start = field(document, "start");
  const test = field(start, "test_start");
  const version = words(field(start, "version")).replace(/^iperf /, "");
  const protocol = words(field(test, "protocol")).toLowerCase() || "tcp";
  const streams = amount(field(test, "num_streams"));
  const block = amount(field(test, "blksize"));
  const buffer = amount(field(start, "sock_bufsize"));
  const stated = amount(field(test, "target_bitrate")) ?? amount(field(start, "target_bitrate"));
  const target = stated ?? (protocol === "udp" ? defaultUdpRate : 0);
  const seconds = amount(field(test, "duration"));
  const kernel = /^Linux \S+ (\S+)/.exec(words(field(start, "system_info")))?.[1];
  const end = field(document, "end");
  const congestion = words(field(end, "sender_tcp_congestion"));
  return {
    version,
    protocol,
    params: {
      protocol,
      ...(streams !== undefined && { streams }),
      ...(streams !== undefined && streams > 1 && { "thread-per-stream": isThreaded(version) }),
      ...(block !== undefined && block > 0 && { "block-bytes": block }),
      ...(buffer !== undefined && buffer > 0 && { "socket-buffer-bytes": buffer }),
      reverse: isOn(field(test, "reverse")),
      bidirectional: isOn(field(test, "bidir")) || field(end, "sum_sent_bidir_reverse") !== undefined,
      ...(target > 0 && { "target-bits-per-second": target }),
    },
    environment: {
      ...(seconds !== undefined && { duration: `${seconds} s` }),
      ...(kernel !== undefined && { "client-kernel": kernel }),
      ...(congestion !== "" && { "congestion-control": congestion }),
      ...(isWithinMachine(start) && { link: "loopback" }),
    },
    ...(seconds !== undefined && { durationSeconds: seconds }),
    limited: target > 0,
    loopback: isWithinMachine(start),
  };
}

const isOn = (value: unknown): boolean => value === 1 || value === true;

function isThreaded(version: string): boolean {
  const parts = /^(\d+)\.(\d+)/.exec(version);
  return parts !== null && (Number(parts[1]) > 3 || Number(parts[2]) >= firstThreadedMinor);
}

function isWithinMachine(start: unknown): boolean {
  const hosts = [
    field(field(start, "connecting_to"), "host"),
    ...elements(field(start, "connected")).map((connection) => field(connection, "remote_host")),
  ];
  return hosts.some((host) => typeof host === "string" && isLoopback(host));
}
