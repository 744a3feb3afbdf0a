/** What the transcripts of a class are printed from: loaded once, asked pupil by pupil. */
import { isReleased, mayChangeValues } from '../../../../core/record/record-states.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { PrintedBroughtYear } from '../../../../core/record/print/brought-year.js';
import type { PrintedYear } from '../../../../core/record/print/printed-year.js';
import type { SchoolProfile } from '../../../store/models/school.js';
import type { TranscriptPdf } from '../../../exports/pdf/transcript-pdf.js';
import type { Reading } from '../../../runner/deps.js';
import { releasedHolds } from '../../../trail/holds/released-holds.js';
import { recordFromValues } from '../../records/signing/class-signing.js';
import type { ClassYear, StoredRecord } from '../../records/signing/class-year.js';
import { loadClassYear } from '../../records/signing/load-class-year.js';
import { loadSignatureTexts } from '../../records/signing/load-records.js';
import { loadBroughtYears } from '../../brought-years/parts/printed-brought.js';
import { loadEarlierYears } from './earlier-years.js';
import { printedYear } from './printed-record.js';
import { loadSealedCovers } from './sealed-covers.js';
import { documentOf, type StoredUnit } from './prove-record.js';

export interface SealedYear {
  readonly unit: StoredUnit;
  readonly printed: () => PrintedYear;
}

export type PrintSource = Omit<TranscriptPdf, 'sealAt'>;

export interface ClassPrints {
  readonly year: ClassYear;
  /** Pupils of the class, then those who have left it with a record. */
  readonly pupils: readonly PupilId[];
  /** As the class list has it, or the record of who has left; the code where neither knows her. */
  nameOf(pupil: PupilId): string;
  /** Null for somebody who has no transcript here. Throws RecordUnwritable for a draft whose texts cannot be written. */
  sourceOf(pupil: PupilId): PrintSource | null;
  /** What is stored of the years a pupil's transcript prints, this one last; years nobody has signed are left out. */
  unitsOf(pupil: PupilId): readonly StoredUnit[];
  /** The signed XML of a sealed record. Throws RangeError for one that is not. */
  textOf(pupil: PupilId): string;
}

/** A draft has no code yet: none is invented. */
const UNSIGNED = { lookupCode: '', madeOn: '' };

/**
 * Null where there is no such class. `address`: where this server's own lookup page would be, for a school that has named
 * none; null where it is not known.
 */
export async function loadClassPrints(
  deps: Reading,
  classId: string,
  address: string | null,
): Promise<ClassPrints | null> {
  const { db } = deps;
  const year = await loadClassYear(deps, classId);
  if (!year) return null;
  // Afterwards: whatever is sealed there has its texts.
  const [texts, earlier, school, released, covers, brought] = await Promise.all([
    loadSignatureTexts(db, classId),
    loadEarlierYears(db, classId),
    db.school.findByPk(1, { raw: true }),
    releasedHolds(db, classId),
    loadSealedCovers(db, year.context.schoolYear, classId),
    loadBroughtYears(db, classId),
  ]);
  const { records, context } = year;
  const enrolled = new Map(context.pupils.map((pupil) => [pupil.id, pupil]));
  const lookupPage = (JSON.parse(school!.profile) as Partial<SchoolProfile>).lookupPage ?? address;
  const unitOf = (pupil: PupilId, stored: StoredRecord): StoredUnit => ({
    pupil,
    lookupCode: stored.lookupCode,
    schoolYear: context.schoolYear,
    state: stored.state,
    digest: stored.release?.digest ?? null,
    record: () => presentVersion(stored),
    signatureOf: (slot) => stored.signatures.get(slot),
    textOf: (slot) => texts(stored.id, slot),
  });
  const thisYear = (pupil: PupilId): { printed: PrintedYear; unit: StoredUnit | null } | null => {
    const stored = records.get(pupil);
    if (stored && !mayChangeValues(stored.state)) {
      const unit = unitOf(pupil, stored);
      return { printed: printedYear(unit.record(), unit.signatureOf), unit };
    }
    const line = enrolled.get(pupil);
    return line
      ? { printed: printedYear(recordFromValues(year, line, stored ?? UNSIGNED), () => undefined), unit: null }
      : null;
  };
  return {
    year,
    pupils: [...enrolled.keys(), ...[...records.keys()].filter((pupil) => !enrolled.has(pupil))],
    nameOf: (pupil) => enrolled.get(pupil)?.name ?? signedName(records.get(pupil)) ?? pupil,
    sourceOf(pupil) {
      const newest = thisYear(pupil);
      if (!newest) return null;
      const before = (earlier.get(pupil) ?? []).map(({ printed, unit }) => ({ printed: printed(), unit }));
      const years = [...before, newest];
      const sealedAt = records.get(pupil)?.signatures.get('seal')?.receivedAt ?? null;
      // A year the school has issued itself since is said once, by the school.
      const others = brought(pupil, sealedAt).filter(({ schoolYear }) =>
        before.every(({ unit }) => unit.schoolYear !== schoolYear),
      );
      return {
        print: {
          ...{ years: years.map(({ printed }) => printed), cover: covers.get(pupil) },
          ...{ sample: context.school.sample, lookupPage },
          ...broughtBefore(others),
          ...(released.has(pupil) && { releases: released.get(pupil)! }),
        },
        xml: years.flatMap(({ unit }) => (unit && isReleased(unit.state) ? [attached(unit)] : [])),
        madeAt: madeAt(records.get(pupil), deps.clock()),
      };
    },
    unitsOf(pupil) {
      const stored = records.get(pupil);
      const own = stored && !mayChangeValues(stored.state) ? [unitOf(pupil, stored)] : [];
      return [...(earlier.get(pupil) ?? []).map(({ unit }) => unit), ...own];
    },
    textOf(pupil) {
      const stored = records.get(pupil);
      if (!stored || !isReleased(stored.state)) throw new RangeError(`no sealed record: ${pupil}`);
      return documentOf(unitOf(pupil, stored));
    },
  };
}

const broughtBefore = (years: readonly PrintedBroughtYear[]) => (years.length > 0 ? { brought: years } : {});

const presentVersion = ({ versions, version }: StoredRecord) => versions.get(version)!.record;

const signedName = (stored: StoredRecord | undefined): string | undefined =>
  stored?.versions.get(stored.version)?.record.pupil.name;

const attached = (unit: StoredUnit): PrintSource['xml'][number] => ({
  schoolYear: unit.record().schoolYear,
  lookupCode: unit.record().lookupCode,
  text: documentOf(unit),
});

/** A sealed record's print is made, to the second, when its seal came: made again, it has the same bytes. */
function madeAt(stored: StoredRecord | undefined, now: Date): Date {
  const seal = stored?.signatures.get('seal');
  return new Date(Math.floor((seal ? Date.parse(seal.receivedAt) : now.getTime()) / 1000) * 1000);
}
