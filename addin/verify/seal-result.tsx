/** The seal of a PDF: what it covers and whose it is, and whether what is attached belongs to it. */
import type { SealVerdict } from '../../core/signing/verify/pdf-seal.js';
import type { Step } from '../../core/signing/verify/steps.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { reasonText, stepName, toneOf } from './step-words.js';
import { useWords } from '../words/words.js';

export interface SealResultProps {
  readonly seal: SealVerdict;
  /** Of the file as a whole. */
  readonly steps: readonly Step[];
}

export function SealResult({ seal, steps }: SealResultProps) {
  const words = useWords();
  const { t, moment } = words;
  const { ok, code, name, signedAt, stampedAt, stampedInternally, level } = seal;
  const why = reasonText({ reason: code, detail: '' }, words);
  // Where nothing is wrong with the pages, only whose seal it is may be open.
  const title = ok === true ? t('verify.seal-ok') : ok === null && name !== '' ? t('verify.seal-doubtful') : why;
  return (
    <Section raised title={t('verify.seal')}>
      <Notice tone={toneOf(ok)} title={title}>
        {name !== '' && <div>{t('verify.seal-by', { name })}</div>}
        {stampedAt === null ? (
          signedAt !== null && <div>{t('verify.claimed', { when: moment(signedAt) })}</div>
        ) : (
          <div>
            {t(stampedInternally ? 'verify.stamped-internally' : 'verify.stamped', { when: moment(stampedAt) })}
          </div>
        )}
        {(level === 'B-LTA' || level === 'B-LT') && <div>{t(`verify.level-${level}`)}</div>}
        {ok !== true && title !== why && <div>{why}</div>}
      </Notice>
      {steps
        .filter((step) => step.ok !== true)
        .map((step) => (
          <Notice key={step.code} tone={toneOf(step.ok)} title={stepName(step, words)}>
            {reasonText(step, words)}
          </Notice>
        ))}
    </Section>
  );
}
