/** A sealed class and an office that knows the school, made once and copied for every walk. */
import { writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../../core/wire/connection.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { beginOffices } from '../../../server/portal/acts/offices.js';
import type { Officer } from '../../../server/portal/acts/officer.js';
import { type ServedPortal, servePortal, TRUST_DIR } from '../../../server/portal/serve-portal.js';
import { signedCheckers } from '../checkers-file.js';
import { TODAY } from '../builders.js';
import { connectSchool, officersOf, type TestPortal } from '../portal.js';
import { layMigrated } from '../run/migrated-database.js';
import { registerOf } from '../school-checkers.js';
import { sealBody, transactionBody } from '../sealing-bodies.js';
import { keyFile } from '../signed-record.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { startModelSchool } from './model-school.js';

export const PUPILS = 6;
/** Records of a package. */
const EACH = 2;

export interface PreparedFolders {
  readonly school: string;
  readonly portal: string;
  readonly people: SigningClass;
  readonly connection: Connection;
  readonly officers: readonly Officer[];
  /** When what they say ends. */
  readonly now: number;
  copy(): Promise<{ readonly school: string; readonly portal: string; remove(): Promise<void> }>;
  remove(): Promise<void>;
}

const clockFrom = (time: { now: number }) => () => new Date(time.now);

export const servePortalOf = (dataDir: string, clock: () => Date): Promise<ServedPortal> =>
  servePortal({ dataDir, port: 0, throwAway: true, clock });

export async function prepareFolders(pupils = PUPILS): Promise<PreparedFolders> {
  const dir = await mkdtemp(join(tmpdir(), 'hocba-two-'));
  const [school, portal] = [join(dir, 'school'), join(dir, 'portal')];
  await Promise.all([mkdir(school), mkdir(portal)]);
  const time = { now: TODAY.getTime() };
  await layMigrated(school);
  const program = await startModelSchool({ dataDir: school, clock: clockFrom(time), connection: () => null });
  const people = await buildSigningClass(program.server, { pupils: [{ grade: 4, count: pupils }] });
  await pinTables(program.deps);
  await signSubjects(people);
  await expectOk(people.thu.signRecords('4a', 'homeroom'));
  await expectOk(people.principal.signRecords('4a', 'principal'));
  await expectOk(lookAt(people.principal, '4a', people.klass.pupils[0]!));
  for (let from = 0; from < pupils; from += EACH) {
    time.now += 60_000;
    const only = people.klass.pupils.slice(from, from + EACH);
    await expectOk(people.clerk.signRecords('4a', 'seal', { only }));
    await sealPackage(people, new Date(time.now));
  }
  const { checkers } = await registerOf(program.deps);
  await program.stop();
  time.now += 3_600_000;
  const served = await servePortalOf(portal, clockFrom(time));
  const trust = join(portal, TRUST_DIR);
  writeFileSync(join(trust, 'authority.cer'), keyFile('authority.der'));
  writeFileSync(join(trust, 'authority.crl'), keyFile('none-revoked.crl'));
  writeFileSync(join(trust, 'school.xml'), await signedCheckers(checkers![0]));
  await beginOffices(served.deps, { commune: 'Phòng VHXH xã Đồng Sơn', province: 'Sở GDĐT' });
  const officers = await officersOf(served);
  const asTested = { served, officers } as unknown as TestPortal;
  const { connection } = await connectSchool(asTested, { code: '37000001' });
  await served.close();
  return {
    ...{ school, portal, people, connection, officers, now: time.now },
    copy: async () => {
      const own = await mkdtemp(join(tmpdir(), 'hocba-two-walk-'));
      await cp(dir, own, { recursive: true });
      return {
        ...{ school: join(own, 'school'), portal: join(own, 'portal') },
        remove: () => rm(own, { recursive: true, force: true }),
      };
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/** Prints of what is sealed, and a package of it. */
export async function sealPackage({ clerk }: Pick<SigningClass, 'clerk'>, now: Date): Promise<void> {
  await expectOk(clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(clerk)));
  await expectOk(clerk.post('/classes/4a/transaction/signatures', await transactionBody(clerk, momentInVietnam(now))));
}
