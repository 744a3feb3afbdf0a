import type { SelfCheck } from '../../../core/audit/self-check.js';
import { refuse } from '../../ground/refused.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

export interface StoredSelfCheck extends SelfCheck {
  readonly id: string;
  readonly madeAt: string;
  readonly by: string;
}

const ONE = `
  SELECT k.id, k.made_at AS "madeAt", u.name AS by, k.content
  FROM self_checks k JOIN users u ON u.id = k.made_by WHERE k.id = $1`;

/** Refuses with not-found. */
export async function loadSelfCheck(db: Reader, id: string): Promise<StoredSelfCheck> {
  const [line] = await select<Omit<StoredSelfCheck, keyof SelfCheck> & { content: string }>(db, ONE, [id]);
  if (!line) throw refuse('not-found');
  const { content, ...made } = line;
  return { ...made, ...(JSON.parse(content) as SelfCheck) };
}
