/** What an inspection took away, opened and checked where it lies; drawn anew with each answer. */
import { NAMED_FACTS, type NamedFact } from '../../core/contract/bundles.js';
import { shownDay } from '../../core/codes/day.js';
import { fill } from '../../core/text/fill.js';
import type { BundleWords } from '../../core/words/bundle-words.js';
import { bundle as en } from '../../core/words/en/bundle.js';
import { bundle as vi } from '../../core/words/vi/bundle.js';
import { button, element } from '../paper/element.js';
import { checkRecords, type RecordVerdict } from './check-records.js';
import { checkTrail, type TrailChecked } from './check-trail.js';
import { openBundle, type OpenedBundle } from './open-bundle.js';

const FACTS = {
  vi: { ethnicity: 'dân tộc', parents: 'cha mẹ, người giám hộ', health: 'sức khỏe' },
  en: { ethnicity: 'ethnicity', parents: 'parents and guardians', health: 'health' },
} as const satisfies Record<'vi' | 'en', Record<NamedFact, string>>;

interface Found {
  readonly opened: OpenedBundle;
  readonly verdicts: ReadonlyMap<string, RecordVerdict>;
  readonly trail: TrailChecked | null;
}

export function showBundlePage(root: HTMLElement): void {
  let locale: 'vi' | 'en' = 'vi';
  let file: File | null = null;
  let found: Found | null = null;
  let note = '';
  const words = (): BundleWords => (locale === 'vi' ? vi : en);
  const live = element('p', { role: 'status' });
  const say = (what: string): void => void ((note = what), (live.textContent = what));

  async function open(passphrase: string): Promise<void> {
    if (file === null || passphrase === '') return say(words().lacks);
    say(words().working);
    try {
      const opened = await openBundle(new Uint8Array(await file.arrayBuffer()), passphrase);
      if (opened === null) return say(words().wrong);
      found = { opened, verdicts: await checkRecords(opened, new Date()), trail: checkTrail(opened.files) };
      say('');
      draw();
      root.querySelector<HTMLElement>('#result h2')?.focus();
    } catch {
      say(words().broken);
    }
  }

  function draw(): void {
    const own = words();
    document.documentElement.lang = locale;
    document.title = own.title;
    const chooser = element('input', { type: 'file', accept: '.age' });
    chooser.addEventListener('change', () => void (file = chooser.files?.[0] ?? null));
    const typed = element('input', { id: 'passphrase', type: 'password', autocomplete: 'off' });
    const language = button(own.language, () => {
      locale = locale === 'vi' ? 'en' : 'vi';
      draw();
    });
    live.textContent = note;
    root.replaceChildren(
      element('h1', {}, own.title),
      element('p', {}, own.lead),
      element('p', {}, element('label', {}, own.file, ' ', chooser)),
      element('p', {}, element('label', { for: 'passphrase' }, own.passphrase), ' ', typed),
      element(
        'p',
        {},
        button(own.open, () => void open(typed.value)),
      ),
      live,
      element('section', { id: 'result' }, ...(found === null ? [] : resultOf(found, own, locale))),
      element('p', { class: 'note' }, own.unknown),
      element('div', { class: 'ways' }, language),
    );
  }
  draw();
}

function resultOf({ opened, verdicts, trail }: Found, words: BundleWords, locale: 'vi' | 'en'): HTMLElement[] {
  const { facts } = opened;
  const { decision, decidedOn, authority, records, among, seed, named, leftOut, certificates } = facts;
  const missing = NAMED_FACTS.filter((fact) => !named.includes(fact)).map((fact) => FACTS[locale][fact]);
  const lines = [
    fill(words.made, { school: facts.school.name, at: facts.madeAt }),
    fill(words.covers, { classes: facts.classes.join(', ') }),
    seed === null ? fill(words.whole, { n: records.length }) : fill(words.sample, { n: records.length, among, seed }),
    ...(missing.length === 0 ? [] : [fill(words.leftOutFacts, { what: missing.join(', ') })]),
  ];
  const list = (texts: readonly string[]): HTMLElement =>
    element('ul', {}, ...texts.map((text) => element('li', {}, text)));
  const title = (text: string): HTMLElement => element('h2', { tabindex: '-1' }, text);
  return [
    title(fill(words.decision, { decision, day: shownDay(decidedOn), authority })),
    list(lines),
    title(words.trail),
    ...trailLines(trail, words),
    title(words.records),
    list(
      records.map(
        ({ name, className, code }) =>
          `${name}, ${className}, ${code}: ${words.verdicts[verdicts.get(code) ?? 'unknown']}`,
      ),
    ),
    ...(leftOut.length === 0 ? [] : [title(words.leftOut), list(leftOut)]),
    title(words.certificates),
    list(
      certificates.map(({ fingerprint, state, revokedAt }) =>
        fill(words.certificate, { fingerprint, state: revokedAt === null ? state : `${state} ${revokedAt}` }),
      ),
    ),
  ];
}

function trailLines(trail: TrailChecked | null, words: BundleWords): HTMLElement[] {
  if (trail === null) return [element('p', { class: 'answer open' }, words.noTrail)];
  const { root, signed, broken, events, size, key } = trail;
  const good = root && signed && broken.length === 0;
  const text = good
    ? fill(words.trailGood, { events, size })
    : fill(words.trailBad, { broken: broken.length === 0 ? '–' : broken.join(', ') });
  return [
    element('p', { class: good ? 'answer good' : 'answer bad' }, text),
    element('p', { class: 'note' }, fill(words.key, { key })),
  ];
}
