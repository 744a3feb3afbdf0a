/** A signer that asks our server, and waits for the owner of the key. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type RemoteDoor, remoteSigner } from '../../../core/signing/remote/remote-signer.js';
import { SigningRefused } from '../../../core/signing/signer.js';

const refusedWith = (code: string) => (error: unknown) => error instanceof SigningRefused && error.code === code;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

type Answer = Awaited<ReturnType<RemoteDoor['ask']>>;
/** A door that gives these answers in turn, and writes down what happens at it; `onPause` while the owner is waited for. */
function asked(answers: readonly Answer[], onPause: () => void = () => undefined) {
  const seen: string[] = [];
  const left = [...answers];
  const signer = remoteSigner({
    certificate: bytes('certificate'),
    chain: [bytes('authority')],
    door: {
      start: (hashes) => {
        seen.push(`start ${hashes.join(' ')}`);
        return Promise.resolve('r-1');
      },
      ask: (id) => {
        seen.push(`ask ${id}`);
        return Promise.resolve(left.shift()!);
      },
      pause: () => {
        seen.push('pause');
        onPause();
        return Promise.resolve();
      },
    },
  });
  return { signer, seen };
}

describe('a signer whose key lies with a service', () => {
  it('sends hashes out and waits until the owner has confirmed', async () => {
    const { signer, seen } = asked([{ state: 'waiting' }, { state: 'signed', signatures: ['AQI=', 'Aw=='] }]);
    assert.deepEqual(await signer.sign([bytes('one'), bytes('two')]), [Uint8Array.of(1, 2), Uint8Array.of(3)]);
    const [one, two] = ['one', 'two'].map((text) => createHash('sha256').update(text).digest('base64'));
    assert.deepEqual(seen, [`start ${one} ${two}`, 'ask r-1', 'pause', 'ask r-1']);
  });
  it('shows its certificate and what stands above it', () => {
    const { signer } = asked([]);
    assert.deepEqual([signer.certificate, signer.chain], [bytes('certificate'), [bytes('authority')]]);
  });
  it('has signed nothing where the owner refuses, or nobody knows of it any more', async () => {
    for (const [state, code] of [
      ['refused', 'remote-refused'],
      ['expired', 'remote-timeout'],
    ] as const) {
      const { signer, seen } = asked([{ state: 'waiting' }, { state }]);
      await assert.rejects(signer.sign([bytes('one')]), refusedWith(code));
      assert.deepEqual(seen.slice(1), ['ask r-1', 'pause', 'ask r-1']);
    }
  });
  it('asks no more once it was closed or stopped while waiting', async () => {
    const stop = new AbortController();
    for (const end of ['close', 'stop'] as const) {
      const closing = asked([{ state: 'waiting' }, { state: 'signed', signatures: ['AQI='] }], () => {
        if (end === 'close') closing.signer.close();
        else stop.abort();
      });
      await assert.rejects(closing.signer.sign([bytes('one')], stop.signal), refusedWith('cancelled'));
      assert.deepEqual(closing.seen.slice(1), ['ask r-1', 'pause']);
    }
  });
});
