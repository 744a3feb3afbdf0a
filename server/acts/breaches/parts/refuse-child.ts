import { type KnownChild, namesAChild } from '../../../../core/breaches/names-a-child.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

/** All there ever were: who has left is a child of the school's still, and a breach is entered once in years. */
const CHILDREN = 'SELECT id, name, personal_id AS "personalId" FROM pupils';

/** Register and notice say of children how many they are. Refuses with breach-child. */
export async function refuseChild(db: Reader, ...texts: readonly string[]): Promise<void> {
  const children = await select<KnownChild>(db, CHILDREN, []);
  if (texts.some((text) => namesAChild(text, children))) throw refuse('breach-child');
}
