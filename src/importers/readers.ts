import { ab } from "./ab.js";
import { autocannon } from "./autocannon.js";
import { clusterloader2 } from "./clusterloader2.js";
import { criterion } from "./criterion.js";
import { cyclictest } from "./cyclictest.js";
import { fio } from "./fio.js";
import { goBench } from "./go-bench.js";
import { hdrHistogram } from "./hdr-histogram.js";
import { hey } from "./hey.js";
import { hyperfine } from "./hyperfine.js";
import { iperf3 } from "./iperf3.js";
import { jmh } from "./jmh.js";
import { k6 } from "./k6.js";
import { kubeBurner } from "./kube-burner.js";
import { mbw } from "./mbw.js";
import { memtier } from "./memtier.js";
import { mlperf } from "./mlperf.js";
import { netperf } from "./netperf.js";
import { oha } from "./oha.js";
import { opensslSpeed } from "./openssl-speed.js";
import { pgbench } from "./pgbench.js";
import { phoronix } from "./phoronix.js";
import { prometheus } from "./prometheus.js";
import { qperf } from "./qperf.js";
import { redisBenchmark } from "./redis-benchmark.js";
import { sevenZip } from "./seven-zip.js";
import { sockperf } from "./sockperf.js";
import { stream } from "./stream.js";
import { stressNg } from "./stress-ng.js";
import { sysbench } from "./sysbench.js";
import { tidyCsv } from "./tidy-csv.js";
import { unixBench } from "./unix-bench.js";
import { vegeta } from "./vegeta.js";
import { wrk } from "./wrk.js";
import type { Importer } from "./importer.js";

/** Every reader, in the order in which equally sure ones are taken. */
export const readers: readonly Importer[] = [
  fio,
  iperf3,
  sysbench,
  ab,
  autocannon,
  clusterloader2,
  criterion,
  cyclictest,
  goBench,
  hdrHistogram,
  hey,
  hyperfine,
  jmh,
  k6,
  kubeBurner,
  mbw,
  memtier,
  mlperf,
  netperf,
  oha,
  opensslSpeed,
  pgbench,
  phoronix,
  prometheus,
  qperf,
  redisBenchmark,
  sevenZip,
  sockperf,
  stream,
  stressNg,
  unixBench,
  vegeta,
  wrk,
  tidyCsv,
];
