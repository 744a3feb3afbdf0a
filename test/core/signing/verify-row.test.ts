/** A subject row with its salt against its teacher's list and the pupil's record (decision 12). */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type RowProof, verifyRow } from '../../../core/signing/verify/verify-row.js';
import type { SubjectList } from '../../../core/record/subject-list.js';
import { type SubjectRowValues, subjectRowElement } from '../../../core/record/subject-row.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { LIST, signedList, signedRecord } from '../../support/signed-record.js';
import { OPTIONS, tampered } from '../../support/verification.js';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');
const salted = (row: SubjectRowValues, salt: string): string => digestOf(canonicalText(subjectRowElement(row, salt)));

const [PUPIL, NEIGHBOUR] = LIST.rows.map(({ pupil }) => pupil) as [string, string];
const ROW: SubjectRowValues = { pupil: PUPIL, subject: 'TOAN', level: 'HTT', score: 10, remark: 'Tính nhanh.' };
const SALT = Buffer.alloc(16, 7).toString('base64');
const THEIRS: SubjectRowValues = { pupil: NEIGHBOUR, subject: 'TOAN', level: 'CHT', score: 4, remark: null };

/** List and record as they come about, with parts of the list or of the record's line in their place. */
async function built(
  list: Partial<SubjectList> = {},
  line: { readonly subject?: string; readonly list?: string; readonly digest?: string } = {},
): Promise<RowProof> {
  const rows = [
    { pupil: PUPIL, digest: salted(ROW, SALT) },
    { pupil: NEIGHBOUR, digest: salted(THEIRS, Buffer.alloc(16, 8).toString('base64')) },
  ];
  const text = await signedList({ ...LIST, rows, ...list });
  const subjectRows = [
    { subject: 'TV', list: digestOf('TV'), digest: digestOf('TV') },
    { subject: 'TOAN', list: digestOf(text), digest: salted(ROW, SALT), ...line },
  ];
  const { text: record } = await signedRecord({ subjectRows });
  return { record, list: text, row: ROW, salt: SALT };
}
const says = async (proof: RowProof, options = OPTIONS) => {
  const { verdict, reason } = await verifyRow(proof, options);
  return [verdict, reason];
};

describe('verifyRow', () => {
  let good: RowProof;
  before(async () => {
    good = await built();
  });

  it('proves what the teacher signed of one pupil, without a mark of another’s', async () => {
    const { verdict, reason, record, list } = await verifyRow(good, OPTIONS);
    assert.deepEqual([verdict, reason, record.verdict, list.verdict], ['valid', null, 'valid', 'valid']);
    for (const secret of ['>4<', 'Chưa hoàn thành']) assert.ok(!good.list.includes(secret));
  });

  it('says that it cannot say where nobody vouches for the certificates', async () => {
    assert.deepEqual(await says(good, { ...OPTIONS, anchors: [] }), ['unknown', null]);
  });

  it('holds for a record on its way, which the homeroom teacher has signed', async () => {
    const subjectRows = [{ subject: 'TOAN', list: digestOf(good.list), digest: salted(ROW, SALT) }];
    const { text: record } = await signedRecord({ subjectRows, until: 'homeroom' });
    assert.deepEqual(await says({ ...good, record }, { ...OPTIONS, slots: ['homeroom'] }), ['valid', null]);
  });

  it('refuses any other value of the row, and another salt', async () => {
    const others: Partial<SubjectRowValues>[] = [
      { level: 'HT' },
      { score: 9 },
      { score: null },
      { remark: 'Tính chậm.' },
    ];
    for (const other of others) {
      const proof = { ...good, row: { ...ROW, ...other } };
      assert.deepEqual(await says(proof), ['invalid', 'row-unlike-record'], JSON.stringify(other));
    }
    const salt = Buffer.alloc(16, 9).toString('base64');
    assert.deepEqual(await says({ ...good, salt }), ['invalid', 'row-unlike-record']);
  });

  it('refuses another pupil’s row, and a subject the record’s teacher did not take in', async () => {
    assert.deepEqual(await says({ ...good, row: { ...ROW, pupil: NEIGHBOUR } }), ['invalid', 'another-pupil']);
    assert.deepEqual(await says({ ...good, row: { ...ROW, subject: 'KH' } }), ['invalid', 'subject-not-in-record']);
  });

  it('refuses another list than the record names, though it is signed and says the same', async () => {
    const { list } = await built({ number: 2 });
    assert.deepEqual(await says({ ...good, list }), ['invalid', 'another-list']);
  });

  it('refuses a list of another subject, or one the row does not stand on', async () => {
    assert.deepEqual(await says(await built({ subject: 'KH' })), ['invalid', 'another-subject']);
    const [own, neighbour] = [salted(ROW, SALT), salted(THEIRS, SALT)];
    assert.deepEqual(await says(await built({ rows: [{ pupil: NEIGHBOUR, digest: own }] })), [
      'invalid',
      'row-not-on-list',
    ]);
    const swapped = [
      { pupil: PUPIL, digest: neighbour },
      { pupil: NEIGHBOUR, digest: own },
    ];
    assert.deepEqual(await says(await built({ rows: swapped })), ['invalid', 'row-not-on-list']);
  });

  it('refuses what does not verify by itself, and what is something else', async () => {
    const record = tampered(good.record, digestOf(good.list), digestOf('x'));
    assert.deepEqual(await says({ ...good, record }), ['invalid', 'record-invalid']);
    const list = tampered(good.list, `>${NEIGHBOUR}<`, '>0112345670<');
    assert.deepEqual(await says({ ...good, list }), ['invalid', 'list-invalid']);
    assert.deepEqual(await says({ ...good, record: good.list }), ['invalid', 'record-invalid']);
    assert.deepEqual(await says({ ...good, list: good.record }), ['invalid', 'list-invalid']);
    assert.deepEqual(await says({ ...good, record: '' }), ['invalid', 'record-invalid']);
  });
});
