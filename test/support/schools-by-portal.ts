/** Two moving schools whose portal is one: each can be told of it or not, and may find it silent. */
import type { Transfers } from '../../core/contract/transfers.js';
import type { Connection } from '../../core/wire/connection.js';
import { reportJobs } from '../../server/acts/reports/parts/report-jobs.js';
import { sendDue } from '../../server/acts/reports/send-due.js';
import { pinTables } from '../../server/acts/trail/pin-tables.js';
import { type Bundles, bundlesOf } from './moving-bundles.js';
import { type MovingSchools, NEXT, startMovingSchools } from './moving-schools.js';
import { connectSchool, startPortal, type TestPortal } from './portal.js';
import { expectOk } from './signing-class.js';

type Side = 'old' | 'next';

export interface PortalOfTwo {
  readonly portal: TestPortal;
  readonly connections: Readonly<Record<Side, Connection>>;
}

export async function startPortalOfTwo(): Promise<PortalOfTwo> {
  const portal = await startPortal();
  const { connection: old } = await connectSchool(portal, { code: '37000001', approved: false });
  const { connection: next } = await connectSchool(portal, { code: NEXT.code, approved: false });
  return { portal, connections: { old, next } };
}

export interface SchoolsByPortal {
  readonly at: MovingSchools;
  readonly bundles: Bundles;
  /** Whether the schools know of it. */
  connect(on: boolean): void;
  silent(school: Side): void;
  /** What is due goes out, a minute later. */
  goesOut(school: Side): Promise<void>;
  /** As the next school's clerk sees it. */
  lists(): Promise<Transfers>;
}

/** Both pinned, and connected. */
export async function startSchoolsBy({ connections }: PortalOfTwo): Promise<SchoolsByPortal> {
  const at = await startMovingSchools();
  await pinTables(at.next.deps);
  await pinTables(at.old.deps);
  const by = (school: Side, connection: Connection | null): void => {
    Object.assign(at[school].deps, { officeConnection: () => Promise.resolve(connection) });
  };
  const connect = (on: boolean): void => {
    for (const school of ['old', 'next'] as const) by(school, on ? connections[school] : null);
  };
  connect(true);
  return {
    ...{ at, bundles: bundlesOf(at), connect },
    silent: (school) => by(school, { ...connections[school], dia_chi: 'http://127.0.0.1:1/' }),
    goesOut: async (school) => {
      at[school].pass(61_000);
      await sendDue(at[school].deps);
      await reportJobs(at[school].deps).idle();
    },
    lists: async () => (await expectOk(at.clerk('GET', '/transfers'))).body as Transfers,
  };
}
