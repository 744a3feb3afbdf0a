/** The two signatures on a cover: what each is over, in which order they come, and that others can check them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { COVER_SLOTS, type CoverSlot } from '../../../core/covers/cover-states.js';
import { coverIds, type SignedCover } from '../../../core/covers/cover-xml.js';
import { prepareCoverSignature } from '../../../core/signing/sign-cover.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { certificateOf, keyPath, SIGNED_AT, signBy } from '../../support/signed-record.js';
import { buildCover, COVER_CODE, COVER_PRINCIPAL, prepareCover, signedCover } from '../../support/signed-cover.js';
import { hasXmlsec, xmlsecAccepts } from '../../support/xmlsec.js';
import { buildLeader } from '../../support/year-record.js';

const CODE = COVER_CODE;
const ids = coverIds(CODE);
const principal = COVER_PRINCIPAL;
const seal = { signedAt: SIGNED_AT.seal };
const prepare = prepareCover;

/** Digests a SignedInfo has of what stands in the cover, by the Id it refers to. */
const digestsIn = ({ toSign }: { readonly toSign: Uint8Array }): Record<string, string> =>
  Object.fromEntries(
    [
      ...Buffer.from(toSign)
        .toString('utf8')
        .matchAll(/URI="#([^"]+)".*?<ds:DigestValue>([^<]+)</gs),
    ]
      .map(([, id, digest]) => [id!, digest!])
      // The rest is of the signature itself.
      .filter(([id]) => !id!.includes(ids.signature.principal) && !id!.includes(ids.signature.seal)),
  );
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
/** An element of the document that is in no namespace and so reads the same alone. */
function elementIn(text: string, id: string): string {
  const [start, name] = new RegExp(`<(\\w+) Id="${id}"`).exec(text) ?? assert.fail(id);
  const end = `</${name}>`;
  return text.slice(text.indexOf(start), text.indexOf(end) + end.length);
}
const without = (text: string, signatureId: string): string =>
  text.replace(new RegExp(`<ds:Signature [^>]*Id="${signatureId}".*?</ds:Signature>`, 's'), '');

describe('a cover’s signatures', () => {
  it('are the principal’s over facts, herself and her line, and the seal over all of it with hers', async () => {
    const { first, second, text } = await signedCover();
    assert.deepEqual(
      digestsIn(first),
      Object.fromEntries([ids.data, ids.leader, ids.line.principal].map((id) => [id, sha256(elementIn(text, id))])),
    );
    const unsealed = without(text, ids.signature.seal);
    assert.notEqual(unsealed, text);
    assert.ok(unsealed.includes(`Id="${ids.signature.principal}"`));
    assert.deepEqual(digestsIn(second), { [ids.cover]: sha256(unsealed) });
  });

  it('are their owners’, each with the moment its line says', async () => {
    const { first, second, text } = await signedCover();
    for (const [slot, { toSign }] of [
      ['principal', first],
      ['seal', second],
    ] as const) {
      const other = slot === 'seal' ? 'principal' : 'seal';
      assert.equal(await checkSignatureValue(toSign, signBy(slot, toSign), certificateOf(slot)), true);
      assert.equal(await checkSignatureValue(toSign, signBy(other, toSign), certificateOf(slot)), false);
      const [own = ''] =
        text.match(new RegExp(`<ds:Signature [^>]*Id="${ids.signature[slot]}".*?</ds:Signature>`, 's')) ?? [];
      assert.ok(own.includes(`>${SIGNED_AT[slot]}<`), slot);
      assert.ok(!own.includes(`>${SIGNED_AT[other]}<`), slot);
    }
  });

  it('are others over another fact, version, person or moment; the principal’s does not hang on the seal', async () => {
    const { first } = await signedCover();
    const { pupil } = buildCover();
    for (const [signed, cover] of [
      [{ principal }, buildCover({ pupil: { ...pupil, name: 'Trần Đức An' } })],
      [{ principal }, buildCover({ number: 2 })],
      [{ principal: { ...principal, leader: buildLeader({ office: 'Phó Hiệu trưởng' }) } }, buildCover()],
      [{ principal: { ...principal, signedAt: SIGNED_AT.homeroom } }, buildCover()],
    ] as const)
      assert.notEqual((await prepare('principal', signed, cover)).dataDigest, first.dataDigest);
    assert.deepEqual((await prepare('principal', { principal, seal })).toSign, first.toSign);
  });

  it('seal what the principal signed, whatever signature stood in the seal’s slot', async () => {
    const { first, second, signed } = await signedCover();
    assert.deepEqual((await prepare('seal', signed)).toSign, second.toSign);
    const another = { ...principal, signature: first.finish(signBy('second', first.toSign)) };
    assert.notEqual((await prepare('seal', { ...signed, principal: another })).dataDigest, second.dataDigest);
  });

  it('want somebody who signs for the leadership, then her signature, then the seal’s own moment', async () => {
    const { signed } = await signedCover();
    for (const [slot, so, why] of [
      ['principal', {}, /nobody signs for the leadership/],
      ['principal', { seal }, /nobody signs for the leadership/],
      ['seal', { seal }, /nobody signs for the leadership/],
      ['seal', { principal, seal }, /the principal has not signed/],
      ['seal', { principal: signed.principal }, RangeError],
    ] as const satisfies readonly (readonly [CoverSlot, SignedCover, unknown])[]) {
      await assert.rejects(prepare(slot, so), RangeError);
      await assert.rejects(prepare(slot, so), why);
    }
  });

  it('are not made for what is no certificate', async () => {
    const asked = { cover: buildCover(), signed: { principal }, certificate: Uint8Array.of(1, 2) };
    await assert.rejects(prepareCoverSignature('principal', asked), { name: 'CertificateUnreadable' });
  });
});

(hasXmlsec() ? describe : describe.skip)('a cover’s signatures in xmlsec1', () => {
  const accepted = (text: string) =>
    COVER_SLOTS.filter((slot) => xmlsecAccepts(text, ids.signature[slot], keyPath('authority.der')));

  it('are accepted, both; a changed fact refuses both, a changed line of the school’s the seal alone', async () => {
    const { text } = await signedCover();
    assert.deepEqual(accepted(text), ['principal', 'seal']);
    const fact = text.replace('Trần Đức Ấn<', 'Trần Đức An<');
    assert.notEqual(fact, text);
    assert.deepEqual(accepted(fact), []);
    const line = elementIn(text, ids.line.seal);
    const later = text.replace(line, line.replace('2027', '2028'));
    assert.notEqual(later, text);
    assert.deepEqual(accepted(later), ['principal']);
  });
});
