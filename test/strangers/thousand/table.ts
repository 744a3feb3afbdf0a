/**
 * `node table.js FOLDER`: what everybody said of these files, a row a kind, in `table.md`; printed is what has to hold of all of
 * them, whatever their number, for `report.ts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder = ''] = process.argv;
const rows = (name: string): string[][] =>
  existsSync(join(folder, name))
    ? readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'))
    : [];
const made = rows('made.tsv') as [file: string, kind: string, breaks: string][];
const ours = new Map(rows('ours.tsv').map(([file, verdict, at]) => [file!, { verdict: verdict!, at: at! }]));

/** Whether each signature of a file is good to a program; a file it says nothing of, or too little, is refused. */
function accepted(lines: readonly string[][], isGood: (line: readonly string[]) => boolean): (file: string) => boolean {
  const said = new Map<string, string[][]>();
  for (const line of lines) said.set(line[0]!, [...(said.get(line[0]!) ?? []), line]);
  return (file) => {
    const own = said.get(file) ?? [];
    return own.length === (file.endsWith('.xml') ? 3 : 1) && own.every(isGood);
  };
}
const strangers = [
  {
    tool: 'EU DSS 6.4',
    lines: rows('dss.tsv'),
    ends: ['xml', 'pdf'],
    good: (line: readonly string[]) => line[4] === 'TOTAL_PASSED',
  },
  {
    tool: 'python-xmlsec 1.3.17',
    lines: rows('xmlsec.tsv'),
    ends: ['xml'],
    good: (line: readonly string[]) => line[2] === 'verified',
  },
  { tool: 'pdfsig', lines: rows('pdfsig.tsv'), ends: ['pdf'], good: (line: readonly string[]) => line[1] === 'valid' },
]
  .filter(({ lines }) => lines.length > 0)
  .map(({ lines, good, ...stranger }) => ({ ...stranger, accepts: accepted(lines, good) }));

const counts = (said: readonly string[]): string =>
  [...new Set(said)]
    .sort()
    .map((one) => `${said.filter((other) => other === one).length} ${one}`)
    .join(', ');
const kinds = [...new Set(made.map(([, name]) => name))].map((kind) => {
  const files = made.filter(([, name]) => name === kind);
  const own = files.map(([file]) => ours.get(file)!);
  const said = strangers.map(({ ends, accepts }) =>
    ends.includes(files[0]![0].slice(-3))
      ? counts(files.map(([file]) => (accepts(file) ? 'accepted' : 'refused')))
      : '',
  );
  return [kind, files[0]![2], counts(own.map(({ verdict, at }) => `${verdict} ${at}`.trim())), ...said];
});
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = ['What was done', 'To break', 'Học Bạ', ...strangers.map(({ tool }) => tool)];
writeFileSync(
  join(folder, 'table.md'),
  [`${made.length} files`, '', row(head), row(head.map(() => '---')), ...kinds.map(row), ''].join('\n'),
);

const worse = made.filter(([file, , breaks]) => {
  // Good or not by what a checker holds (STRANGERS.md).
  if (breaks.startsWith('valid or ')) return false;
  const judges = strangers.filter(({ ends }) => ends.includes(file.slice(-3)));
  return ours.get(file)!.verdict === 'valid' && judges.some(({ accepts }) => !accepts(file));
});
const wrongly = made.filter(([file, , breaks]) => {
  const { verdict, at } = ours.get(file)!;
  return !breaks.split(' or ').some((one) => (one === 'valid' ? verdict === one : at.split(' + ').includes(one)));
});
const all = 'good and damaged files';
console.log([all, `valid with us and refused by a stranger: ${worse.length}`].join('\t'));
console.log([all, `not as it was to be: ${wrongly.length}`].join('\t'));
for (const [file, kind] of [...worse, ...wrongly]) console.error(`${file}  ${kind}: ${JSON.stringify(ours.get(file))}`);
