import type { BreachDecision } from '../../../../core/contract/breaches.js';
import type { SupplementItem } from '../../../../core/breaches/notice-items.js';
import type { Writer } from '../../../store/reader.js';
import { select, write } from '../../../store/sql.js';

export interface Entry {
  readonly id: string;
  readonly breach: string;
  readonly kind: 'supplement' | BreachDecision;
  readonly about?: SupplementItem;
  readonly words?: string;
  readonly document?: string;
  /** ISO 8601 instants, UTC. */
  readonly at: string;
  readonly enteredAt: string;
  readonly by: string;
}

const LAST = 'SELECT MAX(number) AS last FROM breach_entries WHERE breach_id = $1';
const INSERT = `
  INSERT INTO breach_entries (id, breach_id, number, kind, about, words, document, at, entered_by, entered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Two of one number cannot stand in the register: whoever comes second is refused by the database. */
export async function writeEntry(db: Writer, { id, breach, kind, at, enteredAt, by, ...more }: Entry): Promise<void> {
  const [found] = await select<{ last: number | null }>(db, LAST, [breach]);
  const said = [kind, more.about ?? null, more.words ?? null, more.document ?? null];
  await write(db, INSERT, [id, breach, (found?.last ?? 0) + 1, ...said, at, by, enteredAt]);
}
