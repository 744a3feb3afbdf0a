/** The covers of a class's pupils: what the sheets say of each now, and how far each has come. */
import type { Cover, CoverFacts } from '../../../../core/covers/cover.js';
import { coverFacts } from '../../../../core/covers/cover.js';
import { type CoverSlot, type CoverState, FIRST_COVER_STATE } from '../../../../core/covers/cover-states.js';
import { canonicalJson } from '../../../../core/audit/event.js';
import { endOfDay, type Day } from '../../../../core/codes/day.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { lawfulDayNow } from '../../../../core/law/lawful-day-now.js';
import type { LeaderOnRecord } from '../../../../core/record/year-record.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import { sha256 } from '../../../ground/digests.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Looking } from '../../../runner/act.js';
import type { Reader } from '../../../store/reader.js';
import { listOf, select } from '../../../store/sql.js';
import type { CurrentYear } from '../../school/current-year.js';
import { type BeforeClass, openClass } from '../../records/signing/before-class.js';
import { homeroomOf } from '../../records/signing/class-signing.js';
import type { ClassYear } from '../../records/signing/class-year.js';

export interface CoverSignature {
  readonly slot: CoverSlot;
  readonly number: number;
  readonly document: Cover;
  readonly userId: string;
  readonly name: string;
  readonly certificate: string;
  readonly signedAt: string;
  readonly leader: LeaderOnRecord | null;
  readonly lateReason: string | null;
  readonly signature: string;
}

export interface CoverReopening {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A pupil's cover; `id` is null where nobody has begun it. */
export interface CoverNow {
  readonly pupil: PupilOnSheet;
  readonly id: number | null;
  readonly state: CoverState;
  readonly number: number;
  readonly code: string | null;
  /** What the sheets and the school say now. */
  readonly now: CoverFacts;
  /** SHA-256, hex, of it. */
  readonly seen: string;
  /** What the homeroom teacher confirmed of this version. */
  readonly facts: CoverFacts | null;
  readonly confirmed: { readonly by: string; readonly at: string } | null;
  /** On this version. */
  readonly signatures: readonly CoverSignature[];
  readonly reopened: CoverReopening | null;
}

export interface ClassCovers {
  readonly year: ClassYear;
  readonly who: BeforeClass;
  /** The lawful day, to its end. */
  readonly deadline: Day;
  readonly late: boolean;
  readonly covers: ReadonlyMap<string, CoverNow>;
}

/** What counts of facts when they are compared: whoever leads the class may change, and the child stays the same. */
export const factsDigest = (facts: CoverFacts): string => sha256(canonicalJson(facts));

/** The lawful day for covers of a year, and whether it is over. */
export function coverDeadline(
  { id, calendar }: Pick<CurrentYear, 'id' | 'calendar'>,
  now: Date,
): { readonly deadline: Day; readonly late: boolean } {
  const deadline = lawfulDayNow(id, calendar, 'coversSigned');
  return { deadline, late: endOfDay(deadline) <= now };
}

interface StoredLine {
  readonly id: number;
  readonly pupil: string;
  readonly state: CoverState;
  readonly number: number;
  readonly code: string;
  readonly facts: string | null;
  readonly by: string | null;
  readonly at: string | null;
}

const CALENDAR = 'SELECT calendar FROM school_years WHERE id = $1';
/** $1 school year, followed by pupils. */
const STORED = `
  SELECT k.id, k.pupil_id AS "pupil", k.state, k.number, k.code, k.facts, u.name AS "by", k.confirmed_at AS "at"
  FROM covers k LEFT JOIN users u ON u.id = k.confirmed_by WHERE k.school_year_id = $1 AND k.pupil_id IN `;
const SIGNATURES = `
  SELECT s.cover_id AS "coverId", s.number, s.slot, s.document, s.signer AS "userId", u.name, s.certificate,
    s.signed_at AS "signedAt", s.leader, s.late_reason AS "lateReason", s.signature
  FROM cover_signatures s JOIN users u ON u.id = s.signer WHERE s.cover_id IN `;
const REOPENINGS = `
  SELECT r.cover_id AS "coverId", r.number, u.name AS "by", r.ordered_at AS "at", r.reason
  FROM cover_reopenings r JOIN users u ON u.id = r.ordered_by WHERE r.cover_id IN `;

type SignatureLine = Omit<CoverSignature, 'document' | 'leader'> & {
  readonly coverId: number;
  readonly document: string;
  readonly leader: string | null;
};

async function loadStored(db: Reader, schoolYear: string, pupils: readonly string[]) {
  const none = {
    stored: [] as StoredLine[],
    signatures: new Map<number, SignatureLine[]>(),
    reopenings: new Map<number, (CoverReopening & { readonly coverId: number })[]>(),
  };
  if (pupils.length === 0) return none;
  const stored = await select<StoredLine>(db, STORED + listOf(pupils, 2), [schoolYear, ...pupils]);
  const ids = stored.map(({ id }) => id);
  if (ids.length === 0) return none;
  const [signatures, reopenings] = await Promise.all([
    select<SignatureLine>(db, SIGNATURES + listOf(ids), ids),
    select<CoverReopening & { readonly coverId: number }>(db, REOPENINGS + listOf(ids), ids),
  ]);
  return {
    stored,
    signatures: groupBy(signatures, ({ coverId }) => coverId),
    reopenings: groupBy(reopenings, ({ coverId }) => coverId),
  };
}

/** Refuses with not-found where the class is none of the caller's. */
export async function loadClassCovers(
  at: Pick<Looking, 'clock' | 'caller' | 'asker'> & { readonly db: Reader },
  classId: string,
): Promise<ClassCovers> {
  const { year, who } = await openClass(at, classId);
  const { schoolYear, pupils } = year.context;
  const [{ stored, signatures, reopenings }, [kept]] = await Promise.all([
    loadStored(
      at.db,
      schoolYear,
      pupils.map(({ id }) => id),
    ),
    select<{ calendar: string }>(at.db, CALENDAR, [schoolYear]),
  ]);
  const storedOf = new Map(stored.map((line) => [line.pupil, line]));
  const covers = pupils.map((pupil): CoverNow => {
    const line = storedOf.get(pupil.id);
    const now = factsOf(year, pupil);
    const own = (line && signatures.get(line.id)) ?? [];
    const reopened = (line && reopenings.get(line.id)) ?? [];
    return {
      pupil,
      id: line?.id ?? null,
      state: line?.state ?? FIRST_COVER_STATE,
      number: line?.number ?? 1,
      code: line?.code ?? null,
      now,
      seen: factsDigest(now),
      facts: line?.facts ? (JSON.parse(line.facts) as CoverFacts) : null,
      confirmed: line?.by && line.at ? { by: line.by, at: line.at } : null,
      signatures: own.filter(({ number }) => number === line!.number).map(signatureOf),
      reopened: [...reopened].sort((a, b) => a.at.localeCompare(b.at)).at(-1) ?? null,
    };
  });
  return {
    year,
    who,
    ...coverDeadline({ id: schoolYear, calendar: JSON.parse(kept!.calendar) as SchoolCalendar }, at.clock()),
    covers: new Map(covers.map((cover) => [cover.pupil.id, cover])),
  };
}

const signatureOf = ({ coverId: _, document, leader, ...line }: SignatureLine): CoverSignature => ({
  ...line,
  document: JSON.parse(document) as Cover,
  leader: leader === null ? null : (JSON.parse(leader) as LeaderOnRecord),
});

function factsOf(year: ClassYear, pupil: PupilOnSheet): CoverFacts {
  const homeroom = homeroomOf(year);
  const { schoolYear } = year.context;
  const { authority: _, place: __, ...school } = year.schoolOn(year.today);
  return coverFacts({
    pupil,
    profile: year.profile,
    personalIds: {
      pupil: year.personalIds.get(pupil.id) ?? null,
      homeroomTeacher: homeroom?.personalId ?? null,
    },
    schoolYear,
    school,
    className: year.context.class.name,
    homeroomTeacher: homeroom?.name ?? '',
    course: year.course.get(pupil.id) ?? [],
    codes: year.codes,
  });
}
