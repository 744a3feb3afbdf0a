import type { Import } from '../../../core/contract/imports.js';
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import { type PupilsRead, readPupils } from '../../../core/import/read-pupils.js';
import { tidy } from '../../../core/text/normalise.js';
import type { Locale } from '../../../core/words/render.js';
import { openWorkbook } from '../../files/open-workbook.js';
import { sha256 } from '../../ground/digests.js';
import { Refused, refuse } from '../../ground/refused.js';
import { act, look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { loadCurrentYear, loadSchoolEver } from '../school/load-school.js';
import { dayWithin } from '../sheets/load-sheet-context.js';
import { holdAgainst } from './parts/compared.js';
import { presentImport } from './parts/present-import.js';
import { showImport } from './parts/show-import.js';
import { addImport } from './parts/stored-import.js';

export interface ImportPupilsInput {
  readonly caller: Caller;
  readonly bytes: Uint8Array;
  /** `check` stores nothing. */
  readonly mode: 'check' | 'keep';
  readonly day?: string | undefined;
  readonly name: string;
  readonly locale: Locale;
}

type Read = Omit<ImportPupilsInput, 'bytes'> & { readonly file: PupilsRead; readonly fileDigest: string };

/**
 * Read a file of pupils and say what it would change; the file's content is kept for carrying it out unless it is only
 * checked. Refuses the file as a whole when it cannot be trusted, has not the columns, or is too long; and import-day-odd.
 */
export async function importPupils(deps: Deps, { bytes, ...input }: ImportPupilsInput): Promise<Import> {
  // The right first: whoever may not is not made to wait for a file to be read.
  const { today, schoolCodes } = await facts(deps, input);
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Refused(opened.refusal);
  const file = readPupils(opened.book, { today, schoolCodes });
  if (!file.ok) throw new Refused(file.refusal);
  const read: Read = { ...input, file, fileDigest: sha256(bytes) };
  return (input.mode === 'check' ? check : keep)(deps, read);
}

const facts = look({
  act: 'import-pupils',
  run: async ({ db, clock }, _: { readonly caller: Caller }) => ({
    today: dayInVietnam(clock()),
    schoolCodes: (await loadSchoolEver(db, clock())).codes,
  }),
});

const check = look({
  act: 'import-pupils',
  run: async (at, { file, caller, name, day, locale }: Read): Promise<Import> => {
    const of = await daysOf(at, day);
    const { comparison, seen } = await holdAgainst(at.db, { ...of, file });
    const one = {
      ...of,
      id: null,
      state: 'open',
      fileName: name,
      by: caller.name,
      at: at.clock().toISOString(),
    } as const;
    return presentImport(
      { one: { ...one, result: null }, file, comparison, decisions: new Map(), seen, job: null },
      at.asker,
      locale,
    );
  },
});

const keep = act({
  act: 'import-pupils',
  run: async (at, { file, fileDigest, caller, name, day, locale }: Read): Promise<Import> => {
    const id = at.newId();
    const { schoolYear, day: from } = await daysOf(at, day);
    const now = at.clock().toISOString();
    const fileName = tidy(name).slice(0, 200);
    await addImport(at.db, { id, schoolYear, day: from, fileName, fileDigest, owner: caller.userId, at: now, file });
    const rows = file.candidates.length + file.refused.length;
    await at.note({ kind: 'import.read', importId: id, fileDigest, rows }, { at: now });
    return showImport(at, id, locale);
  },
});

/** The year, and the day from which its pupils are in their classes. A school without pupils has had them since the year began. */
async function daysOf(
  { db, clock }: { readonly db: Reader; readonly clock: () => Date },
  asked: string | undefined,
): Promise<{ schoolYear: string; day: string }> {
  const { id, calendar } = await loadCurrentYear(db);
  const { begins, ends } = calendar;
  if (asked !== undefined && (asked < begins || asked > ends)) {
    throw refuse('import-day-odd', { begins: shownDay(begins), ends: shownDay(ends) });
  }
  if (asked !== undefined) return { schoolYear: id, day: asked };
  const some = await select(
    db,
    `SELECT 1 AS one FROM enrolments e JOIN classes c ON c.id = e.class_id WHERE c.school_year_id = $1 LIMIT 1`,
    [id],
  );
  return { schoolYear: id, day: some.length > 0 ? dayWithin(calendar, dayInVietnam(clock())) : begins };
}
