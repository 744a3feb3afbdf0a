import assert from 'node:assert/strict';
import { Refused, SignedOut } from '../../addin/api/failures.js';
import type { Send } from '../../addin/api/transport.js';
import { bearerChannel } from '../../addin/session/bearer-channel.js';
import { Session } from '../../addin/session/session.js';
import { keepUnder } from '../../addin/device/storage.js';
import type { Me } from '../../core/contract/session.js';
import { refusalBody } from '../../core/words/render.js';
import { refusal } from '../../core/codes/refusal.js';

const KEY = 'partition-hocba.token';

/** A computer's localStorage, shared by its panes; null forbids it. */
let stored: Map<string, string> | null;

/** A server that knows tokens only. */
class Server {
  readonly people = new Map<string, Me>();
  readonly asked: string[] = [];
  channel: string | undefined;
  private turn = 0;

  readonly send = ((...asked: Parameters<Server['answer']>) =>
    Promise.resolve().then(() => this.answer(...asked))) as unknown as Send;

  private answer(
    name: string,
    input: { body?: { account: string; channel: string } },
    { headers = {} }: { headers?: Record<string, string> } = {},
  ): unknown {
    this.asked.push(name);
    if (name === 'signIn') {
      const { account, channel } = input.body!;
      this.channel = channel;
      const token = `token-${++this.turn}`;
      const me: Me = {
        userId: account,
        name: account,
        account,
        hats: ['teacher'],
        can: [],
        school: { name: 'Trường', sample: false },
        schoolYear: '2026-2027',
        idleUntil: '',
      };
      this.people.set(token, me);
      return { me, token };
    }
    const token = /^Bearer (.+)$/.exec(headers.Authorization ?? '')?.[1] ?? '';
    const me = this.people.get(token);
    if (!me) throw new Refused(401, refusalBody(refusal('signed-out'), 'vi'));
    if (name === 'signOut') this.people.delete(token);
    return name === 'me' ? { me } : { by: me.userId };
  }
}

const pane = (server: Server): Session => new Session(server.send, bearerChannel());
const push = (session: Session): Promise<unknown> =>
  session.call('push', {
    params: { classId: 'c', period: 'year-end' },
    body: { pushId: '', baseRevision: 0, changes: {} },
  });

describe('the session of the pane', () => {
  let server: Server;
  beforeEach(() => {
    stored = new Map();
    const allowed = (): Map<string, string> => {
      if (!stored) throw new Error('SecurityError');
      return stored;
    };
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => allowed().get(key) ?? null,
        setItem: (key: string, value: string) => void allowed().set(key, value),
        removeItem: (key: string) => void allowed().delete(key),
      },
    });
    keepUnder('partition-');
    server = new Server();
  });
  afterEach(() => {
    keepUnder('');
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('asks for a token, keeps it under the partition and survives a reload', async () => {
    await pane(server).signIn('hoa', 'x');
    assert.equal(server.channel, 'bearer');
    assert.equal(stored!.get(KEY), 'token-1');
    const reloaded = pane(server);
    await reloaded.start();
    const state = reloaded.get();
    assert.ok(state.kind === 'signed-in' && state.me.userId === 'hoa');
    assert.deepEqual(await push(reloaded), { by: 'hoa' });
  });

  it('asks the server nothing where there is no sign-in to take up', async () => {
    const session = pane(server);
    await session.start();
    assert.equal(session.get().kind, 'signed-out');
    assert.deepEqual(server.asked, []);
  });

  it('forgets the token when the person leaves and when she is idle, and ends it on the server', async () => {
    for (const end of ['leave', 'idle'] as const) {
      const session = pane(server);
      await session.signIn('hoa', 'x');
      await session[end]();
      assert.equal(stored!.get(KEY), undefined, end);
      assert.equal(server.people.size, 0, end);
    }
  });

  it('forgets a token the server refuses, waits for the same person and goes on', async () => {
    const session = pane(server);
    await session.signIn('hoa', 'x');
    server.people.clear();
    const act = push(session);
    await new Promise(setImmediate);
    assert.equal(session.get().kind, 'interrupted');
    assert.equal(stored!.get(KEY), undefined);
    await session.signIn('hoa', 'x');
    assert.deepEqual(await act, { by: 'hoa' });
    assert.equal(stored!.get(KEY), 'token-2');
  });

  it('takes up the newer token the same person got in the pane of another workbook', async () => {
    const [one, other] = [pane(server), pane(server)];
    await one.signIn('hoa', 'x');
    await other.start();
    server.people.clear();
    await other.signIn('hoa', 'x');
    assert.deepEqual(await push(one), { by: 'hoa' });
    assert.equal(one.get().kind, 'signed-in');
  });

  it('never does an act of one person in the name of another who signed in elsewhere', async () => {
    const [one, other] = [pane(server), pane(server)];
    await one.signIn('hoa', 'x');
    server.people.clear();
    await other.signIn('lan', 'x');
    const act = push(one);
    await new Promise(setImmediate);
    const state = one.get();
    assert.ok(state.kind === 'taken' && state.owner.userId === 'hoa' && state.other.userId === 'lan');
    assert.equal(stored!.get(KEY), 'token-2', 'her token stays');
    await one.signIn('hoa', 'x');
    assert.deepEqual(await act, { by: 'hoa' });
    assert.deepEqual(await push(other), { by: 'lan' }, 'each pane is its owner’s');
  });

  it('gives up covered screens when somebody else has signed in elsewhere meanwhile', async () => {
    const one = pane(server);
    await one.signIn('hoa', 'x');
    const late = push(one);
    await one.idle();
    await pane(server).signIn('lan', 'x');
    const second = push(one);
    await new Promise(setImmediate);
    assert.equal(one.get().kind, 'taken');
    await one.leave();
    await late.catch(() => undefined);
    await assert.rejects(second, SignedOut);
    assert.deepEqual(await push(one), { by: 'lan' });
  });

  it('works where the browser forbids storage, as long as the page stands', async () => {
    stored = null;
    const session = pane(server);
    await session.start();
    await session.signIn('hoa', 'x');
    assert.deepEqual(await push(session), { by: 'hoa' });
    await session.leave();
    await assert.rejects(push(session), SignedOut);
  });
});
