/** The key files beside the database: one for everybody who signs, one for the school's seal. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SampleCertificates, SIGNERS } from './make.js';
import { SAMPLE_PASSPHRASE, SAMPLE_PIN } from './words.js';

/** Below the data directory. */
export const KEY_FILES = join('mau', 'chung-thu');
const SEAL = 'con-dau-truong.p12';
const ROOT_KEY = 'khoa-goc.pem';
const README = 'DOC-TRUOC.txt';

const nameOf = (account: string | null): string => (account === null ? SEAL : `${account}.p12`);

export async function writeKeyFiles(
  dataDir: string,
  { certificates, sealedRootKey }: SampleCertificates,
): Promise<void> {
  const folder = join(dataDir, KEY_FILES);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { account, p12 } of certificates) await writeFile(join(folder, nameOf(account)), p12, { mode: 0o600 });
  await writeFile(join(folder, ROOT_KEY), sealedRootKey, { mode: 0o600 });
  await writeFile(join(folder, README), readme());
}

/** The files made here, and nothing else; the folder stays to whoever empties it. */
export async function removeKeyFiles(dataDir: string): Promise<void> {
  const names = [README, ROOT_KEY, ...[null, ...SIGNERS].map(nameOf)];
  for (const name of names) await rm(join(dataDir, KEY_FILES, name), { force: true });
}

const readme = (): string => `TRƯỜNG MẪU: các tệp khóa để thử ký. KHÔNG CÓ GIÁ TRỊ PHÁP LÝ.

Mỗi tệp .p12 là khóa và chứng thư của một người có tài khoản trùng tên tệp; ${SEAL} là của nhà trường (ký phát hành).
Mã PIN chung của mọi tệp .p12: ${SAMPLE_PIN}
Câu mật khẩu của nơi cấp chứng thư mẫu (khi cấp hoặc thu hồi chứng thư), và của ${ROOT_KEY}: ${SAMPLE_PASSPHRASE}

Ai cũng biết các mã này. Đừng dùng các tệp này ngoài trường mẫu.

SAMPLE SCHOOL: key files to try signing with. NO LEGAL VALUE.

Each .p12 file holds key and certificate of the account it is named after; ${SEAL} is the school's seal.
One PIN opens every .p12: ${SAMPLE_PIN}
Passphrase of the sample authority (to issue or revoke certificates), and of ${ROOT_KEY}: ${SAMPLE_PASSPHRASE}
`;
