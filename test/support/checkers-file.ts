/** The test school's file for checkers, signed by its seal unless somebody else is named. */
import { createHash } from 'node:crypto';
import { buildCheckersFile, type Checkers, type CheckersSigner } from '../../core/signing/checkers/checkers-file.js';
import { prepareCheckersSignature } from '../../core/signing/checkers/sign-checkers.js';
import { certificateOf, signBy, type TestSigner } from './signed-record.js';

export const fingerprintOf = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

const FROM = '2026-09-05T08:00:00+07:00';

export const boundSigner = (
  signer: TestSigner,
  name: string,
  changes: Partial<CheckersSigner> = {},
): CheckersSigner => ({
  fingerprint: fingerprintOf(certificateOf(signer)),
  name,
  personalId: null,
  from: FROM,
  to: null,
  ...changes,
});

export const buildCheckers = (changes: Partial<Checkers> = {}): Checkers => ({
  fileId: '5b1d7c52-0a43-4d7e-8f60-3c9a2b6e1f08',
  school: { code: '01008412', name: 'Trường Tiểu học Đoàn Thị Điểm' },
  number: 3,
  signedAt: '2027-06-06T14:30:00+07:00',
  anchors: [
    {
      fingerprint: fingerprintOf(certificateOf('authority')),
      subject: 'CN=Cơ quan chứng thực thử nghiệm,O=Trường Tiểu học Đoàn Thị Điểm,C=VN',
      internal: true,
      from: FROM,
      to: null,
    },
  ],
  lists: [
    {
      fingerprint: 'ab'.repeat(32),
      authority: 'CN=Cơ quan chứng thực thử nghiệm,O=Trường Tiểu học Đoàn Thị Điểm,C=VN',
      madeAt: '2027-06-02T00:00:00.000Z',
      nextUpdate: null,
    },
  ],
  seals: [{ fingerprint: fingerprintOf(certificateOf('seal')), from: FROM, to: null }],
  signers: [
    boundSigner('homeroom', 'Nguyễn Thị Hồng Hạnh'),
    boundSigner('principal', 'Phạm Thị Lan', { personalId: '001175009876' }),
    boundSigner('teacher', 'Đỗ Quốc Ỷ'),
  ],
  ...changes,
});

export async function signedCheckers(
  changes: Partial<Checkers> = {},
  signer: TestSigner = 'seal',
  certificate: Uint8Array = certificateOf(signer),
): Promise<string> {
  const checkers = buildCheckers(changes);
  const prepared = await prepareCheckersSignature(checkers, certificate);
  return buildCheckersFile(checkers, prepared.finish(signBy(signer, prepared.toSign)));
}
