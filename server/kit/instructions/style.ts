/** Looks of the instructions: on a screen, on a phone, in the dark, printed. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1a19; --quiet: #575553; --paper: #fff; --wash: #f3f6f9; --line: #d2d0ce; --brand: #0f5ea8; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --quiet: #c8c6c4; --paper: #1f1f1f; --wash: #2b2f33; --line: #484644; --brand: #7db8f0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif; }
main { max-width: 1000px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 30px; line-height: 1.25; margin: 0 0 8px; }
h2 { font-size: 22px; margin: 40px 0 8px; padding-top: 12px; border-top: 3px solid var(--brand); }
h3 { font-size: 18px; margin: 0 0 4px; }
p { margin: 0 0 12px; }
.quiet { color: var(--quiet); }
a { color: var(--brand); }
code { font: 14px/1.4 Consolas, 'Cascadia Mono', Menlo, monospace; background: var(--wash); border: 1px solid var(--line); border-radius: 4px; padding: 1px 5px; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0 0 16px; }
th, td { text-align: left; vertical-align: top; padding: 8px 10px; border: 1px solid var(--line); overflow-wrap: anywhere; }
th { background: var(--wash); font-weight: 600; width: 34%; }
ol { margin: 8px 0 0; padding-left: 26px; }
li { margin: 0 0 10px; }
.part { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 400px); gap: 8px 28px; align-items: start; }
.part.alone { display: block; }
.way { border: 1px solid var(--line); border-radius: 10px; padding: 18px; margin: 0 0 20px; }
.when { background: var(--wash); border-left: 4px solid var(--brand); padding: 8px 12px; margin: 8px 0; }
.choice { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 12px; }
.choice a { display: block; height: 100%; padding: 12px; border: 1px solid var(--line); border-radius: 10px; text-decoration: none; }
.choice b { display: block; text-decoration: underline; }
.choice span { color: var(--quiet); font-size: 14px; }
figure { margin: 0 0 12px; }
figure svg { display: block; width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 8px; font-family: 'Segoe UI', system-ui, 'Noto Sans', sans-serif; }
figcaption { color: var(--quiet); font-size: 14px; margin-top: 4px; }
@media (max-width: 760px) { .part { display: block; } figure { margin-top: 12px; } table, tbody, tr, th, td { display: block; width: auto; } th { border-bottom: 0; } }
@media print { main { max-width: none; padding: 0; } .way, tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; } .jump, .choice { display: none; } body { font-size: 12px; } .english { break-before: page; } }
`;
