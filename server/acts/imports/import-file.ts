import type { Import } from '../../../core/contract/imports.js';
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { ImportKind } from '../../../core/import/kinds.js';
import type { ListRead } from '../../../core/import/read-list.js';
import { tidy } from '../../../core/text/normalise.js';
import type { Locale } from '../../../core/words/render.js';
import { openWorkbook } from '../../files/open-workbook.js';
import { sha256 } from '../../ground/digests.js';
import { Refused, refuse } from '../../ground/refused.js';
import { act, look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps, Reading } from '../../runner/deps.js';
import { select } from '../../store/sql.js';
import { loadCurrentYear, loadSchoolEver } from '../school/load-school.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import { KINDS } from './kinds/all-kinds.js';
import { holdAgainst } from './parts/compared.js';
import { rightOf } from './parts/of-import.js';
import { presentImport } from './parts/present-import.js';
import { showImport } from './parts/show-import.js';
import { addImport } from './parts/stored-import.js';

export interface ImportFileInput {
  readonly caller: Caller;
  readonly what: ImportKind;
  readonly bytes: Uint8Array;
  /** `check` stores nothing. */
  readonly mode: 'check' | 'keep';
  readonly day?: string | undefined;
  readonly name: string;
  readonly locale: Locale;
}

type ToRead = Pick<ImportFileInput, 'caller' | 'what'>;
type Read = Omit<ImportFileInput, 'bytes'> & { readonly file: ListRead<object>; readonly fileDigest: string };

/**
 * Read a file and say what it would change; its content is kept for carrying it out unless it is only checked. Refuses the file
 * as a whole when it cannot be trusted, has not the columns, is of something else or too long; and import-day-odd.
 */
export async function importFile(deps: Deps, { bytes, ...input }: ImportFileInput): Promise<Import> {
  // The right first: whoever may not is not made to wait for a file to be read.
  const { today, schoolCodes } = await facts(deps, input);
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Refused(opened.refusal);
  const file = KINDS[input.what].read(opened.book, { today, schoolCodes });
  if (!file.ok) throw new Refused(file.refusal);
  const read: Read = { ...input, file, fileDigest: sha256(bytes) };
  return (input.mode === 'check' ? check : keep)(deps, read);
}

const facts = look({
  act: (input: ToRead) => rightOf(input),
  run: async ({ db, clock }, _: ToRead) => ({
    today: dayInVietnam(clock()),
    schoolCodes: (await loadSchoolEver(db, clock())).codes,
  }),
});

const check = look({
  act: (input: Read) => rightOf(input),
  run: async (at, { file, caller, what, name, day, locale }: Read): Promise<Import> => {
    const of = await daysOf(at, what, day);
    const held = await holdAgainst(at, { ...of, what, file });
    const about = { id: null, what, state: 'open', fileName: name, by: caller.name, result: null } as const;
    const one = { ...about, day: of.day, at: at.clock().toISOString() };
    return presentImport({ one, file, held, decisions: new Map(), job: null }, at.asker, locale);
  },
});

const keep = act({
  act: (input: Read) => rightOf(input),
  run: async (at, { file, fileDigest, caller, what, name, day, locale }: Read): Promise<Import> => {
    const id = at.newId();
    const { schoolYear, day: from } = await daysOf(at, what, day);
    const now = at.clock().toISOString();
    const fileName = tidy(name).slice(0, 200);
    await addImport(at.db, {
      id,
      what,
      schoolYear,
      day: from,
      fileName,
      fileDigest,
      owner: caller.userId,
      at: now,
      file,
    });
    const rows = file.candidates.length + file.refused.length;
    await at.note({ kind: 'import.read', importId: id, what, fileDigest, rows }, { at: now });
    return showImport(at, id, locale);
  },
});

/** The year, and the day from which it has effect. A school that has nothing of it yet has had it since the year began. */
async function daysOf(
  { db, clock }: Reading,
  what: ImportKind,
  asked: string | undefined,
): Promise<{ schoolYear: string; day: string }> {
  const { id, calendar } = await loadCurrentYear(db);
  const { begins, ends } = calendar;
  if (asked !== undefined && (asked < begins || asked > ends)) {
    throw refuse('import-day-odd', { begins: shownDay(begins), ends: shownDay(ends) });
  }
  if (asked !== undefined) return { schoolYear: id, day: asked };
  const { some } = KINDS[what];
  const isFirst = some !== null && (await select(db, some, [id])).length === 0;
  return { schoolYear: id, day: isFirst ? begins : dayWithin(calendar, dayInVietnam(clock())) };
}
