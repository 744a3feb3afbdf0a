import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { addressOf, isInward, outwardLookup, PointsInward } from '../../../server/stamping/inward.js';

describe('addresses that lead inward', () => {
  it('are those of this machine, of private networks, of links and of no network, however they are written', () => {
    const inward = [
      ...['127.0.0.1', '127.9.9.9', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
      ...['0.0.0.0', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
      ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001::1'],
      ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', 'no address', ''],
    ];
    for (const address of inward) assert.ok(isInward(address), address);
    for (const address of ['8.8.8.8', '172.15.0.1', '172.32.0.1', '113.160.0.1', '2606:4700::1111', '2405:4800::1']) {
      assert.ok(!isInward(address), address);
    }
  });

  it('are seen through the ways a URL writes them', () => {
    for (const host of ['127.1', '0x7f.0.0.1', '2130706433', '0177.0.0.1', '[::ffff:7f00:1]', '[::1]']) {
      const address = addressOf(new URL(`http://${host}/`));
      assert.ok(address !== null && isInward(address), host);
    }
    assert.equal(addressOf(new URL('http://tsa.example/')), null);
  });

  it('are not connected to where a name leads to one of them, be it beside others', async () => {
    const looking = (addresses: readonly LookupAddress[], all: boolean) =>
      new Promise<unknown>((done) => {
        const lookup = outwardLookup((_, __, found) => found(null, [...addresses]));
        lookup('tsa.example', { all }, (error, found) => done(error ?? found));
      });
    const outside = { address: '8.8.8.8', family: 4 };
    const inside = { address: '10.1.1.1', family: 4 };
    for (const all of [true, false]) {
      for (const found of [[inside], [outside, inside], []])
        assert.ok((await looking(found, all)) instanceof PointsInward);
    }
    assert.deepEqual(await looking([outside], true), [outside]);
    assert.equal(await looking([outside], false), '8.8.8.8');
  });

  it('a name nobody knows stays a name nobody knows', async () => {
    const lost = new Error('ENOTFOUND');
    const lookup = outwardLookup((_, __, found) => found(lost, []));
    assert.equal(await new Promise((done) => lookup('tsa.example', {}, done)), lost);
  });
});
