/** A year of locks on a real database beside a reference that is written from the sentences; both held together after each act. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { FieldKey } from '../../core/fields/field-key.js';
import { lockRefusal } from '../../core/locks/lock-refusal.js';
import { type LockTable, lockTable } from '../../core/locks/lock-table.js';
import { valuesOf } from '../../core/merge/document.js';
import { type SheetValues, type Value, valueAt } from '../../core/sheet/values.js';
import { loadDocument } from '../../server/acts/sheets/load-document.js';
import { loadSheetContexts } from '../../server/acts/sheets/load-sheet-context.js';
import { pushChanges } from '../../server/acts/sheets/push-changes.js';
import type { Deps } from '../../server/runner/deps.js';
import { readerOn, readingOn } from './connections.js';
import { LockOffice } from './lock-office.js';
import { LockYear } from './lock-year.js';
import { type Cell, type Child, type Closed, LAST_OF_LAW, LockReference, type Period } from './lock-reference.js';
import { CLASSES, enters, type FieldOfModel, FIELDS, hasDuty, type LockSchool, PERIODS } from './lock-school.js';
import type { Step } from './lock-steps.js';
import { refusedIn } from './refused-in.js';

type Sent = Extract<Step, { act: 'push' | 'ask' }>;
interface SentCell extends FieldOfModel {
  readonly child: Child;
  readonly value: Value;
}

/** How much of what a model is for a walk has seen: a model that meets no closed field shows nothing. */
export interface Seen {
  taken: number;
  readonly closed: Partial<Record<Closed, number>>;
  /** Kinds of events there came to be. */
  readonly events: Set<string>;
}

export class LockWalk {
  readonly #reference = new LockReference();
  readonly #office: LockOffice;
  readonly #year: LockYear;
  /** What stands in every cell, by class, period, pupil and field. */
  readonly #values = new Map<string, Value>();
  readonly #revisions = new Map<string, number>();

  constructor(
    readonly deps: Deps,
    readonly school: LockSchool,
    /** The clock the server reads; an act moves it by a thousandth of a second, so that no two are at once. */
    readonly time: { now: number },
    readonly seen: Seen,
  ) {
    for (const { id } of school.second) this.#reference.second.add(id);
    this.#office = new LockOffice(deps, school, time, this.#reference);
    this.#year = new LockYear(deps, school, time, this.#reference);
  }

  async take(step: Step): Promise<void> {
    await this.#take(step);
    await this.#holdVerdicts();
  }

  async #take(step: Step): Promise<void> {
    switch (step.act) {
      case 'pass':
        this.time.now += step.ms;
        return;
      case 'to-an-end':
        return this.#toAnEnd(step.off);
      case 'push':
        return this.#push(step);
      case 'ask':
        return this.#ask(step);
      case 'case':
      case 'roll':
      case 'undo':
      case 'archive':
        return this.#year.take(step);
      default:
        return this.#office.take(step);
    }
  }

  /** The law's days pass as they do, and nothing was changed that no push was told of, in any sheet. */
  async finish(): Promise<void> {
    const instants = LAST_OF_LAW.flatMap((end) => [end - 1, end, end + 1]);
    for (const at of instants.filter((instant) => instant > this.time.now)) {
      this.time.now = at;
      await this.#holdVerdicts();
    }
    await this.#year.end();
    for (const classId of CLASSES) {
      for (const period of PERIODS) await this.#holdValues(classId, period);
    }
  }

  #toAnEnd(off: number): void {
    const next = [...this.#reference.ends(), ...this.#office.lapses()].filter((end) => end + off > this.time.now);
    if (next.length > 0) this.time.now = Math.min(...next) + off;
  }

  #cells({ classId, period, cells }: Sent): SentCell[] {
    const found = cells.map(({ child: n, field, value }): SentCell => {
      const fields = FIELDS[period];
      const chosen = fields[field % fields.length]!;
      const ofClass = this.school.children.filter((child) => child.classId === classId);
      // One of another class now and then.
      const child = n === 6 ? this.school.children.find((one) => one.classId !== classId)! : ofClass[n % 3]!;
      return { child, ...chosen, value: value === null ? null : chosen.values[value] };
    });
    return [...new Map(found.map((cell) => [`${cell.child.id} ${cell.field}`, cell])).values()];
  }

  #isOn = (child: Child, { classId, period }: Pick<Sent, 'classId' | 'period'>): boolean =>
    child.classId === classId && (period !== 'supplementary' || this.#reference.second.has(child.id));

  async #push(step: Sent): Promise<void> {
    const { who, classId, period } = step;
    const sheet = `${classId} ${period}`;
    const at = this.time.now;
    const changes = this.#cells(step).map((cell) => ({
      ...cell,
      base: this.#values.get(`${sheet} ${cell.child.id} ${cell.field}`) ?? null,
    }));
    const pushed = await refusedIn(() =>
      pushChanges(this.deps, {
        ...{ caller: this.school.people[who], classId, period, pushId: randomUUID(), locale: 'vi' },
        baseRevision: this.#revisions.get(sheet) ?? 0,
        changes: changes.map(({ child, field, base, value }) => ({ pupil: child.id, field, base, value })),
      }),
    );
    if (!hasDuty(who, classId)) {
      assert.ok('refused' in pushed, `${who} has no duty in ${classId}`);
    } else {
      assert.ok('done' in pushed, 'who has a duty there is heard');
      const answer = pushed.done;
      this.#revisions.set(sheet, answer.revision);
      assert.deepEqual(answer.conflicts, []);
      const refusals = new Map(answer.refused.map(({ pupil, field, refusal }) => [`${pupil} ${field}`, refusal]));
      for (const { child, field, group, value } of changes) {
        const refusal = refusals.get(`${child.id} ${field}`);
        const cell: Cell = { child, period, group };
        const expected = !this.#isOn(child, step)
          ? 'pupil-not-in-class'
          : enters(who, classId, group)
            ? this.#reference.closed(cell, at)
            : 'not-your-field';
        assert.equal(refusal?.code ?? null, expected, `${field} of ${JSON.stringify(child)} in ${period}`);
        if (refusal) {
          assert.ok(
            refusal.reason.trim().length > 5 && refusal.remedy.trim().length > 5,
            `${refusal.code} is explained`,
          );
          if (isClosed(refusal.code)) this.seen.closed[refusal.code] = (this.seen.closed[refusal.code] ?? 0) + 1;
        } else {
          this.seen.taken += 1;
          this.#values.set(`${sheet} ${child.id} ${field}`, value);
          this.#year.taken({ classId, period, pupil: child.id, field, value, at });
        }
      }
      assert.equal(answer.accepted, changes.length - refusals.size);
    }
    await this.#holdValues(classId, period);
  }

  /** What is stored is what was taken, cell by cell. */
  async #holdValues(classId: string, period: Period): Promise<void> {
    const stored: SheetValues = valuesOf((await loadDocument(readerOn(this.deps.db), classId, period)).document);
    const found = Object.entries(stored).flatMap(([pupil, row]) =>
      Object.keys(row).flatMap((field) => {
        const value = valueAt(stored, pupil, field as FieldKey);
        return value === null ? [] : [[`${classId} ${period} ${pupil} ${field}`, value] as const];
      }),
    );
    const expected = [...this.#values].filter(
      ([key, value]) => value !== null && key.startsWith(`${classId} ${period} `),
    );
    assert.deepEqual(new Map(found), new Map(expected));
  }

  /** Every field of every sheet: whether it is open, why not, and until when. */
  async #holdVerdicts(): Promise<void> {
    const at = this.time.now;
    for (const { class: klass, locks } of await loadSheetContexts(readingOn(this.deps), CLASSES, 'year-end')) {
      for (const period of PERIODS) {
        const table = lockTable({ ...locks, period });
        for (const child of this.school.children) {
          if (child.classId === klass.id) this.#holdChild(child, { period, at, table });
        }
      }
    }
  }

  #holdChild(child: Child, { period, at, table }: { period: Period; at: number; table: LockTable }): void {
    for (const { field, group } of FIELDS[period]) {
      const cell: Cell = { child, period, group };
      const about = () => `${field} of ${JSON.stringify(child)} in ${period} at ${new Date(at).toISOString()}`;
      const verdict = table(child, field);
      const code = verdict.open ? null : lockRefusal(verdict).code;
      if (code !== this.#reference.closed(cell, at)) assert.equal(code, this.#reference.closed(cell, at), about());
      if (!verdict.open) continue;
      const until = this.#reference.openUntil(cell, at);
      if (Date.parse(verdict.until) !== until) assert.equal(Date.parse(verdict.until), until, `until: ${about()}`);
    }
  }

  /** Đề nghị mở: kept are the cells that are hers and closed, no others. */
  async #ask(step: Sent): Promise<void> {
    const { who, classId, period } = step;
    const at = this.time.now;
    const cells = this.#cells(step);
    const own = cells.filter(({ child, group }) => this.#isOn(child, step) && enters(who, classId, group));
    const closed = own.filter(({ child, group }) => this.#reference.closed({ child, period, group }, at) !== null);
    const asked = cells.map(({ child, field }) => ({ pupil: child.id, field }));
    const code = hasDuty(who, classId)
      ? own.length === 0
        ? 'request-of-nothing'
        : closed.length === 0
          ? 'request-not-closed'
          : null
      : 'any';
    await this.#office.ask(
      { who, classId, period, cells: asked },
      code,
      closed.map(({ child, field }) => ({ pupil: child.id, field })),
    );
  }
}

const CLOSED: readonly string[] = [
  ...['record-signed', 'record-released', 'closed-by-law', 'closed-by-calendar'],
  ...['closed-by-order', 'closed-by-strict-order'],
];
const isClosed = (code: string): code is Closed => CLOSED.includes(code);
