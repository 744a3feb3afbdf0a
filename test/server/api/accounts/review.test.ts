import assert from 'node:assert/strict';
import { type AccountDesk, type Headers, openAccountDesk, setUpFactor } from '../../../support/account-desk.js';

/** In the second term, and the last day of the first: the builders' calendar ends it on 15 January. */
const SECOND = new Date('2027-02-20T02:00:00.000Z');
const LAST_OF_FIRST = new Date('2027-01-15T16:59:00.000Z');

describe('the principal’s review of accounts and rights', () => {
  let desk: AccountDesk;
  let principal: Headers;
  afterEach(() => desk.server.stop());

  async function open(now: Date, sample = false) {
    desk = await openAccountDesk({ now });
    await desk.server.db.school.update({ sample }, { where: { id: 1 } });
    const signedIn = await desk.as(desk.principal);
    principal = sample ? signedIn : (await setUpFactor(desk, signedIn)).headers;
  }
  const people = async () => (await desk.get(principal, '/people')).body;
  const review = (digest: string) => desk.post(principal, '/account-reviews', { digest });
  const waits = async () =>
    ((await desk.get(principal, '/tasks')).body.work as { kind: string }[]).some(
      ({ kind }) => kind === 'review-accounts',
    );

  it('is asked for each term until she has signed the list off', async () => {
    await open(LAST_OF_FIRST);
    assert.equal(await waits(), true);
    const { digest, term, review: none } = await people();
    assert.deepEqual([term, none], ['term-1', null]);
    assert.equal((await review(digest)).status, 200);
    assert.equal(await waits(), false);
    assert.equal((await people()).review.by, 'Phạm Thị Hạnh');
    const [event] = await desk.events('accounts.reviewed');
    assert.deepEqual([event!['term'], event!['accounts'], event!['digest']], ['term-1', 5, digest]);
    desk.server.pass(60_000);
    assert.equal((await people()).term, 'term-2');
    assert.equal(await waits(), true);
  });

  it('signs off what she saw, and nothing that changed meanwhile', async () => {
    await open(SECOND);
    const { digest } = await people();
    await desk.server.db.userHats.create({ userId: desk.thu.id, hat: 'clerk' });
    const { status, body } = await review(digest);
    assert.deepEqual([status, body.code], [409, 'accounts-moved-on']);
    assert.equal(await waits(), true);
    assert.equal((await review((await people()).digest)).status, 200);
  });

  it('is not asked for in a sample school, where it can be done all the same', async () => {
    await open(SECOND, true);
    assert.equal(await waits(), false);
    assert.equal((await review((await people()).digest)).status, 200);
  });
});
