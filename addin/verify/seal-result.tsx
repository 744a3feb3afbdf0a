/** The seal of a PDF: what it covers and whose it is; pages are only as good as it. */
import type { SealVerdict } from '../../core/signing/verify/pdf-seal.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { toneOf } from './step-words.js';
import { reasonText } from './step-words.js';
import { useWords } from '../words/words.js';

const COVERAGE = ['no-seal', 'covers-part', 'seal-unreadable', 'changed', 'value-wrong'] as const;
const isCoverage = (code: string): code is (typeof COVERAGE)[number] => (COVERAGE as readonly string[]).includes(code);

export function SealResult({ seal }: { readonly seal: SealVerdict }) {
  const { t, moment } = useWords();
  const { ok, code, name, signedAt } = seal;
  const title =
    ok === true ? t('verify.seal-ok') : isCoverage(code) ? t(`verify.seal-${code}`) : t('verify.seal-doubtful');
  return (
    <Section raised title={t('verify.seal')}>
      <Notice tone={toneOf(ok)} title={title}>
        {name !== '' && <div>{t('verify.seal-by', { name })}</div>}
        {signedAt !== null && <div>{t('verify.claimed', { when: moment(signedAt) })}</div>}
        {ok !== true && !isCoverage(code) && <div>{reasonText({ reason: code, detail: '' }, t)}</div>}
      </Notice>
    </Section>
  );
}
