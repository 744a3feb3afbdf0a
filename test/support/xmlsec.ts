/** xmlsec1 as the other party of signature tests. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether xmlsec1 is here; where CI=true its absence is a failure. */
export function hasXmlsec(): boolean {
  try {
    execFileSync('xmlsec1', ['--version']);
    return true;
  } catch {
    if (process.env['CI'] === 'true') throw new Error('xmlsec1 is not installed, but CI=true wants this test to run');
    return false;
  }
}

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
/** Every element of ours that carries an Id. */
export const ID_ELEMENTS = [
  'HOC_BA',
  'THONG_TIN_CHUNG',
  'QUA_TRINH_HOC_TAP',
  'TONG_KET',
  'THONG_TIN_NGUOI_KY',
  'THONG_TIN_PHAT_HANH',
  'GVCN',
  'CBQL',
  'KY_PHAT_HANH',
  'DANH_SACH',
  'NOI_DUNG',
  'BIA_HOC_BA',
  'DU_LIEU_BIA',
  `${DS}:Signature`,
  `${DS}:Object`,
  `${DS}:SignatureProperty`,
  `${XADES}:SignedProperties`,
];

/** Whether xmlsec1 accepts the signature with an Id; `authority` is a PEM or DER file's path. */
export function xmlsecAccepts(text: string, signatureId: string, authority: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'hocba-xmlsec-'));
  try {
    const file = join(folder, 'document.xml');
    writeFileSync(file, text);
    return xmlsecAcceptsFiles([file], signatureId, authority);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether it accepts this signature in every one of the files: one process for all of them. */
export function xmlsecAcceptsFiles(files: readonly string[], signatureId: string, authority: string): boolean {
  const ids = ID_ELEMENTS.flatMap((element) => ['--id-attr:Id', element]);
  const { status } = spawnSync('xmlsec1', [
    '--verify',
    ...['--trusted-der', authority, '--verification-gmt-time', '2027-06-10 00:00:00'],
    ...['--enabled-key-data', 'x509', ...ids, '--node-id', signatureId, ...files],
  ]);
  return status === 0;
}
