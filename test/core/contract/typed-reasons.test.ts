/** A reason nobody can see is none, whichever act asks for it. */
import assert from 'node:assert/strict';
import { z } from 'zod';
import { ENDPOINTS } from '../../../core/contract/endpoints.js';

/** Zero-width space, joiners, marks of direction, a filler, the blank of Braille: long enough for every bound. */
const UNSEEN = '\u200b\u200d\u2060\ufeff\u200e\u3164\u2800\u00ad'.repeat(4);
const SEEN = 'Theo quyết định số 12/QĐ-THDS';
const NAMES = /^(reasons?|lateReason|answer|purpose|words|note|plan|limit|says)$/;

interface Leaf {
  readonly path: string;
  readonly schema: z.ZodString;
}

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
}

/** Every place where words are typed that must not be empty. */
function leavesOf(schema: z.ZodType, path: string, name: string): Leaf[] {
  const { type, shape, element, valueType, innerType, in: before, options, left, right } = schema.def as unknown as Def;
  if (type === 'string') {
    const leaf = schema as z.ZodString;
    return NAMES.test(name) && (leaf.minLength ?? 0) > 0 ? [{ path, schema: leaf }] : [];
  }
  const inner = [element, valueType, innerType, before, left, right, ...(options ?? [])];
  return [
    ...Object.entries(shape ?? {}).flatMap(([key, one]) => leavesOf(one, `${path}.${key}`, key)),
    ...inner.flatMap((one) => (one === undefined ? [] : leavesOf(one, path, name))),
  ];
}

const LEAVES = Object.entries(ENDPOINTS).flatMap(([name, endpoint]) =>
  'body' in endpoint && endpoint.body instanceof z.ZodType ? leavesOf(endpoint.body, name, '') : [],
);

describe('reasons people type', () => {
  it('are found in every part of the contract', () => {
    assert.ok(LEAVES.length >= 25, String(LEAVES.length));
    const found = LEAVES.map(({ path }) => path);
    for (const one of ['revokeCertificate.reason', 'printCopy.purpose', 'askOpening.reason']) {
      assert.ok(found.includes(one), `${one} of ${found.join(', ')}`);
    }
  });

  for (const { path, schema } of LEAVES) {
    it(`${path} is none of letters nobody sees`, () => {
      assert.equal(schema.safeParse(UNSEEN).success, false);
      assert.equal(schema.safeParse(` \n\t${UNSEEN} `).success, false);
      assert.deepEqual(schema.safeParse(`\u200b${SEEN}\u2060 `), { success: true, data: SEEN });
    });
  }
});
