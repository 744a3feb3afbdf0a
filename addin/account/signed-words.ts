/** A signature of hers in words: what, of which class and how many pupils; when and from where. */
import type { MySignature } from '../../core/contract/my-account.js';
import { subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

export function useSignedWords(signature: MySignature): { readonly what: string; readonly how: string } {
  const { t, moment, locale } = useWords();
  const { kind, className, subject, pupils, at, device, from, certificate } = signature;
  const of = className === null ? '' : `, ${t('work.class', { class: className })}`;
  const many = pupils === null ? '' : `, ${t('account.signed-pupils', { n: pupils })}`;
  const named = subject === null ? '' : ` ${subjectTitle(subject, locale)}`;
  return {
    what: `${t(`account.signed-${kind}`)}${named}${of}${many}`,
    how: t('account.signed-how', {
      at: moment(at),
      device: device ?? t('account.device-unknown'),
      from: from ?? '–',
      certificate: certificate.slice(0, 16),
    }),
  };
}
