/** What was reported and what was said about it since, for whoever reads it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Incidents } from '../../core/contract/incidents.js';
import { Muted } from '../parts/muted.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: { ...column('8px'), ...breaks },
  head: { fontWeight: tokens.fontWeightSemibold },
  text: { ...breaks, margin: 0, whiteSpace: 'pre-wrap' },
  letter: { ...column('4px'), paddingLeft: '12px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
});

type Shown = Omit<Incidents['incidents'][number], 'by'>;

/** @param by Null where it is the reader's own. */
export function IncidentWords({ incident, by }: { readonly incident: Shown; readonly by: string | null }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const { at, text, state, letters } = incident;
  return (
    <div className={styles.box}>
      <span className={styles.head}>
        {by === null ? moment(at) : t('incidents.head', { when: moment(at), who: by })}
      </span>
      <Muted>{t(`incidents.state-${state}`)}</Muted>
      <p className={styles.text}>{text}</p>
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} />
      ))}
    </div>
  );
}

function Letter({ letter }: { readonly letter: Shown['letters'][number] }) {
  const { t, moment, day } = useWords();
  const styles = useStyles();
  const { kind, by, at, text, decision } = letter;
  const said = { who: by, when: moment(at) };
  return (
    <div className={styles.letter}>
      <Muted>{t(kind === 'answer' ? 'incidents.answer-by' : 'incidents.again-by', said)}</Muted>
      {decision !== null && (
        <Muted>{t('incidents.answer-decision', { number: decision.number, day: day(decision.day) })}</Muted>
      )}
      <p className={styles.text}>{text}</p>
    </div>
  );
}
