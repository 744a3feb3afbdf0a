/** What a rollover is proposed from: the year that ends, who is in which class, how each stands, who has a place already. */
import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import { lawFor, type SchoolYear } from '../../../../core/law/law-for.js';
import { LAST_GRADE, type Grade } from '../../../../core/law/law.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import { nextYear } from '../../../../core/law/school-year.js';
import {
  type Destination,
  lastTime,
  type LineChoice,
  type PupilFacts,
  type TimeInYear,
  type YearFacts,
} from '../../../../core/rollover/proposal.js';
import { type Standing, standingOf } from '../../../../core/rollover/standing.js';
import type { AssessmentMode } from '../../../../core/sheet/context.js';
import { groupBy } from '../../../ground/group-by.js';
import { refuse } from '../../../ground/refused.js';
import type { Reading } from '../../../runner/deps.js';
import type { Reader } from '../../../store/reader.js';
import { REAL_PUPIL, REAL_YEAR } from '../../../store/practice-sql.js';
import { select } from '../../../store/sql.js';
import { loadDecisions } from '../../records/signing/load-decisions.js';
import { loadProjections } from '../../progress/load-projections.js';
import { loadSheetContexts } from '../../sheets/load-sheet-context.js';

export interface NextYear {
  readonly id: SchoolYear;
  /** Null where the principal has not opened it. */
  readonly calendar: SchoolCalendar | null;
}

export interface RolloverYear {
  readonly from: SchoolYear;
  /** The year before it, where there is one. */
  readonly former: SchoolYear | null;
  readonly to: NextYear;
  readonly facts: YearFacts;
  /** How each was assessed last; who was in no class is assessed as everybody. */
  readonly modes: ReadonlyMap<string, AssessmentMode>;
}

interface TimeLine extends TimeInYear {
  readonly pupil: string;
  readonly name: string;
  readonly birthDate: string;
  readonly mode: AssessmentMode;
}

const TIMES = `
  SELECT p.id AS pupil, p.name, p.birth_date AS "birthDate", e.class_id AS "classId", e.grade, e.mode, e.position,
    e.from_day AS "fromDay", e.to_day AS "toDay", e.ended_as AS "endedAs"
  FROM enrolments e JOIN classes c ON c.id = e.class_id JOIN pupils p ON p.id = e.pupil_id
  WHERE c.school_year_id = $1 ORDER BY e.from_day, e.id`;

/**
 * Pupils of the school who were in no class that year and come in none later, with how the last time of each ended. Who came
 * to the end of the last grade, or went away, belongs to no year any more.
 */
const LOOSE = `
  SELECT p.id AS pupil, p.name, p.birth_date AS "birthDate" FROM pupils p
  LEFT JOIN enrolments e ON e.id = (
    SELECT l.id FROM enrolments l JOIN classes k ON k.id = l.class_id
    WHERE l.pupil_id = p.id AND k.school_year_id < $1 ORDER BY l.from_day DESC, l.id DESC LIMIT 1)
  WHERE ${REAL_PUPIL} AND NOT EXISTS (
      SELECT 1 FROM enrolments o JOIN classes c ON c.id = o.class_id WHERE o.pupil_id = p.id AND c.school_year_id = $1)
    AND (EXISTS (
        SELECT 1 FROM rollover_places w
        WHERE w.pupil_id = p.id AND w.school_year_id = $1 AND w.undone_at IS NULL)
      OR NOT EXISTS (
        SELECT 1 FROM enrolments o JOIN classes c ON c.id = o.class_id WHERE o.pupil_id = p.id AND c.school_year_id > $1))
    AND (e.id IS NULL OR (e.ended_as IS NULL AND e.grade < $2) OR e.ended_as = 'moved')
    AND NOT EXISTS (
      SELECT 1 FROM rollover_places w WHERE w.pupil_id = p.id AND w.school_year_id < $1 AND w.undone_at IS NULL
        AND w.kind <> 'class')
  ORDER BY p.name, p.id`;

const THERE = `
  SELECT e.pupil_id AS pupil, c.name AS "className", e.grade
  FROM enrolments e JOIN classes c ON c.id = e.class_id WHERE c.school_year_id = $1 ORDER BY e.from_day, e.id`;
const PLACES = `
  SELECT pupil_id AS pupil, part_id AS part, provisional
  FROM rollover_places WHERE school_year_id = $1 AND undone_at IS NULL`;
const CHOICES = 'SELECT what, destination FROM rollover_choices WHERE school_year_id = $1';
const YEARS = `SELECT y.id, y.calendar FROM school_years y WHERE y.id <= $1 AND ${REAL_YEAR} ORDER BY y.id DESC LIMIT 3`;
const CLASSES = 'SELECT id, name FROM classes WHERE school_year_id = $1 ORDER BY position, id';

interface There {
  readonly pupil: string;
  readonly className: string;
  readonly grade: Grade;
}
interface Place {
  readonly pupil: string;
  readonly part: string;
  readonly provisional: boolean | number;
}
type Loose = Pick<TimeLine, 'pupil' | 'name' | 'birthDate'>;

/**
 * Ten statements, however many classes. Refuses with not-found where there is no such year; throws StaleProjections as looks at
 * progress do.
 */
export async function loadYearFacts(at: Reading, from: SchoolYear): Promise<RolloverYear> {
  const { db } = at;
  const to = nextYear(from);
  const years = await select<{ id: string; calendar: string }>(db, YEARS, [to]);
  const calendars = new Map(years.map(({ id, calendar }) => [id, JSON.parse(calendar) as SchoolCalendar]));
  const calendar = calendars.get(from);
  if (!calendar) throw refuse('not-found');
  const classes = await select<{ id: string; name: string }>(db, CLASSES, [from]);
  const [standings, times, loose, there, places, choices] = await Promise.all([
    loadStandings(
      at,
      from,
      classes.map(({ id }) => id),
    ),
    select<TimeLine>(db, TIMES, [from]),
    select<Loose>(db, LOOSE, [from, LAST_GRADE]),
    select<There>(db, THERE, [to]),
    select<Place>(db, PLACES, [from]),
    select<{ what: string; destination: string }>(db, CHOICES, [from]),
  ]);
  const timesOf = groupBy(times, ({ pupil }) => pupil);
  const thereOf = new Map(there.map((line) => [line.pupil, line]));
  const placeOf = new Map(places.map((line) => [line.pupil, line]));
  const chosen = new Map(choices.map(({ what, destination }) => [what, JSON.parse(destination) as Destination]));
  const factsOf = ({ pupil, name, birthDate }: Loose, own: readonly TimeLine[]): PupilFacts => {
    const time = lastTime({ times: own }, calendar.ends);
    return {
      ...{ id: pupil, name, birthDate, times: own },
      standing: (time && standings.get(`${time.classId} ${pupil}`)) ?? 'open',
      placed: placedAt(thereOf.get(pupil), placeOf.get(pupil)),
      chosen: chosen.get(pupilKey(pupil)) ?? null,
    };
  };
  const grades = groupBy(
    [...timesOf.values()].flatMap((own) => lastTime({ times: own }, calendar.ends) ?? []),
    ({ classId }) => classId,
  );
  return {
    from,
    former: years.find(({ id }) => id < from)?.id ?? null,
    to: { id: to, calendar: calendars.get(to) ?? null },
    facts: {
      ends: calendar.ends,
      classes: classes.map(({ id, name }) => ({
        ...{ id, name },
        grades: [...new Set((grades.get(id) ?? []).map(({ grade }) => grade))].sort((a, b) => a - b),
      })),
      pupils: [
        ...[...timesOf.values()].map((own) => factsOf(own[0]!, own)),
        ...loose.filter(({ pupil }) => !timesOf.has(pupil)).map((one) => factsOf(one, [])),
      ],
      choices: choices.flatMap(lineChoice),
    },
    modes: new Map([...timesOf].map(([pupil, own]) => [pupil, own.at(-1)!.mode])),
  };
}

/** By class and pupil. */
async function loadStandings(
  at: Reading,
  year: SchoolYear,
  classIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const contexts = await loadSheetContexts(at, classIds, RECORD_SHEET);
  const [projections, decisions] = await Promise.all([
    loadProjections(at, contexts, [RECORD_SHEET]),
    loadDecisions(at, year),
  ]);
  const law = lawFor(year);
  return new Map(
    contexts.flatMap(({ class: { id: classId }, pupils }, i) => {
      const { pupils: lines } = projections[i]!.of(RECORD_SHEET);
      return pupils.map((pupil): [string, Standing] => [
        `${classId} ${pupil.id}`,
        standingOf(law, pupil, lines[pupil.id], decisions.get(pupil.id) ?? null),
      ]);
    }),
  );
}

function placedAt(there: There | undefined, place: Place | undefined): PupilFacts['placed'] {
  if (!there && !place) return null;
  return {
    className: there?.className ?? null,
    grade: there?.grade ?? null,
    provisional: Boolean(place?.provisional),
    part: place?.part ?? null,
  };
}

export const pupilKey = (pupil: string): string => `pupil ${pupil}`;
export const lineKey = ({ goes, grade, classId }: Omit<LineChoice, 'className'>): string =>
  `${goes} ${grade} ${classId}`;

function lineChoice({ what, destination }: { readonly what: string; readonly destination: string }): LineChoice[] {
  const [, goes, grade, classId] = /^(up|stays) (\d) (.+)$/.exec(what) ?? [];
  const to = JSON.parse(destination) as Destination;
  if (classId === undefined || to.kind !== 'class') return [];
  return [{ classId, grade: Number(grade) as Grade, goes: goes as LineChoice['goes'], className: to.className }];
}

/** Classes of a year with the last place of each list. One statement. */
export const classesOf = (
  db: Reader,
  year: SchoolYear,
): Promise<{ readonly id: string; readonly name: string; readonly last: number | string }[]> =>
  select(
    db,
    `SELECT c.id, c.name, COALESCE(MAX(e.position), 0) AS last FROM classes c
     LEFT JOIN enrolments e ON e.class_id = c.id WHERE c.school_year_id = $1 GROUP BY c.id, c.name`,
    [year],
  );
