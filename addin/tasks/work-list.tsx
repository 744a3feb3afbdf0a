/** What waits for this person's act, one line each: what, of whom, how many, until when, and its one button. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkLine } from '../../core/contract/work.js';
import { goTo } from '../frame/route.js';
import { useLineStyles } from '../parts/line-styles.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { useWords } from '../words/words.js';
import { daysLeftText, toneOfDays } from './deadline.js';
import { placeOf, wordsOf } from './work-words.js';

/** More lines than these are folded. */
const SHOWN = 15;

export function WorkList({ lines }: { readonly lines: readonly WorkLine[] }) {
  const { t } = useWords();
  const styles = useLineStyles();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, SHOWN);
  return (
    <Section raised title={t('work.title')}>
      <ul className={styles.list}>
        {shown.map((line, at) => (
          <Line key={line.kind} line={line} primary={at === 0} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button onClick={() => setAll(true)}>{t('work.more-lines', { n: lines.length - shown.length })}</Button>
      )}
    </Section>
  );
}

function Line({ line, primary }: { readonly line: WorkLine; readonly primary: boolean }) {
  const { t } = useWords();
  const styles = useLineStyles();
  const { what, act } = wordsOf(line, t);
  const { daysLeft } = line;
  const { route, way } = placeOf(line);
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        <Sign tone={(daysLeft !== null && toneOfDays(daysLeft)) || 'info'} />
        <span className={styles.words}>
          <span className={styles.name}>{what}</span>
          {daysLeft !== null && <span className={styles.quiet}>{daysLeftText(daysLeft, t)}</span>}
        </span>
      </span>
      <Button
        className={styles.act}
        appearance={primary ? 'primary' : 'secondary'}
        aria-label={act === what ? undefined : `${act}: ${what}`}
        onClick={() => goTo(route, way)}
      >
        {act}
      </Button>
    </li>
  );
}
