import assert from 'node:assert/strict';
import { createSend } from '../../addin/api/transport.js';

describe('what a page sends', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('holds no control character, whatever was pasted into a field', async () => {
    let sent = '';
    globalThis.fetch = (_, init) => {
      sent = init?.body as string;
      return Promise.resolve(new Response('{}', { status: 404, headers: { 'Content-Type': 'application/json' } }));
    };
    const body = { account: 'thu\u0000', password: 'một\u000bhai\tba\n', channel: 'cookie' } as const;
    await createSend(() => 'vi')('signIn', { body }).catch(() => undefined);
    assert.deepEqual(JSON.parse(sent), { account: 'thu', password: 'một\nhai\tba\n', channel: 'cookie' });
  });
});
