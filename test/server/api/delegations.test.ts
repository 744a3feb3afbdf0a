import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';

describe('delegations over HTTP', () => {
  let desk: Desk;
  before(async () => {
    desk = await openDesk();
  });
  after(() => desk.server.stop());

  it('delegates from today on, to a vice principal, without overlap, and ends', async () => {
    const phuc = desk.person('phuc');
    const body = { userId: phuc.id, fromDay: '2027-06-20', toDay: '2027-06-25', document: '12/QĐ-THĐS' };
    isRefused(await desk.post('phuc', '/delegations', body), 403, 'not-allowed');
    isRefused(await desk.post('hanh', '/delegations', { ...body, fromDay: '2027-06-19' }), 422, 'delegation-days');
    isRefused(await desk.post('hanh', '/delegations', { ...body, toDay: '2027-06-19' }), 422, 'delegation-days');
    isRefused(
      await desk.post('hanh', '/delegations', { ...body, userId: desk.person('hoa').id }),
      422,
      'not-a-vice-principal',
    );
    isRefused(await desk.post('hanh', '/delegations', { ...body, toDay: '2027-06-31' }), 400, 'bad-request');
    const { id } = isDone(await desk.post('hanh', '/delegations', body));
    isRefused(
      await desk.post('hanh', '/delegations', { ...body, fromDay: '2027-06-25', toDay: '2027-06-30' }),
      422,
      'delegation-overlaps',
    );
    const { delegations, vicePrincipals } = isDone(await desk.get('phuc', '/delegations'));
    assert.deepEqual(delegations, [{ id, ...body, name: 'Cô phuc', endedAt: null, can: [] }]);
    // She reads them; the principal gives them.
    assert.deepEqual(isDone(await desk.get('phuc', '/delegations')).can, []);
    const hers = isDone(await desk.get('hanh', '/delegations'));
    assert.deepEqual([hers.can, hers.delegations[0].can], [['delegate'], ['delegate']]);
    assert.deepEqual(vicePrincipals, [{ userId: phuc.id, name: 'Cô phuc' }]);
    for (let i = 0; i < 2; i++) isDone(await desk.post('hanh', `/delegations/${id}/ends`));
    isRefused(await desk.post('hanh', `/delegations/${randomUUID()}/ends`), 404, 'not-found');
    assert.ok(isDone(await desk.get('hanh', '/delegations')).delegations[0].endedAt);
    isDone(await desk.post('hanh', '/delegations', { ...body, fromDay: '2027-06-22', toDay: '2027-06-22' }));
    assert.deepEqual(
      (await desk.lastEvents(2)).map(({ kind }) => kind),
      ['delegation.ended', 'delegation.made'],
    );
  });
});
