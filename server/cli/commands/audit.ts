import type { Command } from 'commander';
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import { foundWords } from '../../../core/words/present-found.js';
import { checkTrail, type TrailReport } from '../../acts/trail/check-trail.js';
import { holdRecords } from '../../acts/trail/hold-records.js';
import { shownTime } from '../../runner/keep-time.js';
import { addCommand, DATA_DIR } from '../program.js';
import { EXIT } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly data?: string;
  readonly json?: true;
}

export function addAudit(program: Command, terminal: Terminal): void {
  const { words } = terminal;
  const audit = addCommand(program, terminal, 'audit', 'audit-command').helpCommand(false);
  addCommand(audit, terminal, 'verify', 'audit-verify')
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .option('--json', words('json-option'))
    .addHelpText('after', `\n${words('audit-verify-more')}`)
    .action(async ({ data = DATA_DIR, json }: Options) => {
      const { report, held } = await withData(terminal, data, async (deps) => {
        const checked = await checkTrail(deps);
        return { report: checked, held: await holdRecords(deps, checked.findings) };
      });
      if (json) terminal.print(JSON.stringify({ ...forPrograms(terminal, report), held }, null, 2));
      else printReport(terminal, report, held);
      terminal.end(report.findings.length === 0 ? EXIT.well : EXIT.findings);
    });
}

const said = ({ locale }: Terminal, finding: TrailFinding): string => foundWords(finding, locale);

const forPrograms = (terminal: Terminal, { findings, ...report }: TrailReport) => ({
  ...report,
  findings: findings.map((finding) => ({ ...finding, message: said(terminal, finding) })),
});

function printReport(terminal: Terminal, report: TrailReport, held: number): void {
  const { events, notes, end, pinnedAt, erased, findings, more } = report;
  const { print, words, paint } = terminal;
  print(words('audit-said', { events, notes, end }));
  if (pinnedAt !== null) print(words('audit-pinned', { at: shownTime(new Date(pinnedAt)) }));
  for (const { table, key, seq, at, document } of erased)
    print(words('audit-erased', { table, key, seq, at: shownTime(new Date(at)), document }));
  print();
  for (const finding of findings) print(`${paint('red', '✕')} ${said(terminal, finding)}`);
  if (findings.length === 0) return print(words('audit-well'));
  print();
  print(words('audit-found', { count: findings.length + more }));
  if (held > 0) print(words('audit-held', { count: held }));
  print(`  → ${words('audit-found-remedy')}`);
}
