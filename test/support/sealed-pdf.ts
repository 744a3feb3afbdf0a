/** A small PDF with a record attached and a place for a seal, sealed by a pinned test key. */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { prepareCms } from '../../core/signing/cms.js';
import { certificateOf, keyFile } from './signed-record.js';

export interface SealedPdf {
  /** Attached as its files. */
  readonly xml?: string | readonly string[];
  /** The signature dictionary's own words on the moment. */
  readonly moment?: string;
  /** Files of test keys: whose certificate it brings, whose key signs. */
  readonly certificate?: string;
  readonly key?: string;
  /** DER of the certificate it brings instead, and of those beside it. */
  readonly der?: Uint8Array;
  readonly chain?: readonly Uint8Array[];
  /** Objects of the file before the seal's, and what is written over the room behind the CMS. */
  readonly before?: string;
  readonly room?: string;
  /** A token over the seal's value. */
  readonly stamp?: (value: Uint8Array) => Promise<Uint8Array>;
  /** A file that is continued by the one with the seal. */
  readonly earlier?: Buffer;
  /** Change the CMS before it is put in. */
  readonly cms?: (der: Uint8Array) => Uint8Array;
}

const MOMENT = "/M (D:20270605143000+07'00')";

export async function sealedPdf(asked: SealedPdf = {}): Promise<Buffer> {
  const { xml = '<HOC_BA/>', moment = MOMENT, certificate = 'seal', key = certificate, cms = (der) => der } = asked;
  const { before = '', room = '', earlier = Buffer.alloc(0), chain = [certificateOf('authority')] } = asked;
  const files = (typeof xml === 'string' ? [xml] : xml).map(attachedFile);
  const seal = `${before}
2 0 obj
<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached
/ByteRange [0 9999999999 9999999999 9999999999] /Contents <${'0'.repeat(16_000)}> ${moment} >>
endobj
trailer << /Root 1 0 R >>
%%EOF
`;
  const begun = earlier.length > 0 ? earlier : Buffer.from('%PDF-1.7\n');
  const open = withOwnRange(Buffer.concat([begun, ...files, Buffer.from(seal)]), begun.length);
  const prepared = await prepareCms({
    digest: new Uint8Array(Buffer.from(rangeDigest(open), 'base64')),
    certificate: asked.der ?? keyFile(`${certificate}.der`),
    chain,
    signedAt: null,
  });
  const value = new Uint8Array(sign('sha256', prepared.toSign, createPrivateKey(Buffer.from(keyFile(`${key}.key.pem`)))));
  const whole = cms(prepared.finish(value, await asked.stamp?.(value)));
  const from = open.lastIndexOf('/Contents <') + '/Contents <'.length;
  open.write(Buffer.from(whole).toString('hex') + room, from, 'latin1');
  return open;
}

const attachedFile = (xml: string, index: number): Buffer => {
  const packed = deflateSync(Buffer.from(xml));
  return Buffer.concat([
    Buffer.from(
      `${index + 10} 0 obj\n<< /Type /EmbeddedFile /Subtype /text#2Fxml /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
};

/** The last byte range, written in for the whole file; those before it stay. */
function withOwnRange(pdf: Buffer, begun: number): Buffer {
  const own = Buffer.from(pdf.subarray(begun));
  const at = own.lastIndexOf('/ByteRange [');
  const from = pdf.lastIndexOf('/Contents <') + '/Contents <'.length - 1;
  const to = pdf.indexOf('>', from) + 1;
  own.write(`/ByteRange [0 ${from} ${to} ${pdf.length - to}`.padEnd(46) + ']', at, 'latin1');
  return Buffer.concat([pdf.subarray(0, begun), own]);
}

function rangeDigest(pdf: Buffer): string {
  const from = pdf.lastIndexOf('/Contents <') + '/Contents <'.length - 1;
  const to = pdf.indexOf('>', from) + 1;
  return createHash('sha256').update(pdf.subarray(0, from)).update(pdf.subarray(to)).digest('base64');
}
