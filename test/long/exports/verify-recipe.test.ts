/** `docs/VERIFY.md`, run word for word on a transcript that is good, and on forged ones. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sealedPart } from '../../../server/exports/pdf/byte-range.js';
import { forgedUpdates } from '../../support/forged-updates.js';
import { issueEvidence } from '../../support/issued-evidence.js';
import { type IssuedTranscript, issueTranscript } from '../../support/issued-transcript.js';
import { fileIn, needPrograms, withFolder } from '../../support/programs.js';

const PAGE = readFileSync(fileURLToPath(new URL('../../../../docs/VERIFY.md', import.meta.url)), 'utf8');
const SCHEMA = fileURLToPath(new URL('../../../../core/record/hoc-ba-1.0.xsd', import.meta.url));
const HOCBA = fileURLToPath(new URL('../../../server/cli/hocba.js', import.meta.url));
const PROGRAMS = ['xmllint', 'xmlsec1', 'openssl', 'pdfsig', 'pdfdetach', 'perl'];
/** The commands of each step, by its number. */
const STEPS = new Map(
  [...PAGE.matchAll(/^## (\d)\..*?```sh\n(.*?)```/gms)].map(([, number = '', commands = '']) => [
    Number(number),
    commands,
  ]),
);

describe('checking a transcript with other people’s programs, as docs/VERIFY.md says', function () {
  this.timeout(120_000);
  let good: IssuedTranscript;
  before(async function () {
    needPrograms(this, ...PROGRAMS);
    good = await issueTranscript(false);
  });

  /** Status of each step, run with bash in a folder with these files. */
  async function follow(
    { xml, pdf, published }: IssuedTranscript,
    steps = [...STEPS.keys()],
    told: string[] = [],
  ): Promise<Record<number, boolean>> {
    return withFolder(async (folder) => {
      await fileIn(folder, 'hoc-ba.xml', xml);
      await fileIn(folder, 'hoc-ba.pdf', pdf);
      for (const [name, bytes] of Object.entries(published)) await fileIn(folder, name, bytes);
      copyFileSync(SCHEMA, `${folder}/hoc-ba-1.0.xsd`);
      const done: Record<number, boolean> = {};
      for (const step of steps) {
        const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', STEPS.get(step)!], {
          cwd: folder,
          encoding: 'utf8',
        });
        done[step] = status === 0;
        told.push(stdout);
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
    assert.equal((await follow(await issueTranscript(false, { record: 0 }), [3, 4]))[4], false);
    assert.deepEqual(await follow(await issueTranscript(false, { print: 0 }), [3, 4, 5]), {
      3: true,
      4: true,
      5: false,
    });
  });

  it('has seven steps', () => {
    assert.deepEqual([...STEPS.keys()], [1, 2, 3, 4, 5, 6, 7]);
    assert.ok(existsSync(SCHEMA));
  });

  it('finds a good one good in every step', async () => {
    assert.deepEqual(await follow(good), { 1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true });
  });

  it('finds a changed mark in the XML', async () => {
    const xml = good.xml.replace(/<DIEM_KIEM_TRA_DINH_KY>\d+</, '<DIEM_KIEM_TRA_DINH_KY>10<');
    assert.notEqual(xml, good.xml);
    assert.deepEqual(await follow({ ...good, xml }, [2, 3, 4]), { 2: true, 3: false, 4: true });
  });

  it('finds each stamp good where it stands, and another signature’s in its place not', async () => {
    const stamped = await issueTranscript(false, { stamped: true });
    const told: string[] = [];
    assert.deepEqual(await follow(stamped, [2, 3, 4, 6], told), { 2: true, 3: true, 4: true, 6: true });
    assert.equal(told.at(-1)!.match(/^(gvcn|cbql|phat-hanh): Time stamp: /gm)?.length, 3, told.at(-1));
    const [first, second] = [...stamped.xml.matchAll(/<xades:EncapsulatedTimeStamp>(.*?)</g)].map(
      ([, token]) => token!,
    );
    assert.equal((await follow({ ...stamped, xml: stamped.xml.replace(second!, first!) }, [6]))[6], false);
  });

  it('finds since when a file was there, and no evidence for a changed one or in another’s record', async () => {
    const { once } = await issueEvidence([Buffer.from(good.xml), good.pdf], good.authority);
    const other = await issueEvidence([Buffer.from('another'), good.pdf], good.authority);
    const beside = (evidence: Uint8Array, xml = good.xml): IssuedTranscript => ({
      ...{ ...good, xml },
      published: { ...good.published, 'hoc-ba.xml.ers': evidence },
    });
    const told: string[] = [];
    assert.deepEqual(await follow(beside(once), [7], told), { 7: true });
    assert.match(told[0]!, /^stamp 1: Time stamp: /m);
    assert.deepEqual(await follow(beside(once, `${good.xml} `), [7]), { 7: false });
    assert.deepEqual(await follow(beside(other.once), [7]), { 7: false });
    const touched = Buffer.from(once);
    // A list that leads elsewhere.
    touched[touched.indexOf(Buffer.from('0420', 'hex'), 120) + 5]! ^= 1;
    assert.deepEqual(await follow(beside(touched), [7]), { 7: false });
  });

  it('finds behind the seal of a print what may stand there, and nothing else', async () => {
    const long = await issueTranscript(false, { stamped: 'long-term' });
    const told: string[] = [];
    assert.deepEqual(await follow(long, [3, 4, 5, 6], told), { 3: true, 4: true, 5: true, 6: true });
    assert.match(told.at(-1)!, /^the print: Time stamp: /m);
    const other = (from: string, to: string): Buffer => {
      const at = long.pdf.lastIndexOf(from, undefined, 'latin1');
      assert.ok(at > 0, from);
      return Buffer.concat([long.pdf.subarray(0, at), Buffer.from(to), long.pdf.subarray(at + from.length)]);
    };
    // What step 4 keeps of the seal's certificate.
    const [der] = [...long.xml.matchAll(/<ds:X509Certificate>(.*?)</g)].map(([, text]) => text!).slice(-1);
    const { fingerprint256 } = new X509Certificate(Buffer.from(der!, 'base64'));
    const published = { 'seal.txt': Buffer.from(`sha256 Fingerprint=${fingerprint256}\n`) };
    const step = async (pdf: Buffer): Promise<boolean> => (await follow({ ...long, pdf, published }, [5]))[5]!;
    const sealed = sealedPart(long.pdf);
    const stored = long.pdf.indexOf('%%EOF\n', sealed.length) + '%%EOF\n'.length;
    for (const pdf of [long.pdf, sealed, long.pdf.subarray(0, stored)]) assert.equal(await step(pdf), true);
    for (const [what, pdf] of Object.entries({
      ...forgedUpdates(sealed),
      'a page': Buffer.concat([long.pdf, Buffer.from('7 0 obj\n<< /Type /Page >>\nendobj\n')]),
      'a page in one line': Buffer.concat([long.pdf, Buffer.from('7 0 obj << /Type /Page >>\nendobj\n')]),
      'another catalog': other('/Lang (vi-VN)', '/Lang (en-US)'),
      'a field that is seen': other('/Rect [0 0 0 0]', '/Rect [0 0 9 9]'),
      'another root': other('/Root ', '/Root 9'),
      'half a table': long.pdf.subarray(0, long.pdf.length - 10),
    }))
      assert.equal(await step(pdf), false, what);
    const at = long.pdf.lastIndexOf('/DSS');
    const changed = Buffer.from(long.pdf);
    changed[at + 1] = 0x45;
    assert.equal((await follow({ ...long, pdf: changed }, [3, 4, 6]))[6], false);
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
    assert.equal((await follow(await issueTranscript(false, { code: '00000000' }), [3, 4]))[4], false);
    assert.equal((await follow(await issueTranscript(false, { code: null }), [3, 4]))[4], true);
  });

  it('finds a revoked certificate and another school’s authority', async () => {
    const other = await issueTranscript(true);
    assert.deepEqual(await follow(other, [3, 4]), { 3: true, 4: false });
    assert.deepEqual(await follow({ ...good, published: other.published }, [3, 4]), { 3: false, 4: false });
  });
});
