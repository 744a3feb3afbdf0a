/** What schools signed is verified in threads of its own: whatever it holds, the portal answers everybody else meanwhile. */
import assert from 'node:assert/strict';
import type { withinOwnTime } from '../../../server/ground/own-time.js';
import { ChecksEnded, checksInThreads } from '../../../server/portal/checks/checks-in-threads.js';
import { certificateOf } from '../../support/signed-record.js';
import { buildUnit, connectSchool, declarationOf, startPortal, type TestPortal } from '../../support/portal.js';
import { verifiedHere } from '../../support/verified-here.js';

describe('what a school hands in', function () {
  this.timeout(120_000);
  let portal: TestPortal;
  afterEach(() => portal.close());

  it('is verified in no thread that answers: certificate, package, request to recall', async () => {
    portal = await startPortal();
    const school = await connectSchool(portal);
    const unit = await buildUnit();
    const said: unknown[] = [];
    const here = await verifiedHere(async () => {
      said.push((await school.post('register', await declarationOf('second')))['error']);
      said.push((await school.submit([unit.text])).danh_sach[0]!.trang_thai);
      said.push((await school.recall([unit.item])).receipt['Error']);
    });
    // Only who has verified them can say so.
    assert.deepEqual([said, here], [['', 1, ''], 0]);
  });

  it('is refused where checking it costs too much, and hinders nothing that comes after', async () => {
    portal = await startPortal();
    const unit = await buildUnit();
    const school = await connectSchool(portal);
    const bounds = { mostMb: 512, longestMs: 1 };
    await portal.restart({ bounds });
    assert.equal((await school.submit([unit.text])).error, 'XM02');
    // By the same threads: none of them is left stuck.
    bounds.longestMs = 120_000;
    assert.equal((await school.submit([unit.text])).danh_sach[0]!.trang_thai, 1);
    assert.equal((await school.post('register', await declarationOf('second')))['error'], '');
  });

  it('waits behind its own kind alone, and its clock does not run meanwhile', async () => {
    portal = await startPortal();
    let running = 0;
    let most = 0;
    let letGo = (): void => undefined;
    const held = new Promise<void>((go) => (letGo = go));
    const within: typeof withinOwnTime = async (work) => {
      most = Math.max(most, (running += 1));
      try {
        // The first is the package: it is computed for as long as we like.
        if (most === 1) await held;
        return await work(new AbortController().signal);
      } finally {
        running -= 1;
      }
    };
    const checks = checksInThreads({ trustDir: portal.trustDir, within });
    try {
      const none = {} as Parameters<typeof checks.submission>;
      const stuck = checks.submission(none[0], none[1]).catch(() => 'ended');
      const der = certificateOf('second');
      const all = await Promise.all(Array.from({ length: 4 }, () => checks.declared(der, portal.at)));
      assert.deepEqual([all.length, most, running], [4, 2, 1]);
      letGo();
      assert.equal(await stuck, 'ended');
    } finally {
      await checks.end();
    }
  });

  it('is given up at once where the portal stops, under way or waiting, and is taken for no fault of the message', async () => {
    portal = await startPortal();
    // Never answers: whatever ends this is the end.
    const within: typeof withinOwnTime = () => new Promise(() => undefined);
    const checks = checksInThreads({ trustDir: portal.trustDir, within });
    const none = {} as Parameters<typeof checks.submission>;
    const der = certificateOf('second');
    const asked = [...[1, 2].map(() => checks.submission(none[0], none[1])), checks.declared(der, portal.at)];
    const ends = Promise.allSettled(asked);
    await checks.end();
    const said = await Promise.allSettled([ends, checks.declared(der, portal.at)].flat());
    const [all, late] = said as [PromiseFulfilledResult<PromiseSettledResult<unknown>[]>, PromiseRejectedResult];
    for (const one of [...all.value, late]) {
      assert.ok(one.status === 'rejected' && one.reason instanceof ChecksEnded, JSON.stringify(one));
    }
  });
});
