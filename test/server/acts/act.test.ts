import assert from 'node:assert/strict';
import type { Permit } from '../../../core/rights/allow.js';
import { act, look, lookAcross, work } from '../../../server/runner/act.js';
import type { Caller } from '../../../server/runner/caller.js';
import { refuse } from '../../../server/ground/refused.js';
import type { Reader } from '../../../server/store/reader.js';
import { select, write } from '../../../server/store/sql.js';
import { buildSchool, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

interface Input {
  readonly caller: Caller;
}

describe('the runner of acts', () => {
  let server: TestServer;
  let clerk: Caller;
  let teacher: Caller;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    const callerOf = async (hat: 'clerk' | 'teacher'): Promise<Caller> => {
      const { id, name } = await buildUser(server.db, { hats: [hat] });
      // What a sign-in said of hats is not what counts.
      return { userId: id, name, hats: ['principal'], from: null };
    };
    clerk = await callerOf('clerk');
    teacher = await callerOf('teacher');
  });
  after(() => server.stop());

  const events = async () => server.db.auditEvents.findAll({ order: ['seq'], raw: true });
  const data = { kind: 'checkers.signed', number: 1, certificate: 'a', digest: 'b' } as const;

  it('notes an act in the hat that lets her, and lets nobody else', async () => {
    const publish = act({
      act: 'publish-checkers',
      run: async (at, _input: Input) => {
        await at.note(data);
        return at.permit.act;
      },
    });
    assert.equal(await publish(server.deps, { caller: clerk }), 'publish-checkers');
    assert.equal((await events()).at(-1)!.hat, 'clerk');
    const before = (await events()).length;
    await assert.rejects(publish(server.deps, { caller: teacher }), { message: 'not-allowed' });
    assert.equal((await events()).length, before);
  });

  it('takes back what an act wrote before it was refused, and notes the attempt', async () => {
    const attempt = act({
      act: 'publish-checkers',
      run: async (at, _input: Input) => {
        await at.db.outsideLists.create({
          ...{
            authority: 'x',
            part: '',
            madeAt: '',
            nextUpdate: null,
            der: '',
            addedAt: '',
            addedBy: at.caller.userId,
          },
        });
        throw refuse('list-unreadable');
      },
      refused: (_input, code) => ({ kind: 'sealing.refused', classId: null, what: 'checkers', code }),
    });
    await assert.rejects(attempt(server.deps, { caller: clerk }), { message: 'list-unreadable' });
    assert.equal(await server.db.outsideLists.count(), 0);
    const last = (await events()).at(-1)!;
    assert.deepEqual([last.hat, last.actor], ['clerk', clerk.userId]);
    assert.match(last.data, /"code":"list-unreadable"/);
    // One that none of her hats let her try has none in the trail.
    await assert.rejects(attempt(server.deps, { caller: teacher }), { message: 'not-allowed' });
    assert.equal((await events()).at(-1)!.hat, null);
  });

  it('does no slow work for who may not', async () => {
    let worked = 0;
    const slow = act({
      act: 'publish-checkers',
      prepare: () => Promise.resolve((worked += 1)),
      run: (_at, _input: Input, { prepared }) => Promise.resolve(prepared),
    });
    await assert.rejects(slow(server.deps, { caller: teacher }), { message: 'not-allowed' });
    assert.equal(worked, 0);
    assert.equal(await slow(server.deps, { caller: clerk }), 1);
  });

  it('keeps what slow work has noted in her hat, though the act was refused after', async () => {
    const doubting = act({
      act: 'publish-checkers',
      prepare: async ({ note, read }, _input: Input) => {
        const hats = await read(({ db, asker }) => db.userHats.count({ where: { userId: asker.userId } }));
        await note({ ...data, number: 40 + hats });
        throw refuse('record-altered');
      },
      run: () => Promise.resolve(),
      refused: (_input, code) => ({ kind: 'sealing.refused', classId: null, what: 'checkers', code }),
    });
    await assert.rejects(doubting(server.deps, { caller: clerk }), { message: 'record-altered' });
    const [noted, refused] = (await events()).slice(-2);
    assert.match(noted!.data, /"number":41/);
    assert.match(refused!.data, /"code":"record-altered"/);
    assert.deepEqual([noted!.hat, noted!.actor, refused!.hat], ['clerk', clerk.userId, 'clerk']);
  });

  it('does work that stores nothing for whom the table lets alone, and holds no connection meanwhile', async () => {
    const slow = work({
      act: 'publish-checkers',
      run: async ({ read, permit }, _input: Input) => {
        const four = Array.from({ length: 4 }, () => read(({ asker }) => Promise.resolve(asker.hats)));
        return [permit.hat, ...(await Promise.all(four)).flat()];
      },
    });
    await assert.rejects(slow(server.deps, { caller: teacher }), { message: 'not-allowed' });
    assert.deepEqual(
      await slow(server.deps, { caller: clerk }),
      Array.from({ length: 5 }, () => 'clerk'),
    );
  });

  it('shows across classes to her as she is now, and lets her write nothing', async () => {
    const across = lookAcross({ run: ({ asker }, _input: Input) => Promise.resolve(asker.hats) });
    assert.deepEqual(await across(server.deps, { caller: clerk }), ['clerk']);
    const writing = lookAcross({ run: ({ db }, _input: Input) => db.plain('DELETE FROM sessions', []) });
    await assert.rejects(writing(server.deps, { caller: clerk }), /read-?only/);
  });

  it('shows through a connection that does not write, four at most, given back', async () => {
    const writing = look({
      act: 'keep-session',
      run: ({ db }, _input: Input) => db.plain('DELETE FROM sessions', []),
    });
    await assert.rejects(writing(server.deps, { caller: clerk }), /read-?only/);
    let most = 0;
    let kept: Reader | undefined;
    const counting = look({
      act: 'keep-session',
      run: async ({ db }, _input: Input) => {
        kept = db;
        await select(db, 'SELECT 1 AS one', []);
        most = Math.max(most, server.db.reads.open);
        return db.users.count();
      },
    });
    const counts = await Promise.all(Array.from({ length: 20 }, () => counting(server.deps, { caller: clerk })));
    assert.deepEqual(new Set(counts), new Set([2]));
    assert.equal(most, 4);
    // Whoever kept hers has lost it.
    await assert.rejects(select(kept!, 'SELECT 1 AS one', []), /ended/);
  });

  it('gives an act no way past its transaction, and nobody a permit: neither compiles', () => {
    const past = act({
      act: 'keep-session',
      run: (at, _input: Input) => {
        // @ts-expect-error an act has no write queue of its own
        const { writes } = at.db;
        // @ts-expect-error nor connections to read on besides
        const { reads } = at.db;
        return Promise.resolve([writes, reads]);
      },
    });
    const forged = () => {
      // @ts-expect-error only the table makes permits
      const permit: Permit = { act: 'seal', hat: 'clerk', delegated: false, place: {} };
      return permit;
    };
    const reading = look({
      act: 'keep-session',
      // @ts-expect-error what only shows does not write
      run: ({ db }, _input: Input) => write(db, 'DELETE FROM sessions', []),
    });
    const outside = () =>
      // @ts-expect-error a database is no Writer
      write(server.db, 'DELETE FROM sessions', []);
    const besides = () => {
      const { db } = server.deps;
      // @ts-expect-error nor a Reader: nothing is read but through a connection
      void select(db, 'SELECT 1 AS one', []);
      // @ts-expect-error and it has no tables
      return db.sessions;
    };
    for (const one of [past, forged, reading, outside, besides]) assert.equal(typeof one, 'function');
  });
});
