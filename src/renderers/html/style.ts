/** The whole style of the page: system fonts, light and dark, narrow and printed. No file is asked for. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#59636e;--paper:#fff;--card:#f6f7f9;--line:#d5dae0;--favour:#1f7a6d;--opposed:#b4541a;--aside:#9aa4af;--accent:#2456a6}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#9da7b3;--paper:#14171b;--card:#1c2026;--line:#363d46;--favour:#4db6a4;--opposed:#e08a4f;--aside:#6b7683;--accent:#7fb0f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,footer{max-width:66rem;margin:0 auto;padding:0 1.25rem}
header{padding:1.75rem 0 0}
h1{font-size:1.35rem;line-height:1.25;margin:0;overflow-wrap:anywhere}
h2{font-size:1.02rem;line-height:1.3;margin:0 0 .5rem}
.run{margin:.2rem 0 0;color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
.answer{margin:1.25rem 0;padding:1.1rem 1.25rem;background:var(--card);border-left:.3rem solid var(--accent);border-radius:.25rem;overflow-wrap:anywhere}
.answer p{margin:0}
.verdict{font-size:.8rem;font-weight:700;letter-spacing:.06em;color:var(--accent)}
.answer .plan{font-size:1.4rem;line-height:1.3;font-weight:600;margin:.15rem 0 .5rem}
.standing{color:var(--soft)}
section{margin:1.75rem 0}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 2.5rem;align-items:start}
.beside{margin-top:1.5rem}
.beside>div{min-width:0}
.beside>div:empty{display:none}
.beside section{margin:0 0 1.5rem}
.wide{overflow-x:auto}
.wide:focus-visible{outline:2px solid var(--accent)}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--line);font-weight:400;overflow-wrap:break-word}
td,tbody th{max-width:28rem}
td{min-width:7rem}
.figure{min-width:0}
thead th{color:var(--soft);font-size:.8rem;vertical-align:bottom}
tbody th{font-weight:600}
.group{color:var(--soft);font-size:.8rem;font-weight:400;padding-top:.7rem}
.figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
thead .figure{white-space:normal}
.many{font-size:.8rem}
.many .figure{white-space:normal}
.total th,.total td{border-top:2px solid var(--line);font-weight:600}
.note,.empty{color:var(--soft);font-size:.85rem;margin:.4rem 0}
dl{display:grid;grid-template-columns:fit-content(14rem) 1fr;gap:.3rem 1.25rem;margin:0;font-size:.9rem}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
ul{margin:.25rem 0;padding-left:1.2rem}
li{overflow-wrap:anywhere}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--accent);font-size:.9rem;overflow-wrap:anywhere}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.chart svg{display:block;width:100%;max-width:40rem;height:auto}
svg text{fill:var(--ink);font:12px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
svg .small{fill:var(--soft);font-size:10px}
svg .strong{font-weight:700}
svg .grid{stroke:var(--line);stroke-width:.5}
svg .zero,svg .rule{stroke:var(--soft);stroke-width:1}
svg .bar-to-clear{stroke:var(--accent);stroke-width:1;stroke-dasharray:4 3}
svg .favour{fill:var(--favour)}
svg .opposed{fill:var(--opposed)}
svg .soft{fill:var(--soft)}
svg .aside{fill:var(--aside)}
svg .whisker{stroke:var(--ink);stroke-width:1.2;fill:none}
svg .whisker.named{stroke:var(--accent);stroke-width:2.5}
svg .dot{fill:var(--ink)}
svg .dot.named{fill:var(--accent)}
.more{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:.25rem}
footer{color:var(--soft);font-size:.8rem;padding-bottom:2rem;overflow-wrap:anywhere}
@media (max-width:34rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}.answer .plan{font-size:1.2rem}table{font-size:.85rem}th,td{padding-right:.6rem}td{min-width:4.5rem}tbody th{overflow-wrap:anywhere;min-width:5rem}.figure{white-space:normal;min-width:3.5rem}thead th{white-space:normal}.beside .chart svg text{font-size:15px}.chart svg .small,.beside .chart svg .small{font-size:13px}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--card:#fff;--line:#bbb;--favour:#1f7a6d;--opposed:#b4541a;--aside:#999;--accent:#2456a6}body{font-size:10.5pt}main,footer{max-width:none;padding:0}section,tr,svg{break-inside:avoid}h2{break-after:avoid}.wide{overflow:visible}table{font-size:8.5pt}th,td{padding-right:.5rem;overflow-wrap:anywhere}td{min-width:0}.figure{white-space:normal}.figure,thead th{overflow-wrap:normal}.many{font-size:7.5pt}.chart svg{max-width:26rem}.answer{border:1px solid var(--line);border-left:.3rem solid var(--accent)}}
`;
