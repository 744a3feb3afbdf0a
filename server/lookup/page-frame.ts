import type { Locale } from '../../core/codes/locale.js';
import { escaped } from './html.js';

/** Both themes keep 4.5:1 for text and 3:1 for what is to be used. */
const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1b1b1b;--soft:#4a4a4a;--line:#6b6b6b;--act:#0b5cad;--on:#fff;--bad:#a4141c;--card:#f3f5f8}
@media (prefers-color-scheme:dark){:root{--ground:#16181c;--ink:#f1f1f1;--soft:#c4c8cf;--line:#9aa0aa;--act:#8cc4ff;--on:#10151c;--bad:#ff9c9c;--card:#22262d}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 'Segoe UI',system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:38rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
.field{margin:1.1rem 0}
label{display:block;font-weight:600}
.hint,.note{color:var(--soft);margin:.15rem 0 .35rem}
.fault{color:var(--bad);font-weight:600;margin:.15rem 0 .35rem}
input,textarea{width:100%;font:inherit;padding:.6rem .7rem;border:1px solid var(--line);border-radius:4px;background:var(--ground);color:var(--ink)}
textarea{min-height:6rem}
input[aria-invalid=true],textarea[aria-invalid=true]{border:2px solid var(--bad)}
button{font:inherit;font-weight:600;padding:.65rem 1.4rem;min-height:44px;border:0;border-radius:4px;background:var(--act);color:var(--on);cursor:pointer}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}
a{color:var(--act)}
.answer{border-left:6px solid var(--act);background:var(--card);padding:.75rem 1rem;margin:1rem 0}
.answer.bad{border-color:var(--bad)}
.answer h1,.answer h2{margin-top:0}
dl{margin:1rem 0}
dt{color:var(--soft);margin-top:.6rem}
dd{margin:0;font-weight:600}
nav{margin-top:2rem;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}
nav a{display:inline-block;padding:.6rem 0}
@media (forced-colors:active){button{background:ButtonFace;color:ButtonText}button,.answer{border:2px solid}}
`;

/** The whole page around its body. `title` is read out first and stands in the window's list. */
export const pageFrame = (locale: Locale, nonce: string, title: string, body: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body><main>
${body}
</main></body>
</html>
`;
