import type { Import } from '../../../core/contract/imports.js';
import { sameDecision } from '../../../core/import/compared-row.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { write } from '../../store/sql.js';
import { act } from '../../runner/act.js';
import { requireOpen } from './parts/require-open.js';
import { holdAgainst } from './parts/compared.js';
import { ofImport, type OfKind, rightOf } from './parts/of-import.js';
import { showImport } from './parts/show-import.js';
import { decisionsText } from './parts/stored-import.js';
import type { ImportInput } from './read-import.js';

export interface DecideImportInput extends ImportInput {
  readonly decisions: readonly { readonly at: number; readonly choice: string }[];
}

const decide = act({
  act: (input: DecideImportInput & OfKind) => rightOf(input),
  run: async (at, { importId, decisions, locale }: DecideImportInput & OfKind): Promise<Import> => {
    const { one, file } = await requireOpen(at, importId);
    const { preview } = await holdAgainst(at, { ...one, file });
    const rows = new Map(preview.rows.map((row) => [row.at, row]));
    const decided = new Map(one.decisions);
    for (const { at: number, choice } of decisions) {
      const row = rows.get(number);
      if (!row || !sameDecision(choice, row)) throw refuse('import-decision-odd');
      decided.set(number, choice);
    }
    const text = decisionsText(decided);
    await write(at.db, 'UPDATE imports SET decisions = $1 WHERE id = $2', [text, importId]);
    await at.note({ kind: 'import.decided', importId, decisions: decisions.length, decisionsDigest: sha256(text) });
    return showImport(at, importId, locale);
  },
});

/** Say what doubtful rows mean; said again, the last word counts. Refuses with not-found, import-not-open, import-decision-odd. */
export const decideImport = ofImport(decide);
