import type { z } from 'zod';
import { canonicalJson } from '../../../core/audit/event.js';
import type { enterAnswerSchema } from '../../../core/contract/reports.js';
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import { meaningOf, type SaidOfUnit } from '../../../core/reports/said.js';
import { sha256, sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { OfficeTrouble } from '../../office/post-json.js';
import { readSaid } from '../../office/portal.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { ReportRow } from '../../store/models/reports.js';
import { loadSchool } from '../school/load-school.js';
import { ANSWER_KIND, jsonIn, kindOfScan } from './parts/file-kind.js';
import { unitsOfReport } from './parts/take-answer.js';

export interface EnterAnswerInput extends z.output<typeof enterAnswerSchema> {
  readonly caller: Caller;
  readonly report: string;
}

/**
 * The office's answer as its document or the portal's file says it: it waits for a second person (H3). Refuses with not-found,
 * report-answered, report-not-signed, answer-waits, answer-by-machine, answer-unreadable, answer-of-none, answer-incomplete,
 * answer-twice, answer-day and office-file-kind.
 */
export const enterAnswer = act({
  act: 'enter-office-answer',
  run: async (at, input: EnterAnswerInput): Promise<{ answer: string }> => {
    const { report: id, document, documentDay, file } = input;
    const report = await at.db.reports.findByPk(id, { raw: true });
    // The office answers what it was asked: a reply is over the same units, which would move past their request.
    if (report?.repliesTo !== null) throw refuse('not-found');
    if (report.state === 'answered') throw refuse('report-answered');
    if (report.what === 'recall' && report.content === null) throw refuse('report-not-signed');
    if ((await at.db.officeAnswers.count({ where: { reportId: id, state: 'waiting' } })) > 0)
      throw refuse('answer-waits');
    if (input.lines !== null) await refuseBesideMachine(at);
    refuseDay(at, documentDay);
    const bytes = Buffer.from(file.bytes, 'base64');
    const open = (await unitsOfReport(at, id)).filter(({ outcome }) => outcome === null);
    const said = await linesOf(at, report, bytes, input, open);
    // What the school took back, and the office did not agree to before, is withdrawn.
    const lines =
      report.withdrawal === null
        ? said
        : said.map((line) => (line.outcome === 'refused' ? { ...line, outcome: 'withdrawn' as const } : line));
    const missing = open.filter(({ code }) => !lines.some((line) => line.code === code)).length;
    if (missing > 0) throw refuse('answer-incomplete', { n: missing });
    return keepAnswer(at, {
      ...{ reportId: id, fingerprint: null, document, documentDay, file: bytes, fileName: file.name },
      ...{ fileType: input.lines === null ? ANSWER_KIND : kindOfScan(bytes), lines },
    });
  },
  refused: ({ report }, code) => ({ kind: 'report.refused', report, code }),
});

async function linesOf(
  at: Acting,
  report: ReportRow,
  bytes: Buffer,
  { lines }: EnterAnswerInput,
  open: readonly { readonly unit: number; readonly code: string }[],
): Promise<readonly SaidOfUnit[]> {
  if (lines === null) return readFile(at, report, bytes, open);
  const said = new Map(lines.map((line) => [line.unit, line]));
  if (said.size < lines.length) throw refuse('answer-twice');
  return open.flatMap(({ unit, code }) => {
    const line = said.get(unit);
    if (!line) return [];
    const says = line.says === '' ? null : line.says;
    return { code, outcome: line.agreed ? 'agreed' : 'refused', fault: null, field: null, says, at: null } as const;
  });
}

/**
 * A fault of the whole message is each unit's; but one of the account, or that nothing came under this id, is no answer about
 * them, by hand as little as by machine.
 */
async function readFile(
  at: Acting,
  { id, what }: ReportRow,
  bytes: Buffer,
  open: readonly { readonly code: string }[],
): Promise<readonly SaidOfUnit[]> {
  const { code: school } = await loadSchool(at.db, at.clock());
  try {
    const { fault, lines } = readSaid({ id, what, school }, jsonIn(bytes));
    if (fault === null) return lines.filter(({ code }) => open.some((unit) => unit.code === code));
    if (meaningOf(fault) !== 'refused') throw refuse('answer-of-none', { code: fault.code });
    const { code: named, field, says } = fault;
    return open.map(({ code }) => ({ code, outcome: 'refused', fault: named, field, says, at: null }));
  } catch (error) {
    if (error instanceof OfficeTrouble) throw refuse('answer-unreadable');
    throw error;
  }
}

/** Refuses with answer-by-machine: where a portal answers by itself a person's word beside it would be a second truth (H3). */
export async function refuseBesideMachine({ officeConnection }: Pick<Acting, 'officeConnection'>): Promise<void> {
  if ((await officeConnection()) !== null) throw refuse('answer-by-machine');
}

/** Refuses with answer-day: a document that is not written yet answers nothing. */
export function refuseDay({ clock }: Pick<Acting, 'clock'>, documentDay: string): void {
  const today = dayInVietnam(clock());
  if (documentDay > today) throw refuse('answer-day', { day: shownDay(today) });
}

interface NewAnswer {
  readonly reportId: string | null;
  readonly fingerprint: string | null;
  readonly document: string;
  readonly documentDay: string;
  readonly file: Buffer;
  readonly fileName: string;
  readonly fileType: string;
  readonly lines: readonly object[];
}

export async function keepAnswer(
  at: Pick<Acting, 'db' | 'clock' | 'note' | 'newId' | 'caller'>,
  { lines, ...answer }: NewAnswer,
): Promise<{ answer: string }> {
  const id = at.newId();
  const enteredAt = at.clock().toISOString();
  const text = canonicalJson(lines);
  await at.db.officeAnswers.create({
    ...{ id, ...answer, lines: text, enteredBy: at.caller.userId, enteredAt, state: 'waiting' },
  });
  const { reportId: report, fingerprint, file } = answer;
  await at.note(
    {
      kind: 'office-answer.entered',
      ...{ answer: id, report, fingerprint, fileDigest: sha256Base64(file), linesDigest: sha256(text) },
    },
    { at: enteredAt },
  );
  return { answer: id };
}
