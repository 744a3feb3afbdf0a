/** The office's question about a request to recall: kept once, whichever way it came; it moves no unit. */
import { ASKED_BACK } from '../../../../core/reports/kinds.js';
import { sha256, sha256Base64 } from '../../../ground/digests.js';
import type { Acting } from '../../../runner/act.js';
import type { Reader } from '../../../store/reader.js';
import { select, write } from '../../../store/sql.js';

export interface Question {
  readonly report: string;
  readonly number: number;
  readonly words: string;
  readonly heardAt: string;
  readonly document: string | null;
}

const QUESTIONS = `
  SELECT report_id AS report, number, words, heard_at AS "heardAt", document FROM report_questions ORDER BY report_id, number`;
const STEP = 'UPDATE reports SET step = $1 WHERE id = $2';

/** Of every request, oldest first. One statement. */
export const questionsOf = (db: Reader): Promise<Question[]> => select<Question>(db, QUESTIONS, []);

interface OnPaper {
  readonly document: string;
  readonly documentDay: string;
  readonly file: Buffer;
  readonly fileName: string;
  readonly enteredBy: string;
}

/** The office waits for the school's reply; the same question said again is one. */
export async function keepQuestion(
  at: Pick<Acting, 'db' | 'clock' | 'note'>,
  report: string,
  words: string,
  paper: OnPaper | null,
): Promise<void> {
  const row = await at.db.reports.findByPk(report, { raw: true });
  if (!row) return;
  const own = (await questionsOf(at.db)).filter((one) => one.report === report);
  if (row.step === ASKED_BACK && own.at(-1)?.words === words) return;
  const number = own.length + 1;
  const heardAt = at.clock().toISOString();
  const onPaper = paper ?? { document: null, documentDay: null, file: null, fileName: null, enteredBy: null };
  await at.db.reportQuestions.create({ reportId: report, number, words, heardAt, ...onPaper });
  await write(at.db, STEP, [ASKED_BACK, report]);
  const wordsDigest = sha256(words);
  const fileDigest = paper === null ? null : sha256Base64(paper.file);
  await at.note({ kind: 'report.asked-back', report, number, wordsDigest, fileDigest }, { at: heardAt });
}

/** The office does not wait for the school any more. */
export const endAsking = ({ db }: Pick<Acting, 'db'>, report: string): Promise<void> => write(db, STEP, [null, report]);
