/** `docs/VERIFY.md`, run word for word on a transcript that is good, and on forged ones. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildCheckersFile } from '../../../core/signing/checkers/checkers-file.js';
import { prepareCheckersSignature } from '../../../core/signing/checkers/sign-checkers.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { prepareCms } from '../../../core/signing/cms.js';
import { prepareRecordSignature } from '../../../core/signing/sign-record.js';
import { recordText, type SignedSlots } from '../../../core/record/record-xml.js';
import { SLOTS } from '../../../core/record/record-states.js';
import { embedSeal, pdfDigest } from '../../../server/exports/pdf/byte-range.js';
import { transcriptPdf } from '../../../server/exports/pdf/transcript-pdf.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import type { MadeKey } from '../../../server/pki/authority/keys.js';
import { issueCertificate, makeAuthority } from '../../../server/pki/authority/make-authority.js';
import { boundSigner, buildCheckers, fingerprintOf } from '../../support/checkers-file.js';
import { signedYear } from '../../support/printed-years.js';
import { fileIn, needPrograms, withFolder } from '../../support/programs.js';
import { ISSUE, SUBJECT_ROWS } from '../../support/signed-record.js';
import { buildLeader } from '../../support/year-record.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

const PAGE = readFileSync(fileURLToPath(new URL('../../../../docs/VERIFY.md', import.meta.url)), 'utf8');
const SCHEMA = fileURLToPath(new URL('../../../../core/record/hoc-ba-1.0.xsd', import.meta.url));
const HOCBA = fileURLToPath(new URL('../../../server/cli/hocba.js', import.meta.url));
const PROGRAMS = ['xmllint', 'xmlsec1', 'openssl', 'pdfsig', 'pdfdetach'];
/** The commands of each step, by its number. */
const STEPS = new Map(
  [...PAGE.matchAll(/^## (\d)\..*?```sh\n(.*?)```/gms)].map(([, number = '', commands = '']) => [
    Number(number),
    commands,
  ]),
);

const HOUR = 3_600_000;
const local = (at: Date): string => `${new Date(at.getTime() + 7 * HOUR).toISOString().slice(0, 19)}+07:00`;
const signBy = ({ pkcs8 }: MadeKey, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(sign('sha256', bytes, createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })));

interface Issued {
  readonly xml: string;
  readonly pdf: Buffer;
  /** What the school's authority publishes, by file name. */
  readonly published: Readonly<Record<string, Uint8Array>>;
}

/**
 * A transcript as this school issues it today, by an authority of its own; `revoked` ends the homeroom teacher's certificate;
 * `sealed`: by whose certificate, the homeroom teacher's (0) or the school's (2); `code`: what the authority itself bears.
 */
async function issue(
  revoked: boolean,
  sealed: { readonly record?: 0 | 2; readonly print?: 0 | 2; readonly code?: string | null } = {},
): Promise<Issued> {
  const { record: sealer = 2, print: printer = sealer } = sealed;
  const now = Date.now();
  const ago = (hours: number): Date => new Date(Math.floor((now - hours * HOUR) / 1000) * 1000);
  const school = 'Trường Tiểu học Đồng Sơn';
  const { record } = signedYear();
  const { code: ofAuthority = record.school.code } = sealed;
  const authority = await makeAuthority({ school, schoolCode: ofAuthority, from: ago(48), baseUrl: null, bits: 2048 });
  const people = await Promise.all(SLOTS.map(() => newSharedKey()));
  const certificates = await Promise.all(
    [record.homeroomTeacher.name, 'Phạm Thị Lan', school].map((commonName, i) =>
      issueCertificate(authority.issuing, {
        commonName,
        schoolCode: commonName === school ? record.school.code : null,
        organization: school,
        spki: people[i]!.spki,
        from: ago(40),
        baseUrl: null,
      }),
    ),
  );
  const data = {
    homeroom: { signedAt: local(ago(6)) },
    principal: { signedAt: local(ago(5)), leader: buildLeader() },
    seal: { signedAt: local(ago(4)), issue: ISSUE },
  };
  let signed: SignedSlots = {};
  for (const [i, slot] of SLOTS.entries()) {
    const by = slot === 'seal' ? sealer : i;
    const certificate = certificates[by]!;
    const asked = { record, signed: { ...signed, [slot]: data[slot] }, subjectRows: SUBJECT_ROWS, certificate };
    const prepared = await prepareRecordSignature(slot, asked);
    signed = { ...signed, [slot]: { ...data[slot], signature: prepared.finish(signBy(people[by]!, prepared.toSign)) } };
  }
  const xml = recordText(record, signed);
  const { schoolYear, lookupCode } = record;
  const unsealed = await transcriptPdf({
    print: { years: [signedYear()], sample: false, lookupPage: null },
    xml: [{ schoolYear, lookupCode, text: xml }],
    madeAt: ago(4),
    sealAt: ago(3),
  });
  const cms = await prepareCms({
    digest: new Uint8Array(Buffer.from(pdfDigest(unsealed), 'base64')),
    certificate: certificates[printer]!,
    chain: [authority.issuing.certificate],
    signedAt: null,
  });
  const signer = (i: 0 | 1, name: string) =>
    boundSigner('homeroom', name, { fingerprint: prints[i]!, from: local(ago(40)) });
  const prints = certificates.map(fingerprintOf);
  const { code, name } = record.school;
  const checkers = buildCheckers({
    school: { code, name },
    signedAt: local(ago(3)),
    signers: [signer(0, record.homeroomTeacher.name), signer(1, 'Phạm Thị Lan')],
  });
  const ofCheckers = await prepareCheckersSignature(checkers, certificates[2]!);
  const list = { number: 2, thisUpdate: ago(1), nextUpdate: new Date(now + 24 * HOUR) };
  const { serial } = await readCertificate(certificates[0]!);
  return {
    xml,
    pdf: embedSeal(unsealed, cms.finish(signBy(people[printer]!, cms.toSign))),
    published: {
      'nguoi-ky.xml': Buffer.from(
        buildCheckersFile(checkers, ofCheckers.finish(signBy(people[2]!, ofCheckers.toSign))),
      ),
      'root.cer': authority.root.certificate,
      'issuing.cer': authority.issuing.certificate,
      'root.crl': authority.rootCrl,
      'issuing.crl': await buildCrl(authority.issuing, {
        ...list,
        revoked: revoked ? [{ serial, at: ago(2) }] : [],
      }),
    },
  };
}

describe('checking a transcript with other people’s programs, as docs/VERIFY.md says', function () {
  this.timeout(120_000);
  let good: Issued;
  before(async function () {
    needPrograms(this, ...PROGRAMS);
    good = await issue(false);
  });

  /** Status of each step, run with bash in a folder with these files. */
  async function follow({ xml, pdf, published }: Issued, steps = [...STEPS.keys()]): Promise<Record<number, boolean>> {
    return withFolder(async (folder) => {
      await fileIn(folder, 'hoc-ba.xml', xml);
      await fileIn(folder, 'hoc-ba.pdf', pdf);
      for (const [name, bytes] of Object.entries(published)) await fileIn(folder, name, bytes);
      copyFileSync(SCHEMA, `${folder}/hoc-ba-1.0.xsd`);
      const done: Record<number, boolean> = {};
      for (const step of steps) {
        const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', STEPS.get(step)!], {
          cwd: folder,
          encoding: 'utf8',
        });
        done[step] = status === 0;
        if (status !== 0 && process.env['HOCBA_SHOW']) console.log(step, stderr);
      }
      return done;
    });
  }

  it('begins with a line that works as it stands', async () => {
    const [, line] = /^`npm run -s hocba -- (.*)`$/m.exec(PAGE)!;
    await withFolder(async (folder) => {
      await fileIn(folder, 'hoc-ba.pdf', good.pdf);
      for (const [name, bytes] of Object.entries(good.published)) await fileIn(folder, name, bytes);
      // As npm does it: from the project's folder, with the folder it was typed in beside it.
      const env = { ...process.env, INIT_CWD: folder, LANG: 'C.UTF-8' };
      const { status, stdout } = spawnSync(process.execPath, [HOCBA, ...line!.split(' ')], { env, encoding: 'utf8' });
      assert.match(stdout, /^Chữ ký đúng, chứng thư nội bộ/);
      assert.equal(status, 0);
    });
  });

  it('finds a teacher’s certificate in the school’s place, and on the print', async () => {
    assert.equal((await follow(await issue(false, { record: 0 }), [3, 4]))[4], false);
    assert.deepEqual(await follow(await issue(false, { print: 0 }), [3, 4, 5]), { 3: true, 4: true, 5: false });
  });

  it('has five steps', () => {
    assert.deepEqual([...STEPS.keys()], [1, 2, 3, 4, 5]);
    assert.ok(existsSync(SCHEMA));
  });

  it('finds a good one good in every step', async () => {
    assert.deepEqual(await follow(good), { 1: true, 2: true, 3: true, 4: true, 5: true });
  });

  it('finds a changed mark in the XML', async () => {
    const xml = good.xml.replace(/<DIEM_KIEM_TRA_DINH_KY>\d+</, '<DIEM_KIEM_TRA_DINH_KY>10<');
    assert.notEqual(xml, good.xml);
    assert.deepEqual(await follow({ ...good, xml }, [2, 3, 4]), { 2: true, 3: false, 4: true });
  });

  it('finds a part that was moved or doubled', async () => {
    const part = /<TONG_KET [^]*?<\/TONG_KET>/.exec(good.xml)![0];
    const xml = good.xml.replace('</DANH_SACH_THONG_TIN_KY>', `</DANH_SACH_THONG_TIN_KY>${part}`);
    assert.equal((await follow({ ...good, xml }, [2]))[2], false);
  });

  it('finds a change in the PDF', async () => {
    const pdf = Buffer.from(good.pdf);
    const at = pdf.lastIndexOf('/Type /XRef');
    pdf[at + 1] = 0x55;
    assert.equal((await follow({ ...good, pdf }, [5]))[5], false);
  });

  it('finds a school’s own authority that bears another school’s code; an older one bears none', async () => {
    assert.equal((await follow(await issue(false, { code: '00000000' }), [3, 4]))[4], false);
    assert.equal((await follow(await issue(false, { code: null }), [3, 4]))[4], true);
  });

  it('finds a revoked certificate and another school’s authority', async () => {
    const other = await issue(true);
    assert.deepEqual(await follow(other, [3, 4]), { 3: true, 4: false });
    assert.deepEqual(await follow({ ...good, published: other.published }, [3, 4]), { 3: false, 4: false });
  });
});
