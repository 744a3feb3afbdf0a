import { readerOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { renewedBase } from '../../../core/contract/renewed-base.js';
import type { PushAnswer } from '../../../core/contract/push.js';
import { type SheetValues, type Value, valueAt } from '../../../core/sheet/values.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { valuesOf } from '../../../core/merge/document.js';
import type { Database } from '../../../server/store/open-database.js';
import { depsOf } from '../../../server/runner/deps.js';
import { loadDocument } from '../../../server/acts/sheets/load-document.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import { buildClass, buildSchool, buildTeacher, type BuiltUser, TODAY } from '../../support/builders.js';
import { openTestDatabase } from '../../support/server.js';

const FIELDS: readonly FieldKey[] = ['subject.TOAN.level', 'subject.TOAN.score', 'subject.TV.level'];
const LAWFUL: Readonly<Record<string, readonly Value[]>> = {
  'subject.TOAN.level': ['HTT', 'HT', null],
  'subject.TV.level': ['HTT', 'CHT', null],
  'subject.TOAN.score': ['7', '10', null],
};

/** One of two people types into her copy, sends it, or sends the same push once more. */
type Act =
  | {
      readonly who: 0 | 1;
      readonly act: 'type';
      readonly pupil: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly who: 0 | 1; readonly act: 'push' | 'repeat' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      act: fc.constant('type' as const),
      // Mostly one cell and two values, so that values come back to what they were.
      pupil: fc.constantFrom(0, 0, 0, 1),
      field: fc.constantFrom(0, 0, 0, 1, 2),
      value: fc.constantFrom(0, 0, 1, 1, 2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.constantFrom(0 as const, 1 as const),
      act: fc.constantFrom('push' as const, 'repeat' as const),
    }),
  },
);

/** Somebody's copy of the sheet: the base it came with, and what stands in its cells. */
class Copy {
  /** Whose base is older than the rest: cells left in conflict keep the revision of their base. */
  older: Record<string, number> = {};
  base: Record<string, Record<string, Value>> = {};
  cells: Record<string, Record<string, Value>> = {};
  revision = 0;
  last: { pushId: string; baseRevision: number; changes: ReturnType<Copy['changes']>; answer: PushAnswer } | null =
    null;

  changes() {
    return Object.entries(this.cells).flatMap(([pupil, row]) =>
      Object.entries(row)
        .map(([field, value]) => ({
          pupil,
          field,
          base: this.base[pupil]?.[field] ?? null,
          value,
          baseRevision: this.older[`${pupil} ${field}`] ?? this.revision,
        }))
        .filter(({ base, value }) => base !== value),
    );
  }

  /** What a client does with an answer: its base is renewed, cells others changed are written in. */
  take(answer: PushAnswer, changes: ReturnType<Copy['changes']>): void {
    for (const [pupil, row] of Object.entries(renewedBase(changes, answer))) {
      for (const [field, value] of Object.entries(row)) (this.base[pupil] ??= {})[field] = value;
    }
    for (const { pupil, field, value } of answer.othersChanged) (this.cells[pupil] ??= {})[field] = value;
    this.older = Object.fromEntries(
      changes
        .filter((change) =>
          answer.conflicts.some(({ pupil, field }) => pupil === change.pupil && field === change.field),
        )
        .map(({ pupil, field, baseRevision }) => [`${pupil} ${field}`, baseRevision]),
    );
    this.revision = answer.base.revision;
  }
}

const known = (base: Copy['base']): SheetValues =>
  Object.fromEntries(
    Object.entries(base).map(([pupil, row]) => [
      pupil,
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
    ]),
  );

describe('two people pushing in any order', () => {
  let db: Database;
  let remove: () => Promise<void>;
  before(async () => {
    ({ db, remove } = await openTestDatabase());
    await buildSchool(db);
  });
  after(() => remove());

  it('end in the same cells or in named conflicts, and nothing accepted is lost', async () => {
    const deps = depsOf(db, { clock: () => TODAY });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20, size: 'max' }), async (acts) => {
        const klass = await buildClass(db, { pupils: [{ grade: 4, count: 2 }] });
        const people: BuiltUser[] = [];
        for (let i = 0; i < 2; i++) people.push(await buildTeacher(db, klass, { subjects: ['TOAN', 'TV'] }));
        const copies = [new Copy(), new Copy()] as const;
        // The model: every cell is what the last accepted change made it.
        const model: Record<string, Record<string, Value>> = {};
        // And the revision it was made in.
        const since: Record<string, number> = {};
        const stored = async (): Promise<SheetValues> =>
          valuesOf((await loadDocument(readerOn(db), klass.id, 'year-end')).document);
        const push = (who: 0 | 1, pushId: string, baseRevision: number, changes: ReturnType<Copy['changes']>) =>
          pushChanges(deps, {
            caller: { userId: people[who]!.id, name: people[who]!.name, hats: ['teacher'], from: null },
            classId: klass.id,
            period: 'year-end',
            pushId,
            baseRevision,
            // The first sends a workbook, whose base is known whole; of the other only its revision is.
            ...(who === 0 && { copy: { values: known(copies[0].base), shows: () => true } }),
            changes,
            locale: 'vi',
          });

        const finish: Act[] = [
          { who: 0, act: 'push' },
          { who: 1, act: 'push' },
          { who: 0, act: 'push' },
        ];
        for (const step of [...acts, ...finish]) {
          const copy = copies[step.who];
          if (step.act === 'type') {
            const field = FIELDS[step.field]!;
            (copy.cells[klass.pupils[step.pupil]!] ??= {})[field] = LAWFUL[field]![step.value]!;
            continue;
          }
          if (step.act === 'repeat') {
            if (!copy.last) continue;
            const before = await stored();
            const { pushId, baseRevision, changes, answer } = copy.last;
            assert.deepEqual(await push(step.who, pushId, baseRevision, changes), answer);
            assert.deepEqual(await stored(), before);
            continue;
          }
          const changes = copy.changes();
          const pushId = randomUUID();
          const answer = await push(step.who, pushId, copy.revision, changes);
          copy.last = { pushId, baseRevision: copy.revision, changes, answer };
          assert.deepEqual(answer.refused, []);
          assert.equal(answer.accepted + answer.conflicts.length, changes.length);
          for (const { pupil, field, base, value, baseRevision } of changes) {
            const held = model[pupil]?.[field] ?? null;
            const conflict = answer.conflicts.find((cell) => cell.pupil === pupil && cell.field === field);
            const cell = `${pupil} ${field}`;
            const known = held === base && (since[cell] ?? 0) <= baseRevision;
            assert.equal(conflict === undefined, held === value || known, 'taken exactly where she knew what stands');
            if (conflict) assert.equal(conflict.theirs, held);
            else if (held !== value) {
              (model[pupil] ??= {})[field] = value;
              since[cell] = answer.revision;
            }
          }
          const now = await stored();
          for (const [pupil, row] of Object.entries(model)) {
            for (const [field, value] of Object.entries(row))
              assert.equal(valueAt(now, pupil, field as FieldKey), value);
          }
          copy.take(answer, changes);
        }

        const now = await stored();
        copies.forEach((copy) => {
          const open = new Set(copy.last?.answer.conflicts.map(({ pupil, field }) => `${pupil} ${field}`));
          for (const pupil of klass.pupils) {
            for (const field of FIELDS) {
              const shown = copy.cells[pupil]?.[field] ?? null;
              if (!open.has(`${pupil} ${field}`) && copy === copies[0]) assert.equal(shown, valueAt(now, pupil, field));
            }
          }
        });
      }),
      { numRuns: 150 },
    );
  });
});
