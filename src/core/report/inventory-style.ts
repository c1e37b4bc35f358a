/** Light and dark by what the reader's system says; wide tables scroll in their own box, and the page prints. */
export const inventoryStyle = `:root { color-scheme: light dark; --line: #d0d4da; --soft: #5a6270; --head: #f3f5f8; --error: #a8071a; --warning: #874d00; --back: #fff; --text: #16191d; }
@media (prefers-color-scheme: dark) { :root { --line: #3a4049; --soft: #a6aebb; --head: #22262c; --error: #ff9c9c; --warning: #ffc76b; --back: #17191d; --text: #e6e8eb; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 100rem; background: var(--back); color: var(--text); font: 15px/1.45 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; }
h2 { margin: 0 0 .4rem; font-size: 1.05rem; }
header p, footer p { margin: .5rem 0 1rem; color: var(--soft); }
.totals { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0 0 1.2rem; padding: 0; list-style: none; }
.totals li { padding: .5rem .9rem; border: 1px solid var(--line); border-radius: .5rem; color: var(--soft); }
.totals b { display: block; color: var(--text); font-size: 1.35rem; font-variant-numeric: tabular-nums; }
.totals .error, .totals .error b { color: var(--error); }
.totals .warning, .totals .warning b { color: var(--warning); }
.unseen { margin: 0 0 1.2rem; padding: .8rem 1rem; border: 1px solid var(--error); border-radius: .5rem; }
.unseen ul { margin: 0; padding-left: 1.2rem; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { width: 100%; border-collapse: collapse; }
caption { padding: .5rem .75rem; color: var(--soft); text-align: left; }
th, td { padding: .5rem .6rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--head); white-space: nowrap; }
tbody th { font-weight: 600; min-width: 9rem; max-width: 22rem; overflow-wrap: break-word; }
small, .none { color: var(--soft); font-weight: 400; }
td small { display: block; }
.none { font-size: .85rem; white-space: nowrap; }
code { font: .9em ui-monospace, monospace; }
td ul { margin: 0; padding: 0; list-style: none; }
td li { max-width: 24rem; overflow-wrap: break-word; }
summary { cursor: pointer; font-variant-numeric: tabular-nums; }
time { white-space: nowrap; }
.chip { display: inline-block; padding: 0 .45rem; border: 1px solid var(--line); border-radius: 1rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.chip.error { border-color: var(--error); color: var(--error); font-weight: 600; }
.chip.warning { border-color: var(--warning); color: var(--warning); }
:focus-visible { outline: 2px solid var(--warning); outline-offset: 2px; }
@media print { .scroll { overflow: visible; border: 0; } thead th { position: static; } details > ul { display: block; } }
`;
