import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { applyChanges, cellAt, EMPTY_DOCUMENT, type SheetDocument, valuesOf } from '../../../core/merge/document.js';
import { changedSince, merge, type ProposedChange } from '../../../core/merge/merge.js';

const change = (
  value: string | null,
  base: string | null = null,
  field: FieldKey = 'subject.TOAN.level',
  pupil = 'A',
): ProposedChange => ({ pupil, field, base, value });
const push = (document: SheetDocument, ...changes: ProposedChange[]) =>
  applyChanges(document, merge(document, document.revision, changes).changes);

describe('merge', () => {
  it('takes a change whose base is what is stored', () => {
    const result = merge(EMPTY_DOCUMENT, 0, [change('HTT')]);
    assert.deepEqual(result.changes, [{ pupil: 'A', field: 'subject.TOAN.level', before: null, after: 'HTT' }]);
    assert.equal(result.conflicts.length, 0);
  });

  it('counts a value that is already there as taken and stores nothing', () => {
    const stored = push(EMPTY_DOCUMENT, change('HTT'));
    const result = merge(stored, 0, [change('HTT')]);
    assert.equal(result.changes.length, 0);
    assert.equal(result.unchanged.length, 1);
  });

  it('names a conflict when somebody else set another value, and keeps theirs', () => {
    const stored = push(EMPTY_DOCUMENT, change('HTT'));
    const result = merge(stored, 1, [change('HT')]);
    assert.deepEqual(result.conflicts, [{ ...change('HT'), theirs: 'HTT', revision: 1 }]);
    assert.equal(result.changes.length, 0);
  });

  it('deletes only where the base is still what is stored', () => {
    const stored = push(EMPTY_DOCUMENT, change('HTT'));
    assert.deepEqual(valuesOf(push(stored, change(null, 'HTT'))), { A: {} });
    assert.equal(merge(stored, 1, [change(null, 'HT')]).conflicts.length, 1);
  });

  it('remembers who deleted a cell, so that an older copy conflicts with the deletion', () => {
    const deleted = push(push(EMPTY_DOCUMENT, change('HTT')), change(null, 'HTT'));
    assert.deepEqual(merge(deleted, 1, [change('HT', 'HTT')]).conflicts[0]?.revision, 2);
  });

  it('does not let an older copy undo a correction, though the value it knew stands there again', () => {
    const before = push(EMPTY_DOCUMENT, change('5'));
    const corrected = push(push(before, change('7', '5')), change('5', '7'));
    assert.deepEqual(merge(corrected, before.revision, [change('7', '5')]).conflicts, [
      { ...change('7', '5'), theirs: '5', revision: 3 },
    ]);
    const emptied = push(push(EMPTY_DOCUMENT, change('7')), change(null, '7'));
    assert.equal(merge(emptied, 0, [change('7')]).conflicts[0]?.revision, 2);
    // Whoever has seen that it stands there again may change it.
    assert.equal(merge(corrected, 3, [change('7', '5')]).changes.length, 1);
  });

  it('looks at a cell’s own base revision where it is older than the copy’s', () => {
    const stored = push(push(push(EMPTY_DOCUMENT, change('5')), change('7', '5')), change('5', '7'));
    assert.equal(merge(stored, 3, [{ ...change('7', '5'), baseRevision: 1 }]).conflicts.length, 1);
    assert.equal(merge(stored, 3, [{ ...change('7', '5'), baseRevision: 3 }]).changes.length, 1);
  });

  it('counts a cell that is proposed twice once, the last time', () => {
    assert.deepEqual(
      merge(EMPTY_DOCUMENT, 0, [change('HT'), change('HTT')]).changes.map(({ after }) => after),
      ['HTT'],
    );
  });

  it('tells what others changed since a revision, but not the cells the sender touched', () => {
    const stored = push(
      push(EMPTY_DOCUMENT, change('HTT')),
      change('9', null, 'subject.TOAN.score'),
      change('HT', null, 'subject.AN.level'),
    );
    assert.deepEqual(changedSince(stored, 1, [{ pupil: 'A', field: 'subject.AN.level' }]), [
      { pupil: 'A', field: 'subject.TOAN.score', value: '9', revision: 2 },
    ]);
    assert.deepEqual(changedSince(stored, 2, []), []);
  });
});

/** One person's copy: the base it was issued with and what was typed over it. */
interface Copy {
  readonly base: SheetDocument;
  readonly typed: readonly (readonly [pupil: string, field: FieldKey, value: string | null])[];
}

const fields: FieldKey[] = ['subject.TOAN.level', 'subject.TV.level', 'trait.CHAM_CHI'];
const typedCells = fc.array(
  fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom(...fields), fc.constantFrom('HTT', 'HT', 'CHT', null)),
  { maxLength: 6 },
);
const changesOf = ({ base, typed }: Copy): ProposedChange[] =>
  [
    ...new Map(
      typed.map(([pupil, field, value]) => [
        `${pupil}${field}`,
        { pupil, field, value, base: cellAt(base, pupil, field)[0] },
      ]),
    ).values(),
  ].filter(({ value, base: before }) => value !== before);

describe('merge, whatever two people type', () => {
  it('never loses an accepted value: it stands until a push that knew it replaces it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1000), typedCells), { maxLength: 12 }), (pushes) => {
        const history: SheetDocument[] = [EMPTY_DOCUMENT];
        for (const [seed, typed] of pushes) {
          const current = history.at(-1) as SheetDocument;
          const base = history[seed % history.length] as SheetDocument;
          const { changes } = merge(current, base.revision, changesOf({ base, typed }));
          for (const { pupil, field, before } of changes) {
            assert.equal(cellAt(current, pupil, field)[0], before);
            assert.deepEqual(
              cellAt(base, pupil, field),
              cellAt(current, pupil, field),
              'only a value the sender knew, set when she knew it, may be replaced',
            );
          }
          history.push(applyChanges(current, changes));
        }
      }),
    );
  });

  it('pushing twice is pushing once', () => {
    fc.assert(
      fc.property(typedCells, typedCells, (first, second) => {
        const stored = push(EMPTY_DOCUMENT, ...changesOf({ base: EMPTY_DOCUMENT, typed: first }));
        const changes = changesOf({ base: EMPTY_DOCUMENT, typed: second });
        const once = applyChanges(stored, merge(stored, 0, changes).changes);
        assert.deepEqual(applyChanges(once, merge(once, 0, changes).changes), once);
      }),
    );
  });

  it('either order ends in the same cells, or each difference is a named conflict', () => {
    fc.assert(
      fc.property(typedCells, typedCells, typedCells, (before, an, binh) => {
        const base = push(EMPTY_DOCUMENT, ...changesOf({ base: EMPTY_DOCUMENT, typed: before }));
        const a = changesOf({ base, typed: an });
        const b = changesOf({ base, typed: binh });
        const play = (first: ProposedChange[], second: ProposedChange[]) => {
          const middle = applyChanges(base, merge(base, base.revision, first).changes);
          const { conflicts, changes } = merge(middle, base.revision, second);
          return {
            end: applyChanges(middle, changes),
            conflicts: new Set(conflicts.map(({ pupil, field }) => `${pupil} ${field}`)),
          };
        };
        const one = play(a, b);
        const other = play(b, a);
        assert.deepEqual(one.conflicts, other.conflicts);
        for (const pupil of ['A', 'B'])
          for (const field of fields)
            if (cellAt(one.end, pupil, field)[0] !== cellAt(other.end, pupil, field)[0])
              assert.ok(one.conflicts.has(`${pupil} ${field}`), `${pupil} ${field} differs without a conflict`);
      }),
    );
  });
});
