/// The page's style sheet. It needs no script, no font and no picture of another file.
///
/// The colours are those of Okabe and Ito; each measure has letters and a kind of line besides, which print keeps.
enum PageStyle {
  /// The style sheet.
  static let css: StaticString = """
    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--page:#fff;--line:#d0d7de;--band:#f3f5f7;--link:#0550ae;
    --k0:#b3470a;--k1:#8a6500;--k2:#00609c;--k3:#8d3b74;--k4:#00765a;--k5:#5b4a9e;--k6:#1f7a9c;--k7:#57606a}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b1;--page:#0d1117;--line:#30363d;--band:#161b22;
    --link:#79b8ff;--k0:#ff9b60;--k1:#f0c74b;--k2:#6fbdf2;--k3:#e6a0cf;--k4:#4fd3ac;--k5:#b9a9ff;--k6:#7fd3ef;--k7:#b1bac4}}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:64rem;padding:0 1rem 4rem;font:1rem/1.55 system-ui,sans-serif;color:var(--ink);
    background:var(--page);overflow-wrap:anywhere}
    h1{font-size:1.7rem;line-height:1.2;margin:1.5rem 0 .5rem}h2{margin:2.5rem 0 .5rem;font-size:1.35rem;
    border-bottom:2px solid var(--line)}h3{margin:2rem 0 .3rem;font-size:1.1rem}h4{margin:1.2rem 0 .3rem;font-size:1rem}
    a{color:var(--link)}.soft{color:var(--soft);margin:.2rem 0}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;background:var(--page)}
    .wide{overflow-x:auto;margin:.5rem 0 1rem}
    table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:600;padding:.3rem 0}
    th,td{text-align:left;vertical-align:top;overflow-wrap:break-word;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
    thead th{color:var(--soft);font-weight:600;white-space:nowrap}
    td.n,th.n{text-align:right;white-space:nowrap}td.s{min-width:16rem}.reports td:first-child{min-width:8rem}
    tr:target,mark:target,article:target>h3{outline:3px solid var(--k1);outline-offset:1px}
    mark{color:inherit;background:color-mix(in srgb,var(--k) 14%,transparent);border-bottom:2px solid var(--k);
    padding:0 .1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
    .tag{font:700 .68em/1 system-ui,sans-serif;color:var(--page);background:var(--k);border-radius:.25em;
    padding:.12em .35em;margin-left:.3em;text-decoration:none;vertical-align:.15em;white-space:nowrap;
    -webkit-print-color-adjust:exact;print-color-adjust:exact}
    .c0{--k:var(--k0)}.c1{--k:var(--k1)}.c2{--k:var(--k2)}.c3{--k:var(--k3)}.c4{--k:var(--k4)}.c5{--k:var(--k5)}
    .c6{--k:var(--k6)}.c7{--k:var(--k7)}.u1{border-bottom-style:dashed}.u2{border-bottom-style:dotted}
    .u3{border-bottom:4px double var(--k)}
    .legend,.key{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;margin:.5rem 0;font-size:.9rem}
    .text p{white-space:pre-line;max-width:44rem;margin:.6rem 0;unicode-bidi:isolate}
    .text .headline{font-weight:700}.text .related{color:var(--soft);font-size:.9rem;border-left:3px solid var(--line);
    padding-left:.7rem}.text .caption{font-style:italic}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(26rem,100%),1fr));gap:0 1.5rem}
    .chart{margin:1rem 0;max-width:42rem}.chart figcaption{font-weight:600;font-size:.9rem}
    .chart>svg{width:100%;height:auto;display:block}
    svg text{font:12px system-ui,sans-serif;fill:var(--soft)}
    .grid{stroke:var(--line)}.bar{fill:var(--k2)}.bar.open{fill:transparent;stroke:var(--k2);stroke-dasharray:3 2}
    svg g,svg[class]{color:var(--k0)}polyline{fill:none;stroke:currentColor;stroke-width:1.5}
    path{fill:currentColor}.range{stroke:currentColor;stroke-width:1.5}
    g g{color:inherit}.s0,svg g.s0,svg.s0{color:var(--k0)}svg g.s1,svg.s1{color:var(--k2)}svg g.s2,svg.s2{color:var(--k4)}
    svg g.s3,svg.s3{color:var(--k3)}svg g.s4,svg.s4{color:var(--k1)}svg g.s5,svg.s5{color:var(--k5)}
    svg g.s6,svg.s6{color:var(--k7)}svg g g{color:inherit}
    .v{white-space:nowrap}.conflict{font-weight:700;color:var(--k0)}
    @media print{body{max-width:none;font-size:10pt;color:#000}nav,.skip{display:none}a{color:inherit;text-decoration:none}
    tr,figure,.legend{break-inside:avoid}h2,h3,h4{break-after:avoid}.wide{overflow:visible}.tag{color:#000;background:none;
    border:1px solid #000}}
    @media (max-width:40rem){svg text{font-size:20px}
    .reports thead,.summary thead{display:none}.reports tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}
    .reports td{display:block;border:0;padding:.05rem 0;text-align:left}.reports td.n{font-weight:700;text-align:left}
    .summary tr{display:block;border-bottom:2px solid var(--line);
    padding:.4rem 0}.summary td,.summary th{display:flex;justify-content:space-between;gap:1rem;border:0;padding:.1rem 0;
    white-space:normal;text-align:right}.summary th[scope=row]{font-size:1.05rem;text-align:left}
    .summary td::before{content:attr(data-name);color:var(--soft);text-align:left}}
    """
}
