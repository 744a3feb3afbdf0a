/** The code on paper: what it says, that it fits its picture, and that nothing but the school’s own signature is believed. */
import assert from 'node:assert/strict';
import QRCode from 'qrcode';
import { SUBJECTS } from '../../../../core/fields/subjects.js';
import { TRAITS } from '../../../../core/fields/traits.js';
import { readCertificate } from '../../../../core/signing/certificate.js';
import { fromBase45, toBase45 } from '../../../../core/signing/paper/base45.js';
import { paperValuesOf } from '../../../../core/record/paper-values.js';
import { decodeValues, encodeValues } from '../../../../core/signing/paper/paper-values.js';
import { MOST_COSE_BYTES, PAPER_PREFIX, preparePaper } from '../../../../core/signing/paper/prepare-paper.js';
import { readPaper } from '../../../../core/signing/paper/read-paper.js';
import { type PaperVerdict, verifyPaper } from '../../../../core/signing/paper/verify-paper.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import { DIGEST, PAPER_AT, paperCode, paperOptions } from '../../../support/paper-codes.js';
import { fingerprintOf } from '../../../support/checkers-file.js';
import { COMMON_NAME, USER_ID } from '../../../../core/signing/name.js';
import { identified, SUBJECTS as HOLDERS } from '../../../support/identified.js';
import { certificateOf } from '../../../support/signed-record.js';
import { buildYearRecord } from '../../../support/year-record.js';

/** Everything a page can hold at its longest, with a name of forty letters that take three bytes each in the end. */
const full = (name: string): YearRecord => {
  const record = buildYearRecord();
  return {
    ...record,
    className: '5A10',
    pupil: { ...record.pupil, name },
    subjects: SUBJECTS.map((code) => ({ code, level: 'HTT' as const, score: 10, remark: 'Em học tốt.' })),
    traits: Object.fromEntries(TRAITS.map((trait) => [trait, 'DAT'])),
    result: 'HTXS',
  };
};
const bytesOf = (text: string) => fromBase45(text.slice(PAPER_PREFIX.length))!;
const judged = async (text: string, options = paperOptions()): Promise<PaperVerdict> => {
  const found = await verifyPaper(text, options);
  if (typeof found === 'string') assert.fail(found);
  return found;
};

describe('base45', () => {
  it('is that of RFC 9285', () => {
    for (const [plain, written] of [
      ['AB', 'BB8'],
      ['Hello!!', '%69 VD92EX0'],
      ['base-45', 'UJCLQE7W581'],
      ['ietf!', 'QED8WEX0'],
      ['', ''],
    ] as const) {
      assert.equal(toBase45(Buffer.from(plain)), written);
      assert.equal(Buffer.from(fromBase45(written)!).toString(), plain);
    }
    assert.equal(toBase45(Uint8Array.of(255, 255)), 'FGW');
  });

  it('reads nothing that is not written so', () => {
    for (const text of ['GGW', ':::', 'A', 'AAAA', 'bb8', 'B#8', '::', 'Ă00'])
      assert.equal(fromBase45(text), null, text);
  });
});

describe('a paper code', () => {
  it('says what stands on the page, and nothing of the cover, no number, remark, award or mode', async () => {
    const record = buildYearRecord();
    const text = await paperCode();
    const found = readPaper(text);
    if (typeof found === 'string') assert.fail(found);
    assert.deepEqual(found.values, paperValuesOf(record, DIGEST));
    assert.deepEqual(found.values.traits, record.traits);
    const inside = Buffer.from(found.cose.payload).toString('utf8');
    const { pupil } = record;
    for (const hidden of [pupil.id, pupil.personalId, pupil.father, pupil.address, pupil.ethnicity, record.mode]) {
      assert.ok(hidden !== null && !inside.includes(hidden), String(hidden));
    }
    for (const { remark } of record.subjects) assert.ok(remark === null || !inside.includes(remark));
    assert.ok(Buffer.from(found.cose.payload).equals(encodeValues(found.values)));
  });

  it('fits 800 bytes and version 23 with the longest key and everything a page can say', async () => {
    const name = 'Nguyễn Hoàng Thị Ánh Nguyệt Phương Thảo Quỳnh';
    const prepared = (await preparePaper({
      ...{ record: full(name), digest: DIGEST, signedAt: PAPER_AT },
      certificate: certificateOf('seal'),
    }))!;
    const text = prepared.finish(new Uint8Array(512).fill(0xff));
    assert.ok(bytesOf(text).length <= MOST_COSE_BYTES, String(bytesOf(text).length));
    const picture = QRCode.create(text, { errorCorrectionLevel: 'M' });
    assert.ok(picture.version <= 23, String(picture.version));
    // The longest there may be.
    const most = PAPER_PREFIX + toBase45(new Uint8Array(MOST_COSE_BYTES).fill(0xff));
    assert.equal(QRCode.create(most, { errorCorrectionLevel: 'M' }).version, 23);
    const endless = { record: full('Nguyễn '.repeat(40)), digest: DIGEST, signedAt: PAPER_AT };
    assert.equal(await preparePaper({ ...endless, certificate: certificateOf('seal') }), null);
  });

  it('is valid by the school’s seal, with its claimed time', async () => {
    const found = await judged(await paperCode());
    assert.equal(found.verdict, 'valid', JSON.stringify(found));
    assert.equal(found.signedAt.toISOString(), '2027-06-05T07:30:00.000Z');
    assert.equal(found.values.name, buildYearRecord().pupil.name);
  });

  it('is read however it was sent on, and told from what is none', async () => {
    const text = await paperCode();
    const broken = text.match(/.{1,60}/gs)!.join('\r\n');
    for (const one of [broken, `Mã: ${text}\n`, `\uFEFF${text}`, `${text} `])
      assert.equal(typeof readPaper(one), 'object');
    assert.equal(readPaper(`https://hocba.example/tra-cuu?ma=${buildYearRecord().lookupCode}`), 'address');
    assert.equal(readPaper('HC1:6BF'), 'no-code');
    assert.equal(readPaper(text.replace('HB1:', 'HB2:')), 'newer');
    assert.equal(readPaper(''), 'no-code');
    assert.equal(readPaper('x'.repeat(20_000)), 'no-code');
    assert.equal(readPaper(text.slice(0, -9)), 'damaged');
    assert.equal(readPaper(text.toLowerCase().replace('hb1:', 'HB1:')), 'damaged');
  });

  it('is never taken for right when any byte of it was changed', async () => {
    const bytes = bytesOf(await paperCode());
    for (let at = 0; at < bytes.length; at += at < 40 ? 1 : 23) {
      const other = bytes.slice();
      other[at]! ^= 1;
      const found = await verifyPaper(PAPER_PREFIX + toBase45(other), paperOptions());
      if (typeof found !== 'string') assert.notEqual(found.verdict, 'valid', `byte ${at}`);
    }
  });

  it('is wrong with another’s signature, and a person is no school', async () => {
    const strange = await judged(await paperCode({ certificate: certificateOf('seal'), signer: 'stranger' }));
    assert.deepEqual([strange.verdict, strange.doubt], ['invalid', 'value-wrong']);
    const certificate = await identified('seal', HOLDERS.principal);
    const person = await judged(await paperCode({ certificate }), paperOptions({ certificates: [certificate] }));
    assert.deepEqual([person.verdict, person.doubt], ['invalid', 'person-for-school']);
    // A certificate that says neither is a school's where the checker knows it as one.
    const unsaid = await identified('seal', [[COMMON_NAME, 'Ai đó']]);
    const options = paperOptions({ certificates: [unsaid] });
    const text = await paperCode({ certificate: unsaid });
    assert.deepEqual(
      [(await judged(text, options)).verdict, (await judged(text, options)).doubt],
      ['unknown', 'not-known-as-seal'],
    );
    const seals = [{ schoolCode: null, fingerprint: fingerprintOf(unsaid) }];
    assert.equal((await judged(text, { ...options, seals })).verdict, 'valid');
  });

  it('names its signer by the whole subject where the certificate has a number and no name', async () => {
    const certificate = await identified('seal', [[USER_ID, 'MATRUONG:01008412']]);
    const found = await judged(await paperCode({ certificate }), paperOptions({ certificates: [certificate] }));
    assert.deepEqual([found.verdict, found.doubt], ['valid', null]);
    assert.equal(found.signer, (await readCertificate(certificate)).subject);
    assert.match(found.signer, /MATRUONG:01008412/);
  });

  it('cannot be judged without the certificate or an authority, nor from the future', async () => {
    const text = await paperCode();
    const unknown = await judged(text, paperOptions({ certificates: [certificateOf('principal')] }));
    assert.deepEqual([unknown.verdict, unknown.doubt], ['unknown', 'no-certificate']);
    assert.notEqual((await judged(text, paperOptions({ anchors: [] }))).verdict, 'valid');
    const early = await judged(text, paperOptions({ at: new Date('2027-06-01T00:00:00Z') }));
    assert.deepEqual([early.verdict, early.doubt], ['invalid', 'time-ahead']);
  });

  it('says as little as the record does: marks without a level, levels without a mark, no result', () => {
    const record = buildYearRecord({
      subjects: [
        { code: 'TV', level: null, score: 0, remark: null },
        { code: 'TOAN', level: 'CHT', score: null, remark: null },
        { code: 'AN', level: null, score: null, remark: 'Hát hay.' },
      ],
      traits: { NHAN_AI: 'CCG' },
      result: null,
    });
    const found = decodeValues(encodeValues(paperValuesOf(record, DIGEST)));
    if (found === null || found === 'newer') assert.fail(String(found));
    assert.deepEqual(found.subjects, [
      { code: 'TV', level: null, score: 0 },
      { code: 'TOAN', level: 'CHT', score: null },
    ]);
    assert.deepEqual([found.traits, found.result], [{ NHAN_AI: 'CCG' }, null]);
    assert.equal(found.code, record.lookupCode);
  });

  it('reads nothing but its own CBOR', () => {
    const values = paperValuesOf(buildYearRecord(), DIGEST);
    const bytes = encodeValues(values);
    assert.deepEqual(decodeValues(bytes), values);
    // The version, which stands first in the map.
    const newer = bytes.slice();
    newer[2] = 2;
    assert.equal(decodeValues(newer), 'newer');
    for (const junk of [
      new Uint8Array(),
      Uint8Array.of(0xa0),
      Uint8Array.of(0xbf, 0xff),
      bytes.slice(0, -1),
      Uint8Array.of(...bytes, 0),
    ])
      assert.equal(decodeValues(junk), null);
  });
});
