/** Look-alikes of the cases of policies in PKITS sections 4.8 to 4.12, where no policy is asked for. */
import assert from 'node:assert/strict';
import { answer, ask, AUTHORITY, type Extended } from '../../../support/chain-asking.js';
import { keyOf } from '../../../support/chain-asking.js';
import { dn, EXT, rawCertificate, rawList, signatory } from '../../../support/raw-certificates.js';

const [P1, P2, ANY] = ['1.2.3.1', '1.2.3.2', '2.5.29.32.0'];
const { policies, mappings, policyConstraints, noAny } = EXT;
const demanded = policyConstraints(0, null);
const NONE = 'no no-policy';
const TRUSTED = 'yes trusted';

const CASES: [string, Extended, string][] = [
  ['none anywhere', {}, TRUSTED],
  ['different ones, none demanded', { sub: [policies(P1)], leaf: [policies(P2)] }, TRUSTED],
  ['none, one demanded', { sub: [demanded] }, NONE],
  ['demanded and the same', { sub: [policies(P1), demanded], leaf: [policies(P1)] }, TRUSTED],
  ['demanded and different', { sub: [policies(P1), demanded], leaf: [policies(P2)] }, NONE],
  ['demanded by the root', { root: [demanded], sub: [policies(P1)], leaf: [policies(P2)] }, NONE],
  ['demanded by the root and there', { root: [demanded], sub: [policies(P1)], leaf: [policies(P1)] }, TRUSTED],
  ['demanded after two more', { root: [policyConstraints(2, null)], sub: [policies(P1)], leaf: [] }, NONE],
  ['demanded after three more', { root: [policyConstraints(3, null)], sub: [policies(P1)], leaf: [] }, TRUSTED],
  ['demanded by the certificate itself', { leaf: [policyConstraints(0, null)] }, NONE],
  ['any above', { sub: [policies(ANY), demanded], leaf: [policies(P2)] }, TRUSTED],
  ['any below', { sub: [policies(P1), demanded], leaf: [policies(ANY)] }, TRUSTED],
  ['any below and the same', { sub: [policies(P1), demanded], leaf: [policies(P1, ANY)] }, TRUSTED],
  ['any is not any more', { sub: [policies(ANY), demanded, noAny(0)], leaf: [policies(ANY)] }, NONE],
  [
    'any is not any more, by the root',
    { root: [demanded, noAny(0)], sub: [policies(ANY)], leaf: [policies(P1)] },
    NONE,
  ],
  ['any is still any', { root: [demanded, noAny(2)], sub: [policies(ANY)], leaf: [policies(P1)] }, TRUSTED],
  ['called otherwise below', { sub: [policies(P1), mappings([P1, P2]), demanded], leaf: [policies(P2)] }, TRUSTED],
  ['called as above, though mapped', { sub: [policies(P1), mappings([P1, P2]), demanded], leaf: [policies(P1)] }, NONE],
  [
    'two names for one',
    { sub: [policies(P1), mappings([P1, P2], [P1, '1.2.9']), demanded], leaf: [policies('1.2.9')] },
    TRUSTED,
  ],
  ['mapped out of any', { sub: [policies(ANY), mappings([P1, P2]), demanded], leaf: [policies(P2)] }, TRUSTED],
  [
    'mapped though not held',
    { sub: [policies(P1), mappings([P2, '1.2.9']), demanded], leaf: [policies('1.2.9')] },
    NONE,
  ],
  [
    'mapped where none may',
    { root: [policyConstraints(null, 0)], sub: [policies(P1), mappings([P1, P2]), demanded], leaf: [policies(P2)] },
    NONE,
  ],
  ['mapped from any', { sub: [policies(ANY), mappings([ANY, P2])], leaf: [policies(P2)] }, NONE],
  ['mapped to any', { sub: [policies(P1), mappings([P1, ANY])], leaf: [policies(P2)] }, NONE],
];

describe('policies along a path', function () {
  this.timeout(120_000);

  it('must hold where the path demands one, and only there', async () => {
    for (const [name, more, said] of CASES) assert.equal(await answer(more), said, name);
  });

  it('do not count a change of key as an authority', async () => {
    const [root, old, fresh, leaf] = await Promise.all(
      ['Gốc', 'Cấp', 'Cấp', 'Hòa'].map(async (name, index) => signatory(name, await keyOf(index))),
    );
    const said = async (rootMore: Uint8Array[], renamed?: string): Promise<string> => {
      const next = renamed ? { ...fresh!, name: dn(renamed) } : fresh!;
      const extensions = [...AUTHORITY(), policies(P1)];
      const above = [rawCertificate(old!, root!, { extensions }), rawCertificate(next, old!, { extensions })];
      const crls = [rawList(root!), rawList(old!), rawList(next)];
      const anchor = rawCertificate(root!, root!, { extensions: [...AUTHORITY(), ...rootMore] });
      return ask(rawCertificate(leaf!, next), [anchor], above, crls);
    };
    // Behind the old one the new key is the same authority: the leaf is the second to follow, not the third.
    assert.equal(await said([policyConstraints(3, null)]), TRUSTED);
    assert.equal(await said([policyConstraints(3, null)], 'Cấp dưới'), NONE);
    assert.equal(await said([EXT.noAny(0)]), TRUSTED);
    // Section 6.1.3 (d) (2): any policy of a certificate that only changes the key still counts.
    const any = [...AUTHORITY(), policies(ANY)];
    const above = [rawCertificate(old!, root!, { extensions: any }), rawCertificate(fresh!, old!, { extensions: any })];
    const crls = [rawList(root!), rawList(old!), rawList(fresh!)];
    const anchor = (after: number): Uint8Array[] => [
      rawCertificate(root!, root!, { extensions: [...AUTHORITY(), demanded, noAny(after)] }),
    ];
    const der = rawCertificate(leaf!, fresh!, { extensions: [policies(P1)] });
    assert.equal(await ask(der, anchor(1), above, crls), TRUSTED);
    assert.equal(await ask(der, anchor(0), above, crls), NONE);
  });
});
