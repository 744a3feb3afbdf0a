import { type CodeListName, codesByList, readCodeLists } from '../../../core/law/code-lists.js';
import { SPEC_VERSIONS } from '../../../core/record/spec-for.js';
import { codeFaultWords } from '../../../core/words/code-faults.js';
import type { Locale } from '../../../core/words/render.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import { readTable } from './read-table.js';

export interface ImportCodeListsInput {
  /** A table, XLSX or CSV; see `readCodeLists` for its columns. */
  readonly bytes: Uint8Array;
  /** Of the specification the lists belong to. */
  readonly version: string;
  readonly locale: Locale;
}

/** How many codes of each list were stored. */
export type ImportedCodeLists = Readonly<Partial<Record<CodeListName, number>>>;

/** Bytes; all communes and schools of the country are less. */
const MOST = 10_000_000;
/** Faults that are told; the others are counted. */
const TOLD = 20;
/** Rows a statement. */
const TOGETHER = 500;

/**
 * Keep the Ministry's code lists of a file in the place of those of the same name, on the server's own machine; lists the file
 * does not hold stay. Refuses the file as a whole with too-large, code-lists-version, code-lists-unreadable,
 * code-lists-long, code-lists-empty, code-lists-faulty and with what `openWorkbook` says of a file.
 */
export async function importCodeLists(deps: Deps, input: ImportCodeListsInput): Promise<ImportedCodeLists> {
  const { bytes, version, locale } = input;
  if (!SPEC_VERSIONS.includes(version)) {
    throw refuse('code-lists-version', { version, versions: SPEC_VERSIONS.join(', ') });
  }
  if (bytes.length > MOST) throw refuse('too-large', { limit: `${MOST / 1_000_000} MB` });
  const read = readCodeLists(version, await readTable(bytes));
  if (!read.ok) {
    const { faults } = read;
    const told = faults.slice(0, TOLD).map((fault) => codeFaultWords(fault, locale));
    throw refuse('code-lists-faulty', { n: faults.length, faults: told.join('\n') });
  }
  const lists = codesByList(read.read);
  if (lists.length === 0) throw refuse('code-lists-empty');
  const counts: ImportedCodeLists = Object.fromEntries(lists.map(([list, codes]) => [list, codes.length]));
  await deps.db.writes.run(async (transaction) => {
    const { db, note } = asSystem(deps, transaction);
    for (const [list, codes] of lists) {
      await db.codeLists.destroy({ where: { version, list } });
      const rows = codes.map(({ within, ...code }, position) => ({ version, list, ...code, holder: within, position }));
      for (let at = 0; at < rows.length; at += TOGETHER) await db.codeLists.bulkCreate(rows.slice(at, at + TOGETHER));
    }
    await note({ kind: 'code-lists.imported', version, lists: counts, digest: sha256(bytes) });
  });
  return counts;
}
