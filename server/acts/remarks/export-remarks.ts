import { planBook } from '../../../core/remarks/plan-book.js';
import { writeWorkbook } from '../../files/write-workbook.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { loadPhrases } from './parts/load-phrases.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

const phrasesOf = look({
  act: 'read-remarks',
  run: ({ db }, { caller }: { readonly caller: Caller }) => loadPhrases(db, caller),
});

/** The phrases the caller may use as a workbook; without any it is the pattern to fill in. Refuses with not-allowed. */
export async function exportRemarks(deps: Deps, input: { readonly caller: Caller }): Promise<IssuedWorkbook> {
  const bytes = await writeWorkbook(planBook(await phrasesOf(deps, input)));
  return { name: fileName('kho nhận xét'), bytes };
}
