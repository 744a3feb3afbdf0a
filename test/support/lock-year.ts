/** Archiving, supplementary assessment and the rollover in the model of locks: what each must answer, and what it may never touch. */
import assert from 'node:assert/strict';
import { canonicalJson } from '../../core/audit/event.js';
import type { Value } from '../../core/sheet/values.js';
import { archiveDue } from '../../server/acts/archive/archive-due.js';
import { archiveJobs } from '../../server/acts/archive/parts/archive-jobs.js';
import { carryOutRollover } from '../../server/acts/rollover/carry-out-rollover.js';
import { readRollover } from '../../server/acts/rollover/read-rollover.js';
import { undoRollover } from '../../server/acts/rollover/undo-rollover.js';
import { withdrawSupplementary } from '../../server/acts/supplementary/withdraw-supplementary.js';
import { sha256Base64 } from '../../server/ground/digests.js';
import type { Deps } from '../../server/runner/deps.js';
import { SCHOOL_YEAR } from './builders.js';
import { tablesOf } from './connections.js';
import { DAYS_OF_LOP_5, type LockReference, midnightAfter, type Period, SCHOOL_DAYS } from './lock-reference.js';
import { CLASSES, type LockSchool, NEXT_YEAR, type Who } from './lock-school.js';
import type { Step } from './lock-steps.js';
import { refusedIn } from './refused-in.js';

interface Taken {
  readonly classId: string;
  readonly period: Period;
  readonly pupil: string;
  readonly field: string;
  readonly value: Value;
  readonly at: number;
}
type OfYear = Extract<Step, { act: 'case' | 'roll' | 'undo' | 'archive' }>;
type ByWho = Exclude<OfYear, { act: 'archive' }>;

const REASON = 'Theo biên bản họp';
/** The office carries over (10.5): of a combined class each grade by itself. */
const LINES = [
  { classId: '4a', grade: 4 },
  { classId: '4b', grade: 4 },
  { classId: '4b', grade: 5 },
] as const;
const CARRY_OVER: readonly Who[] = ['clerk', 'administrator'];

export class LockYear {
  /** What was taken in, by receipt. */
  readonly #taken: Taken[] = [];
  /** Archived versions as they were first seen. */
  readonly #archived = new Map<string, string>();
  /** Parts of the rollover by their line; those undone are forgotten. */
  readonly #parts = new Map<number, string>();
  readonly #undone: string[] = [];

  constructor(
    readonly deps: Deps,
    readonly school: LockSchool,
    readonly time: { now: number },
    readonly reference: LockReference,
  ) {}

  taken(one: Taken): void {
    this.#taken.push(one);
  }

  async take(step: OfYear): Promise<void> {
    if (step.act === 'archive') await this.#archive();
    else if (step.act === 'case') await this.#case(step);
    else if (step.act === 'roll') await this.#roll(step);
    else await this.#undo(step);
    this.time.now += 1;
  }

  /** The year is over: whatever closed is archived as it stood, and nobody sits in the next year twice. */
  async end(): Promise<void> {
    await this.#archive();
    await archiveJobs(this.deps).end();
    await this.#holdPlaces();
  }

  async #archive(): Promise<void> {
    await archiveDue(this.deps);
    await archiveJobs(this.deps).idle();
    const versions = await tablesOf(this.deps.db).archivedSheets.findAll({ order: ['id'], raw: true });
    const numbers = new Map<string, number>();
    for (const { classId, period, number, until, valuesDigest, printDigest } of versions) {
      const sheet = `${classId} ${period}`;
      assert.equal(number, (numbers.get(sheet) ?? 0) + 1, `versions of ${sheet} follow each other`);
      numbers.set(sheet, number);
      const name = `${sheet} ${number}`;
      const said = `${until} ${valuesDigest} ${printDigest}`;
      assert.equal(this.#archived.get(name) ?? said, said, `${name} is as it was made`);
      this.#archived.set(name, said);
      assert.equal(
        valuesDigest,
        this.#digest(classId, period, Date.parse(until)),
        `${name} holds what stood at ${until}`,
      );
    }
    for (const classId of CLASSES) {
      for (const [period, day] of Object.entries(SCHOOL_DAYS)) {
        // Of a class of two grades the later day; lớp 4's are the school's own.
        const closing = midnightAfter(day);
        assert.ok(day >= (DAYS_OF_LOP_5[period] ?? day));
        const stood = [...this.#standing(classId, period, closing).values()].some((row) => row.size > 0);
        if (closing > this.time.now || !stood) continue;
        const [first] = versions.filter((one) => one.classId === classId && one.period === period);
        assert.equal(first?.until, new Date(closing).toISOString(), `${classId} ${period} is archived as it closed`);
      }
    }
  }

  /** By pupil, what had been received of her before an instant. */
  #standing(classId: string, period: string, until: number): Map<string, Map<string, string>> {
    const found = new Map<string, Map<string, string>>();
    for (const one of this.#taken) {
      if (one.classId !== classId || one.period !== period || one.at >= until) continue;
      const row = found.get(one.pupil) ?? new Map<string, string>();
      if (one.value === null) row.delete(one.field);
      else row.set(one.field, one.value);
      // Whoever had something keeps her line, though it is taken out again.
      if (one.value !== null) found.set(one.pupil, row);
    }
    return found;
  }

  #digest(classId: string, period: string, until: number): string {
    const rows = [...this.#standing(classId, period, until)];
    return sha256Base64(
      canonicalJson(Object.fromEntries(rows.map(([pupil, row]) => [pupil, Object.fromEntries(row)]))),
    );
  }

  /** Who was assessed anew is so no more, and June's days are hers again; planning has tests of its own. */
  async #case({ who, n }: ByWho): Promise<void> {
    const child = this.school.second[n % this.school.second.length]!;
    const { second, records } = this.reference;
    const where = { pupilId: child.id };
    if (!second.has(child.id) && n % 4 < 2) {
      const again = { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null };
      await tablesOf(this.deps.db).supplementaryCases.update(again, { where });
      second.add(child.id);
      return;
    }
    const record = records.get(child.id);
    const expected = record !== undefined ? `record-${record}` : second.has(child.id) ? null : 'supplementary-no-case';
    const input = { caller: this.school.people[who], classId: child.classId, pupil: child.id, reason: REASON };
    const outcome = await refusedIn(() => withdrawSupplementary(this.deps, input));
    const code = 'refused' in outcome ? outcome.refused : null;
    if (who !== `homeroom-${child.classId}`) return assert.notEqual(code, null, `${who} withdraws a case`);
    assert.equal(code, expected);
    if (code === null) second.delete(child.id);
  }

  async #roll({ who, n }: ByWho): Promise<void> {
    const at = n % LINES.length;
    const { classId, grade } = LINES[at]!;
    const { lines } = await readRollover(this.deps, { caller: this.school.people.clerk, year: SCHOOL_YEAR });
    const { seen } = lines.find((line) => line.classId === classId && line.grade === grade)!;
    const input = { caller: this.school.people[who], year: SCHOOL_YEAR, lines: [{ classId, grade, seen }], pupils: [] };
    const outcome = await refusedIn(() => carryOutRollover(this.deps, input));
    const expected = !CARRY_OVER.includes(who) ? 'not-allowed' : this.#parts.has(at) ? 'rollover-done' : null;
    assert.equal('refused' in outcome ? outcome.refused : null, expected, `${who} takes over ${classId}`);
    if ('done' in outcome) {
      const where = { classId, grade, undoneAt: null };
      const part = await tablesOf(this.deps.db).rolloverParts.findOne({ where, raw: true });
      this.#parts.set(at, part!.id);
    }
    await this.#holdPlaces();
  }

  async #undo({ who, n }: ByWho): Promise<void> {
    const at = n % LINES.length;
    const part = this.#parts.get(at) ?? this.#undone.at(-1);
    if (part === undefined) return;
    const input = { caller: this.school.people[who], year: SCHOOL_YEAR, part, locale: 'vi' } as const;
    const outcome = await refusedIn(() => undoRollover(this.deps, input));
    const expected = !CARRY_OVER.includes(who) ? 'not-allowed' : this.#undone.includes(part) ? 'rollover-undone' : null;
    assert.equal('refused' in outcome ? outcome.refused : null, expected, `${who} undoes a part`);
    if ('done' in outcome) {
      this.#parts.delete(at);
      this.#undone.push(part);
    }
    await this.#holdPlaces();
  }

  /** Whoever was carried over sits in the next year once, and stays on this year's lists. */
  async #holdPlaces(): Promise<void> {
    const db = tablesOf(this.deps.db);
    const next = await db.classes.findAll({ where: { schoolYearId: NEXT_YEAR }, raw: true });
    const sitting = await db.enrolments.findAll({ where: { classId: next.map(({ id }) => id) }, raw: true });
    const places = await db.rolloverPlaces.findAll({ where: { undoneAt: null }, raw: true });
    const expected = [...this.#parts.keys()].flatMap((at) => {
      const { classId, grade } = LINES[at]!;
      return this.school.children.filter((one) => one.classId === classId && one.grade === grade).map(({ id }) => id);
    });
    assert.deepEqual(places.map(({ pupilId }) => pupilId).sort(), expected.sort());
    const inClass = places.filter(({ kind }) => kind === 'class').map(({ pupilId }) => pupilId);
    assert.deepEqual(sitting.map(({ pupilId }) => pupilId).sort(), inClass.sort());
    const here = await db.enrolments.findAll({ where: { classId: [...CLASSES], toDay: null }, raw: true });
    assert.equal(here.length, this.school.children.length);
  }
}
