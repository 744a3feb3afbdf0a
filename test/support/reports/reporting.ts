/** A sealed class before a portal of tests, and what its people do with reports. */
import assert from 'node:assert/strict';
import { Op } from 'sequelize';
import { type Reports, reportsSchema } from '../../../core/contract/reports.js';
import type { Connection } from '../../../core/wire/connection.js';
import { reportJobs } from '../../../server/acts/reports/parts/report-jobs.js';
import { sendDue } from '../../../server/acts/reports/send-due.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { buildSealedClass } from '../sealed-class.js';
import { startTestServer, type TestServer } from '../server.js';
import { expectOk, type SigningClass } from '../signing-class.js';
import type { Person } from '../signing-person.js';
import { startWirePortal, type WirePortal } from './wire-portal.js';

export interface Reporting {
  readonly server: TestServer;
  readonly school: SigningClass;
  readonly portal: WirePortal;
  /** Whether the portal is known to the school. */
  connect(connection: Connection | null): void;
  read(who?: Person): Promise<Reports>;
  /** Everything that is due now, and nothing else. */
  send(): Promise<void>;
  /** The same once the time of the next try has come. */
  sendLater(): Promise<void>;
  /** Report every package that is ready. */
  submit(): Promise<string[]>;
  states(): Promise<string[]>;
  /** Days later. */
  signInAgain(): Promise<void>;
  stop(): Promise<void>;
}

const MINUTE = 60_000;

export async function startReporting(now?: Date): Promise<Reporting> {
  let known: Connection | null = null;
  const server = await startTestServer({
    ...(now && { now }),
    more: { officeConnection: () => Promise.resolve(known), random: () => 0.5 },
  });
  const school = await buildSealedClass(server, () => pinTables(server.deps).then(() => undefined));
  const code = (await server.db.school.findByPk(1, { raw: true }))!.code;
  const portal = await startWirePortal(code);
  const read = async (who: Person = school.principal) =>
    reportsSchema.parse((await expectOk(who.get('/reports'))).body);
  const send = async () => {
    await sendDue(server.deps);
    await reportJobs(server.deps).idle();
  };
  return {
    ...{ server, school, portal, read, send },
    connect: (connection) => void (known = connection),
    sendLater: async () => {
      // Sign-ins would rest before an hour is over.
      server.pass(MINUTE);
      const nextAt = server.deps.clock().toISOString();
      await server.db.reports.update({ nextAt }, { where: { nextAt: { [Op.ne]: null } } });
      return send();
    },
    submit: async () => {
      const { ready } = await read();
      const transactions = ready.map(({ transactionId }) => transactionId);
      const { body } = await expectOk(school.principal.post('/reports/submissions', { transactions }));
      await reportJobs(server.deps).idle();
      return (body as { reports: string[] }).reports;
    },
    states: async () => {
      const units = await server.db.units.findAll({ order: ['id'], raw: true });
      return units.map(({ state }) => state);
    },
    signInAgain: async () => {
      for (const person of [school.principal, school.clerk, school.thu])
        Object.assign(person.headers, await server.signIn(person.user.account));
    },
    stop: async () => {
      assert.deepEqual(portal.malformed, []);
      await portal.stop();
      await server.stop();
    },
  };
}
