/** Answers about single certificates (OCSP) instead of lists: in a seal and behind a print's seal, and not in an evidence record. */
import assert from 'node:assert/strict';
import { toBase64 } from '../../../../core/signing/base64.js';
import { keptStamp } from '../../../../core/signing/evidence/stamp-data.js';
import { listsIn } from '../../../../core/signing/evidence/token-data.js';
import { validationDataOf } from '../../../../core/signing/long-term/validation-data.js';
import type { VerifyOptions } from '../../../../core/signing/verify/steps.js';
import { verifyFile } from '../../../../core/signing/verify/verify-file.js';
import { behindSeal } from '../../../../core/signing/verify/pdf-updates.js';
import { binaryText } from '../../../../core/signing/verify/pdf-ranges.js';
import { inflate } from '../../../../server/exports/inflate.js';
import { answerOn } from '../../../support/answers-of-authority.js';
import { longTermPrint } from '../../../support/long-term-print.js';
import { listUntil, longTermRecord, stamperElsewhere, tokenAt, TRUST } from '../../../support/long-term-record.js';
import { SAID } from '../../../support/raw-responses.js';
import { certificateOf } from '../../../support/signed-record.js';
import { OPTIONS, verify } from '../../../support/verification.js';

const STAMPED = new Date('2027-06-03T00:00:00Z');
const SIGNERS = ['homeroom', 'principal', 'seal', 'stamper'] as const;

describe('answers of an authority that a seal keeps', function () {
  this.timeout(120_000);
  const answers = SIGNERS.map((signer) => answerOn(signer));
  const trust = { ...TRUST, crls: answers };
  // Of the stamps' authority it is known today; of everybody else nothing.
  const bare = { ...OPTIONS, crls: [answerOn('stamper')] };
  let text: string;
  before(async () => void ({ text } = await longTermRecord({ trust })));

  const levels = async (xml: string, options: Partial<VerifyOptions> = bare): Promise<string> => {
    const { verdict, signers } = await verify(xml, options);
    return [verdict, ...signers.map(({ level }) => level)].join(' ');
  };

  it('stand where the form has its place for them, and judge the record without any list', async () => {
    const found = [...text.matchAll(/<xades:EncapsulatedOCSPValue>([^<]*)/g)].map(([, value]) => value);
    assert.deepEqual(found.sort(), answers.map(toBase64).sort());
    assert.match(text, /<xades:RevocationValues><xades:OCSPValues><xades:EncapsulatedOCSPValue>/);
    assert.match(text, /<xades141:TimeStampValidationData[^>]*><xades:RevocationValues><xades:OCSPValues>/);
    assert.ok(!text.includes('CRLValues'));
    assert.equal(await levels(text), 'valid B-T B-T B-LTA');
    assert.equal(await levels(text, { ...bare, crls: TRUST.crls }), 'valid B-T B-T B-LTA');
  });

  it('in another order than the form has are none of ours', async () => {
    const both = await longTermRecord({
      trust,
      values: (values) => ({ ...values, lists: TRUST.crls.map(toBase64) }),
    });
    assert.equal(await levels(both.text), 'valid B-T B-T B-LTA');
    const swapped = both.text.replace(
      /(<xades:CRLValues>.*?<\/xades:CRLValues>)(<xades:OCSPValues>.*?<\/xades:OCSPValues>)/,
      '$2$1',
    );
    assert.notEqual(swapped, both.text);
    assert.equal((await verify(swapped, bare)).verdict, 'invalid');
  });

  it('that had ended when they were stamped over say nothing later', async () => {
    for (const [next, level] of [
      [new Date('2027-06-15T00:00:00Z'), 'valid B-T B-T B-LTA'],
      [null, 'unknown B-T B-T B-T'],
    ] as const) {
      const old = SIGNERS.map((signer) => answerOn(signer, { next }));
      const kept = await longTermRecord({
        trust: TRUST,
        values: (values) => ({ ...values, lists: [], responses: old.map(toBase64) }),
      });
      assert.equal(await levels(kept.text), level);
    }
  });

  it('that call a signer revoked keep a seal from taking anything', async () => {
    const revoked = answerOn('principal', { said: SAID.revoked(new Date('2027-02-01T00:00:00Z')) });
    await assert.rejects(longTermRecord({ trust: { ...TRUST, crls: [...answers, revoked] } }), /revoked/);
  });

  it('stand in the store of a print', async () => {
    const { pdf, sealed } = await longTermPrint({ trust });
    const head = binaryText(pdf).slice(sealed, sealed + 3000);
    assert.match(head, /\/Type \/DSS \/Certs \[[\d R]+\] \/CRLs \[\] \/OCSPs \[\d+ 0 R \d+ 0 R\] >>/);
    const behind = behindSeal(pdf, binaryText(pdf), sealed);
    assert.ok(typeof behind !== 'string');
    assert.deepEqual(
      behind.data.lists.map(toBase64),
      [answers[2], answers[3]].map((one) => toBase64(one!)),
    );
    const both = await longTermPrint({ trust, store: (data) => ({ ...data, lists: [...answers, ...TRUST.crls] }) });
    const store = behindSeal(both.pdf, binaryText(both.pdf), both.sealed);
    assert.ok(typeof store !== 'string');
    assert.deepEqual(store.data.lists.map(toBase64), [...TRUST.crls, ...answers].map(toBase64));
    const seal = (await verifyFile(new Uint8Array(pdf), bare, inflate)).seal!;
    assert.deepEqual([seal.ok, seal.code, seal.level], [true, 'trusted', 'B-LTA']);
  });

  it('are taken where there is no list or a large one, and lists where they are small', async () => {
    const asked = [{ der: certificateOf('homeroom'), along: [], at: STAMPED }];
    const taken = async (...crls: readonly Uint8Array[]): Promise<readonly Uint8Array[]> => {
      const found = await validationDataOf(asked, { ...TRUST, crls });
      if ('fault' in found) throw new Error(found.fault);
      return found.lists;
    };
    const [own] = answers as [Uint8Array];
    const large = await listUntil(new Date('2049-01-01T00:00:00Z'), 500);
    assert.ok(large.length > 16 * 1024);
    assert.deepEqual(await taken(...answers), [own], 'about this one alone');
    assert.deepEqual(await taken(...answers, ...TRUST.crls), TRUST.crls);
    assert.deepEqual(await taken(large, ...answers), [own]);
    assert.deepEqual(await taken(large), [large]);
    const stale = await listUntil(new Date('2027-05-01T00:00:00Z'));
    assert.deepEqual(await taken(stale, ...answers), [stale, own], 'the list alone would not do');
    const foreign = await stamperElsewhere();
    await assert.rejects(taken(foreign.list), /no-crl/);
  });

  it('do not stand in a stamp of an evidence record, which openssl could not read then', async () => {
    const stamped = new TextEncoder().encode('x');
    const token = await tokenAt(stamped, STAMPED);
    const kept = async (...crls: readonly Uint8Array[]) => {
      const found = await keptStamp({ token, stamped, before: null, trust: { ...TRUST, crls } });
      return [found!.lacking, listsIn(found!.token)] as const;
    };
    const large = await listUntil(new Date('2049-01-01T00:00:00Z'), 500);
    assert.deepEqual(await kept(...answers), ['no-crl', []]);
    assert.deepEqual(await kept(...answers, large), [null, [large]]);
    const revoked = answerOn('stamper', { said: SAID.revoked(new Date('2027-02-01T00:00:00Z')) });
    const trust = { ...TRUST, crls: [...TRUST.crls, revoked] };
    assert.equal(
      await keptStamp({ token, stamped, before: null, trust }),
      null,
      'whose authority is known to be revoked',
    );
  });
});
