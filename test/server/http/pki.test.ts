import assert from 'node:assert/strict';
import { buildSchool } from '../../support/builders.js';
import { buildAuthority } from '../../support/certificates.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('what the school’s authority publishes', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
  });
  after(() => server.stop());
  const get = (file: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/pki/${file}`, { headers });

  it('is nothing before there is an authority', async () => {
    for (const file of ['issuing.crl', 'root.cer', 'root-key.pem', '..%2Fx']) {
      assert.equal((await get(file)).status, 404, file);
    }
  });

  it('can be fetched by anybody, and asked for again cheaply', async () => {
    const { certificate } = await buildAuthority(server.deps);
    const cer = await get('issuing.cer');
    assert.deepEqual(Buffer.from(await cer.arrayBuffer()), Buffer.from(certificate));
    assert.equal(cer.headers.get('Content-Type'), 'application/pkix-cert');
    for (const file of ['issuing.crl', 'root.crl', 'root.cer']) {
      const first = await get(file);
      assert.equal(first.status, 200);
      assert.match(first.headers.get('Cache-Control')!, /^public, max-age=\d+/);
      await first.arrayBuffer();
      // Without a Cache-Control of its own, fetch would ask for no answer from any cache.
      const asked = { 'If-None-Match': first.headers.get('ETag')!, 'Cache-Control': 'max-age=0' };
      const again = await get(file, asked);
      assert.deepEqual([again.status, (await again.arrayBuffer()).byteLength], [304, 0]);
    }
    assert.equal((await get('issuing.crl')).headers.get('Content-Type'), 'application/pkix-crl');
    assert.equal((await get('issuing.key')).status, 404);
  });
});
