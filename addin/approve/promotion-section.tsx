/** Who has not completed the year and waits for the principal: what falls short, the teacher's proposal, the decision. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordLine } from '../../core/contract/signing.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { useWords } from '../words/words.js';
import { PromotionForm } from './promotion-form.js';
import { decidedText, isClosing, isDecided, isToDecide } from './record-words.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  list: { ...column('16px'), listStyleType: 'none', margin: 0, padding: 0 },
  pupil: { ...column('6px'), ...breaks },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
  text: { ...breaks, margin: 0 },
  quiet: { ...breaks, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface PromotionSectionProps {
  readonly classId: string;
  readonly records: readonly RecordLine[];
  readonly mayDecide: boolean;
  readonly onDecided: () => void;
}

export function PromotionSection({ classId, records, mayDecide, onDecided }: PromotionSectionProps) {
  const { t } = useWords();
  const styles = useStyles();
  // Who waits comes first.
  const lines = records.filter(isToDecide).sort((a, b) => Number(isDecided(a)) - Number(isDecided(b)));
  if (lines.length === 0) return null;
  return (
    <Section raised title={t('promotion.title', { n: lines.length })} lead={t('promotion.lead')}>
      <FoundList
        items={lines}
        keyOf={({ pupil }) => pupil}
        className={styles.list}
        textOf={({ name }) => name}
        label={t('list.find-in', { list: t('promotion.title', { n: lines.length }) })}
      >
        {(line) => <Pupil classId={classId} line={line} mayDecide={mayDecide} onDecided={onDecided} />}
      </FoundList>
    </Section>
  );
}

interface PupilProps extends Omit<PromotionSectionProps, 'records'> {
  readonly line: RecordLine;
}

function Pupil({ classId, line, mayDecide, onDecided }: PupilProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const [deciding, setDeciding] = useState(false);
  const [back, setBack] = useState(false);
  const acts = useFocusBack(back);
  const { name, result, because, promotion } = line;
  const { decision, proposesNot } = promotion;
  const decided = isDecided(line);
  const close = (): void => {
    setDeciding(false);
    setBack(true);
  };
  return (
    <div className={styles.pupil}>
      <span className={styles.top}>
        <span>
          <span className={styles.name}>{name}</span>
          {result !== null && ` · ${RESULT_NAMES[result]}`}
        </span>
        <span className={styles.state}>
          <Sign tone={decided ? 'done' : 'waiting'} />
          {decision && decided ? decidedText(decision.promoted, line, t) : t('promotion.undecided')}
        </span>
      </span>
      <p className={styles.text}>
        {because.length > 0 ? t('results.because', { list: because.join('; ') }) : t('promotion.not-assessed')}
      </p>
      <p className={styles.quiet}>
        {isClosing(line)
          ? t('promotion.closes-lead')
          : t(proposesNot ? 'promotion.proposes-not' : 'promotion.proposes-nothing')}
      </p>
      {decision && decided && (
        <>
          <p className={styles.text}>
            {t('promotion.by', {
              by: decision.by,
              when: moment(decision.at),
              what: decidedText(decision.promoted, line, t),
            })}
          </p>
          <p className={styles.text}>{t('promotion.reason-is', { reason: decision.reason })}</p>
        </>
      )}
      {decision && !decided && (
        <p className={styles.text}>{t('promotion.ended', { what: decidedText(decision.promoted, line, t) })}</p>
      )}
      {mayDecide && deciding && (
        <PromotionForm
          classId={classId}
          line={line}
          onBack={close}
          onDecided={() => {
            close();
            onDecided();
          }}
        />
      )}
      <div ref={acts}>
        {mayDecide && !deciding && (
          <Button
            aria-label={t(decided ? 'promotion.again-of' : 'promotion.decide-of', { name })}
            onClick={() => {
              setBack(false);
              setDeciding(true);
            }}
          >
            {t(decided ? 'promotion.again' : 'promotion.decide')}
          </Button>
        )}
      </div>
    </div>
  );
}
