import type { PaperCopyMark } from '../../../core/record/print/paper-copy-mark.js';
import { dayInVietnam, momentInVietnam } from '../../../core/codes/day.js';
import { isFinal, isInForce, type RecordState } from '../../../core/record/record-states.js';
import { sha256, sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import type { Reader } from '../../store/reader.js';
import { select, write } from '../../store/sql.js';
import { type ClassPrints, loadClassPrints } from '../prints/parts/class-prints.js';
import { drawTranscript } from '../prints/parts/draw-transcript.js';
import { requireProven } from '../prints/parts/proven.js';
import { fileName } from '../sheets/workbook/file-name.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

export interface PrintCopyInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly pupil: string;
  readonly purpose: string;
  readonly address: string | null;
}

const LAST = 'SELECT MAX(number) AS last FROM paper_copies WHERE year = $1';
const INSERT = `
  INSERT INTO paper_copies (year, number, unit_id, purpose, digest, printed_by, printed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** Two who print at once: each file bears its number already, so that the later one is drawn again. */
const TRIES = 3;

/**
 * A finalised record on paper (H11): every year of it, numbered, with the mark of conversion. Refuses with not-found,
 * not-allowed, copy-not-final, copy-number-taken and what `requireProven` says.
 */
export async function printCopy(deps: Deps, input: PrintCopyInput): Promise<IssuedWorkbook> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await printed(deps, input);
    } catch (error) {
      if (tries === TRIES || !(error instanceof Refused) || error.refusal.code !== 'copy-number-taken') throw error;
    }
  }
}

const printed = act({
  act: 'print-copy',
  place: ({ classId }: PrintCopyInput) => ({ classId }),
  prepare: async (at, { classId, pupil, purpose, address }) => {
    const now = at.clock();
    const year = Number(dayInVietnam(now).slice(0, 4));
    const { prints, number, by } = await at.read(async (looking) => ({
      prints: await loadClassPrints(looking, classId, address),
      number: await nextNumber(looking.db, year),
      by: at.caller.name,
    }));
    if (!prints) throw refuse('not-found');
    const stored = finalRecord(prints, pupil);
    await requireProven(at, { prints, pupil, what: 'print' });
    const source = prints.sourceOf(pupil);
    if (!source) throw refuse('not-found');
    const mark: PaperCopyMark = { number, year, by, at: momentInVietnam(now), purpose };
    // What is read on paper carries no files.
    const bytes = await drawTranscript({
      print: { ...source.print, copy: mark },
      ...{ xml: [], madeAt: now, sealAt: null },
    });
    const name = fileName(`bản giấy ${number} ${year} ${prints.nameOf(pupil)}`, 'pdf');
    const codes = prints.unitsOf(pupil).map(({ lookupCode }) => lookupCode);
    return { stored, codes, mark, bytes, name, at: now.toISOString() };
  },
  run: async ({ db, caller, note }, { classId, purpose }, { prepared }): Promise<IssuedWorkbook> => {
    const { stored, codes, mark, bytes, name } = prepared;
    const { number, year } = mark;
    // Drawing takes a while: what was recalled meanwhile is given to nobody.
    const units = await db.units.findAll({ where: { lookupCode: codes }, raw: true });
    if (units.length !== codes.length || !units.every(countsFinally)) throw refuse('copy-not-final');
    if ((await nextNumber(db, year)) !== number) throw refuse('copy-number-taken');
    const digest = sha256Base64(bytes);
    await write(db, INSERT, [year, number, stored.unitId, purpose, digest, caller.userId, prepared.at]);
    const { id: record, version, unitId: unit } = stored;
    const purposeDigest = sha256(purpose);
    await note({ kind: 'copy.printed', classId, record, version, unit, year, copy: number, purposeDigest, digest });
    return { name, bytes };
  },
  refused: ({ classId, pupil }, code) => ({ kind: 'copy.refused', classId, pupilId: pupil, code }),
});

async function nextNumber(db: Reader, year: number): Promise<number> {
  const [found] = await select<{ last: number | null }>(db, LAST, [year]);
  return (found?.last ?? 0) + 1;
}

const countsFinally = ({ state }: { readonly state: RecordState }): boolean => isFinal(state) && isInForce(state);

/** The year's record, where it and every year before it on the print is final and counts. */
function finalRecord(prints: ClassPrints, pupil: string) {
  if (!prints.pupils.includes(pupil)) throw refuse('not-found');
  const stored = prints.year.records.get(pupil);
  const units = prints.unitsOf(pupil);
  if (!stored || units.at(-1)?.lookupCode !== stored.lookupCode || !units.every(countsFinally))
    throw refuse('copy-not-final');
  return stored;
}
