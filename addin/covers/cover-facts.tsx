/** What a cover says, fact by fact, as it stands or as it was signed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { shownDay } from '../../core/codes/day.js';
import type { CoverLine } from '../../core/contract/covers.js';
import { breaks } from '../parts/styles.js';
import type { Translate } from '../words/text.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gap: '4px 12px', margin: 0 },
  what: { ...breaks, color: tokens.colorNeutralForeground2 },
  said: { ...breaks, margin: 0 },
});

type Fact = keyof CoverLine['facts']['pupil'];

/** A fact's value as people write it. */
export function factText(fact: string, value: string | null, t: Translate): string {
  if (value === null) return t('covers.fact-none');
  if (fact === 'birthDate') return shownDay(value);
  return fact === 'sex' ? t(value === 'F' ? 'covers.sex.F' : 'covers.sex.M') : value;
}

export function CoverFactsList({ facts, name }: Pick<CoverLine, 'facts' | 'name'>) {
  const { t } = useWords();
  const styles = useStyles();
  const lines = Object.entries(facts.pupil) as [Fact, string | null][];
  return (
    <dl className={styles.facts} aria-label={t('covers.facts', { name })}>
      {lines.map(([fact, value]) => (
        <Line key={fact} what={t(`covers.fact.${fact}`)} said={factText(fact, value, t)} />
      ))}
    </dl>
  );
}

function Line({ what, said }: { readonly what: string; readonly said: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.what}>{what}</dt>
      <dd className={styles.said}>{said}</dd>
    </>
  );
}
