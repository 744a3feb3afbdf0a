/** Codes are declared below the words, with what the words speak of: each text asks for that and for nothing else. */
import assert from 'node:assert/strict';
import type { Declared } from '../../../core/codes/declared.js';
import { REFUSALS } from '../../../core/codes/refusals/refusals.js';
import { RULES } from '../../../core/codes/rules.js';
import { refusals as enRefusals } from '../../../core/words/en/refusals.js';
import { rules as enRules } from '../../../core/words/en/rules.js';
import { refusals as viRefusals } from '../../../core/words/vi/refusals.js';
import { rules as viRules } from '../../../core/words/vi/rules.js';
import type { RefusalWords, RuleWords } from '../../../core/words/words.js';

type Words = Readonly<Record<string, RefusalWords | RuleWords>>;

const LANGUAGES: readonly (readonly [string, Declared, Words])[] = [
  ['refusals in Vietnamese', REFUSALS, viRefusals],
  ['refusals in English', REFUSALS, enRefusals],
  ['findings in Vietnamese', RULES, viRules],
  ['findings in English', RULES, enRules],
];

const askedFor = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))),
];

describe('words for codes', () => {
  for (const [what, codes, words] of LANGUAGES) {
    it(`${what}: one for every code, asking for what the code declares`, () => {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(codes).sort());
      for (const [code, names] of Object.entries(codes)) {
        assert.deepEqual(askedFor(Object.values<string>({ ...words[code]! })).sort(), [...names].sort(), code);
      }
    });
  }
});
