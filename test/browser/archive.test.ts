/** A class's archived sheet over a real server: found on the class's screen, its print taken away. */
import assert from 'node:assert/strict';
import { archiveDue } from '../../server/acts/archive/archive-due.js';
import { archiveJobs } from '../../server/acts/archive/parts/archive-jobs.js';
import { sha256Base64 } from '../../server/ground/digests.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';

describe('the archive of a class’s sheet', function () {
  this.timeout(120_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-06-30T16:58:00.000Z'))));
  after(() => at?.close());

  it('is opened on the class’s screen, before and after the day, and gives the stored print', async () => {
    const { server, people } = at;
    const page = await at.openAs(people.principal, '#/classes/4a/year-end');
    await page.getByRole('button', { name: 'Xem bản lưu trữ' }).click();
    await page.getByText('Bảng này khóa và được lưu lúc hết ngày 30/06/2027.').waitFor();
    server.pass(61_000);
    await archiveDue(server.deps);
    await archiveJobs(server.deps).idle();
    await page.reload();
    await page.getByText('Bản 1: đến hết ngày 30/06/2027').waitFor();
    const bytes = await at.readDownload(page, () => page.getByRole('button', { name: 'Tải bản in 1' }).click());
    const [row] = await server.db.archivedSheets.findAll({ where: { period: 'year-end' }, raw: true });
    assert.equal(sha256Base64(bytes), row!.printDigest);
    assert.deepEqual(at.complaints, []);
  });
});
