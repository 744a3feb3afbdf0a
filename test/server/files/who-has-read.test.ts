import assert from 'node:assert/strict';
import { LastFiles, MOST_FILES } from '../../../server/files/last-files.js';
import { fileKey, WhoHasRead, type WorkerSeen } from '../../../server/files/who-has-read.js';

const worker = (id: number, now: Partial<WorkerSeen> = {}): WorkerSeen => ({
  id,
  currentUsage: 0,
  terminating: false,
  destroyed: false,
  ...now,
});
const busy = { currentUsage: 1 };

describe('which worker gets a file', () => {
  it('is the one that has read it, wherever it stands', () => {
    const readers = new WhoHasRead();
    const both = [worker(1), worker(2)];
    assert.equal(readers.choose('a', both)?.id, 1);
    assert.equal(readers.choose('b', both)?.id, 2, 'another file goes to who knows fewer');
    for (const workers of [both, both.toReversed()]) {
      assert.equal(readers.choose('a', workers)?.id, 1);
      assert.equal(readers.choose('b', workers)?.id, 2);
    }
  });

  it('is any free one while that is busy or ending, and nobody while none is free', () => {
    const readers = new WhoHasRead();
    readers.choose('a', [worker(1), worker(2)]);
    for (const now of [busy, { terminating: true }, { destroyed: true }]) {
      assert.equal(readers.choose('a', [worker(1, now), worker(2)])?.id, 2);
      assert.equal(readers.choose('a', [worker(1, now)]), null);
      assert.equal(readers.choose(null, [worker(1, now)]), null);
    }
    assert.equal(readers.choose(null, [worker(1, busy), worker(2)])?.id, 2);
    assert.equal(readers.choose('a', []), null);
  });

  it('is not one that has ended', () => {
    const readers = new WhoHasRead();
    readers.choose('a', [worker(1)]);
    readers.choose(null, [worker(2)]);
    assert.equal(readers.choose('a', [worker(2), worker(1)])?.id, 2);
  });

  it('goes by as many files as a worker keeps, and forgets the oldest', () => {
    const readers = new WhoHasRead();
    readers.choose('a', [worker(1)]);
    for (let i = 1; i < MOST_FILES; i += 1) readers.choose(`x${i}`, [worker(1)]);
    assert.equal(readers.choose('a', [worker(2), worker(1)])?.id, 1, 'the last of those it keeps, and now the newest');
    for (let i = 0; i < MOST_FILES; i += 1) readers.choose(`y${i}`, [worker(1)]);
    assert.equal(readers.choose('a', [worker(2), worker(1)])?.id, 2);
  });

  it('goes by the bytes and not by who sent them', () => {
    assert.equal(fileKey(Buffer.from('abc')), fileKey(new Uint8Array([97, 98, 99])));
    assert.notEqual(fileKey(Buffer.from('abc')), fileKey(Buffer.from('abd')));
  });
});

describe('what a worker keeps of the files it opened', () => {
  const bytes = (text: string): Buffer => Buffer.from(text);
  const known = (files: LastFiles<string>, ...texts: string[]): string =>
    texts.map((text) => files.find(bytes(text)) ?? '-').join('');

  it('is found again by the same bytes only', () => {
    const files = new LastFiles<string>();
    files.keep(bytes('a'), 10, 'A');
    files.keep(bytes('b'), 10, 'B');
    assert.equal(known(files, 'a', 'b', 'c', 'ab'), 'AB--');
  });

  it('is few files, of which the longest unasked go first', () => {
    const files = new LastFiles<string>();
    for (let i = 0; i < MOST_FILES; i += 1) files.keep(bytes(String(i)), 10, String(i));
    assert.equal(known(files, '0'), '0');
    files.keep(bytes('x'), 10, 'X');
    assert.equal(known(files, '1', '0', '2', 'x'), '-02X');
  });

  it('is one large file alone, or small ones together', () => {
    const files = new LastFiles<string>();
    files.keep(bytes('a'), 1_500_000, 'A');
    files.keep(bytes('b'), 1_500_000, 'B');
    assert.equal(known(files, 'a', 'b'), 'AB');
    files.keep(bytes('c'), 1_500_000, 'C');
    assert.equal(known(files, 'a', 'b', 'c'), '-BC');
    files.keep(bytes('d'), 100_000_000, 'D');
    assert.equal(known(files, 'b', 'c', 'd'), '--D');
    files.makeRoom();
    assert.equal(known(files, 'd'), '-', 'nothing large is held while another is opened');
    files.keep(bytes('e'), 4_000_000, 'E');
    files.makeRoom();
    assert.equal(known(files, 'e'), 'E');
  });
});
