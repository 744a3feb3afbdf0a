/** A file as somebody hands it in: XML, a PDF with XML in it, or something else altogether. */
import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { Budget, BudgetSpent } from '../../../core/signing/path/budget.js';
import { hasPackedSeal, xmlAttached } from '../../../core/signing/verify/pdf-attachments.js';
import { binaryText } from '../../../core/signing/verify/pdf-ranges.js';
import { type CheckedFile, verifyFile, withStates } from '../../../core/signing/verify/verify-file.js';
import { inflate } from '../../../server/exports/inflate.js';
import { identifiedSlots } from '../../support/identified.js';
import { signedList, signedRecord, signedTransaction } from '../../support/signed-record.js';
import { sealedPdf, type SealedPdf } from '../../support/sealed-pdf.js';
import { OPTIONS as TRUST, tampered } from '../../support/verification.js';
import { buildYearRecord } from '../../support/year-record.js';

const OPTIONS = { ...TRUST, at: new Date('2027-07-01T02:00:00Z') };
const check = (bytes: Uint8Array | string, more: object = {}) =>
  verifyFile(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes),
    { ...OPTIONS, ...more },
    inflate,
  );

/** An attachment as PDF writers put it. */
const attachment = (body: Buffer, head: string, type = 'EmbeddedFile'): Buffer =>
  Buffer.concat([Buffer.from(`1 0 obj\n<< /Type /${type} ${head} >>\nstream\n`), body, Buffer.from('\nendstream\n')]);
const packed = (text: string, type?: string): Buffer => {
  const bytes = deflateSync(Buffer.from(text));
  return attachment(bytes, `/Filter /FlateDecode /Length ${bytes.length}`, type);
};
const attached = async (...parts: Buffer[]) => {
  const pdf = Buffer.concat(parts);
  const { files, unread } = await xmlAttached(new Uint8Array(pdf), binaryText(pdf), inflate);
  return { texts: files.map((bytes) => Buffer.from(bytes).toString()), unread };
};
const fileSteps = ({ steps, seal, verdict }: CheckedFile) => [
  verdict,
  seal?.code,
  ...steps.map(({ ok, reason }) => `${ok} ${reason}`),
];

describe('a file to be checked', () => {
  let text: string;
  before(async () => {
    ({ text } = await signedRecord());
  });

  it('is valid as XML, also with a byte order mark, in UTF-16, or after a blank line', async () => {
    const utf16 = Buffer.from(text, 'utf16le');
    const big = Buffer.from(utf16).swap16();
    const declared = `<?xml version="1.0" encoding="UTF-16"?>\n${text}`;
    for (const bytes of [
      text,
      `\u{FEFF}${text}`,
      `\n${text}`,
      ` \r\n\t${text}`,
      utf16,
      big,
      Buffer.from(`\u{FEFF}${text}`, 'utf16le'),
      Buffer.from(`\u{FEFF}${text}`, 'utf16le').swap16(),
      Buffer.from(`\u{FEFF}${declared}`, 'utf16le'),
    ]) {
      const { verdict, standing, unreadable } = await check(bytes);
      assert.deepEqual([verdict, standing, unreadable], ['valid', 'internal', null]);
    }
    const forged = Buffer.from(tampered(text, '>7<', '>8<'), 'utf16le');
    assert.equal((await check(forged)).verdict, 'invalid');
  });

  it('costs no more than one budget, its signatures, attachments and seal together', async () => {
    const spent = new Budget();
    assert.throws(() => spent.comparisons(Infinity), BudgetSpent);
    const chains = ({ documents }: CheckedFile) =>
      documents.flatMap(({ steps }) =>
        steps.flatMap(({ code, reason }) => (code.startsWith('chain:') ? [reason] : [])),
      );
    const xml = await check(text, { budget: spent });
    assert.deepEqual([xml.verdict, ...chains(xml)], ['unknown', ...Array<string>(3).fill('too-much-work')]);
    const pdf = await sealedPdf({ xml: text });
    const print = await check(pdf, { budget: spent });
    assert.deepEqual([print.seal?.ok, print.seal?.code], [null, 'too-much-work']);
    assert.ok(chains(print).length > 0 && chains(print).every((reason) => reason === 'too-much-work'));
  });

  it('of no text that can be read says why', async () => {
    const why = async (bytes: Uint8Array | string) => {
      const { verdict, unreadable, documents } = await check(bytes);
      return [verdict, unreadable, documents.length];
    };
    const declared = `\n<?xml version="1.0"?>${text}`;
    assert.deepEqual(await why(declared), ['unknown', 'blank-before-declaration', 0]);
    for (const broken of [
      [0x3c, 0xff],
      [0xff, 0xfe, 0x3c, 0, 0, 0xd8],
    ]) {
      const { verdict, documents } = await check(Uint8Array.from(broken));
      assert.deepEqual([verdict, documents[0]?.steps[0]?.reason], ['invalid', 'not-utf-8']);
    }
    assert.deepEqual(await why(Uint8Array.of(0x50, 0xff)), ['unknown', 'neither', 0]);
    for (const other of ['Kính gửi', '', '\u00a0<HOC_BA/>'])
      assert.deepEqual(await why(other), ['unknown', 'neither', 0]);
    assert.equal((await check(`<?xml version="1.0" encoding="UTF-16"?>${text}`)).verdict, 'invalid');
  });

  it('is valid as PDF where both seal and attached XML are, and rests on both', async () => {
    const found = await check(await sealedPdf({ xml: text }));
    assert.deepEqual(fileSteps(found), ['valid', 'trusted', 'true null']);
    assert.deepEqual([found.standing, found.documents.length, found.unreadable], ['internal', 1, null]);
  });

  it('is invalid where the print claims to be older than what is attached to it, to the second', async () => {
    const exact = await signedRecord({ signedAt: { seal: '2027-06-05T14:30:00.800+07:00' } });
    const stepsOf = async (seconds: string) =>
      fileSteps(await check(await sealedPdf({ xml: exact.text, moment: `/M (D:202706051430${seconds}+07'00')` })));
    assert.deepEqual(await stepsOf('00'), ['valid', 'trusted', 'true null']);
    const [verdict, , step] = fileSteps(
      await check(await sealedPdf({ xml: exact.text, moment: "/M (D:20270605142959+07'00')" })),
    );
    assert.deepEqual([verdict, step], ['invalid', 'false time-backwards']);
  });

  it('is invalid where one of both is, whatever cannot be said of the other', async () => {
    const forged = tampered(text, '<DIEM_KIEM_TRA_DINH_KY>7<', '<DIEM_KIEM_TRA_DINH_KY>8<');
    const verdicts = async (pdf: Buffer, more: object = {}) => (await check(pdf, more)).verdict;
    assert.equal(await verdicts(await sealedPdf({ xml: forged })), 'invalid');
    assert.equal(await verdicts(await sealedPdf({ xml: text, key: 'stranger', certificate: 'seal' })), 'invalid');
    const more = Buffer.concat([await sealedPdf({ xml: text }), Buffer.from('% more\n')]);
    assert.equal(await verdicts(more), 'invalid');
    assert.equal(await verdicts(more, { anchors: [], crls: [] }), 'invalid');
    const lost = (await sealedPdf({ xml: text })).toString('latin1').replace(/\/Length \d+/, '/Length 99999');
    const unread = await check(Buffer.from(lost, 'latin1'));
    assert.deepEqual([unread.verdict, unread.unreadable], ['invalid', 'attachment-unread']);
    // Nothing is attached that can be read, and the seal is wrong.
    const broken = Buffer.from(
      (await sealedPdf({ xml: text })).toString('latin1').replace('/EmbeddedFile', '/EmbeddedFilf'),
      'latin1',
    );
    const { verdict, unreadable, seal } = await check(broken);
    assert.deepEqual([verdict, unreadable, seal?.code], ['invalid', 'no-attachment', 'changed']);
  });

  it('needs no more than the root where the seal brings what leads up to it', async () => {
    const certificates = await identifiedSlots();
    const { text: own } = await signedRecord({ certificates });
    const pdf = await sealedPdf({ xml: own, der: certificates.seal });
    assert.equal((await check(pdf)).verdict, 'valid');
  });

  it('is told from what is no transcript, and from a print without a seal', async () => {
    const { verdict, unreadable, steps } = await check('%PDF-1.7\n%%EOF\n');
    assert.deepEqual([verdict, unreadable, steps], ['unknown', 'no-attachment', []]);
    const unsealed = Buffer.concat([Buffer.from('%PDF-1.7\n'), packed(text)]);
    assert.deepEqual(fileSteps(await check(unsealed)), ['unknown', 'no-seal', 'null no-seal']);
  });

  it('was saved again where its seal is packed away with other parts', async () => {
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      packed('<< /Type /Catalog >>', 'ObjStm'),
      attachment(Buffer.from('no zlib'), '/Filter /FlateDecode /Length 7', 'ObjStm'),
      packed('<< /Type /Sig /ByteRange [0 1 2 3] >>', 'ObjStm'),
      packed(text),
    ]);
    assert.deepEqual(fileSteps(await check(pdf)), ['invalid', 'saved-again', 'null not-reached']);
    assert.equal(await hasPackedSeal(pdf, binaryText(pdf), inflate), true);
  });

  describe('as a print', () => {
    const found = async (xml: readonly string[], more: SealedPdf = {}) =>
      fileSteps(await check(await sealedPdf({ ...more, xml })));
    const year = (schoolYear: '2025-2026' | '2026-2027', changes: object = {}) =>
      buildYearRecord({
        schoolYear,
        lookupCode: schoolYear === '2025-2026' ? OTHER : buildYearRecord().lookupCode,
        ...changes,
      });
    const OTHER = '9a1f7c52-0d3b-4c7e-8f21-5b6a7c8d9e0f';

    it('bears the seal of the newest year attached; earlier ones may have had another', async () => {
      const earlier = await signedRecord({ record: year('2025-2026'), signers: { seal: 'nameless' } });
      const seals = [
        ...TRUST.seals!,
        { schoolCode: null, fingerprint: (await check(earlier.text)).documents[0]!.signers[2]!.fingerprint },
      ];
      const pdf = await sealedPdf({ xml: [earlier.text, text] });
      assert.deepEqual(fileSteps(await check(pdf, { seals })), ['valid', 'trusted', 'true null']);
      const other = await sealedPdf({ xml: [earlier.text, text], certificate: 'nameless' });
      assert.deepEqual(fileSteps(await check(other, { seals })), ['invalid', 'trusted', 'false another-seal']);
    });
    it('is not sealed by a person, nor by another school', async () => {
      assert.deepEqual(await found([text], { certificate: 'teacher' }), ['invalid', 'trusted', 'false another-seal']);
    });
    it('is of one pupil, each year once, and carries nothing but records', async () => {
      const { pupil } = buildYearRecord();
      const others = await signedRecord({ record: year('2025-2026', { pupil: { ...pupil, id: '0112345679' } }) });
      assert.deepEqual(await found([others.text, text]), ['invalid', 'trusted', 'false attachments-of-several']);
      const again = await signedRecord({ record: buildYearRecord({ lookupCode: OTHER }) });
      assert.deepEqual(await found([again.text, text]), ['invalid', 'trusted', 'false attachments-doubled']);
      assert.deepEqual(await found([await signedList(), text]), ['invalid', 'trusted', 'false attachment-no-record']);
      assert.deepEqual(await found(['<HOC_BA/>']), ['invalid', 'trusted', 'null not-reached']);
    });
    it('is in doubt where something attached cannot be read', async () => {
      const before = `\n${attachment(Buffer.from('<C/>'), '/Length 40000').toString('latin1')}`;
      assert.deepEqual(await found([text], { before }), ['unknown', 'trusted', 'null attachment-unread']);
    });
  });

  it('no longer counts once a server says that a record was replaced or recalled', async () => {
    const file = await check(await sealedPdf({ xml: text }));
    const { lookupCode } = buildYearRecord();
    const asked = (state: 'valid' | 'replaced' | 'recalled' | 'unknown') => {
      const { verdict, standing } = withStates(file, new Map([[lookupCode, state]]));
      return [verdict, standing];
    };
    assert.deepEqual(asked('valid'), ['valid', 'internal']);
    assert.deepEqual(asked('unknown'), ['valid', 'internal']);
    assert.deepEqual(asked('replaced'), ['invalid', null]);
    assert.deepEqual(asked('recalled'), ['invalid', null]);
    assert.deepEqual(withStates(file, new Map()), file);
    const transaction = await check(await signedTransaction([text]));
    assert.equal(transaction.verdict, 'valid');
    const states = new Map([[lookupCode, 'recalled' as const]]);
    assert.equal(withStates(transaction, states).verdict, 'invalid');
    const nothing = await check('Kính gửi');
    assert.equal(withStates(nothing, states), nothing);
  });
});

describe('files attached to a PDF', () => {
  it('are found packed or not, XML only, a dozen at most', async () => {
    const plain = attachment(Buffer.from('<B/>'), '/Length 4');
    const letter = attachment(Buffer.from('thư'), '/Length 4');
    assert.deepEqual(await attached(packed('<A/>'), letter, plain), { texts: ['<A/>', '<B/>'], unread: 0 });
    const many = await attached(...Array.from({ length: 15 }, () => plain));
    assert.deepEqual([many.texts.length, many.unread], [12, 3]);
  });

  it('are looked at as often as a print may have them, whatever the file has, and packed parts too', async () => {
    let unpacked = 0;
    const counting = (bytes: Uint8Array, largest: number) => {
      unpacked += 1;
      return inflate(bytes, largest);
    };
    const pdf = Buffer.concat(Array.from({ length: 200 }, () => packed('thư')));
    const { files, unread } = await xmlAttached(new Uint8Array(pdf), binaryText(pdf), counting);
    assert.deepEqual([files.length, unread, unpacked], [0, 1, 64]);
    const objects = Buffer.concat(Array.from({ length: 200 }, () => packed('1 0 <<>>', 'ObjStm')));
    unpacked = 0;
    assert.equal(await hasPackedSeal(new Uint8Array(objects), binaryText(objects), counting), null);
    assert.equal(unpacked, 64);
    // Of parts that unpack to five megabytes each, eight are unpacked.
    const large = Buffer.concat(Array.from({ length: 12 }, () => packed(' '.repeat(5 * 1024 * 1024))));
    unpacked = 0;
    assert.equal((await xmlAttached(new Uint8Array(large), binaryText(large), counting)).unread, 4);
    assert.equal(unpacked, 8);
    const without = '/Type /EmbeddedFile '.repeat(20);
    assert.deepEqual(await attached(Buffer.from(without), packed('<A/>')), { texts: ['<A/>'], unread: 0 });
    assert.deepEqual(await attached(Buffer.from(without)), { texts: [], unread: 0 });
  });

  it('are read to their end where their length stands elsewhere, as other programs write it', async () => {
    const referred = (text: string, end: string): Buffer =>
      Buffer.from(`1 0 obj\n<< /Type /EmbeddedFile /Length 4 0 R >>\nstream\n${text}${end}`);
    const parts = [
      referred('<E/>', '\nendstream\n'),
      referred('<F/>', '\r\nendstream\n'),
      referred('<G/>', 'endstream\n'),
    ];
    assert.deepEqual(await attached(...parts), { texts: ['<E/>', '<F/>', '<G/>'], unread: 0 });
    assert.deepEqual(await attached(referred('<H/>', '')), { texts: [], unread: 1 });
  });

  it('are counted where they are broken, lie about their length, or unpack to too much', async () => {
    const broken = attachment(Buffer.from('no zlib'), '/Filter /FlateDecode /Length 7');
    const long = attachment(Buffer.from('<C/>'), '/Length 4000');
    const without = attachment(Buffer.from('<D/>'), '');
    const bomb = packed(`<F>${' '.repeat(6 * 1024 * 1024)}</F>`);
    assert.deepEqual(await attached(broken, without, bomb, packed('<G/>'), long), { texts: ['<G/>'], unread: 4 });
  });
});
