import assert from 'node:assert/strict';
import fc from 'fast-check';
import { batchText } from '../../../core/record/batch.js';
import { recordIds } from '../../../core/record/record-ids.js';
import { SLOTS } from '../../../core/record/record-states.js';
import { issuePart, leaderPart, recordParts, recordText, slotPart } from '../../../core/record/record-xml.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { needPrograms } from '../../support/programs.js';
import { anyRecord } from '../../support/record-arbitraries.js';
import { allSlots, buildRecord, ISSUE, LEADER, LOOKUP_CODE } from '../../support/records.js';
import { withLeaf } from '../../support/with-leaf.js';
import { xmllintCanonical } from '../../support/xmllint.js';

const record = buildRecord();
const signed = allSlots(record);
const { homeroom, principal, seal } = signed;
const seenBy = <T extends { signature?: string }>({ signature: _, ...slot }: T): Omit<T, 'signature'> => slot;
const groupsOf = (text: string): string[] =>
  [...text.matchAll(/<(?:ds:)?(\w+)(?: xmlns:ds="[^"]*")? Id="([a-z-]+)-[0-9a-f]/g)].map(
    ([, tag, id]) => `${tag} ${id}`,
  );

describe('the text of a record', () => {
  const DATA = [
    'HOC_BA hoc-ba',
    'THONG_TIN_CHUNG thong-tin-chung',
    'QUA_TRINH_HOC_TAP qua-trinh-hoc-tap',
    'TONG_KET tong-ket',
  ];
  const LEADERS = 'THONG_TIN_NGUOI_KY nguoi-ky';
  const ISSUES = 'THONG_TIN_PHAT_HANH phat-hanh';

  it('holds a group once its values are known, in the order of signing', () => {
    assert.deepEqual(groupsOf(recordText(record, {})), DATA);
    assert.deepEqual(groupsOf(recordText(record, { homeroom: seenBy(homeroom) })), [...DATA, 'GVCN gvcn']);
    assert.deepEqual(groupsOf(recordText(record, { homeroom })), [...DATA, 'GVCN gvcn', 'Signature chu-ky-gvcn']);
    assert.deepEqual(groupsOf(recordText(record, { homeroom, principal: seenBy(principal) })), [
      ...DATA,
      LEADERS,
      'GVCN gvcn',
      'CBQL cbql',
      'Signature chu-ky-gvcn',
    ]);
    const whole = [...DATA, LEADERS, ISSUES, 'GVCN gvcn', 'CBQL cbql', 'KY_PHAT_HANH ky-phat-hanh'];
    const two = [...whole, 'Signature chu-ky-gvcn', 'Signature chu-ky-cbql'];
    assert.deepEqual(groupsOf(recordText(record, { homeroom, principal, seal: seenBy(seal) })), two);
    assert.deepEqual(groupsOf(recordText(record, signed)), [...two, 'Signature chu-ky-phat-hanh']);
    // A school where homeroom teachers do not sign (decision 20).
    assert.deepEqual(
      groupsOf(recordText(record, { principal, seal })),
      [...two, 'Signature chu-ky-phat-hanh'].filter((group) => !group.endsWith('gvcn')),
    );
  });

  it('is made of the very texts that are signed', () => {
    const text = recordText(record, signed);
    const { general, course, summary } = recordParts(record);
    const facts = { homeroom: '037188000456', principal: LEADER.personalId, seal: null };
    const lines = SLOTS.map((slot) =>
      slotPart(LOOKUP_CODE, slot, { signedAt: signed[slot].signedAt, personalId: facts[slot] }),
    );
    const parts = [general, course, summary, leaderPart(LOOKUP_CODE, LEADER), issuePart(LOOKUP_CODE, ISSUE)];
    assert.equal(
      text,
      `<HOC_BA Id="hoc-ba-${LOOKUP_CODE}"><DU_LIEU_HOC_BA>${parts.map(canonicalText).join('')}</DU_LIEU_HOC_BA>` +
        `<DANH_SACH_THONG_TIN_KY>${lines.map(canonicalText).join('')}</DANH_SACH_THONG_TIN_KY>` +
        `${SLOTS.map((slot) => signed[slot].signature).join('')}</HOC_BA>`,
    );
  });

  it('says in each slot who signed, and when', () => {
    assert.equal(
      canonicalText(slotPart('x', 'homeroom', { signedAt: '2027-06-18T16:20:05+07:00', personalId: '037188000456' })),
      '<GVCN Id="gvcn-x"><NGAY_KY>2027-06-18T16:20:05+07:00</NGAY_KY><SO_CCCD>037188000456</SO_CCCD></GVCN>',
    );
    assert.equal(
      canonicalText(slotPart('x', 'homeroom', { signedAt: '2027-06-18T16:20:05+07:00', personalId: null })),
      '<GVCN Id="gvcn-x"><NGAY_KY>2027-06-18T16:20:05+07:00</NGAY_KY></GVCN>',
    );
    assert.equal(
      canonicalText(slotPart('x', 'seal', { signedAt: '2027-06-22T08:30:00+07:00', personalId: '1' })),
      '<KY_PHAT_HANH Id="ky-phat-hanh-x"><NGAY_KY>2027-06-22T08:30:00+07:00</NGAY_KY></KY_PHAT_HANH>',
    );
    assert.equal(
      canonicalText(leaderPart('x', LEADER)),
      '<THONG_TIN_NGUOI_KY Id="nguoi-ky-x"><TEN_GIAM_HIEU_KY_HOC_BA>Phạm Thị Hạnh</TEN_GIAM_HIEU_KY_HOC_BA>' +
        '<SO_CCCD_GIAM_HIEU_KY_HOC_BA>037175000123</SO_CCCD_GIAM_HIEU_KY_HOC_BA>' +
        '<CHUC_VU_GIAM_HIEU_KY_HOC_BA>Hiệu trưởng</CHUC_VU_GIAM_HIEU_KY_HOC_BA></THONG_TIN_NGUOI_KY>',
    );
    assert.equal(
      canonicalText(issuePart('x', ISSUE)),
      '<THONG_TIN_PHAT_HANH Id="phat-hanh-x"><DIA_DANH_PHAT_HANH_HOC_BA>Đồng Sơn</DIA_DANH_PHAT_HANH_HOC_BA>' +
        '<NGAY_KY_PHAT_HANH_HOC_BA>22/06/2027</NGAY_KY_PHAT_HANH_HOC_BA></THONG_TIN_PHAT_HANH>',
    );
  });

  it('has no two Ids alike, in one record and in a list of them', () => {
    const other = { ...record, lookupCode: '0b7e9c1d-2f3a-4b5c-8d6e-7f8091a2b3c4' };
    const batch = batchText('7', [recordText(record, signed), recordText(other, allSlots(other))]);
    const ids = [...batch.matchAll(/ [Ii]d="([^"]*)"/g)].map(([, id]) => id!);
    assert.equal(ids.length, 1 + 2 * 12);
    assert.equal(new Set(ids).size, ids.length);
    const { signature, ...others } = recordIds(LOOKUP_CODE);
    const all = [...Object.values(others), ...Object.values(signature)];
    assert.equal(new Set(all).size, 13);
    for (const id of all) assert.match(id, new RegExp(`^[a-z-]+-${LOOKUP_CODE}$`));
  });

  it('is what libxml2 makes of it, and in NFC', function () {
    needPrograms(this, 'xmllint');
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 5, maxLength: 10 }), (records) => {
        const text = batchText(
          '1',
          records.map((each) => recordText(each, allSlots(each))),
          '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"></ds:Signature>',
        );
        assert.equal(text, text.normalize('NFC'));
        assert.equal(xmllintCanonical(text), text);
      }),
      { numRuns: 20 },
    );
  });
});

/** Every value of a record with the path to it. */
type Leaf = readonly [path: readonly (string | number)[], value: unknown];
const leavesOf = (data: unknown, path: readonly (string | number)[] = []): Leaf[] =>
  typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [[path, data]];
describe('a change of one value', () => {
  /** Another value of the same kind; undefined where there is none, or where the transcript does not show it. */
  const changed = (text: YearRecord, [path, value]: Leaf): unknown => {
    const [first, , third] = path;
    // Nothing but "not assessed" shows of the mode, and that only in the place of results.
    if (first === 'shape' || first === 'law' || first === 'mode') return undefined;
    if (first === 'foreignLanguage' && !text.subjects.some(({ code }) => code === 'NN1')) return undefined;
    if (first === 'grade') return value === 5 ? 4 : 5;
    if (first === 'schoolYear' || third === 'schoolYear') return value === '2024-2025' ? '2025-2026' : '2024-2025';
    if (first === 'lookupCode') return value === LOOKUP_CODE ? '0b7e9c1d-2f3a-4b5c-8d6e-7f8091a2b3c4' : LOOKUP_CODE;
    if (path.at(-1) === 'sex') return value === 'F' ? 'M' : 'F';
    if (path.at(-1) === 'code' && first === 'subjects') return value === 'TDT' ? 'DD' : 'TDT';
    if (path.at(-1) === 'level') return value === 'HT' ? 'CHT' : 'HT';
    if (first === 'traits') return value === 'TOT' ? 'DAT' : 'TOT';
    if (first === 'result') return value === 'HT' ? 'HTXS' : 'HT';
    if (path.at(-1) === 'score' || first === 'absences') return value === 7 ? 8 : 7;
    if (first === 'completed' || first === 'promoted') return value !== true;
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
      return value === '2020-02-03' ? '2020-03-02' : '2020-02-03';
    return value === null ? 'x' : `${value as string}x`;
  };

  it('changes the text', () => {
    fc.assert(
      fc.property(anyRecord, (any) => {
        const before = recordText(any, {});
        for (const leaf of leavesOf(any)) {
          const value = changed(any, leaf);
          if (value === undefined) continue;
          assert.notEqual(recordText(withLeaf(any, leaf[0], value), {}), before, leaf[0].join('.'));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of the circular needs one that is known', () => {
    assert.throws(() => recordParts({ ...record, law: 'TT22' }), new RangeError('no law TT22'));
  });
});
