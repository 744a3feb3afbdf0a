/** Whatever a token's library answers is said in words; and keys that want their PIN at every signature get it. */
import assert from 'node:assert/strict';
import { createHash, verify, X509Certificate } from 'node:crypto';
import type * as Pkcs11 from 'pkcs11js';
import { SIGNING_REFUSALS, SigningRefused } from '../../../core/signing/signer.js';
import { ui } from '../../../core/words/vi/ui.js';
import { openTokens, type Tokens, tokensOf } from '../../../server/token/pkcs11.js';
import { RETURN_CODES, type ReturnCode } from '../../../server/token/return-codes.js';
import { makeSoftToken, type SoftToken, softTokenLibrary, TOKEN_PIN } from '../../support/soft-token.js';

type Library = typeof Pkcs11;
const CERTIFICATE = Buffer.from('a certificate');
const FINGERPRINT = createHash('sha256').update(CERTIFICATE).digest('hex');
const HASH = createHash('sha256').update('x').digest();

/** What a slot holds: our certificate, somebody else's, a token that was not set up, one that answers with a code. */
type InSlot = 'ours' | 'other' | 'fresh' | { readonly says: number; readonly when: 'asked' | 'opened' };

/** Tokens with one key each; `fails` says what a function answers instead of working. */
function fakeModule(
  lib: Library,
  {
    pad = false,
    eachTime = null as boolean | null,
    fails = {} as Record<string, number[]>,
    slots = ['ours'] as readonly InSlot[],
  },
) {
  const inSlot = (slot: Buffer): InSlot => slots[slot[0]!]!;
  const answers = (slot: Buffer, when: 'asked' | 'opened'): void => {
    const held = inSlot(slot);
    if (typeof held === 'object' && held.when === when) throw Object.assign(new Error(when), { code: held.says });
  };
  const calls: string[] = [];
  let found: Buffer[] = [];
  const step = (name: string, ...given: unknown[]): void => {
    calls.push([name, ...given].join(' '));
    const code = fails[name]?.shift();
    if (code !== undefined) throw Object.assign(new Error(name), { code });
  };
  const template = (t: { type: number; value: unknown }[]) => t.find(({ type }) => type === lib.CKA_CLASS)?.value;
  const module = {
    C_GetSlotList: () => (step('C_GetSlotList'), slots.map((_, at) => Buffer.from([at]))),
    C_GetTokenInfo: (slot: Buffer) => (
      step('C_GetTokenInfo'),
      answers(slot, 'asked'),
      {
        flags:
          (inSlot(slot) === 'fresh' ? 0 : lib.CKF_TOKEN_INITIALIZED) |
          (pad ? lib.CKF_PROTECTED_AUTHENTICATION_PATH : 0),
        label: 'Thẻ của cô Hạnh ',
      }
    ),
    C_OpenSession: (slot: Buffer) => (step('C_OpenSession'), answers(slot, 'opened'), slot),
    C_CloseSession: () => step('C_CloseSession'),
    C_Login: (_: Buffer, user: number, pin?: string) => step('C_Login', user, pin ?? 'pad'),
    C_Logout: () => step('C_Logout'),
    C_FindObjectsInit: (_: Buffer, t: { type: number; value: unknown }[]) => {
      step('C_FindObjectsInit');
      found = [Buffer.from(template(t) === lib.CKO_PRIVATE_KEY ? 'key' : 'certificate')];
    },
    C_FindObjects: () => (step('C_FindObjects'), found),
    C_FindObjectsFinal: () => step('C_FindObjectsFinal'),
    C_GetAttributeValue: (slot: Buffer, __: Buffer, [{ type }]: [{ type: number }]) => {
      if (type !== lib.CKA_ALWAYS_AUTHENTICATE)
        return [{ type, value: inSlot(slot) === 'ours' ? CERTIFICATE : Buffer.from('another') }];
      if (eachTime === null) throw Object.assign(new Error(), { code: lib.CKR_ATTRIBUTE_TYPE_INVALID });
      return [{ type, value: Buffer.from([eachTime ? 1 : 0]) }];
    },
    C_SignInit: () => step('C_SignInit'),
    C_Sign: () => (step('C_Sign'), Buffer.from('signed')),
  };
  return { tokens: tokensOf(lib, module as never), calls };
}

describe('what a token answers', () => {
  let lib: Library;
  before(async function () {
    const loaded = await import('pkcs11js').catch(() => null);
    if (!loaded) {
      console.warn('      pkcs11js is not installed: answers of tokens are NOT tested here');
      return this.skip();
    }
    lib = (loaded as unknown as { default?: Library }).default ?? loaded;
  });

  const CALLS = ['C_GetSlotList', 'C_GetTokenInfo', 'C_OpenSession', 'C_FindObjectsInit', 'C_FindObjects'];
  const refused = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      assert.ok(error instanceof SigningRefused, String(error));
      return error.code;
    }
    return 'nothing was refused';
  };

  it('is said in words, every return code wherever it comes, a maker’s own too', () => {
    const codes = Object.keys(lib).filter((name) => name.startsWith('CKR_') && name !== 'CKR_OK') as ReturnCode[];
    assert.ok(codes.length > 80);
    for (const name of codes) {
      const said = RETURN_CODES[name];
      assert.ok(SIGNING_REFUSALS.includes(said), name);
      assert.ok(ui[`signer.${said}`] && ui[`signer.${said}.remedy`], name);
      for (const call of [...CALLS, 'C_Login', 'C_SignInit', 'C_Sign']) {
        // Answers that are dealt with, not told.
        if (call === 'C_Login' && name === 'CKR_USER_ALREADY_LOGGED_IN') continue;
        const fails = { [call]: Array<number>(3).fill(lib[name]) };
        const { tokens } = fakeModule(lib, { fails });
        assert.equal(
          refused(() => tokens.sign(FINGERPRINT, '1', [HASH])),
          said,
          `${name} of ${call}`,
        );
      }
    }
    for (const [code, said] of [
      [0x80000001, 'token-fault'],
      [0x1b, 'token-key-refuses'],
      [0x140, 'token-mechanism'],
    ] as const) {
      const { tokens } = fakeModule(lib, { fails: { C_Sign: [code] } });
      assert.equal(
        refused(() => tokens.sign(FINGERPRINT, '1', [HASH])),
        said,
      );
    }
    for (const call of CALLS) {
      const { tokens } = fakeModule(lib, { fails: { [call]: [lib.CKR_DEVICE_REMOVED] } });
      assert.equal(
        refused(() => tokens.certificates()),
        'token-removed',
        call,
      );
    }
  });

  it('is no token, or none with this certificate, and says which', () => {
    const said = (...slots: InSlot[]): string =>
      refused(() => fakeModule(lib, { slots }).tokens.sign(FINGERPRINT, '1', [HASH]));
    assert.equal(said(), 'token-missing');
    assert.equal(said('fresh'), 'token-missing', 'nobody has put anything on it');
    assert.equal(said('other'), 'not-on-token');
    assert.equal(said('fresh', 'other', 'other'), 'not-on-token');
    const { tokens, calls } = fakeModule(lib, { slots: ['other'] });
    assert.equal(
      refused(() => tokens.sign(FINGERPRINT, '1', [HASH])),
      'not-on-token',
    );
    assert.ok(!calls.some((call) => call.startsWith('C_Login')), 'no PIN is tried on a token that is not asked for');
  });

  it('of another card beside the signer’s own stops nobody, and is told where hers is not found', () => {
    for (const when of ['asked', 'opened'] as const)
      for (const [says, said] of [
        [lib.CKR_TOKEN_NOT_RECOGNIZED, 'token-unknown'],
        [lib.CKR_DEVICE_ERROR, 'token-fault'],
      ] as const) {
        const odd = { says, when };
        for (const slots of [[odd, 'ours'] as const, ['ours', odd] as const]) {
          const { tokens } = fakeModule(lib, { slots });
          assert.equal(tokens.sign(FINGERPRINT, '1', [HASH]).signatures.length, 1);
          assert.equal(tokens.certificates().length, 1);
        }
        const { tokens } = fakeModule(lib, { slots: ['other', odd] });
        assert.equal(
          refused(() => tokens.sign(FINGERPRINT, '1', [HASH])),
          said,
        );
        assert.equal(
          refused(() => fakeModule(lib, { slots: [odd] }).tokens.certificates()),
          said,
        );
      }
  });

  it('gives a key its PIN at every signature where it wants it, asked of nobody again', () => {
    const { tokens, calls } = fakeModule(lib, { eachTime: true });
    const { signatures, asked } = tokens.sign(FINGERPRINT, '246810', [HASH, HASH, HASH]);
    assert.deepEqual([signatures.length, asked], [3, 0]);
    const logins = calls.filter((call) => call.startsWith('C_Login'));
    const each = `C_Login ${lib.CKU_CONTEXT_SPECIFIC} 246810`;
    assert.deepEqual(logins, [`C_Login ${lib.CKU_USER} 246810`, each, each, each]);
    assert.ok(calls.indexOf(each) > calls.indexOf('C_SignInit') && calls.indexOf(each) < calls.indexOf('C_Sign'));
  });

  it('learns from the refusal itself where a library keeps that to itself', () => {
    const { tokens, calls } = fakeModule(lib, { fails: { C_Sign: [lib.CKR_USER_NOT_LOGGED_IN] } });
    assert.equal(tokens.sign(FINGERPRINT, '1', [HASH, HASH]).signatures.length, 2);
    assert.equal(calls.filter((call) => call === `C_Login ${lib.CKU_CONTEXT_SPECIFIC} 1`).length, 2);
  });

  it('counts how often a token with keys of its own asks', () => {
    for (const [eachTime, asked] of [
      [false, 1],
      [true, 4],
    ] as const) {
      const { tokens, calls } = fakeModule(lib, { pad: true, eachTime });
      assert.equal(tokens.sign(FINGERPRINT, '', [HASH, HASH, HASH]).asked, asked);
      assert.ok(calls.includes(`C_Login ${lib.CKU_USER} pad`));
      assert.equal(tokens.certificates()[0]!.pad, true);
    }
  });

  it('lets no wrong PIN pass because somebody is still signed in', () => {
    const fails = { C_Login: [lib.CKR_USER_ALREADY_LOGGED_IN, lib.CKR_PIN_INCORRECT] };
    const { tokens, calls } = fakeModule(lib, { fails });
    assert.equal(
      refused(() => tokens.sign(FINGERPRINT, 'sai', [HASH])),
      'wrong-pin',
    );
    assert.ok(calls.includes('C_Logout'));
  });
});

describe('a key that wants its PIN at every signature, on SoftHSM2', function () {
  let token: SoftToken;
  let tokens: Tokens;
  before(async function () {
    const library = softTokenLibrary();
    if (library === undefined) {
      assert.notEqual(process.env['CI'], 'true', 'SoftHSM2 and pkcs11-tool must be installed where CI=true');
      console.warn('      SoftHSM2 or pkcs11-tool is not installed: keys of identity cards are NOT tested here');
      return this.skip();
    }
    token = await makeSoftToken(library, undefined, { pinEachTime: true });
    tokens = await openTokens(library);
  });
  after(async () => {
    tokens?.close();
    await token?.remove();
  });

  it('signs a class by one PIN', () => {
    const fingerprint = createHash('sha256').update(token.certificateDer).digest('hex');
    const datas = Array.from({ length: 35 }, (_, n) => Buffer.from(`học bạ ${n}`));
    const hashes = datas.map((data) => createHash('sha256').update(data).digest());
    const { signatures, asked } = tokens.sign(fingerprint, TOKEN_PIN, hashes);
    assert.equal(asked, 0);
    const { publicKey } = new X509Certificate(token.certificateDer);
    datas.forEach((data, n) => assert.ok(verify('sha256', data, publicKey, signatures[n]!)));
    assert.throws(
      () => tokens.sign(fingerprint, '000000', hashes),
      (error: unknown) => error instanceof SigningRefused && error.code === 'wrong-pin',
    );
  });
});
