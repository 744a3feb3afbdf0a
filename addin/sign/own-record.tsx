/** One record as its homeroom teacher sees it: how far its subjects are, what is missing and from whom, completion, awards. */
import { makeStyles } from '@fluentui/react-components';
import type { RecordLine as Line, RecordToSign } from '../../core/contract/signing.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import type { Tone } from '../parts/sign.js';
import { breaks } from '../parts/styles.js';
import { RecordLine } from '../records/record-line.js';
import { useWords } from '../words/words.js';
import { owedTitle } from './owed-words.js';
import { PromotionNote } from './promotion-note.js';

const useStyles = makeStyles({ text: { ...breaks, margin: 0 } });

export const toneOf = ({ state, owed, returned }: Line): Tone => {
  if (!mayChangeValues(state)) return 'done';
  if (returned !== null) return 'warning';
  return owed.length > 0 ? 'waiting' : 'info';
};

export interface OwnRecordProps {
  readonly line: Line;
  /** Its values, where it can be signed. */
  readonly whole: RecordToSign | undefined;
}

export function OwnRecord({ line, whole }: OwnRecordProps) {
  const { t } = useWords();
  const { awards, state, subjectsSigned, subjectsNeeded } = line;
  const summary = [
    t('sign.subjects-signed', { n: subjectsSigned, of: subjectsNeeded }),
    ...(awards.length > 0 ? [awards.join('; ')] : []),
  ].join(' · ');
  return (
    <RecordLine
      line={line}
      tone={toneOf(line)}
      said={mayChangeValues(state) ? summary : t(`sign.state.${state}`)}
      whole={whole?.record ?? null}
      noPersonalId={t('sign.no-personal-id')}
      about={<About line={line} whole={whole !== undefined} />}
    />
  );
}

function About({ line, whole }: { readonly line: Line; readonly whole: boolean }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { completed, promoted, awards, awardsAllowed, owed } = line;
  return (
    <>
      {owed.map(({ userId, name: who, fields }) => (
        <p key={userId ?? who} className={styles.text}>
          {t('sign.waits-for', { name: who, list: fields.map((field) => owedTitle(field, locale, t)).join('; ') })}
        </p>
      ))}
      <PromotionNote line={line} />
      {!whole && completed !== null && (
        <p className={styles.text}>{t(completed ? 'sign.completed' : 'sign.not-completed')}</p>
      )}
      {!whole && promoted !== null && (
        <p className={styles.text}>{t(promoted ? 'sign.promoted' : 'sign.not-promoted')}</p>
      )}
      {!whole && awards.length > 0 && (
        <p className={styles.text}>{t('sign.awards-given', { list: awards.join('; ') })}</p>
      )}
      {awards.length === 0 && awardsAllowed.length > 0 && (
        <p className={styles.text}>{t('sign.awards-allowed', { list: awardsAllowed.join('; ') })}</p>
      )}
    </>
  );
}
