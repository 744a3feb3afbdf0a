/** A small PDF with a record attached and a place for a seal, sealed by a pinned test key. */
import { createPrivateKey, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { prepareCms } from '../../core/signing/cms.js';
import { embedSeal, pdfDigest, withByteRange } from '../../server/exports/pdf/byte-range.js';
import { certificateOf, keyFile } from './signed-record.js';

export interface SealedPdf {
  /** Attached as its only file. */
  readonly xml?: string;
  /** The signature dictionary's own words on the moment. */
  readonly moment?: string;
  /** Files of test keys: whose certificate it brings, whose key signs. */
  readonly certificate?: string;
  readonly key?: string;
  /** Change the CMS before it is put in. */
  readonly cms?: (der: Uint8Array) => Uint8Array;
}

const MOMENT = "/M (D:20270605143000+07'00')";

export async function sealedPdf(asked: SealedPdf = {}): Promise<Buffer> {
  const { xml = '<HOC_BA/>', moment = MOMENT, certificate = 'seal', key = certificate, cms = (der) => der } = asked;
  const packed = deflateSync(Buffer.from(xml));
  const head = `%PDF-1.7
1 0 obj
<< /Type /EmbeddedFile /Subtype /text#2Fxml /Filter /FlateDecode /Length ${packed.length} >>
stream
`;
  const seal = `
endstream
endobj
2 0 obj
<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached
/ByteRange [0 9999999999 9999999999 9999999999] /Contents <${'0'.repeat(16_000)}> ${moment} >>
endobj
trailer << /Root 1 0 R >>
%%EOF
`;
  const open = withByteRange(Buffer.concat([Buffer.from(head), packed, Buffer.from(seal)]));
  const prepared = await prepareCms({
    digest: new Uint8Array(Buffer.from(pdfDigest(open), 'base64')),
    certificate: keyFile(`${certificate}.der`),
    chain: [certificateOf('authority')],
    signedAt: null,
  });
  const value = sign('sha256', prepared.toSign, createPrivateKey(Buffer.from(keyFile(`${key}.key.pem`))));
  return embedSeal(open, cms(prepared.finish(new Uint8Array(value))));
}
