import type { z } from 'zod';
import type { enterQuestionSchema } from '../../../core/contract/reports.js';
import { refuse } from '../../ground/refused.js';
import { readSaid } from '../../office/portal.js';
import { OfficeTrouble } from '../../office/post-json.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { ReportRow } from '../../store/models/reports.js';
import { loadSchool } from '../school/load-school.js';
import { refuseBesideMachine, refuseDay } from './enter-answer.js';
import { keepQuestion } from './parts/asked-back.js';
import { jsonIn, kindOfScan } from './parts/file-kind.js';

export interface EnterQuestionInput extends z.output<typeof enterQuestionSchema> {
  readonly caller: Caller;
  readonly report: string;
}

/**
 * What the office asks back of a recall, from its document or the portal's file. It moves nothing, and so waits for nobody else. Refuses
 * with not-found, report-answered, report-not-signed, answer-by-machine, answer-day, answer-unreadable and office-file-kind.
 */
export const enterQuestion = act({
  act: 'enter-office-answer',
  run: async (at, { report: id, document, documentDay, file, words }: EnterQuestionInput): Promise<void> => {
    const report = await at.db.reports.findByPk(id, { raw: true });
    if (report?.what !== 'recall' || report.repliesTo !== null) throw refuse('not-found');
    if (report.state === 'answered') throw refuse('report-answered');
    if (report.content === null) throw refuse('report-not-signed');
    if (words !== null) await refuseBesideMachine(at);
    refuseDay(at, documentDay);
    const bytes = Buffer.from(file.bytes, 'base64');
    const said = words ?? (await questionIn(at, report, bytes));
    if (words !== null) kindOfScan(bytes);
    const paper = { document, documentDay, file: bytes, fileName: file.name, enteredBy: at.caller.userId };
    await keepQuestion(at, id, said, paper);
  },
  refused: ({ report }, code) => ({ kind: 'report.refused', report, code }),
});

/** Refuses with answer-unreadable, also where the file asks nothing. */
async function questionIn(at: Acting, { id, what }: ReportRow, bytes: Buffer): Promise<string> {
  const { code: school } = await loadSchool(at.db, at.clock());
  try {
    const { question } = readSaid({ id, what, school }, jsonIn(bytes));
    if (question !== null) return question;
  } catch (error) {
    if (!(error instanceof OfficeTrouble)) throw error;
  }
  throw refuse('answer-unreadable');
}
