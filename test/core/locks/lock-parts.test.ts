import assert from 'node:assert/strict';
import { FIELDS, type FieldKey } from '../../../core/fields/field-key.js';
import type { LockGroup } from '../../../core/locks/lock-groups.js';
import { groupsIn, type LockPart, lockParts, partOfCell, partsAbout } from '../../../core/locks/lock-parts.js';
import { type LockFacts, lockTable } from '../../../core/locks/lock-table.js';
import { FORM_SPEECH, lockNote, NOTE_BEGINS } from '../../../core/words/lock-note.js';
import { lockMoment, lockSentences } from '../../../core/words/lock-words.js';
import { facts, maths, ofAn, order, part } from '../../support/lock-facts.js';

const PUPILS = ['an', 'binh', 'chau', 'dung', 'em'].map((id) => ({ id, grade: 4 as const }));
const ALL = [...FIELDS.keys()] as readonly FieldKey[];
const IN_WINDOW = '2027-06-10T00:00:00.000Z';
const AFTER_WINDOW = '2027-06-22T00:00:00.000Z';

const tableOf = (at: string, more: Partial<LockFacts>) => lockTable(facts(at, more));
const partsOf = (at: string, more: Partial<LockFacts> = {}): LockPart[] =>
  lockParts(tableOf(at, more), PUPILS, () => groupsIn(ALL));
const said = (parts: readonly LockPart[], groups: readonly LockGroup[] = ['TOAN', 'TV']): string[] =>
  lockSentences(parts, { groups: new Set(groups), nameOf: (id) => id.toUpperCase() }, FORM_SPEECH);

describe('what holds on a sheet, part by part', () => {
  it('says for every cell what the lock table says, whatever was ordered', () => {
    const cases: [string, Partial<LockFacts>][] = [
      [IN_WINDOW, {}],
      [AFTER_WINDOW, { orders: [order('open', ofAn), order('open', maths)] }],
      [IN_WINDOW, { orders: [order('lock', maths, { strict: true }), order('open', part)] }],
      [IN_WINDOW, { states: new Map([['an', 'homeroom-signed']]) }],
    ];
    for (const [at, more] of cases) {
      const locks = tableOf(at, more);
      const found = partOfCell(partsOf(at, more));
      for (const pupil of PUPILS)
        for (const field of ALL) {
          const verdict = locks(pupil, field);
          const { open, by, until } = found(pupil.id, field)!;
          const expected = verdict.open ? [true, verdict.until] : [false, verdict.by];
          assert.deepEqual([open, open ? until : by], expected, `${at} ${pupil.id} ${field}`);
        }
    }
  });

  it('is one part where one thing holds for everybody, closed ones first', () => {
    assert.deepEqual(
      partsOf(IN_WINDOW).map(({ open, pupils, until }) => [open, pupils, until]),
      [[true, null, '2027-06-20T17:00:00.000Z']],
    );
    const parts = partsOf(IN_WINDOW, { orders: [order('lock', maths), order('lock', ofAn)] });
    assert.deepEqual(
      parts.map(({ open, groups, pupils }) => [open, groups.length === 1 ? groups[0] : 'rest', pupils]),
      [
        [false, 'TOAN', null],
        [false, 'rest', ['an']],
        [true, 'rest', ['binh', 'chau', 'dung', 'em']],
      ],
    );
  });

  it('leaves out parts about columns nobody asks about', () => {
    const parts = partsOf(IN_WINDOW, { orders: [order('lock', maths)] });
    assert.deepEqual(
      partsAbout(parts, new Set(['TV'])).map(({ groups, open }) => [groups, open]),
      [[['TV'], true]],
    );
  });
});

describe('sentences of locks', () => {
  it('say what, of whom, why and until when', () => {
    assert.deepEqual(said(partsOf(IN_WINDOW)), ['Mọi cột: Đang mở theo lịch, đến hết 20/06/2027.']);
    const orders = [order('lock', maths, { strict: true }), order('lock', ofAn)];
    assert.deepEqual(said(partsOf(IN_WINDOW, { orders })), [
      'Toán: Khóa không ngoại lệ theo lệnh của hiệu trưởng.',
      'Tiếng Việt của AN: Khóa theo lệnh của hiệu trưởng.',
      'Tiếng Việt của BINH, CHAU, DUNG và 1 em khác: Đang mở theo lịch, đến hết 20/06/2027.',
    ]);
    const some = said(partsOf(IN_WINDOW, { orders: [order('lock', maths)] }), ['TOAN', 'TV', 'traits']);
    assert.deepEqual(some, [
      'Toán: Khóa theo lệnh của hiệu trưởng.',
      'Các cột khác: Đang mở theo lịch, đến hết 20/06/2027.',
    ]);
    const both = { orders: [order('lock', maths), order('lock', ofAn)] };
    assert.deepEqual(said(partsOf(IN_WINDOW, both), ['TOAN', 'TV', 'traits']), [
      'Toán: Khóa theo lệnh của hiệu trưởng.',
      'Các cột khác của AN: Khóa theo lệnh của hiệu trưởng.',
      'Các cột khác của BINH, CHAU, DUNG và 1 em khác: Đang mở theo lịch, đến hết 20/06/2027.',
    ]);
    assert.deepEqual(said(partsOf(AFTER_WINDOW)), ['Mọi cột: Khóa theo lịch của trường từ hết 20/06/2027.']);
  });

  it('name a moment in Viet Nam, and the last one of a day by its day', () => {
    assert.equal(lockMoment('2027-06-29T13:14:00.000Z', FORM_SPEECH), '20:14 29/06/2027');
    assert.equal(lockMoment('2027-06-29T17:00:00.000Z', FORM_SPEECH), 'hết 29/06/2027');
  });

  it('make the note of a workbook: its moment first, its legend where something is shaded', () => {
    const telling = { groups: new Set(['TOAN'] as const), nameOf: (id: string) => id };
    const open = lockNote({ at: IN_WINDOW, parts: partsOf(IN_WINDOW) }, telling, FORM_SPEECH);
    assert.equal(open.whole, 'Tình trạng khóa lúc 07:00 10/06/2027. Toán: Đang mở theo lịch, đến hết 20/06/2027.');
    const closed = lockNote({ at: AFTER_WINDOW, parts: partsOf(AFTER_WINDOW) }, telling, FORM_SPEECH);
    assert.ok(closed.whole.startsWith(NOTE_BEGINS) && closed.whole.endsWith(` ${closed.rest}`));
    assert.match(closed.rest, /Ô nền xanh, chữ nghiêng là ô đang khóa\.$/);
  });
});
