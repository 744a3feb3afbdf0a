import type { UploadAnswer } from '../../core/contract/sheet.js';
import { RESULTS } from '../../core/codes/levels.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import { Disclosure } from '../parts/disclosure.js';
import { Section } from '../parts/section.js';
import { ResultList } from './result-list.js';
import { useWords } from '../words/words.js';

/** Results per pupil, closed behind their numbers; nothing where the sheet has none. */
export function ResultsSection({
  answer: { results, pupils },
}: {
  readonly answer: Pick<UploadAnswer, 'results' | 'pupils'>;
}) {
  const { t } = useWords();
  if (results.length === 0) return null;
  const counts = [...RESULTS, null].flatMap((code) => {
    const n = results.filter(({ result }) => result === code).length;
    return n === 0
      ? []
      : [t('results.count', { result: code === null ? t('results.unknown') : RESULT_NAMES[code], n })];
  });
  return (
    <Section raised title={t('results.title')}>
      <Disclosure label={counts.join(' · ')}>
        <ResultList results={results} pupils={pupils} />
      </Disclosure>
    </Section>
  );
}
