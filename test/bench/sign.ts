/** What signing a school costs: 700 records by their homeroom teacher's page over HTTP, against a bare loop of the same RSA. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes, verify, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FieldKey } from '../../core/fields/field-key.js';
import type { SheetDocument } from '../../core/merge/document.js';
import { SUBJECTS } from '../../core/fields/subjects.js';
import type { SheetContext } from '../../core/sheet/context.js';
import { writePkcs12 } from '../../core/signing/pkcs12.js';
import { openDatabase } from '../../server/store/open-database.js';
import { makeKey } from '../../server/pki/authority/keys.js';
import { depsOf } from '../../server/runner/deps.js';
import { buildAuthority, buildCertificate, type BuiltCertificate } from '../support/certificates.js';
import { expectOk } from '../support/signing-class.js';
import { signingPerson } from '../support/signing-person.js';
import { fullValues } from '../support/sheets.js';
import type { Reply } from '../support/server.js';
import { classOf, contextOf, makeBenchSchool, PASSWORD, teacherOf } from './bench-school.js';
import { signIn } from './client.js';
import { median, timed } from './measure.js';
import type { Line } from './report.js';
import type { PageFacts, SignedClass } from './sign-page.js';
import { next, startServer } from './start-server.js';

const CLASSES = 20;
/** What the page makes for a teacher, and the least the school takes. */
const KEY_BITS = [3072, 2048] as const;

const documentOf = (context: SheetContext): string => {
  const values = Object.entries(fullValues(context)).map(([pupil, row]) => [
    pupil,
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field as FieldKey, [value, 1] as const])),
  ]);
  return JSON.stringify({ revision: 1, cells: Object.fromEntries(values) } satisfies SheetDocument);
};

/** Complete sheets of every class, all led and taught by one teacher, who has a certificate. */
async function makeSigningSchool(dataDir: string, bits: number): Promise<BuiltCertificate> {
  await makeBenchSchool(dataDir, CLASSES);
  const db = await openDatabase({ dataDir });
  const user = (await db.users.findOne({ where: { account: teacherOf(1) }, raw: true }))!;
  await db.assignments.update({ userId: user.id }, { where: {} });
  for (let n = 1; n <= CLASSES; n += 1) {
    const context = contextOf(n);
    for (const period of ['year-end', 'year'] as const) {
      const document = documentOf({ ...context, period });
      await db.sheets.create({ classId: classOf(n), period, revision: 1, documentRevision: 1, document });
    }
  }
  const deps = depsOf(db);
  const key = await makeKey(bits);
  const certificate = await buildCertificate(deps, await buildAuthority(deps), user, { key });
  await db.close();
  return certificate;
}

/** Every signature made and every one checked, nothing else. */
function bareLoop(records: number, certificate: BuiltCertificate): void {
  const { publicKey } = new X509Certificate(certificate.der);
  for (let n = 0; n < records; n += 1) {
    const data = randomBytes(1500);
    if (!verify('sha256', data, publicKey, certificate.sign(data))) throw new Error('a bare signature does not hold');
  }
}

/** The subject teachers' lists, without which nobody's record is ready. */
async function signLists(port: number, token: string, certificate: BuiltCertificate): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const send = async (method: string, path: string, { body }: { body?: unknown } = {}): Promise<Reply> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text), bytes: Buffer.from(text) };
  };
  const server = { send, deps: { clock: () => new Date() } };
  const person = signingPerson(server, headers, certificate, certificate.fingerprint);
  const taught = SUBJECTS.filter((subject) => !['TNXH', 'TDT'].includes(subject));
  for (let n = 1; n <= CLASSES; n += 1) {
    for (const subject of taught) await expectOk(person.signSubject(classOf(n), subject));
  }
}

function openPage(port: number, token: string, { pkcs8, der }: BuiltCertificate): ChildProcess {
  const pin = '482913';
  const file = writePkcs12({ keyPkcs8: pkcs8, certificate: der, chain: [], pin, name: 'khoá', iterations: 1000 });
  const facts: PageFacts = { port, token, pin, keyFile: Buffer.from(file).toString('base64') };
  const page = fork(fileURLToPath(new URL('./sign-page.js', import.meta.url)), [JSON.stringify(facts)]);
  page.on('exit', (code) => {
    if (code !== 0) throw new Error(`the page ended with ${code}`);
  });
  return page;
}

async function signSchool(folder: string, bits: number): Promise<Line> {
  const dataDir = join(folder, `sign-${bits}`);
  const certificate = await makeSigningSchool(dataDir, bits);
  const server = await startServer(dataDir);
  const token = await signIn(server.port, teacherOf(1), PASSWORD);
  await signLists(server.port, token, certificate);
  const page = openPage(server.port, token, certificate);
  await next(page);
  const times = { shown: [] as number[], act: [] as number[], bare: [] as number[] };
  let records = 0;
  for (let n = 1; n <= CLASSES; n += 1) {
    const answer = next<SignedClass>(page);
    page.send(classOf(n));
    const { signed, shown, act } = await answer;
    if (signed !== contextOf(n).pupils.length) throw new Error(`${signed} records signed`);
    records += signed;
    times.shown.push(shown / signed);
    times.act.push(act / signed);
    times.bare.push((await timed(() => bareLoop(signed, certificate))) / signed);
  }
  page.disconnect();
  await server.stop();
  const [shown, act, bare] = [median(times.shown), median(times.act), median(times.bare)];
  return {
    what: `${records} records signed end to end (shown, bytes made, signed, checked, stored), rate against bare RSA-${bits}`,
    ratio: bare / (act + shown),
    bound: '>= 0.30',
    ok: bare / (act + shown) >= 0.3,
    absolute: `${(act + shown).toFixed(2)} ms a record, reference ${bare.toFixed(2)} ms; ${shown.toFixed(2)} ms of it to show it`,
  };
}

export const signBenches = KEY_BITS.map((bits) => async (folder: string): Promise<Line[]> => [
  await signSchool(folder, bits),
]);
