import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type ErrorRequestHandler } from 'express';
import { RecordUnwritable } from '../../../core/record/writable.js';
import { listen, stopListening } from '../../../server/web/listen.js';
import { problems } from '../../../server/http/problems.js';

describe('a problem', () => {
  it('is a refusal with its words when a record cannot be written, and no mistake of ours', async () => {
    const app = express();
    app.use(() => {
      throw new RecordUnwritable('2600000001', 'pupil.mother');
    });
    app.use(problems({ log: { info() {}, warn() {}, error: assert.fail }, newId: () => '' }));
    const server = http.createServer(app);
    const port = await listen(server, 0, '127.0.0.1');
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'Accept-Language': 'en' } });
      const { status, code, reason } = (await answer.json()) as Record<string, unknown>;
      assert.deepEqual([answer.status, status, code], [422, 422, 'record-unwritable']);
      assert.match(String(reason), /2600000001.*pupil\.mother/);
    } finally {
      await stopListening(server, 1000);
    }
  });

  it('is none where whoever asked for a file has gone before it begins', async () => {
    const leave = new AbortController();
    const app = express();
    app.use(async (_req, res) => {
      const gone = once(res, 'close');
      leave.abort();
      await gone;
      await pipeline(Readable.from(['bytes']), res);
    });
    const heard: unknown[] = [];
    app.use(((error, _req, _res, next) => {
      heard.push(error);
      next(error);
    }) satisfies ErrorRequestHandler);
    const said: unknown[] = [];
    app.use(problems({ log: { info() {}, warn() {}, error: (...line) => void said.push(line) }, newId: () => '' }));
    const server = http.createServer(app);
    const port = await listen(server, 0, '127.0.0.1');
    await assert.rejects(fetch(`http://127.0.0.1:${port}/`, { signal: leave.signal }));
    while (heard.length === 0) await new Promise(setImmediate);
    await stopListening(server, 1000);
    assert.deepEqual(said, []);
  });
});
