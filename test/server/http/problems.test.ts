import assert from 'node:assert/strict';
import http from 'node:http';
import express from 'express';
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
});
