/** Whatever arrives broken is answered, never by an error of ours, and never as if it were whole. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CertificateUnreadable, readCertificate } from '../../../core/signing/certificate.js';
import { berOf, partsOf } from '../../../core/signing/ber.js';
import { checkChain } from '../../../core/signing/chain.js';
import { makeKeyAndRequest, readRequest, RequestUnreadable } from '../../../core/signing/csr.js';
import { parseXml } from '../../../core/signing/parse-xml.js';
import { openPkcs12, writePkcs12 } from '../../../core/signing/pkcs12.js';
import { SigningRefused } from '../../../core/signing/signer.js';
import { checkStamp } from '../../../core/signing/timestamp.js';
import { binaryText } from '../../../core/signing/verify/pdf-ranges.js';
import { checkPdfSeal } from '../../../core/signing/verify/pdf-seal.js';
import { verifyFile } from '../../../core/signing/verify/verify-file.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { damaged } from '../../support/damage.js';
import { sealedPdf } from '../../support/sealed-pdf.js';
import { certificateOf, signedRecord } from '../../support/signed-record.js';
import { OPTIONS, verify } from '../../support/verification.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const holds = (bytes: Uint8Array, property: (broken: Uint8Array) => Promise<void>, numRuns: number): Promise<void> =>
  fc.assert(fc.asyncProperty(damaged(bytes), property), { numRuns });

/** The signed part and the value stand in both; the wrapping around them is nobody's word. */
function keepsWhatIsSigned(broken: Uint8Array, whole: Uint8Array): boolean {
  const [signed, , value] = partsOf(berOf(whole)).map((part) => Buffer.from(part.valueBeforeDecodeView));
  return [signed!, value!.subarray(-256)].every((part) => Buffer.from(broken).includes(part));
}

describe('what arrives broken', function () {
  this.timeout(60_000);

  it('is no valid record, unless it reads the same', async () => {
    const { text } = await signedRecord();
    await holds(
      utf8(text),
      async (broken) => {
        const { verdict } = await verify(broken);
        if (verdict === 'valid') assert.equal(canonicalText(parseXml(Buffer.from(broken).toString('utf8'))), text);
      },
      300,
    );
  });
  it('is no file with a seal that counts', async () => {
    const { text } = await signedRecord();
    const pdf = new Uint8Array(await sealedPdf({ xml: text }));
    await holds(
      pdf,
      async (broken) => {
        const { ok } = await checkPdfSeal(broken, binaryText(broken), OPTIONS);
        assert.equal(ok === true, Buffer.from(broken).equals(pdf));
        const { verdict } = await verifyFile(broken, OPTIONS, () => Promise.resolve(utf8(text)));
        assert.equal(verdict === 'valid', ok === true);
        if (ok === false && Buffer.from(broken).indexOf('%PDF-') === 0) assert.equal(verdict, 'invalid');
      },
      150,
    );
  });
  it('is no certificate, or one that is not trusted', async () => {
    const der = certificateOf('homeroom');
    await holds(
      der,
      async (broken) => {
        await readCertificate(broken).catch((error: unknown) => assert.ok(error instanceof CertificateUnreadable));
        const { ok } = await checkChain(broken, OPTIONS);
        if (ok === 'yes') assert.ok(keepsWhatIsSigned(broken, der));
      },
      500,
    );
  });
  it('is no list that clears anybody; as an authority it is trusted as it stands, or unknown', async () => {
    const leaf = certificateOf('homeroom');
    const { anchors, crls } = OPTIONS;
    await holds(
      anchors[0]!,
      async (broken) => {
        const { ok } = await checkChain(leaf, { ...OPTIONS, anchors: [broken] });
        if (ok === 'yes') await readCertificate(broken);
      },
      200,
    );
    await holds(
      crls[0]!,
      async (broken) => {
        const { ok } = await checkChain(leaf, { ...OPTIONS, crls: [broken] });
        if (ok === 'yes') assert.ok(keepsWhatIsSigned(broken, crls[0]!));
      },
      300,
    );
  });
  it('is no request for a certificate', async () => {
    const { request } = await makeKeyAndRequest({ commonName: 'Nguyễn Thị Hoà' }, 2048);
    await holds(
      request,
      async (broken) => {
        const found = await readRequest(broken).catch((error: unknown) => {
          assert.ok(error instanceof RequestUnreadable, String(error));
        });
        if (found) assert.equal(found.subject, 'CN=Nguyễn Thị Hoà');
      },
      300,
    );
  });
  it('is a key file with its right key, or none', async () => {
    const { keyPkcs8 } = await makeKeyAndRequest({ commonName: 'x' }, 2048);
    const file = writePkcs12({ keyPkcs8, certificate: null, chain: [], pin: '1234', name: 'x', iterations: 5 });
    await holds(
      file,
      async (broken) => {
        await assert.rejects(openPkcs12(broken, '1234', [], new Date()), (error) => error instanceof SigningRefused);
      },
      300,
    );
  });
  it('is no stamp', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { ok, code } = await checkStamp(bytes, bytes, OPTIONS);
        assert.deepEqual([ok, code], ['no', 'stamp-unreadable']);
      }),
    );
  });
});
