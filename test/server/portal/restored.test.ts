/** One of the two programs restored from an older backup: it is found, said, and mended without anything being submitted twice. */
import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import type { Connection } from '../../../core/wire/connection.js';
import { compareWithOffice } from '../../../server/acts/reports/compare-with-office.js';
import { WIRE_BASE } from '../../../server/portal/create-portal-app.js';
import type { ServedPortal } from '../../../server/portal/serve-portal.js';
import { agree } from '../../support/two-programs/agree.js';
import { type ModelSchool, startModelSchool } from '../../support/two-programs/model-school.js';
import { type PreparedFolders, prepareFolders, servePortalOf } from '../../support/two-programs/prepared-folders.js';
import * as side from '../../support/two-programs/school-side.js';
import { callersOf } from '../../support/two-programs/walk.js';
import { findingsOf } from '../../support/trail.js';

const HOUR = 3_600_000;

describe('a program that came back older', function () {
  this.timeout(240_000);
  let prepared: PreparedFolders;
  let folders: Awaited<ReturnType<PreparedFolders['copy']>>;
  let portal: ServedPortal;
  let school: ModelSchool;
  const time = { now: 0 };
  const clock = () => new Date(time.now);

  before(async () => {
    prepared = await prepareFolders(2);
  });
  after(() => prepared?.remove());
  beforeEach(async () => {
    folders = await prepared.copy();
    time.now = prepared.now;
    portal = await servePortalOf(folders.portal, clock);
    const connection = (): Connection => ({ ...prepared.connection, dia_chi: `${portal.urls[0]!}${WIRE_BASE}/` });
    school = await startModelSchool({ dataDir: folders.school, clock, connection });
  });
  afterEach(async () => {
    await school.stop();
    await portal.close();
    await folders.remove();
  });

  const people = () => callersOf(prepared);
  const compare = async (again = false) => {
    time.now += HOUR;
    const { different, ...rest } = await compareWithOffice(school.deps, { caller: people().principal, again });
    await portal.settled();
    return { ...rest, different: different.map(({ difference }) => difference) };
  };
  const send = async () => {
    for (let n = 0; n < 3; n += 1) {
      time.now += 6 * HOUR;
      await side.sendAll(school.deps);
      await portal.settled();
    }
  };
  const submit = async () => {
    assert.ok(await side.submitReady(school.deps, people()));
    await send();
  };
  const finalise = async () => {
    time.now += HOUR;
    assert.ok(await side.finalise(school.deps, people(), 'first'));
    await send();
  };
  /** What lies in a folder now, put back by what is returned. */
  const backup = async (folder: string): Promise<() => Promise<void>> => {
    const kept = `${folder}-kept`;
    await cp(folder, kept, { recursive: true });
    return async () => {
      await rm(folder, { recursive: true });
      await cp(kept, folder, { recursive: true });
    };
  };
  const backupPortal = async () => {
    await portal.close();
    const back = await backup(folders.portal);
    portal = await servePortalOf(folders.portal, clock);
    return async () => {
      await portal.close();
      await back();
      portal = await servePortalOf(folders.portal, clock);
    };
  };
  const bothAgree = () =>
    agree({ school: school.deps, portal: portal.deps, remembered: new Map(), contents: new Map() });

  it('is the portal that lost everything: it is given again what it had, step by step, and each once', async () => {
    const restore = await backupPortal();
    await submit();
    await finalise();
    assert.deepEqual(await compare(), { units: 2, different: [], again: 0 });
    await restore();
    assert.deepEqual((await compare()).different, ['portal-lost', 'portal-lost']);
    await assert.rejects(bothAgree());
    assert.equal((await compare(true)).again, 1);
    // Accepted again, and not finalised yet.
    assert.deepEqual((await compare()).different, ['portal-not-final', 'portal-not-final']);
    assert.equal((await compare(true)).again, 1);
    assert.deepEqual(await compare(true), { units: 2, different: [], again: 0 });
    assert.deepEqual(await bothAgree(), { accepted: 2, finalised: 2, recalled: 0 });
    assert.deepEqual(await findingsOf(school.deps), []);
  });

  it('is the school, before it reported: what it does again is answered as it was', async () => {
    await school.stop();
    const restore = await backup(folders.school);
    const connection = (): Connection => ({ ...prepared.connection, dia_chi: `${portal.urls[0]!}${WIRE_BASE}/` });
    const start = () => startModelSchool({ dataDir: folders.school, clock, connection });
    school = await start();
    await submit();
    await finalise();
    await school.stop();
    await restore();
    school = await start();
    assert.deepEqual((await compare()).different, ['school-behind', 'school-behind']);
    // Nothing is the portal's to be told again.
    assert.equal((await compare(true)).again, 0);
    await submit();
    assert.deepEqual((await compare()).different, ['school-not-final', 'school-not-final']);
    await finalise();
    assert.deepEqual((await compare()).different, []);
    assert.deepEqual(await bothAgree(), { accepted: 2, finalised: 2, recalled: 0 });
  });
});
