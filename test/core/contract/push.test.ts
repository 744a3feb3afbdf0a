import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  groupChanges,
  listChanges,
  MOST_CHANGES,
  pushRequestSchema,
  typedValuesSchema,
} from '../../../core/contract/push.js';
import { renewedBase } from '../../../core/contract/renewed-base.js';

const value = fc.option(fc.string(), { nil: null });
const change = fc.record({
  pupil: fc.string({ minLength: 1, maxLength: 32 }),
  field: fc.string({ minLength: 1, maxLength: 64 }),
  base: value,
  value,
  baseRevision: fc.option(fc.nat(), { nil: undefined }),
});
const key = ({ pupil, field }: { pupil: string; field: string }) => `${pupil}\n${field}`;

describe('changes on the wire', () => {
  it('come back as they were sent, each cell once, the last time', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const last = new Map(changes.map((sent) => [key(sent), { ...sent }]));
        const received = listChanges(JSON.parse(JSON.stringify(groupChanges(changes))));
        assert.deepEqual(new Map(received.map((sent) => [key(sent), sent])), last);
        assert.equal(received.length, last.size);
      }),
    );
  });

  it('are refused when they are not pupil → field → two typed values', () => {
    const pushId = '00000000-0000-4000-8000-000000000000';
    const fits = (changes: unknown) => pushRequestSchema.safeParse({ pushId, baseRevision: 0, changes }).success;
    assert.ok(fits({}));
    assert.ok(fits({ a: { note: [null, 'x'] } }));
    assert.ok(fits({ a: { note: [null, 'x', 3] } }));
    for (const wrong of [
      null,
      [],
      'x',
      { a: null },
      { a: [] },
      { a: { note: 'x' } },
      { a: { note: ['x'] } },
      { a: { note: [1, 'x'] } },
      { a: { note: [null, 'x', 'y'] } },
      { a: { note: [null, 'x', -1] } },
      { a: { note: [null, 'x', 1.5] } },
      { a: { note: [null, 'x', 1, 2] } },
      { '': {} },
      { a: { '': [null, null] } },
      { ['a'.repeat(33)]: {} },
      { a: { note: [null, 'x'.repeat(32_768)] } },
    ])
      assert.ok(!fits(wrong), JSON.stringify(wrong)?.slice(0, 60));
  });

  it('may be so many cells, or rows without any, and no more', () => {
    const pushId = '00000000-0000-4000-8000-000000000000';
    const row = (cells: number) => Object.fromEntries(Array.from({ length: cells }, (_, i) => [`f${i}`, [null, 'x']]));
    const fits = (cells: number) =>
      pushRequestSchema.safeParse({ pushId, baseRevision: 0, changes: { a: row(cells) } }).success;
    assert.ok(fits(MOST_CHANGES));
    assert.ok(!fits(MOST_CHANGES + 1));
    const empty = (rows: number) => Object.fromEntries(Array.from({ length: rows }, (_, i) => [`p${i}`, {}]));
    const fitsEmpty = (rows: number) =>
      pushRequestSchema.safeParse({ pushId, baseRevision: 0, changes: empty(rows) }).success;
    assert.ok(fitsEmpty(MOST_CHANGES));
    assert.ok(!fitsEmpty(MOST_CHANGES + 1));
  });

  it('are asked about as they would be sent: as many, as long, of the same form', () => {
    const fits = (values: unknown) => typedValuesSchema.safeParse(values).success;
    const row = (cells: number) => Object.fromEntries(Array.from({ length: cells }, (_, i) => [`f${i}`, 'x']));
    assert.ok(fits({ a: { note: 'x', other: null }, b: {} }));
    assert.ok(fits({ a: row(MOST_CHANGES) }));
    assert.ok(!fits({ a: row(MOST_CHANGES), b: row(1) }));
    for (const wrong of [null, [], { a: null }, { a: ['x'] }, { a: { note: 1 } }, { a: { note: 'x'.repeat(32_768) } }])
      assert.ok(!fits(wrong), JSON.stringify(wrong).slice(0, 60));
  });
});

describe('the base after a push', () => {
  it('has accepted cells as stored and others’ changes, and leaves refused and conflicting cells alone', () => {
    const sent = (field: string, typed: string) => ({ pupil: 'a', field, value: typed });
    const refusal = { code: '', reason: '', remedy: '' };
    const renewed = renewedBase(
      [
        sent('subject.TV.level', 'tốt'),
        sent('note', 'x'),
        sent('subject.TV.score', '8,5'),
        sent('trait.NHAN_AI', 'TOT'),
      ],
      {
        refused: [{ pupil: 'a', field: 'subject.TV.score', value: '8,5', refusal }],
        conflicts: [
          {
            pupil: 'a',
            field: 'trait.NHAN_AI',
            base: null,
            mine: 'TOT',
            theirs: 'DAT',
            author: '',
            at: '',
            own: false,
          },
        ],
        base: { revision: 2, values: { a: { 'subject.TV.level': 'HTT' }, b: { note: null } } },
      },
    );
    assert.deepEqual(renewed, { a: { 'subject.TV.level': 'HTT', note: 'x' }, b: { note: null } });
  });
});
