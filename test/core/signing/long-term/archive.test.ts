/** Seals that carry what they are judged by later, and an archive stamp over everything (XAdES B-LTA). */
import assert from 'node:assert/strict';
import type { Checked } from '../../../../core/signing/verify/check-signature.js';
import { better } from '../../../../core/signing/verify/record-archive.js';
import { standingWhere } from '../../../../core/signing/verify/standing.js';
import type { Verification } from '../../../../core/signing/verify/steps.js';
import {
  after as later,
  listUntil,
  longTermRecord,
  type LongTermRecord,
  stamperElsewhere,
  TRUST,
} from '../../../support/long-term-record.js';
import { certificateOf, keyFile, signedRecord } from '../../../support/signed-record.js';
import { doubts, failures, tampered, verify } from '../../../support/verification.js';
import { fromBase64, toBase64 } from '../../../../core/signing/base64.js';
import { checkStamp } from '../../../../core/signing/timestamp.js';

const levels = ({ signers }: Verification): string[] => signers.map(({ level }) => level);
const archive = ({ steps }: Verification): string | undefined =>
  steps.flatMap(({ code, ok, reason }) => (code === 'archive' ? [`${ok} ${reason}`] : []))[0];
const LTA = ['B-T', 'B-T', 'B-LTA'];

describe('a seal with long-term data', () => {
  let good: LongTermRecord;
  before(async () => {
    good = await longTermRecord();
  });

  it('holds, and says how far: stamped, and over all', async () => {
    const found = await verify(good.text);
    assert.deepEqual([found.verdict, failures(found), levels(found)], ['valid', [], LTA]);
    const [step] = found.steps.filter(({ code }) => code === 'archive');
    assert.deepEqual([step!.ok, step!.detail], [true, later('seal', 60).toISOString()]);
    const plain = await verify((await signedRecord()).text);
    assert.deepEqual([levels(plain), archive(plain)], [['B-B', 'B-B', 'B-B'], undefined]);
  });

  it('is stamped over as ETSI EN 319 132-1 puts it together, here by hand', async () => {
    const DS = ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';
    const XADES = ' xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"';
    const xml = good.text.slice(good.text.indexOf('<HOC_BA'));
    const seal = xml.slice(xml.lastIndexOf('<ds:Signature '), xml.lastIndexOf('</HOC_BA>'));
    const part = (name: string, declared: string): string =>
      new RegExp(`<${name}[ >].*?</${name}>`).exec(seal)![0].replace(`<${name}`, `<${name}${declared}`);
    const inner = (text: string): string => text.replace(/<(ds:[A-Za-z]+)/g, `<$1${DS}`);
    const octets = [
      xml.replace(seal, '').trimEnd(),
      part('ds:SignatureProperty', DS),
      inner(part('xades:SignedProperties', XADES)),
      ...['ds:SignedInfo', 'ds:SignatureValue', 'ds:KeyInfo'].map((name) => part(name, DS)),
      inner(part('xades:SignatureTimeStamp', XADES)),
      ...['xades:CertificateValues', 'xades:RevocationValues'].map((name) => part(name, XADES)),
      part('ds:Object', DS),
    ].join('');
    const token = /<xades141:Arch.*?<xades:EncapsulatedTimeStamp>([^<]*)/.exec(seal)![1]!;
    const { ok } = await checkStamp(fromBase64(token), new TextEncoder().encode(octets), TRUST);
    assert.equal(ok, 'yes');
  });

  it('keeps the authority and its list, each once, where its stamps need no more', () => {
    const { certificates, lists, stampCertificates, stampLists } = good.values;
    assert.deepEqual(certificates, [toBase64(certificateOf('authority'))]);
    assert.deepEqual(lists, [toBase64(keyFile('none-revoked.crl'))]);
    assert.deepEqual([stampCertificates, stampLists], [[], []]);
    assert.ok(!good.text.includes('TimeStampValidationData'));
  });

  it('stamps what another file holds: named, whatever was exchanged', async () => {
    const other = await longTermRecord({ archive: (octets) => octets.slice(1) });
    const list = /<xades:EncapsulatedCRLValue>[^<]*/.exec(good.text)![0];
    const late = `<xades:EncapsulatedCRLValue>${toBase64(keyFile('homeroom-revoked-late.crl'))}`;
    for (const text of [other.text, tampered(good.text, list, late)]) {
      const found = await verify(text);
      assert.deepEqual([found.verdict, failures(found)], ['invalid', ['archive stamp-of-another']]);
      assert.deepEqual(levels(found), ['B-T', 'B-T', 'B-LT']);
    }
    for (const token of ['', 'no Base64']) {
      const garbage = good.text.replace(/(<xades141:Arch.*?<xades:EncapsulatedTimeStamp>)[^<]*/, `$1${token}`);
      assert.deepEqual(failures(await verify(garbage)), ['archive stamp-unreadable']);
    }
  });

  it('with its parts in another order, twice or of a kind nobody knows is none of ours', async () => {
    const part = (name: string): string => new RegExp(`<${name}[ >].*?</${name}>`).exec(good.text)![0];
    const [values, over] = [part('xades:RevocationValues'), part('xades141:ArchiveTimeStamp')];
    const swapped = good.text.replace(values, '').replace(over, over + values);
    assert.deepEqual(failures(await verify(swapped)).at(-1), 'signature:seal unsigned-order');
    for (const text of [
      tampered(good.text, values, values + values),
      tampered(good.text, over, over + over),
      tampered(good.text, values, `<xades:CompleteRevocationRefs></xades:CompleteRevocationRefs>${values}`),
    ]) {
      assert.deepEqual(failures(await verify(text)).at(-1), 'signature:seal not-the-profile');
    }
  });

  it('stamped over before it was stamped itself is refused', async () => {
    const found = await verify((await longTermRecord({ seconds: -571 })).text);
    assert.deepEqual([found.verdict, failures(found)], ['invalid', ['archive archive-before-stamp']]);
    assert.equal(archive(await verify((await longTermRecord({ seconds: -569 })).text)), 'true null');
  });

  it('without a stamp over all reaches less, and nobody asks more of it', async () => {
    const found = await verify((await longTermRecord({ archive: () => null })).text);
    assert.deepEqual([found.verdict, levels(found), archive(found)], ['valid', ['B-T', 'B-T', 'B-LT'], undefined]);
  });

  it('that keeps too little, or more than anybody reads, stays at its stamp', async () => {
    for (const change of [
      { lists: [] },
      { lists: ['no Base64'] },
      { certificates: [], lists: [toBase64(keyFile('stranger.der'))] },
    ]) {
      const found = await verify((await longTermRecord({ values: (same) => ({ ...same, ...change }) })).text);
      assert.deepEqual([found.verdict, levels(found)], ['valid', ['B-T', 'B-T', 'B-T']]);
      assert.equal(archive(found), 'null archive-data-lacking');
    }
    const long = toBase64(new Uint8Array(200_000));
    for (const lists of [Array<string>(64).fill(''), [long, long, long]]) {
      const found = await verify((await longTermRecord({ values: (same) => ({ ...same, lists }) })).text);
      assert.deepEqual([found.verdict, levels(found)], ['valid', ['B-T', 'B-T', 'B-T']]);
      assert.equal(archive(found), 'null too-much-work');
    }
  });

  it('stamped over by an authority nobody here knows stays below, and good', async () => {
    const { key, anchor, list } = await stamperElsewhere();
    const { text } = await longTermRecord({ archivedBy: key });
    const found = await verify(text);
    assert.deepEqual([found.verdict, levels(found)], ['valid', ['B-T', 'B-T', 'B-LT']]);
    assert.equal(archive(found), 'null no-anchor');
    const anchors = [certificateOf('authority'), anchor];
    const known = await verify(text, { anchors, crls: [keyFile('none-revoked.crl'), list] });
    assert.deepEqual([known.verdict, levels(known), archive(known)], ['valid', LTA, 'true null']);
  });

  it('is judged by what it kept where nobody publishes it any more, if stamped and stamped over', async () => {
    const { key, anchor, list } = await stamperElsewhere();
    const offline = { anchors: [certificateOf('authority'), anchor], crls: [list] };
    const found = await verify((await longTermRecord({ archivedBy: key })).text, offline);
    assert.deepEqual([found.verdict, doubts(found), levels(found)], ['valid', ['status not-asked'], LTA]);
    assert.equal(found.standing, 'internal');
    const without = await verify((await longTermRecord({ archivedBy: key, archive: () => null })).text, offline);
    assert.equal(without.verdict, 'unknown');
    const nothing = await verify((await longTermRecord()).text, { crls: [] });
    assert.equal(nothing.verdict, 'unknown');
    assert.equal(archive(nothing), 'null no-crl');
  });

  it('is not judged by a list that had ended when it was stamped over, nor by one that names no end', async () => {
    const { key, anchor, list } = await stamperElsewhere();
    const offline = { anchors: [certificateOf('authority'), anchor], crls: [list] };
    const keeping = (kept: Uint8Array, seconds = 60) =>
      longTermRecord({ archivedBy: key, seconds, values: (same) => ({ ...same, lists: [toBase64(kept)] }) });
    const until = later('seal', 600);
    const [still, ended] = [await keeping(await listUntil(until)), await keeping(await listUntil(until), 601)];
    assert.deepEqual(levels(await verify(still.text, offline)), LTA);
    const found = await verify(ended.text, offline);
    assert.deepEqual([found.verdict, archive(found)], ['unknown', 'null archive-data-lacking']);
    assert.equal((await verify(ended.text)).verdict, 'valid', 'by what the checker has');
  });

  it('is worth no more than a school’s own word where only its own authority says since when it keeps a list', async () => {
    for (const internal of [true, false]) {
      const { key, anchor, list } = await stamperElsewhere({ internal });
      const { text } = await longTermRecord({ archivedBy: key });
      const anchors = [certificateOf('authority'), anchor];
      assert.equal((await verify(text, { anchors, licensed: anchors, crls: [list] })).verdict, 'valid');
      // Under an authority that bears the school's name it is its own word anyhow; under a licensed one it becomes that.
      const one = { found: { der: certificateOf('homeroom') }, signer: null, steps: [], at: later('seal', 60) };
      const by = { ...TRUST, anchors: [TRUST.anchors[0]!], licensed: TRUST.anchors };
      const checked = [{ ...one, by, ...(internal && { onInternalTime: true }) }] as unknown as readonly Checked[];
      const standing = await standingWhere('valid', checked, { schoolName: 'Trường khác' }, by as never);
      assert.equal(standing, internal ? 'internal' : 'licensed');
    }
  });

  it('is held to be on internal time where the stamp over all, or a signature’s own, is a school’s', async () => {
    const lacking = {
      steps: [{ code: 'chain:homeroom', ok: null, reason: 'no-crl' }],
      by: { intermediates: [], crls: [] },
    };
    const onInternal = async (internal: boolean, own: boolean): Promise<boolean> => {
      const again = { steps: [], signer: { stampedAt: 'then', ...(own && { stampedInternally: true }) } };
      const archived = { at: later('seal', 60), data: { certificates: [], lists: [] }, internal, step: null };
      const found = await better(lacking as unknown as Checked, archived, () => again as unknown as Checked);
      return found.onInternalTime === true;
    };
    assert.deepEqual(await Promise.all([onInternal(true, false), onInternal(false, true)]), [true, true]);
    assert.equal(await onInternal(false, false), false);
  });

  it('says nothing for a signature whose time is only claimed', async () => {
    const { key, anchor, list } = await stamperElsewhere();
    const { text } = await longTermRecord({ archivedBy: key, unstamped: 'homeroom' });
    const offline = await verify(text, { anchors: [certificateOf('authority'), anchor], crls: [list] });
    assert.equal(offline.verdict, 'unknown');
    assert.deepEqual(levels(offline), ['B-B', 'B-T', 'B-LTA']);
    assert.ok(doubts(offline).includes('chain:homeroom no-crl'));
  });

  it('bows to what the checker knows better: a certificate that was revoked before', async () => {
    const { key, anchor, list } = await stamperElsewhere();
    const { text } = await longTermRecord({ archivedBy: key });
    const crls = [list, keyFile('homeroom-revoked.crl')];
    const found = await verify(text, { anchors: [certificateOf('authority'), anchor], crls });
    assert.ok(failures(found).length === 0 && found.verdict === 'valid', 'revoked after she had stamped it');
  });

  it('keeps besides what stamps of another authority need', async () => {
    const { key, anchor, list } = await stamperElsewhere();
    const anchors = [certificateOf('authority'), anchor];
    const crls = [keyFile('none-revoked.crl'), list];
    const { text, values } = await longTermRecord({ stampedBy: key, trust: { anchors, crls, intermediates: [] } });
    assert.deepEqual([values.stampCertificates, values.stampLists], [[toBase64(anchor)], [toBase64(list)]]);
    assert.match(text, /<xades141:TimeStampValidationData/);
    const found = await verify(text, { anchors, crls });
    assert.deepEqual([found.verdict, levels(found), archive(found)], ['valid', LTA, 'true null']);
  });

  it('no other signature carries any of it', async () => {
    const values = /<xades:CertificateValues.*<\/xades141:ArchiveTimeStamp>/.exec(good.text)![0];
    const moved = good.text.replace('</xades:SignatureTimeStamp>', `</xades:SignatureTimeStamp>${values}`);
    assert.ok(failures(await verify(moved)).includes('signature:homeroom not-the-profile'));
  });
});
