/** What schools signed is verified in threads of its own: whatever it holds, the portal answers everybody else meanwhile. */
import assert from 'node:assert/strict';
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
    await portal.restart({ bounds: { mostMb: 512, longestMs: 1 } });
    assert.equal((await school.submit([unit.text])).error, 'XM02');
    await portal.restart();
    assert.equal((await school.submit([unit.text])).danh_sach[0]!.trang_thai, 1);
  });
});
