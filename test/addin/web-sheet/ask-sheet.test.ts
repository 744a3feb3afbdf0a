import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Send } from '../../../addin/api/transport.js';
import type { SessionState } from '../../../addin/session/session.js';
import { askAhead, askedAhead } from '../../../addin/web-sheet/ask-sheet.js';
import type { Me } from '../../../core/contract/session.js';

const at = (hash: string): void => void Object.assign(globalThis, { location: { hash } });
const PLACE = { classId: '4a', period: 'year-end' } as const;
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

const as = (userId: string) => ({ userId }) as Me;
const HOA: SessionState = { kind: 'signed-in', me: as('hoa') };
const TAKEN: SessionState = {
  ...{ kind: 'taken', me: null, other: as('lan') },
  owner: { userId: 'hoa', name: 'Hoa', account: 'hoa' },
};

/** A page's session that begins: notes what is asked, and answers with its own name or not at all. */
function beginning(refused: readonly string[] = []) {
  let state: SessionState = { kind: 'starting' };
  const heard = new Set<() => void>();
  const asked: string[] = [];
  const given: AbortSignal[] = [];
  const call = ((name: string, _input: unknown, { signal }: { signal: AbortSignal }) => {
    asked.push(name);
    given.push(signal);
    return refused.includes(name) ? Promise.reject(new Error(name)) : Promise.resolve(name);
  }) as unknown as Send;
  return {
    ...{ asked, given, heard, call },
    get: () => state,
    subscribe: (told: () => void) => {
      heard.add(told);
      return () => heard.delete(told);
    },
    become: (next: SessionState): void => {
      state = next;
      for (const told of heard) told();
    },
  };
}

describe('a sheet asked for ahead of its screen', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'location');
  beforeEach(() => at('#/classes/4a/enter?period=year-end'));
  afterEach(() => {
    void askedAhead(PLACE, 'hoa');
    if (before) Object.defineProperty(globalThis, 'location', before);
    else Reflect.deleteProperty(globalThis, 'location');
  });

  it('is handed over once, to its own place alone, and hears of nothing from then on', async () => {
    const page = beginning();
    askAhead(page);
    assert.deepEqual(page.asked, ['sheetBook', 'sheetLocks']);
    page.become(HOA);
    assert.deepEqual(await askedAhead(PLACE, 'hoa'), ['sheetBook', 'sheetLocks']);
    assert.equal(askedAhead(PLACE, 'hoa'), null);
    assert.equal(page.heard.size, 0);
    askAhead(page);
    assert.equal(askedAhead({ ...PLACE, classId: '4b' }, 'hoa'), null);
    assert.equal(askedAhead(PLACE, 'hoa'), null, 'what is not wanted first is wanted no more');
  });

  it('is nobody’s where the page was taken by another as it began, though its owner signs in later', () => {
    const page = beginning();
    askAhead(page);
    page.become(TAKEN);
    assert.ok(
      page.given.every(({ aborted }) => aborted),
      'what is on its way is not waited for',
    );
    page.become(HOA);
    assert.equal(askedAhead(PLACE, 'hoa'), null);
  });

  it('is given up where nobody could say who she is, and asked again by nobody', () => {
    for (const first of [
      { kind: 'unreachable', failure: null },
      { kind: 'signed-out', unconfirmed: false },
    ] as const) {
      const page = beginning();
      askAhead(page);
      for (const state of [first, { kind: 'starting' }, HOA] as const) page.become(state);
      assert.equal(askedAhead(PLACE, 'hoa'), null, first.kind);
      assert.equal(page.heard.size, 0);
    }
  });

  it('goes to no other person than the first, and not before the page knows who that is', () => {
    const page = beginning();
    askAhead(page);
    page.become(HOA);
    page.become({ kind: 'signed-in', me: as('lan') });
    assert.equal(askedAhead(PLACE, 'lan'), null);
    const unknown = beginning();
    askAhead(unknown);
    assert.equal(askedAhead(PLACE, 'hoa'), null);
    const hers = beginning();
    hers.become(HOA);
    askAhead(hers);
    assert.equal(askedAhead(PLACE, 'lan'), null);
  });

  it('is not asked for where the page has stopped already', () => {
    const page = beginning();
    page.become(TAKEN);
    askAhead(page);
    assert.deepEqual(page.asked, []);
  });

  it('lies in the memory of a page that goes elsewhere for a minute at most', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const page = beginning();
      askAhead(page);
      page.become(HOA);
      mock.timers.tick(59_000);
      assert.deepEqual(await askedAhead(PLACE, 'hoa'), ['sheetBook', 'sheetLocks']);
      askAhead(page);
      mock.timers.tick(61_000);
      assert.equal(askedAhead(PLACE, 'hoa'), null);
      assert.equal(page.heard.size, 0);
    } finally {
      mock.timers.reset();
    }
  });

  it('is asked for at no other address', () => {
    const page = beginning();
    for (const hash of ['', '#/classes/4a/year-end', '#/classes/4a/enter', '#/classes/4a/enter?period=never']) {
      at(hash);
      askAhead(page);
    }
    assert.deepEqual(page.asked, []);
  });

  it('is not there where it was refused, and needs no word of what is closed', async () => {
    const refused = beginning(['sheetBook']);
    refused.become(HOA);
    askAhead(refused);
    await turn();
    assert.equal(askedAhead(PLACE, 'hoa'), null);
    const open = beginning(['sheetLocks']);
    open.become(HOA);
    askAhead(open);
    assert.deepEqual(await askedAhead(PLACE, 'hoa'), ['sheetBook', null]);
  });
});
