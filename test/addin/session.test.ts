import assert from 'node:assert/strict';
import { ConnectionLost, Refused, SignedOut } from '../../addin/api/failures.js';
import { fileName, type Send } from '../../addin/api/transport.js';
import { idleStage } from '../../addin/session/idle.js';
import { Session } from '../../addin/session/session.js';
import { actsForHats } from '../../core/rights/access.js';
import type { Me } from '../../core/contract/session.js';
import { refusalBody } from '../../core/words/render.js';
import { refusal } from '../../core/codes/refusal.js';

const person = (userId: string): Me => ({
  userId,
  name: userId,
  account: userId,
  hats: ['teacher'],
  can: actsForHats(['teacher']),
  school: { name: 'Trường', sample: false },
  schoolYear: '2026-2027',
  idleUntil: '',
});
const refuse = (status: number, code: 'signed-out' | 'csrf'): Refused =>
  new Refused(status, refusalBody(refusal(code), 'vi'));

/** A server in memory: who is signed in, and with which token. */
class Server {
  who: Me | null = null;
  token = 0;
  offline = false;
  readonly asked: string[] = [];

  // Answers come later, as over a network.
  readonly send = ((...asked: Parameters<Server['answer']>) =>
    Promise.resolve().then(() => this.answer(...asked))) as unknown as Send;

  private answer(
    name: string,
    input: { body?: { account: string } },
    options?: { headers?: Record<string, string> },
  ): unknown {
    this.asked.push(name);
    if (this.offline) throw new ConnectionLost();
    if (name === 'signIn') {
      this.who = person(input.body!.account);
      return { me: this.who, csrf: String(++this.token) };
    }
    if (!this.who) throw refuse(401, 'signed-out');
    if (name === 'me') return { me: this.who, csrf: String(this.token) };
    if (options?.headers?.['X-CSRF-Token'] !== String(this.token)) throw refuse(403, 'csrf');
    if (name === 'signOut') this.who = null;
    return {};
  }
}

async function signedIn(): Promise<{ server: Server; session: Session }> {
  const server = new Server();
  const session = new Session(server.send);
  await session.signIn('hoa', 'x');
  return { server, session };
}
const push = (session: Session): Promise<unknown> =>
  session.call('push', {
    params: { classId: 'c', period: 'year-end' },
    body: { pushId: '', baseRevision: 0, changes: {} },
  });

const turns = async (): Promise<void> => {
  for (let n = 0; n < 5; n++) await new Promise(setImmediate);
};

describe('a session', () => {
  it('takes up what the browser still holds, or asks for the sign-in', async () => {
    const { server } = await signedIn();
    const reloaded = new Session(server.send);
    await reloaded.start();
    assert.equal(reloaded.get().kind, 'signed-in');
    server.who = null;
    await reloaded.start();
    assert.equal(reloaded.get().kind, 'signed-out');
  });

  it('says that the server cannot be reached instead of asking for a password', async () => {
    const server = new Server();
    server.offline = true;
    const session = new Session(server.send);
    await session.start();
    assert.equal(session.get().kind, 'unreachable');
  });

  it('waits with the act until the same person is back, and then does it', async () => {
    const { server, session } = await signedIn();
    server.who = null;
    const act = push(session);
    await new Promise(setImmediate);
    const state = session.get();
    assert.ok(state.kind === 'interrupted' && state.why === 'expired');
    await session.signIn('hoa', 'x');
    assert.deepEqual(await act, {});
    assert.deepEqual(server.asked.filter((name) => name === 'push').length, 2);
  });

  it('lets two waiting acts go on after one sign-in', async () => {
    const { server, session } = await signedIn();
    server.who = null;
    const acts = [push(session), push(session)];
    await new Promise(setImmediate);
    await session.signIn('hoa', 'x');
    assert.deepEqual(await Promise.all(acts), [{}, {}]);
  });

  it('never does the act of one person in the name of another', async () => {
    const { server, session } = await signedIn();
    server.who = null;
    const act = assert.rejects(push(session), SignedOut);
    await new Promise(setImmediate);
    await session.signIn('lan', 'x');
    await act;
    assert.equal(server.asked.filter((name) => name === 'push').length, 1);
  });

  it('gives up what waits when the person leaves', async () => {
    const { server, session } = await signedIn();
    server.who = null;
    const act = assert.rejects(push(session), SignedOut);
    await new Promise(setImmediate);
    await session.leave();
    await act;
    assert.equal(session.get().kind, 'signed-out');
  });

  it('renews an old token once and goes on', async () => {
    const { server, session } = await signedIn();
    server.token = 9;
    assert.deepEqual(await push(session), {});
  });

  it('stops when another tab has signed in another person', async () => {
    const { server, session } = await signedIn();
    server.who = person('lan');
    server.token = 9;
    const act = push(session);
    await turns();
    const state = session.get();
    assert.ok(state.kind === 'taken' && state.owner.userId === 'hoa' && state.me?.userId === 'hoa');
    assert.equal(state.other.userId, 'lan');
    const { length } = server.asked;
    const later = push(session);
    await turns();
    assert.equal(server.asked.length, length, 'nothing is asked of the server any more');
    await session.signIn('hoa', 'x');
    assert.deepEqual(await Promise.all([act, later]), [{}, {}]);
    assert.equal(session.get().kind, 'signed-in');
  });

  it('asks nothing in another person’s name either: an answer for her is never shown', async () => {
    const { server, session } = await signedIn();
    server.who = person('lan');
    server.token = 9;
    const read = session.call('health', {});
    await turns();
    assert.equal(session.get().kind, 'taken');
    await session.leave();
    await assert.rejects(read, SignedOut);
    const state = session.get();
    assert.ok(state.kind === 'signed-in' && state.me.userId === 'lan', 'used as hers, because somebody said so');
    assert.equal(server.asked.filter((name) => name === 'signOut').length, 0, 'her sign-in was not ended');
  });

  it('hears of it from the other tab before anything is asked, and goes on when its owner is back there', async () => {
    const server = new Server();
    let told = (): void => undefined;
    const tabs = { tell: () => undefined, listen: (heard: () => void) => void (told = heard) };
    const session = new Session(server.send, undefined, tabs);
    await session.signIn('hoa', 'x');
    server.who = person('lan');
    server.token = 9;
    told();
    await turns();
    assert.equal(session.get().kind, 'taken');
    server.who = person('mai');
    told();
    await turns();
    const state = session.get();
    assert.ok(state.kind === 'taken' && state.other.userId === 'mai');
    const act = push(session);
    server.who = person('hoa');
    told();
    assert.deepEqual(await act, {});
    assert.equal(session.get().kind, 'signed-in');
  });

  it('is still its owner’s when it is loaded again after somebody else signed in', async () => {
    const stored = new Map<string, string>();
    Object.assign(globalThis, {
      sessionStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => void stored.set(key, value),
        removeItem: (key: string) => void stored.delete(key),
      },
    });
    try {
      const { server } = await signedIn();
      server.who = person('lan');
      const again = new Session(server.send);
      await again.start();
      const state = again.get();
      assert.ok(state.kind === 'taken' && state.me === null && state.owner.userId === 'hoa');
      await again.useAsOther();
      assert.equal(again.get().kind, 'signed-in');
      const hers = new Session(server.send);
      await hers.start();
      assert.equal(hers.get().kind, 'signed-in', 'from now on it is hers');
    } finally {
      Reflect.deleteProperty(globalThis, 'sessionStorage');
    }
  });

  it('covers the screen when idle before the server has answered, and says when it could not be told', async () => {
    const { server, session } = await signedIn();
    server.offline = true;
    const ending = session.idle();
    assert.equal(session.get().kind, 'interrupted');
    await ending;
    const state = session.get();
    assert.ok(state.kind === 'interrupted' && state.why === 'idle' && state.unconfirmed);
  });

  it('passes a lost connection on without signing anybody out', async () => {
    const { server, session } = await signedIn();
    server.offline = true;
    await assert.rejects(push(session), ConnectionLost);
    assert.equal(session.get().kind, 'signed-in');
  });

  it('does not do a late act again after somebody else has signed in', async () => {
    const { server, session } = await signedIn();
    server.who = null;
    const act = assert.rejects(push(session), SignedOut);
    await session.leave();
    await session.signIn('lan', 'x');
    await act;
    assert.equal(server.asked.filter((name) => name === 'push').length, 1);
  });
});

describe('idle time', () => {
  const minutes = (n: number): number => n * 60_000;
  it('warns in the last minute and is over after fifteen', () => {
    assert.equal(idleStage(0, minutes(14) - 1), 'active');
    assert.equal(idleStage(0, minutes(14)), 'warn');
    assert.equal(idleStage(0, minutes(15) - 1), 'warn');
    assert.equal(idleStage(0, minutes(15)), 'over');
  });
});

describe('a file that is fetched', () => {
  it('a file name comes from the UTF-8 form, then from the plain one', () => {
    assert.equal(fileName(`attachment; filename="bang.xlsx"; filename*=UTF-8''B%E1%BA%A3ng.xlsx`), 'Bảng.xlsx');
    assert.equal(fileName('attachment; filename="bang.xlsx"'), 'bang.xlsx');
    assert.equal(fileName(`attachment; filename="b.xlsx"; filename*=UTF-8''%E0%A4`), 'b.xlsx');
    assert.equal(fileName(null), null);
  });
});
