/** Báo cáo hoàn tất that were signed. */
import type { LawGroup } from '../../../../core/locks/closing-days.js';
import type { Completion } from '../../../../core/reports/completion.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

export interface SignedCompletion {
  readonly id: string;
  readonly schoolYear: string;
  readonly group: LawGroup;
  readonly number: number;
  readonly signedAt: string;
  readonly by: string;
}

const SIGNED = `
  SELECT k.id, k.school_year_id AS "schoolYear", k.law_group AS "group", k.number, k.signed_at AS "signedAt", w.name AS by
  FROM completions k JOIN users w ON w.id = k.signer ORDER BY k.school_year_id, k.law_group, k.number DESC`;

/** The newest of each group first. One statement. */
export const signedCompletions = (db: Reader): Promise<SignedCompletion[]> => select<SignedCompletion>(db, SIGNED, []);

interface Stored {
  readonly id: string;
  readonly document: string;
  readonly xml: string;
}

const ONE = 'SELECT id, document, xml FROM completions WHERE id = $1';
const NEWEST = `
  SELECT id, document, xml FROM completions WHERE school_year_id = $1 AND law_group = $2 ORDER BY number DESC LIMIT 1`;

export interface KeptCompletion {
  readonly completion: Completion;
  readonly xml: string;
}
const kept = (line: Stored | undefined): KeptCompletion | null =>
  line ? { completion: JSON.parse(line.document) as Completion, xml: line.xml } : null;

export const completionById = async (db: Reader, id: string): Promise<KeptCompletion | null> =>
  kept((await select<Stored>(db, ONE, [id]))[0]);

export const newestCompletion = async (db: Reader, year: string, group: LawGroup): Promise<KeptCompletion | null> =>
  kept((await select<Stored>(db, NEWEST, [year, group]))[0]);
