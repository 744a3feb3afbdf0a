/** What the school's own acts seal and put into a transaction is what the portal takes in, digest for digest. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { YearRecord } from '../../../core/record/year-record.js';
import type { UnitsAnswer } from '../../../core/wire/units.js';
import { packContent } from '../../../server/exports/package.js';
import { signedCheckers } from '../../support/checkers-file.js';
import { connectSchool, itemOf, startPortal, type TestPortal } from '../../support/portal.js';
import { registerOf } from '../../support/school-checkers.js';
import { buildSealedClass } from '../../support/sealed-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('a school’s own transaction at the portal', function () {
  this.timeout(120_000);
  let server: TestServer;
  let portal: TestPortal;

  before(async () => {
    [server, portal] = await Promise.all([startTestServer(), startPortal()]);
    await buildSealedClass(server, () => Promise.resolve());
    portal.at = new Date(server.deps.clock().getTime() + 3_600_000);
    const { checkers } = await registerOf(server.deps);
    writeFileSync(join(portal.trustDir, 'school.xml'), await signedCheckers(checkers![0]));
  });
  after(() => Promise.all([server?.stop(), portal?.close()]));

  it('is accepted unit by unit, and each is recalled by what the unit says', async () => {
    const school = await connectSchool(portal, { code: '37000001' });
    const sent = await server.db.transactions.findAll({ raw: true });
    assert.ok(sent.length > 0);
    for (const { id, xml } of sent) {
      const { danh_sach: lines, error } = await school.submitContent(id, await packContent(xml));
      assert.equal(error, '');
      assert.deepEqual(new Set(lines.map((line) => line.error + line.error_field_title)), new Set(['']));
    }
    const units = await server.db.units.findAll({ raw: true });
    const sealed = units.filter(({ digest }) => digest !== null);
    const { danh_sach: held } = await school.post<UnitsAnswer>('units', {
      ma_tra_cuu_uuid: sealed.map((one) => one.lookupCode),
    });
    assert.deepEqual(
      held.map((one) => one.gia_tri_bam),
      sealed.map(({ digest }) => digest),
    );
    const version = await server.db.recordVersions.findOne({ where: { recordId: sealed[0]!.recordId }, raw: true });
    const item = itemOf(JSON.parse(version!.document) as YearRecord);
    const { messageid } = await school.recall([item]);
    assert.equal((await school.recalled(messageid)).danh_sach[0]!.trang_thai, 2);
  });
});
