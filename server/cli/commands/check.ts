import type { Command } from 'commander';
import type { IssueBody, ResultBody } from '../../../core/contract/cells.js';
import { checkPart, type CheckedPart } from '../../../core/check/check-part.js';
import { presentAssessment } from '../../../core/words/present-assessment.js';
import { presentIssue } from '../../../core/words/present-issue.js';
import { readWorkbookFile } from '../../files/open-workbook.js';
import { readBytes } from '../input.js';
import { countOf, printFindings } from '../print-findings.js';
import { addCommand } from '../program.js';
import { EXIT, stopFor } from '../stop.js';
import type { Terminal } from '../terminal.js';

interface Checked {
  readonly parts: readonly CheckedPart[];
  readonly issues: readonly IssueBody[];
  readonly results: readonly ResultBody[];
}

export function addCheck(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'check', 'check-command')
    .argument('<file>', terminal.words('check-file'))
    .option('--json', terminal.words('json-option'))
    .addHelpText('after', `\n${terminal.words('check-more')}`)
    .action(async (file: string, { json }: { json?: true }) => {
      const checked = await check(terminal, await readBytes(terminal, file));
      if (json) terminal.print(JSON.stringify(forPrograms(checked), null, 2));
      else print(terminal, checked);
      terminal.end(countOf(checked.issues, 'error') > 0 ? EXIT.findings : EXIT.well);
    });
}

async function check(terminal: Terminal, bytes: Uint8Array): Promise<Checked> {
  const read = await readWorkbookFile(bytes);
  if (!read.ok) throw stopFor(read.refusal, terminal.locale);
  const parts = read.workbook.parts.map((part) => checkPart(part));
  const { locale } = terminal;
  return {
    parts,
    issues: [
      ...read.workbook.issues.map((issue) => presentIssue(issue, [], locale)),
      ...parts.flatMap(({ context, issues }) => issues.map((issue) => presentIssue(issue, context.pupils, locale))),
    ],
    results: parts.flatMap(({ assessments, values }) =>
      assessments.map((assessment) => presentAssessment(assessment, values, locale)),
    ),
  };
}

/** Exactly the shape `--help` promises. */
function forPrograms({ parts, issues, results }: Checked) {
  // A year-end workbook's profile belongs to the class sheet it travels with.
  const named = parts.length === 1 ? parts : parts.filter(({ context }) => context.period !== 'year');
  const sheets = named.map(({ context }) => ({
    class: context.class.name,
    period: context.period,
    schoolYear: context.schoolYear,
  }));
  return {
    sheet: sheets.length === 1 ? sheets[0] : sheets,
    issues: issues.map(({ rule, severity, pupil, field, sheet, cell, message, remedy }) => ({
      rule,
      severity,
      pupil,
      field,
      sheet,
      cell,
      message,
      remedy,
    })),
    results: results.map(({ pupil, result, missing, awards, because }) => ({
      pupil,
      result,
      missing,
      awards,
      because,
    })),
  };
}

function print(terminal: Terminal, { parts, issues, results }: Checked): void {
  for (const { context } of parts) {
    const { class: klass, period, schoolYear: year } = context;
    terminal.print(
      terminal.words('part-line', { class: klass.name, period: terminal.words(`period-${period}`), year }),
    );
  }
  const pupils = Object.fromEntries(parts.flatMap(({ context }) => context.pupils.map(({ id, name }) => [id, name])));
  printFindings(terminal, { issues, results, pupils });
}
