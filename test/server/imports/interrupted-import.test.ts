import assert from 'node:assert/strict';
import { importJobs, IMPORTS } from '../../../server/acts/imports/parts/import-jobs.js';
import { runImport } from '../../../server/acts/imports/run-import.js';
import { Refused } from '../../../server/ground/refused.js';
import { JobStopped } from '../../../server/jobs/job.js';
import { addJob, claimJob } from '../../../server/jobs/job-store.js';
import { LEASE_MS } from '../../../server/jobs/runner.js';
import { writerOf } from '../../../server/store/reader.js';
import { buildClass } from '../../support/builders.js';
import { openOffice } from '../../support/import-office.js';
import { listOf, many, rowOf } from '../../support/pupil-files.js';

describe('an import that is interrupted', () => {
  let office: Awaited<ReturnType<typeof openOffice>>;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.server.stop());

  const ask = async () => {
    const { server, clerk, bring } = office;
    const { id, seen } = await bring(listOf(...many(3)));
    const input = { importId: id!, seen, sure: false, from: null };
    const now = () => server.deps.clock().toISOString();
    await server.db.writes.run(async (transaction) => {
      const db = writerOf(server.db, transaction);
      await addJob(db, { id: 'job', kind: IMPORTS, owner: clerk.id, input, total: 2 }, now());
      await db.plain(`UPDATE imports SET job_id = 'job' WHERE id = $1`, [id!]);
      // Another server has it, and is killed.
      const leaseEnds = new Date(server.deps.clock().getTime() + LEASE_MS).toISOString();
      await claimJob(db, { holder: 'killed', kinds: [IMPORTS], now: now(), leaseEnds, mostTries: 3 });
    });
    return { id: id!, seen };
  };

  it('before it wrote is begun anew by the next server', async () => {
    const { id } = await ask();
    assert.equal((await office.read(id)).job?.state, 'running');
    office.server.pass(LEASE_MS + 1000);
    importJobs(office.server.deps).wake();
    await importJobs(office.server.deps).idle();
    assert.equal((await office.read(id)).state, 'done');
    assert.equal((await office.school()).pupils.length, 3);
  });

  it('after it wrote is done once', async () => {
    const { id, seen } = await ask();
    const caller = { userId: office.clerk.id, name: '', hats: [], from: null };
    await runImport(office.server.deps, { caller, importId: id, seen, sure: false, stillWanted: null });
    const written = await office.school();
    office.server.pass(LEASE_MS + 1000);
    importJobs(office.server.deps).wake();
    await importJobs(office.server.deps).idle();
    const { job, state } = await office.read(id);
    assert.deepEqual([job?.state, state], ['done', 'done']);
    assert.deepEqual(await office.school(), written);
  });

  it('writes nothing where the school is no more what was seen, nor where most is unknown and nobody is sure', async () => {
    const { id, seen } = await ask();
    const caller = { userId: office.clerk.id, name: '', hats: [], from: null };
    const run = (asked: string) =>
      runImport(office.server.deps, { caller, importId: id, seen: asked, sure: false, stillWanted: null });
    await assert.rejects(
      run('0'.repeat(64)),
      (error) => error instanceof Refused && error.refusal.code === 'import-moved-on',
    );
    assert.deepEqual((await office.school()).pupils, []);
    await buildClass(office.server.db, { pupils: [{ grade: 4, count: 25 }] });
    await assert.rejects(
      run(seen),
      (error) => error instanceof Refused && error.refusal.code === 'import-mostly-unknown',
    );
    assert.equal((await office.school()).pupils.length, 25);
  });

  it('writes nothing where a doubtful row is undecided, nor where nothing would change', async () => {
    const { bring, carryOut, clerk, school, server } = office;
    await carryOut(await bring(listOf(...many(2))));
    const before = await school();
    const caller = { userId: clerk.id, name: '', hats: [], from: null };
    const run = ({ id, seen }: { id: string | null; seen: string }) =>
      runImport(server.deps, { caller, importId: id!, seen, sure: false, stillWanted: null });
    const doubtful = await bring(listOf(rowOf(1, { birth: '01/01/2018' }), rowOf(3)));
    await assert.rejects(
      run(doubtful),
      (error) => error instanceof Refused && error.refusal.code === 'import-undecided',
    );
    const same = await bring(listOf(...many(2)));
    await assert.rejects(run(same), (error) => error instanceof Refused && error.refusal.code === 'import-nothing');
    assert.deepEqual(await school(), before);
  });

  it('in the midst of writing leaves nothing', async () => {
    const { id, seen } = await ask();
    const caller = { userId: office.clerk.id, name: '', hats: [], from: null };
    const broken = new Error('cut off');
    const input = { caller, importId: id, seen, sure: false };
    await assert.rejects(
      runImport(office.server.deps, {
        ...input,
        stillWanted: async (db) => {
          await db.plain('DELETE FROM pupils WHERE id = $1', ['none']);
          throw broken;
        },
      }),
      broken,
    );
    const { pupils, classes } = await office.school();
    assert.deepEqual([pupils, classes], [[], []]);
  });

  it('by whoever asked for it writes nothing, and can be carried out afterwards', async () => {
    const { id, seen } = await ask();
    const { body } = await office.post(`/imports/${id}/cancellation`);
    assert.deepEqual([body.state, body.job.state], ['open', 'cancelled']);
    const caller = { userId: office.clerk.id, name: '', hats: [], from: null };
    const stillWanted = () => Promise.reject(new JobStopped('job'));
    await assert.rejects(
      runImport(office.server.deps, { caller, importId: id, seen, sure: false, stillWanted }),
      JobStopped,
    );
    assert.deepEqual((await office.school()).pupils, []);
    assert.equal((await office.carryOut({ id, seen })).state, 'done');
  });

  it('and dropped is gone with its content', async () => {
    const { id } = await office.bring(listOf(...many(3)));
    await office.post(`/imports/${id}/cancellation`);
    const { state, sheets } = await office.read(id);
    assert.deepEqual([state, sheets], ['dropped', []]);
  });
});
