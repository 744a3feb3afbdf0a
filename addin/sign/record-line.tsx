/** One pupil's record: the result with its reason, completion, awards, what is missing and from whom, and its values. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecordLine as Line, RecordToSign } from '../../core/contract/signing.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import { RecordWhole } from '../records/record-whole.js';
import { Disclosure } from '../parts/disclosure.js';
import { Notice } from '../parts/notice.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { owedTitle } from './owed-words.js';
import { PromotionNote } from './promotion-note.js';

const useStyles = makeStyles({
  label: { display: 'flex', gap: '8px', ...breaks },
  words: { ...column('2px'), ...breaks, flexGrow: 1 },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  box: column('8px'),
  text: { ...breaks, margin: 0 },
});

export const toneOf = ({ state, owed, returned }: Line): Tone => {
  if (!mayChangeValues(state)) return 'done';
  if (returned !== null) return 'warning';
  return owed.length > 0 ? 'waiting' : 'info';
};

export interface RecordLineProps {
  readonly line: Line;
  /** Its values, where it can be signed. */
  readonly whole: RecordToSign | undefined;
}

export function RecordLine({ line, whole }: RecordLineProps) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  const { name, result, because, completed, promoted, awards, awardsAllowed, owed, state, returned } = line;
  const { subjectsSigned, subjectsNeeded, signatures, personalIdMissing } = line;
  const summary = [
    t('sign.subjects-signed', { n: subjectsSigned, of: subjectsNeeded }),
    ...(awards.length > 0 ? [awards.join('; ')] : []),
  ].join(' · ');
  const label = (
    <span className={styles.label}>
      <Sign tone={toneOf(line)} />
      <span className={styles.words}>
        <span className={styles.top}>
          <span className={styles.name}>{name}</span>
          <span className={result === null ? styles.quiet : undefined}>
            {result === null ? t('results.unknown') : RESULT_NAMES[result]}
          </span>
        </span>
        <span className={styles.quiet}>{mayChangeValues(state) ? summary : t(`sign.state.${state}`)}</span>
      </span>
    </span>
  );
  return (
    <Disclosure label={label}>
      <div className={styles.box}>
        {returned !== null && mayChangeValues(state) && (
          <Notice tone="warning" title={t('sign.returned-by', { name: returned.by, when: moment(returned.at) })}>
            {returned.reason}
          </Notice>
        )}
        {owed.map(({ userId, name: who, fields }) => (
          <p key={userId ?? who} className={styles.text}>
            {t('sign.waits-for', { name: who, list: fields.map((field) => owedTitle(field, locale, t)).join('; ') })}
          </p>
        ))}
        <PromotionNote line={line} />
        {because.length > 0 && <p className={styles.text}>{t('results.because', { list: because.join('; ') })}</p>}
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
        {personalIdMissing && <p className={styles.text}>{t('sign.no-personal-id')}</p>}
        {signatures.map(({ slot, name: signer, at }) => (
          <p key={slot} className={styles.text}>
            {t('sign.signed-by', { slot: t(`sign.slot.${slot}`), name: signer, when: moment(at) })}
          </p>
        ))}
        {whole && <RecordWhole record={whole.record} />}
      </div>
    </Disclosure>
  );
}
