import assert from 'node:assert/strict';
import { ConnectionLost } from '../../addin/api/failures.js';
import { createSend, type Send } from '../../addin/api/transport.js';
import { followPrintJob } from '../../addin/seal/follow-print-job.js';
import type { PrintJob } from '../../core/contract/sealing.js';

const job = (done: number, state: PrintJob['state'] = 'running'): PrintJob => ({ id: 'a', state, done, total: 3 });
const event = (one: PrintJob): string => `data: ${JSON.stringify(one)}\n\n`;

/** A stream of these pieces, which then ends, or stays open and silent. */
const streamOf = (pieces: readonly string[], open = false): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (!open) controller.close();
    },
  });

/** A server by its answers in turn: to a request for events, and to a question. */
function serverOf(streams: (() => ReadableStream<Uint8Array>)[], answers: (() => PrintJob)[]) {
  const asked: string[] = [];
  const call = ((name: string) =>
    Promise.resolve().then(() => {
      asked.push(name);
      const next = name === 'printJobEvents' ? streams.shift() : answers.shift();
      if (!next) throw new ConnectionLost('no answer');
      return next();
    })) as unknown as Send;
  return { asked, call };
}

async function follow(
  call: Send,
  {
    pause = () => Promise.resolve(),
    stop = new AbortController(),
  }: { pause?: (ms: number, signal: AbortSignal) => Promise<void>; stop?: AbortController } = {},
) {
  const shown: PrintJob[] = [];
  const failures: unknown[] = [];
  await followPrintJob('a', {
    call,
    signal: stop.signal,
    onJob: (one) => shown.push(one),
    onFailure: (failure) => failures.push(failure),
    pause,
  });
  return { shown, failures };
}
/** Between two questions time passes; a stream is never too slow. */
const questionsOnly = (ms: number): Promise<void> => (ms === 1000 ? Promise.resolve() : new Promise(() => undefined));

describe('following a print job', () => {
  it('is told by the server, however the stream is cut, and asks nothing', async () => {
    const text = `${event(job(0))}:\n\n${event(job(2))}${event(job(3, 'done'))}`;
    for (const size of [1, 7, text.length]) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g'))!;
      const { asked, call } = serverOf([() => streamOf(pieces)], []);
      const { shown } = await follow(call, { pause: questionsOnly });
      assert.deepEqual(shown, [job(0), job(2), job(3, 'done')]);
      assert.deepEqual(asked, ['printJobEvents']);
    }
  });

  it('asks where there is no stream, and tries none again', async () => {
    const { asked, call } = serverOf([], [() => job(1), () => job(3, 'done')]);
    const { shown, failures } = await follow(call, { pause: questionsOnly });
    assert.deepEqual(shown, [job(1), job(3, 'done')]);
    assert.deepEqual(asked, ['printJobEvents', 'printJob', 'printJob']);
    assert.deepEqual(failures, []);
  });

  it('asks where nothing comes through, as where somebody between keeps it back', async () => {
    const { asked, call } = serverOf([() => streamOf([], true)], [() => job(3, 'done')]);
    // The first wait is over at once, and ends the request as a browser does.
    const cutting = ((name: string, _input: never, options: { signal: AbortSignal }) =>
      (call as unknown as (name: string) => Promise<unknown>)(name).then((answer) => {
        if (!(answer instanceof ReadableStream)) return answer;
        return new ReadableStream({
          start: (controller) =>
            options.signal.aborted
              ? controller.error(new Error('aborted'))
              : options.signal.addEventListener('abort', () => controller.error(new Error('aborted'))),
        });
      })) as unknown as Send;
    const { shown } = await follow(cutting, { pause: () => Promise.resolve() });
    assert.deepEqual(shown, [job(3, 'done')]);
    assert.deepEqual(asked, ['printJobEvents', 'printJob']);
  });

  it('asks and listens again where a stream ended before the job', async () => {
    const { asked, call } = serverOf(
      [() => streamOf([event(job(1))]), () => streamOf([event(job(3, 'done'))])],
      [() => job(2)],
    );
    const { shown } = await follow(call, { pause: questionsOnly });
    assert.deepEqual(shown, [job(1), job(2), job(3, 'done')]);
    assert.deepEqual(asked, ['printJobEvents', 'printJob', 'printJobEvents']);
  });

  it('goes on asking while the server cannot be reached, and says so', async () => {
    const lost = () => {
      throw new ConnectionLost('no answer');
    };
    const { call } = serverOf([], [lost, lost, () => job(3, 'done')]);
    const { shown, failures } = await follow(call, { pause: questionsOnly });
    assert.deepEqual(shown, [job(3, 'done')]);
    assert.equal(failures.length, 2);
  });

  it('asks where what comes is of another form', async () => {
    const { call } = serverOf([() => streamOf(['data: {"id":1}\n\n'])], [() => job(3, 'done')]);
    assert.deepEqual((await follow(call, { pause: questionsOnly })).shown, [job(3, 'done')]);
  });

  it('stops when nobody looks any more', async () => {
    const stop = new AbortController();
    const { asked, call } = serverOf([() => streamOf([event(job(1))])], [() => job(2), () => job(2)]);
    const pause = () => Promise.resolve(stop.abort());
    const { shown } = await follow(call, {
      stop,
      pause: (ms) => (ms === 1000 ? pause() : new Promise(() => undefined)),
    });
    assert.deepEqual(shown, [job(1)]);
    assert.deepEqual(asked, ['printJobEvents']);
  });
});

describe('a request for events', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('carries the token, and takes nothing else for a stream', async () => {
    let sent: Headers | null = null;
    let type = 'text/event-stream';
    globalThis.fetch = (_, init) => {
      sent = new Headers(init?.headers);
      return Promise.resolve(new Response('data: 1\n\n', { headers: { 'Content-Type': type } }));
    };
    const ask = () =>
      createSend(() => 'vi')('printJobEvents', { params: { id: 'a' } }, { headers: { Authorization: 'Bearer t' } });
    assert.ok((await ask()) instanceof ReadableStream);
    assert.equal(sent!.get('Authorization'), 'Bearer t');
    assert.match(sent!.get('Accept')!, /^text\/event-stream, /);
    type = 'text/html';
    await assert.rejects(ask(), { message: 'no events' });
  });
});
