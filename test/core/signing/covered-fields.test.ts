import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { breaks, signaturesTable } from '../../../core/signing/signatures-table.js';
import { ownIds, SIGNATURE_KINDS, SLOT_RULES } from '../../../core/signing/slots.js';
import { recordIds } from '../../../core/record/record-ids.js';
import { type Slot, SLOTS } from '../../../core/record/record-states.js';
import { recordText, type SignedSlots } from '../../../core/record/record-xml.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { ISSUE, signedRecord } from '../../support/signed-record.js';
import { elementText, verify } from '../../support/verification.js';
import { buildLeader, LOOKUP_CODE } from '../../support/year-record.js';

/** Slots whose signature does not verify. */
async function broken(text: string): Promise<Slot[]> {
  const { steps } = await verify(text);
  for (const { code, ok } of steps) if (code === 'structure') assert.equal(ok, true, 'the form is still in order');
  return SLOTS.filter((slot) => steps.find(({ code }) => code === `signature:${slot}`)!.ok === false);
}

const ids = recordIds(LOOKUP_CODE);
const ALL: readonly Slot[] = ['homeroom', 'principal', 'seal'];

/** What is flipped: the place of a Reference, a change inside it, and the signatures that must end. */
const REFERENCES: readonly (readonly [
  covered: string,
  element: string,
  id: string,
  change: [RegExp, string],
  ends: readonly Slot[],
])[] = [
  ['general', 'THONG_TIN_CHUNG', ids.general, [/>Nam</, '>Nữ<'], ALL],
  ['course', 'QUA_TRINH_HOC_TAP', ids.course, [/>1A</, '>1B<'], ALL],
  ['summary', 'TONG_KET', ids.summary, [/>7</, '>8<'], ALL],
  ['homeroom', 'GVCN', ids.homeroom, [/0011850/, '0011851'], ['homeroom', 'seal']],
  ['subjectRows', 'ds:Object', ids.subjectRows, [/subject="TV"/, 'subject="TOAN"'], ALL],
  ['leader', 'THONG_TIN_NGUOI_KY', ids.leader, [/Hiệu trưởng/, 'KT. Hiệu trưởng'], ['principal', 'seal']],
  ['principal', 'CBQL', ids.principal, [/0011750/, '0011751'], ['principal', 'seal']],
  [
    'homeroomSignature',
    'ds:Signature',
    ids.signature.homeroom,
    [/<ds:SignatureValue>.{4}/, '<ds:SignatureValue>AAAA'],
    ALL,
  ],
  ['record', 'THONG_TIN_PHAT_HANH', ids.issue, [/Hà Nội/, 'Hà Nam'], ['seal']],
  ['record', 'KY_PHAT_HANH', ids.seal, [/T14:30:00/, 'T14:30:01'], ['seal']],
  [
    'record',
    'ds:Signature',
    ids.signature.principal,
    [/<ds:SignatureValue>.{4}/, '<ds:SignatureValue>AAAA'],
    ['principal', 'seal'],
  ],
];

describe('what each signature covers', () => {
  let text: string;
  let record: YearRecord;
  let signed: SignedSlots;
  before(async () => ({ text, record, signed } = await signedRecord()));

  for (const [covered, element, id, [from, to], ends] of REFERENCES) {
    it(`ends ${ends.join(', ')} when ${id.slice(0, -37)} changes`, async () => {
      const found = elementText(text, element, id);
      const changed = found.replace(from, to);
      assert.notEqual(changed, found);
      assert.deepEqual(await broken(text.replace(found, () => changed)), ends);
      if (covered !== 'record') assert.deepEqual(breaks(covered), ends);
    });
  }
  it('was asked of every Reference of every slot', () => {
    const flipped = new Set(REFERENCES.map(([covered]) => covered));
    for (const slot of SLOTS) for (const { part } of SLOT_RULES[slot].covers) assert.ok(flipped.has(part), part);
  });
  for (const slot of SLOTS) {
    it(`ends the ${slot} signature and those after it when its own time or properties change`, async () => {
      const own = ownIds(ids.signature[slot]);
      const after = ALL.slice(ALL.indexOf(slot));
      for (const [element, id] of [
        ['ds:SignatureProperty', own.time],
        ['xades:SignedProperties', own.properties],
      ] as const) {
        const found = elementText(text, element, id);
        const changed = found.replace(/:00\+07:00/, ':01+07:00');
        assert.notEqual(changed, found);
        assert.deepEqual(await broken(text.replace(found, () => changed)), after);
      }
    });
  }

  /** Facts a record keeps that no tag of the package shows, and that are therefore in no signature of it. */
  const UNSAID = [/^shape$/, /^mode$/, /^subjects\.\d+\.remark$/];
  it('ends every signature for every field of the record, one by one', async function () {
    this.timeout(120_000);
    const paths = leaves(record);
    assert.ok(paths.length > 80, `${paths.length}`);
    const unsaid: string[] = [];
    // Another code is another document, and there is no second circular yet whose name could stand there.
    for (const path of paths.filter((one) => one !== 'lookupCode' && one !== 'law')) {
      const changed = recordText(changeAt(record, path.split('.')) as YearRecord, signed);
      if (changed === text) unsaid.push(path);
      else assert.deepEqual(await broken(changed), ALL, path);
    }
    assert.deepEqual(
      unsaid.filter((path) => !UNSAID.some((rule) => rule.test(path))),
      [],
    );
    const law = elementText(text, 'THONG_TU');
    assert.deepEqual(await broken(text.replace(law, '<THONG_TU>khác</THONG_TU>')), ALL);
  });
  it('ends every signature when a field is emptied', async () => {
    for (const path of ['pupil.guardian', 'pupil.father', 'awards.sudden', 'subjects.0.score', 'traits.TIN_HOC']) {
      assert.deepEqual(
        await broken(recordText(changeAt(record, path.split('.'), null) as YearRecord, signed)),
        ALL,
        path,
      );
    }
  });
  it('ends the principal’s and the seal for every fact of the leader, the seal alone for the release', async () => {
    const leader = buildLeader();
    for (const path of leaves(leader)) {
      const changed = { ...signed.principal!, leader: changeAt(leader, [path]) as typeof leader };
      assert.deepEqual(
        await broken(recordText(record, { ...signed, principal: changed })),
        ['principal', 'seal'],
        path,
      );
    }
    for (const path of leaves(ISSUE)) {
      const changed = { ...signed.seal!, issue: changeAt(ISSUE, [path]) as typeof ISSUE };
      assert.deepEqual(await broken(recordText(record, { ...signed, seal: changed })), ['seal'], path);
    }
  });
  it('is no record of another code', async () => {
    const { verdict } = await verify(text.replaceAll(LOOKUP_CODE, '9a1f7c52-0d3b-4c7e-8f21-5b6a7c8d9e0f'));
    assert.equal(verdict, 'invalid');
  });

  it('is what docs/SIGNATURES.md says', () => {
    const file = readFileSync(new URL('../../../../docs/SIGNATURES.md', import.meta.url), 'utf8');
    assert.equal(file, signaturesTable());
    for (const kind of SIGNATURE_KINDS) assert.ok(file.includes(`## ${kind}: `));
  });
});

/** Dotted paths of every value. */
function leaves(value: object, around = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? leaves(inner as object, `${around}${key}.`) : [around + key],
  );
}

const OTHER: Readonly<Record<string, unknown>> = {
  M: 'F',
  HTT: 'HT',
  HT: 'HTT',
  TOT: 'DAT',
  DAT: 'TOT',
  normal: 'special-class',
  '2023-2024': '2024-2025',
  '2026-2027': '2025-2026',
  ...Object.fromEntries(['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'AN'].map((code) => [code, 'MT'])),
};

/** The same data with another value, of the same kind, at a path. */
function changeAt(value: unknown, [key, ...rest]: readonly string[], to?: unknown): unknown {
  if (key !== undefined) {
    const inside = (value as Record<string, unknown>)[key];
    const changed = changeAt(inside, rest, to);
    if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? changed : item));
    return { ...(value as object), [key]: changed };
  }
  if (to !== undefined) return to;
  if (typeof value === 'number') return value === 0 ? 1 : value - 1;
  if (typeof value === 'boolean') return !value;
  const text = value as string;
  if (Object.hasOwn(OTHER, text)) return OTHER[text];
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text.slice(0, 8)}11`;
  return /^[\d.]+$/.test(text) ? `9${text.slice(1)}` : `${text} khác`;
}
