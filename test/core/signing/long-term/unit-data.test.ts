/** What of the authorities and lists at hand is put into a seal, and when nothing can be. */
import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { readCertificate } from '../../../../core/signing/certificate.js';
import { checkChain } from '../../../../core/signing/chain.js';
import { type ChainAsked, MOST_DATA, validationDataOf } from '../../../../core/signing/long-term/validation-data.js';
import { chainsOf, longTermOf } from '../../../../core/signing/long-term/unit-data.js';
import { buildCrl } from '../../../../server/pki/authority/build.js';
import { issueCertificate, makeAuthority } from '../../../../server/pki/authority/make-authority.js';
import { newSharedKey } from '../../../support/run/shared-keys.js';
import { AUTHORITY, issued, nameOf, PERSON } from '../../../support/identified.js';
import { stamperElsewhere, tokenAt, TRUST } from '../../../support/long-term-record.js';
import { certificateOf, keyFile, signedRecord, type TestSigner } from '../../../support/signed-record.js';

const AT = new Date('2027-06-03T00:00:00Z');
const pkcs8Of = (signer: TestSigner): Uint8Array =>
  createPrivateKey(Buffer.from(keyFile(`${signer}.key.pem`))).export({ format: 'der', type: 'pkcs8' });
const teacher: ChainAsked = { der: certificateOf('homeroom'), along: [], at: AT };

describe('the validation data of a unit', () => {
  it('is the way up and the lists that speak of it, and nothing else', async () => {
    const { anchor, list } = await stamperElsewhere();
    const anchors = [anchor, ...TRUST.anchors];
    const found = await validationDataOf([teacher, teacher], {
      anchors,
      intermediates: [anchor],
      crls: [new Uint8Array(3), list, ...TRUST.crls],
    });
    assert.deepEqual(found, { certificates: TRUST.anchors, lists: TRUST.crls });
    const itself = await validationDataOf([teacher], { ...TRUST, anchors: [teacher.der] });
    assert.deepEqual(itself, { certificates: [], lists: [] });
  });

  it('holds a school’s own authority: root, issuing and both lists', async () => {
    const from = new Date('2027-06-01T00:00:00Z');
    const made = await makeAuthority({ school: 'Trường', from, baseUrl: null, bits: 2048, keyMaker: newSharedKey });
    const nextUpdate = new Date('2027-09-01T00:00:00Z');
    const crl = await buildCrl(made.issuing, { number: 1, revoked: [], thisUpdate: from, nextUpdate });
    const { spki } = await newSharedKey();
    const der = await issueCertificate(made.issuing, {
      ...{ commonName: 'Trần Thị Thu', organization: 'Trường', spki, from, baseUrl: null },
    });
    const trust = { anchors: [made.root.certificate], intermediates: [], crls: [crl, made.rootCrl] };
    const along = [made.issuing.certificate];
    assert.deepEqual(await validationDataOf([{ der, along, at: AT }], trust), {
      certificates: [made.issuing.certificate, made.root.certificate],
      lists: [crl, made.rootCrl],
    });
    assert.deepEqual(await validationDataOf([{ der, along, at: AT }], { ...trust, crls: [crl] }), {
      ...{ fault: 'no-crl', detail: (await readCertificate(made.issuing.certificate)).subject },
    });
  });

  it('is not had where a list is missing, a certificate was revoked or nobody is above', async () => {
    const faultOf = async (trust: Partial<typeof TRUST>, one = teacher): Promise<string> => {
      const found = await validationDataOf([one], { ...TRUST, ...trust });
      return 'fault' in found ? found.fault : 'none';
    };
    assert.equal(await faultOf({ crls: [] }), 'no-crl');
    assert.equal(await faultOf({ anchors: [] }), 'no-anchor');
    assert.equal(await faultOf({ crls: [keyFile('homeroom-revoked.crl')] }), 'revoked');
    assert.equal(await faultOf({}, { ...teacher, der: new Uint8Array(3) }), 'unreadable');
  });

  it('asks nobody about a stamp that cannot be read', async () => {
    const { signers, stampers } = await chainsOf([{ der: teacher.der, claimed: AT, stamp: new Uint8Array(3) }]);
    assert.deepEqual([signers, stampers], [[teacher], []]);
  });

  it('says which of both is lacking, and bounds all together', async () => {
    const { key, anchor, list } = await stamperElsewhere();
    const { signed } = await signedRecord({ stamp: (_, toStamp) => tokenAt(toStamp, AT, key) });
    const texts = [signed.homeroom!.signature!, signed.principal!.signature!, signed.seal!.signature!];
    const faultOf = async (trust: typeof TRUST): Promise<string> => {
      const found = await longTermOf(texts, trust);
      return 'fault' in found ? found.fault : 'none';
    };
    const all = { ...TRUST, anchors: [...TRUST.anchors, anchor], crls: [...TRUST.crls, list] };
    assert.equal(await faultOf(all), 'none');
    assert.equal(await faultOf({ ...all, anchors: [anchor] }), 'no-anchor');
    assert.equal(await faultOf({ ...all, crls: TRUST.crls }), 'no-crl');
    const long = await longList();
    assert.ok(long.length > MOST_DATA);
    assert.equal(await faultOf({ ...all, crls: [long, list] }), 'validation-data-too-large');
  });

  it('is not had where a list is signed by another key of its authority', async () => {
    const root = certificateOf('authority');
    const name = nameOf(certificateOf('second'));
    const [issuing, renewed] = await Promise.all([
      issued('second', name, root, AUTHORITY),
      issued('stranger', name, root, AUTHORITY),
    ]);
    const der = await issued('homeroom', nameOf(teacher.der), issuing, PERSON, 'second');
    const list = { number: 2, revoked: [], ...LONG };
    const crl = await buildCrl({ certificate: issuing, pkcs8: pkcs8Of('stranger') }, list);
    const trust = { ...TRUST, intermediates: [issuing, renewed], crls: [crl, ...TRUST.crls] };
    assert.equal((await checkChain(der, { ...trust, at: AT })).ok, 'yes');
    const found = await validationDataOf([{ ...teacher, der }], trust);
    assert.deepEqual('fault' in found && found.fault, 'no-crl');
  });
});

const LONG = { thisUpdate: new Date('2027-06-02T00:00:00Z'), nextUpdate: new Date('2049-01-01T00:00:00Z') };

/** Of an authority that has revoked thousands. */
const longList = (): Promise<Uint8Array> =>
  buildCrl(
    { certificate: certificateOf('authority'), pkcs8: pkcs8Of('authority') },
    {
      ...{ number: 9, ...LONG },
      revoked: Array.from({ length: 3000 }, (_, n) => ({
        serial: `7f${(0x100000 + n).toString(16)}${'ab'.repeat(12)}`,
        at: AT,
      })),
    },
  );
