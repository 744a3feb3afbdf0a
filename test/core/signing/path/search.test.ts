/** Certificates that a file brings: many, in circles, under one name. */
import assert from 'node:assert/strict';
import { type ChainInput, checkChain } from '../../../../core/signing/chain.js';
import { Budget, ChainBudget } from '../../../../core/signing/path/budget.js';
import { type Link, readLink } from '../../../../core/signing/path/link.js';
import { pathsFrom } from '../../../../core/signing/path/search.js';
import { NOW } from '../../../support/chain-certificates.js';
import { ask, AUTHORITY, chainOf, keyOf } from '../../../support/chain-asking.js';
import {
  EXT,
  ext,
  rawCertificate,
  rawList,
  type Signatory,
  signatory,
  utf8,
} from '../../../support/raw-certificates.js';

const linkOf = (der: Uint8Array): Link => {
  const link = readLink(der);
  if (typeof link === 'string') throw new Error(link);
  return link;
};

describe('looking for a path', function () {
  this.timeout(120_000);
  const under = (subject: Signatory, by: Signatory, more: Uint8Array[] = []): Uint8Array =>
    rawCertificate(subject, by, { extensions: [...AUTHORITY(), ...more] });

  it('visits no name and key twice, and ends though all sign all', async () => {
    const { root, leaf } = await chainOf();
    // Seven authorities of one name that sign each other: 13,700 ways, none to the root.
    const ring = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (index) => signatory('Vòng', await keyOf(index))));
    const crossed = ring.flatMap((one) => ring.flatMap((by) => (one === by ? [] : [under(one, by)])));
    const anchor = under(root, root);
    let signatures = 0;
    const budget = new (class extends ChainBudget {
      override signature(signed: object, signer: object): void {
        signatures++;
        super.signature(signed, signer);
      }
    })(new Budget());
    const known = { anchors: [linkOf(anchor)], others: crossed.map(linkOf) };
    const dead: string[] = [];
    await assert.rejects(async () => {
      const start = linkOf(rawCertificate(leaf, ring[0]!));
      for await (const path of pathsFrom([start], known, budget, ({ code }) => dead.push(code)))
        assert.fail(path[0]!.subject);
    });
    assert.ok(signatures <= 61, String(signatures));
    assert.equal(await ask(rawCertificate(leaf, ring[0]!), [anchor], crossed, []), 'unknown too-much-work');
    // A way out that is found before the work is used up is taken.
    const out = rawCertificate(leaf, ring[0]!);
    const exit = under(ring[0]!, root);
    assert.equal(await ask(out, [anchor], [exit, ...crossed], [rawList(root), rawList(ring[0]!)]), 'yes trusted');
  });

  it('ends where one key has a hundred names, or certificates', async () => {
    const { root, leaf } = await chainOf();
    const key = await keyOf(3);
    const named = Array.from({ length: 100 }, (_, index) => signatory(`Tầng ${index}`, key));
    const chain = named.slice(1).map((one, index) => under(one, named[index]!));
    const anchors = [under(root, root)];
    assert.equal(await ask(rawCertificate(leaf, named.at(-1)!), anchors, chain, []), 'unknown no-anchor');
    const again = Array.from({ length: 100 }, () => under(named[0]!, named[0]!));
    assert.equal(await ask(rawCertificate(leaf, named[0]!), anchors, again, []), 'unknown no-anchor');
  });

  it('reads no more bytes than any chain has', async () => {
    const { root, sub, leaf } = await chainOf();
    const anchors = [under(root, root)];
    const ballast = (bytes: number): Uint8Array => ext('1.2.3', utf8('x'.repeat(bytes)));
    const great = Array.from({ length: 12 }, () => under(sub, root, [ballast(60_000)]));
    const der = rawCertificate(leaf, sub);
    assert.equal(await ask(der, anchors, [...great, under(sub, root)], [rawList(root), rawList(sub)]), 'yes trusted');
    const { ok, code } = await checkChain(rawCertificate(leaf, sub, { extensions: [ballast(70_000)] }), {
      ...{ anchors, intermediates: [], crls: [], at: NOW },
    });
    assert.deepEqual([ok, code], ['unknown', 'too-much-work']);
    const lost = rawCertificate(leaf, signatory('Không có', await keyOf(4)));
    assert.equal(await ask(lost, anchors, great, []), 'unknown too-much-work');
    assert.equal(await ask(lost, anchors, great.slice(0, 3), []), 'unknown no-anchor');
    assert.equal(
      await ask(der, [under(root, root, [ballast(70_000)])], [under(sub, root)], []),
      'unknown too-much-work',
    );
  });

  const asked = async (der: Uint8Array, anchor: Uint8Array, others: Uint8Array[], more: Partial<ChainInput>) => {
    const input = { anchors: [anchor], intermediates: others, crls: [], at: NOW, ...more };
    const { ok, code } = await checkChain(der, input);
    return `${ok} ${code}`;
  };

  it('costs all chains of one verification together no more than it may', async () => {
    const { root, sub, leaf } = await chainOf();
    const anchor = under(root, root);
    const budget = new Budget();
    for (let ring = 0; ring < 20; ring++) {
      const name = `Vòng ${ring}`;
      const all = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (index) => signatory(name, await keyOf(index))));
      const crossed = all.flatMap((one) => all.flatMap((by) => (one === by ? [] : [under(one, by)])));
      assert.equal(await asked(rawCertificate(leaf, all[0]!), anchor, crossed, { budget }), 'unknown too-much-work');
    }
    const good = rawCertificate(leaf, sub);
    const crls = [rawList(root), rawList(sub)];
    assert.equal(await asked(good, anchor, [under(sub, root)], { crls, budget }), 'unknown too-much-work');
    assert.equal(await asked(good, anchor, [under(sub, root)], { crls }), 'yes trusted');
  });

  it('counts what was asked before only once, however often its bytes are brought', async () => {
    const { root, sub, leaf } = await chainOf();
    const [der, anchor, above] = [rawCertificate(leaf, sub), under(root, root), under(sub, root)];
    const crls = [rawList(root), rawList(sub)];
    const budget = new Budget();
    for (let signature = 0; signature < 450; signature++) {
      const said = await asked(der.slice(), anchor.slice(), [above.slice()], { crls, budget });
      assert.equal(said, 'yes trusted', String(signature));
    }
  });

  it('reads no more different bytes than a whole verification has', async () => {
    const { root, sub, leaf } = await chainOf();
    const anchor = under(root, root);
    const budget = new Budget();
    const ballast = (seed: number): Uint8Array => ext('1.2.3', utf8(String(seed).padStart(60_000, 'x')));
    const lost = rawCertificate(leaf, signatory('Không có', await keyOf(4)));
    const said: string[] = [];
    for (let chain = 0; chain < 6; chain++) {
      const others = [0, 1, 2, 3, 4, 5, 6].map((index) => under(sub, root, [ballast(chain * 7 + index)]));
      said.push(await asked(lost, anchor, others, { budget }));
    }
    assert.deepEqual(said, [
      ...Array<string>(4).fill('unknown no-anchor'),
      ...Array<string>(2).fill('unknown too-much-work'),
    ]);
    assert.equal(await asked(lost, anchor, [], { budget }), 'unknown no-anchor');
  });

  it('says nobody forged where the key that is named is not at hand', async () => {
    const { root, leaf } = await chainOf();
    const before = { ...root, key: (await chainOf()).sub.key };
    const der = (named: number | null): Uint8Array =>
      rawCertificate(leaf, before, { extensions: named === null ? [] : [EXT.issuerKey(named)] });
    const anchor = (own: number | null): Uint8Array[] => [under(root, root, own === null ? [] : [EXT.ownKey(own)])];
    assert.equal(await ask(der(1), anchor(2), [], []), 'unknown no-anchor', 'another key of the same name');
    assert.equal(await ask(der(2), anchor(2), [], []), 'no signature-wrong');
    assert.equal(await ask(der(null), anchor(2), [], []), 'no signature-wrong');
    assert.equal(await ask(der(1), anchor(null), [], []), 'no signature-wrong');
    const after = under({ ...before }, before, [EXT.ownKey(1)]);
    assert.equal(await ask(der(1), [...anchor(2), after], [], [rawList(before)]), 'yes trusted', 'and is');
  });

  it('takes the right one of several ways, whatever the others are like', async () => {
    const { root, sub, leaf } = await chainOf();
    const old = signatory('Gốc cũ', await keyOf(4));
    const expired = rawCertificate(sub, old, { extensions: AUTHORITY(), validity: expiredDays() });
    const anchors = [under(root, root), under(old, old)];
    const der = rawCertificate(leaf, sub);
    const lists = [rawList(root), rawList(sub), rawList(old)];
    assert.equal(await ask(der, anchors, [expired, under(sub, root)], lists), 'yes trusted');
    assert.equal(await ask(der, anchors, [expired], lists), 'no expired');
    assert.equal(await ask(der, anchors, [expired, under(sub, root)], lists.slice(1)), 'unknown no-crl');
  });

  it('counts no change of key in the length of a path', async () => {
    const { root, sub, leaf } = await chainOf();
    const next = { ...sub, key: signatory('Cấp', await keyOf(3)).key };
    const anchor = rawCertificate(root, root, { extensions: [EXT.basic(1), EXT.authorityUsage()] });
    const above = [under(sub, root), under(next, sub)];
    const lists = [rawList(root), rawList(sub), rawList(next)];
    assert.equal(await ask(rawCertificate(leaf, next), [anchor], above, lists), 'yes trusted');
    const further = signatory('Cấp dưới', await keyOf(4));
    const deeper = [...above, under(further, next)];
    const said = await ask(rawCertificate(leaf, further), [anchor], deeper, [...lists, rawList(further)]);
    assert.equal(said, 'no path-too-long');
  });

  it('finds names that are only written otherwise', async () => {
    const { root, sub, leaf } = await chainOf();
    const der = rawCertificate(leaf, sub, { issuer: signatory('  CẤP ', await keyOf(1)).name });
    assert.equal(await ask(der, [under(root, root)], [under(sub, root)], [rawList(root), rawList(sub)]), 'yes trusted');
  });
});

function expiredDays(): Uint8Array {
  const time = (text: string): Uint8Array => Uint8Array.from([0x17, text.length, ...Buffer.from(text)]);
  return Uint8Array.from([0x30, 30, ...time('200101000000Z'), ...time('210101000000Z')]);
}
