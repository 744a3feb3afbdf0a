import { planBook } from '../../../core/remarks/plan-book.js';
import { writeWorkbook } from '../../files/write-workbook.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { readerOfRemarks } from './parts/keeper.js';
import { loadPhrases } from './parts/load-phrases.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

/** The phrases the caller may use as a workbook; without any it is the pattern to fill in. Refuses with not-allowed. */
export async function exportRemarks(deps: Deps, caller: Caller): Promise<IssuedWorkbook> {
  readerOfRemarks(caller);
  const bytes = await writeWorkbook(planBook(await loadPhrases(deps, caller)));
  return { name: fileName('kho nhận xét'), bytes };
}
