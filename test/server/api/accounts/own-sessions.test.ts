import assert from 'node:assert/strict';
import { type AccountDesk, type Headers, openAccountDesk } from '../../../support/account-desk.js';
import { PASSWORD } from '../../../support/builders.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const MINUTE = 60_000;

describe('one’s own sign-ins', () => {
  let desk: AccountDesk;
  let thu: Headers;
  beforeEach(async () => {
    desk = await openAccountDesk();
    thu = await desk.as(desk.thu);
  });
  afterEach(() => desk.server.stop());

  const from = async (agent: string): Promise<Headers> => {
    const body = { account: 'thu', password: PASSWORD, channel: 'bearer' };
    const answer = await desk.server.send('POST', '/sign-in', { headers: { 'User-Agent': agent }, body });
    return { Authorization: `Bearer ${answer.body.token}` };
  };
  interface Line {
    readonly id: string;
    readonly device: string | null;
    readonly current: boolean;
    readonly seen: string;
  }
  const sessions = async (headers = thu): Promise<Line[]> => (await desk.get(headers, '/my-account')).body.sessions;

  it('are listed with device, since when and last use, the present one marked', async () => {
    desk.server.pass(MINUTE);
    await from(CHROME);
    await from(`<script>alert(1)</script>${'x'.repeat(5000)}`);
    const list = await sessions();
    assert.equal(list.length, 3);
    assert.deepEqual(list.filter(({ current }) => current).length, 1);
    assert.ok(list.some(({ device }) => device === 'Chrome, Windows'));
    for (const { device } of list) assert.ok(device === null || device.length <= 60);
    assert.ok(!JSON.stringify(list).includes(thu['Authorization']!.slice(7)));
  });

  it('are listed while they last: not after fifteen idle minutes', async () => {
    await from(CHROME);
    for (let i = 0; i < 2; i++) {
      desk.server.pass(8 * MINUTE);
      await desk.get(thu, '/me');
    }
    assert.equal((await sessions()).length, 1);
  });

  it('are ended one by one, or all but the present', async () => {
    const others = [await from(CHROME), await from(CHROME), await from(CHROME)];
    const [one] = (await sessions()).filter(({ current }) => !current);
    const end = (id: string | null) => desk.post(thu, '/my-account/session-ends', { id });
    assert.equal((await end(one!.id)).body.ended, 1);
    const open = async () =>
      (await Promise.all(others.map((headers) => desk.get(headers, '/me')))).filter(({ status }) => status === 200);
    assert.equal((await open()).length, 2);
    const gone = await end(one!.id);
    assert.deepEqual([gone.status, gone.body.code], [404, 'session-gone']);
    assert.equal((await end(null)).body.ended, 2);
    assert.equal((await open()).length, 0);
    assert.equal((await desk.get(thu, '/me')).status, 200);
    assert.deepEqual(
      (await desk.events('sessions.ended')).map(({ sessions: n }) => n),
      [1, 2],
    );
  });

  it('are nobody else’s to see or end', async () => {
    const lan = await desk.as(desk.vice);
    const [hers] = await sessions(lan);
    const { status, body } = await desk.post(thu, '/my-account/session-ends', { id: hers!.id });
    assert.deepEqual([status, body.code], [404, 'session-gone']);
    assert.equal((await desk.get(lan, '/me')).status, 200);
    assert.equal((await desk.post(thu, `/people/${desk.vice.id}/session-ends`)).status, 403);
  });
});
