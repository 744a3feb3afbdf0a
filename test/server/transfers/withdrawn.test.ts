/** A bundle its school has taken back is not entered elsewhere, by its sealed word as a file. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { shownDay } from '../../../core/codes/day.js';
import { foreignPath, kindOfPath, STATEMENT_FILE } from '../../../core/transfer/transfer-files.js';
import type { TransferStatement } from '../../../core/transfer/transfer-statement.js';
import type { TransferList } from '../../../core/transfer/transfer-list.js';
import type { CheckedStatement } from '../../../core/contract/transfers.js';
import { sha256, sha256Base64 } from '../../../server/ground/digests.js';
import type { Database } from '../../../server/store/open-database.js';
import { answerOn } from '../../support/answers-of-authority.js';
import { base64, type Bundles, bundlesOf } from '../../support/moving-bundles.js';
import { type MovingSchools, NEXT, startMovingSchools, THIRD } from '../../support/moving-schools.js';
import { readStampResponse, stampRequest } from '../../../core/signing/stamp-request.js';
import { sealFiles } from '../../../server/acts/transfers/parts/seal-files.js';
import { answerRequest } from '../../../server/stamp-authority/answer.js';
import { readFrom } from '../../../server/store/read-from.js';
import { smallStampKey } from '../../support/small-stamps.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';

const listed = (row: { readonly list: string } | null) => JSON.parse(row!.list) as TransferList;

/** Of the authority, about signers of the school: who leads it, who seals, and two of whom nothing is in the bundle. */
const ANSWERS = {
  ...{ principal: answerOn('principal'), seal: answerOn('seal'), second: answerOn('second') },
  stamper: answerOn('stamper'),
};
const answersIn = (zip: string): string[] => {
  const there = unzipSync(Buffer.from(zip, 'base64'));
  return Object.entries(ANSWERS).flatMap(([of, der]) => (foreignPath('revocation', sha256(der)) in there ? [of] : []));
};
async function keepAnswers({ outsideLists }: Database): Promise<void> {
  const { addedAt, addedBy, authority } = (await outsideLists.findOne({ raw: true }))!;
  const row = {
    authority,
    madeAt: '2027-01-01T00:00:00.000Z',
    nextUpdate: '2049-01-01T00:00:00.000Z',
    addedAt,
    addedBy,
  };
  for (const [of, der] of Object.entries(ANSWERS))
    await outsideLists.create({ ...row, part: `o${of}`, der: Buffer.from(der).toString('base64') });
}

describe('a bundle that was taken back', function () {
  this.timeout(300_000);
  let at: MovingSchools;
  let bundles: Bundles;
  beforeEach(async () => {
    at = await startMovingSchools();
    bundles = bundlesOf(at);
    await keepAnswers(at.old.db);
    await pinTables(at.next.deps);
    await pinTables(at.old.deps);
  });
  afterEach(() => at?.stop());

  const sent = () => bundles.sent();
  const enter: Bundles['enter'] = (bundle, more) => bundles.enter(bundle, more);
  const withdraw: Bundles['withdraw'] = (transfer, more) => bundles.withdraw(transfer, more);

  it('is refused once the next school has its sealed withdrawal, changed by nobody', async () => {
    const { clerk } = at.one.school;
    const { transfer, bundle } = await sent();
    assert.deepEqual(answersIn(bundle), ['principal', 'seal'], 'about who signed what is in it, and nobody else');
    assert.equal((await at.state('old', transfer)).body.code, 'transfer-nothing-to-state');
    await expectOk(withdraw(transfer));
    const list = async () => (await expectOk(clerk.get('/transfers'))).body.leaving[0].stated as unknown;
    assert.equal(await list(), false);
    await expectOk(at.state('old', transfer));
    assert.equal(await list(), true);
    const { bytes } = await expectOk(clerk.get(`/transfers/${transfer}/statement/file`));
    const statement = base64(bytes);
    assert.deepEqual(answersIn(statement), ['seal']);
    const shown = (await expectOk(at.clerk('POST', '/transfers/statements/checks', { statement })))
      .body as CheckedStatement;
    assert.deepEqual([shown.verdict, shown.statement.kind], ['valid', 'withdrawn']);
    const bring = (body: object) => at.clerk('POST', '/transfers/withdrawals', { statement, ...body });
    assert.equal((await bring({ seal: 'ab'.repeat(32) })).body.code, 'statement-seal');
    const files = unzipSync(bytes);
    const changed = Buffer.from(files[STATEMENT_FILE]!).toString().replaceAll(transfer, randomUUID());
    const other = base64(zipSync({ ...files, [STATEMENT_FILE]: Buffer.from(changed) }));
    assert.equal((await bring({ statement: other, seal: shown.seal })).body.code, 'statement-not-valid');
    assert.equal((await at.calledOtherwise(() => bring({ seal: shown.seal }))).body.code, 'withdrawal-other');
    await expectOk(bring({ seal: shown.seal }));
    assert.equal((await bring({ seal: shown.seal })).body.code, 'transfer-moved-on');

    assert.equal((await enter(bundle)).body.code, 'arrival-withdrawn');
    assert.equal(await at.next.db.arrivals.count(), 0);
    await assert.rejects(at.next.db.enteredWithdrawals.destroy({ where: {} }));
    assert.deepEqual(await findingsOf(at.next.deps), []);
    assert.deepEqual(await findingsOf(at.old.deps), []);
  });

  it('is checked by answers about who stamped it, too', async () => {
    const [data, nonce] = [Buffer.from('x'), Uint8Array.of(1, 2, 3)];
    const reply = answerRequest(await stampRequest(data, nonce), smallStampKey(), at.old.deps.clock());
    const token = base64(await readStampResponse(reply, data, nonce));
    const document = Buffer.from(`<s:EncapsulatedTimeStamp Id="a">${token}</s:EncapsulatedTimeStamp>`);
    const filesOf = (documents: readonly Uint8Array[]) =>
      readFrom(at.old.db, async (db) => Object.keys(await sealFiles({ db }, documents)));
    const stamper = foreignPath('revocation', sha256(ANSWERS.stamper));
    assert.deepEqual(
      [(await filesOf([document])).includes(stamper), (await filesOf([])).includes(stamper)],
      [true, false],
    );
  });

  it('is not taken back by another school, which hinders neither the pupil nor the true word', async () => {
    const { transfer, bundle } = await sent();
    const { signedList } = (await at.old.db.transfers.findByPk(transfer, { raw: true }))!;
    const at0 = { from: THIRD, to: NEXT, pupil: '2600000099', at: '2027-06-18T10:00:00+07:00' };
    const said = { transferId: transfer, kind: 'withdrawn' as const, ...at0 };
    const proofs = Object.entries(unzipSync(Buffer.from(bundle, 'base64'))).filter(([path]) =>
      ['certificate', 'revocation'].includes(kindOfPath(path) ?? ''),
    );
    const thirds = async (more: Partial<TransferStatement> & { readonly digest: string }) => {
      const text = Buffer.from(await at.sealedBy('third', { ...said, ...more }));
      return zipSync({ [STATEMENT_FILE]: text, ...Object.fromEntries(proofs) });
    };
    const bring = async (bytes: Uint8Array) => {
      const statement = base64(bytes);
      const { body } = await expectOk(at.clerk('POST', '/transfers/statements/checks', { statement }));
      const { verdict, seal } = body as CheckedStatement;
      assert.equal(verdict, 'valid');
      return at.clerk('POST', '/transfers/withdrawals', { statement, seal });
    };
    // Of what it never saw, and of what it did: either is that school's own word and no more.
    for (const digest of ['x'.repeat(44), sha256Base64(signedList!)]) await expectOk(bring(await thirds({ digest })));
    // Also under the old school's name: what is sealed is its holder's.
    const { from } = listed(await at.old.db.transfers.findByPk(transfer, { raw: true }));
    await expectOk(bring(await thirds({ digest: sha256Base64(signedList!), from })));
    assert.equal(await at.next.db.enteredWithdrawals.count(), 3);
    assert.deepEqual(await findingsOf(at.next.deps), []);

    await expectOk(withdraw(transfer));
    await expectOk(at.state('old', transfer));
    const { bytes } = await expectOk(at.one.school.clerk.get(`/transfers/${transfer}/statement/file`));
    await expectOk(bring(bytes));
    assert.equal((await enter(bundle)).body.code, 'arrival-withdrawn');

    const again = await sent();
    await expectOk(bring(await thirds({ transferId: again.transfer, digest: 'x'.repeat(44) })));
    const sealed = (await at.old.db.transfers.findByPk(again.transfer, { raw: true }))!.signedList!;
    const named = { transferId: again.transfer, digest: sha256Base64(sealed), from };
    await expectOk(bring(await thirds({ ...named, pupil: at.one.pupil })));
    await expectOk(enter(again.bundle));
    // Of her, who is here by another school's bundle, that word says nothing even now.
    await expectOk(bring(await thirds({ transferId: again.transfer, digest: 'y'.repeat(44) })));
  });

  it('comes too late where she is entered already, and says so', async () => {
    const { transfer, bundle } = await sent();
    await expectOk(enter(bundle));
    await expectOk(withdraw(transfer));
    await expectOk(at.state('old', transfer));
    const { bytes } = await expectOk(at.one.school.clerk.get(`/transfers/${transfer}/statement/file`));
    const body = { statement: base64(bytes), seal: at.one.school.clerk.fingerprint };
    const { body: said } = await at.clerk('POST', '/transfers/withdrawals', body);
    assert.equal(said.code, 'withdrawal-late');

    // The receipt ends her time at the old school all the same.
    await expectOk(at.state('next', transfer));
    at.old.pass(240_000);
    const receipt = base64((await expectOk(at.clerk('GET', `/transfers/${transfer}/statement/file`))).bytes);
    const given = { statement: receipt, seal: at.nextSeal };
    const { clerk, principal } = at.one.school;
    const give = () => clerk.post(`/transfers/${transfer}/receipts`, given);
    // Not while she may go to a third school by another bundle.
    const made = { pupilId: at.one.pupil, to: THIRD };
    const other = (await expectOk(principal.post('/transfers', made))).body as { transfer: string };
    assert.equal((await give()).body.code, 'transfer-open');
    await expectOk(withdraw(other.transfer));
    // Nor of a time that began when she had come back since.
    const { transfers, enrolments } = at.old.db;
    const { signedAt } = (await transfers.findByPk(transfer, { raw: true }))!;
    const { fromDay } = (await enrolments.findOne({ where: { pupilId: at.one.pupil, toDay: null }, raw: true }))!;
    const before = new Date(Date.parse(`${fromDay}T00:00:00+07:00`) - 1).toISOString();
    await transfers.update({ signedAt: before }, { where: { id: transfer } });
    const { body: late } = await give();
    assert.equal(late.code, 'transfer-receipt-late');
    assert.ok((late.reason as string).includes(shownDay(fromDay)));
    await transfers.update({ signedAt: `${fromDay}T01:00:00.000Z` }, { where: { id: transfer } });
    await expectOk(give());
    await transfers.update({ signedAt }, { where: { id: transfer } });
    const { times } = (await expectOk(clerk.get(`/pupils/${at.one.pupil}`))).body;
    assert.equal(times.at(-1).endedAs, 'left');
    assert.equal((await at.old.db.transfers.findByPk(transfer, { raw: true }))!.state, 'received');
    const events = await at.old.db.auditEvents.findAll({ raw: true });
    assert.ok(events.map((one) => JSON.stringify(one)).some((one) => /transfer\.received.*withdrawn/.test(one)));
    assert.equal((await clerk.post(`/transfers/${transfer}/receipts`, given)).body.code, 'transfer-moved-on');
    assert.deepEqual(await findingsOf(at.old.deps), []);
  });
});
