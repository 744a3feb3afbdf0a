/** Signed files strangers bring are verified in a worker: whatever they hold, the server's own thread answers meanwhile. */
import assert from 'node:assert/strict';
import { TRANSFER_FILES } from '../../../core/transfer/transfer-files.js';
import { type MovingSchools, NEXT, startMovingSchools } from '../../support/moving-schools.js';
import { expectOk } from '../../support/signing-class.js';
import { verifiedHere } from '../../support/verified-here.js';
import { unzipSync } from 'fflate';

describe('what is signed elsewhere', function () {
  this.timeout(240_000);
  let at: MovingSchools;
  let bundle: Uint8Array;
  before(async () => {
    at = await startMovingSchools();
    const { principal, clerk } = at.one.school;
    const { body } = await expectOk(principal.post('/transfers', { pupilId: at.one.pupil, to: NEXT }));
    await expectOk(at.seal(body.transfer));
    bundle = (await expectOk(clerk.get(`/transfers/${body.transfer}/file`))).bytes;
  });
  after(() => at?.stop());

  it('as a bundle is verified in no thread that answers', async () => {
    const sent = { bundle: Buffer.from(bundle).toString('base64') };
    let verdict: unknown;
    const here = await verifiedHere(async () => {
      verdict = (await expectOk(at.clerk('POST', '/transfers/arrivals/checks', sent))).body.verdict;
    });
    assert.deepEqual([verdict, here], ['valid', 0]);
  });

  it('as a year of a pupil is verified in no thread that answers', async () => {
    const files = unzipSync(bundle);
    const unit = Object.keys(files).find((path) => path !== TRANSFER_FILES.list && path.startsWith('hoc-ba/'))!;
    const pupils = await at.next.db.enrolments.findAll({ where: { classId: at.klass }, raw: true });
    const text = new TextDecoder().decode(files[unit]);
    const forged = text.replace(/<TEN_TRUONG>[^<]+</, '<TEN_TRUONG>Trường khác<');
    assert.notEqual(forged, text);
    const file = Buffer.from(forged).toString('base64');
    const pupil = pupils[0]!.pupilId;
    const body = { pupil, kind: 'signed', period: 'year-end', told: null, fileName: 'a.xml', file };
    let code: unknown;
    const here = await verifiedHere(async () => {
      code = (await at.clerk('POST', `/classes/${at.klass}/brought-years`, body)).body.code;
    });
    // Only who has verified it can say so.
    assert.deepEqual([code, here], ['brought-year-forged', 0]);
  });
});
