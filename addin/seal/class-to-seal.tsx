/** One class on its way to release: which part is next, who waits for a personal number, who has looked at a print. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Sealing } from '../../core/contract/sealing.js';
import { DownloadButton } from '../files/download-button.js';
import { Disclosure } from '../parts/disclosure.js';
import { Muted } from '../parts/muted.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { Refused } from '../api/failures.js';
import { refusalBody } from '../../core/words/render.js';
import { refusal } from '../../core/codes/refusal.js';
import { allows } from '../../core/record/record-states.js';
import { useWords } from '../words/words.js';

export type SealingClass = Sealing['classes'][number];

const STEP_NAMES = ['look', 'records', 'prints', 'transaction'] as const;

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'start' },
  none: { width: '32px', '@media (max-width: 240px)': { width: 0 } },
  body: { ...column('6px'), ...breaks, paddingTop: '6px' },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  steps: { ...row('4px 16px'), listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
  next: { fontWeight: tokens.fontWeightSemibold },
  names: { margin: 0, paddingLeft: '20px' },
});

export interface ClassToSealProps {
  readonly one: SealingClass;
  /** A time-stamp authority answers. */
  readonly stampsAnswer: boolean;
  /** Null where it cannot be sealed now. */
  readonly chosen: boolean | null;
  readonly onChoose: (chosen: boolean) => void;
}

export function ClassToSeal({ one, stampsAnswer, chosen, onChoose }: ClassToSealProps) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  const at = one.step === 'done' ? STEP_NAMES.length : STEP_NAMES.indexOf(one.step);
  // A class of which nothing is approved has taken none of the steps.
  const begun = one.approved + one.sealed > 0;
  const name = t('tasks.class', { name: one.className });
  return (
    <div className={styles.line}>
      {chosen === null ? (
        <span className={styles.none} />
      ) : (
        <Checkbox
          checked={chosen}
          aria-label={t('seal.choose', { class: one.className })}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
      )}
      <div className={styles.body}>
        <div className={styles.top}>
          <span className={styles.name}>{name}</span>
          <span className={styles.quiet}>
            {begun ? t('seal.counts', { approved: one.approved, sealed: one.sealed }) : t('seal.nothing-approved')}
          </span>
        </div>
        {begun && (
          <ol className={styles.steps} aria-label={t('seal.steps-of', { class: one.className })}>
            {STEP_NAMES.map((step, index) => {
              const tone: Tone = index < at ? 'done' : index === at ? 'info' : 'waiting';
              return (
                <li key={step} className={index === at ? `${styles.step} ${styles.next}` : styles.step}>
                  <Sign tone={tone} /> {t(index < at ? `seal.${step}-done` : `seal.${step}-todo`)}
                </li>
              );
            })}
          </ol>
        )}
        {one.look && <Muted>{t('look.done', { by: one.look.by, when: moment(one.look.at) })}</Muted>}
        {one.step === 'look' && (
          <>
            <Muted>{t('seal.look-first')}</Muted>
            <DownloadButton
              label={t('look.print')}
              fetchFile={async (call) => {
                const { records } = await call('records', { params: { classId: one.classId } });
                const example = records.find(({ state }) => allows(state, 'seal'));
                if (!example) throw new Refused(404, refusalBody(refusal('not-found'), locale));
                return call('recordPrint', { params: { classId: one.classId, pupil: example.pupil } });
              }}
            />
          </>
        )}
        {one.sealAgain > 0 && <Muted>{t('seal.again', { n: one.sealAgain })}</Muted>}
        {one.stampMissed > 0 && (
          <Muted>
            {t('seal.stamp-missed', { n: one.stampMissed })} {stampsAnswer && t('seal.stamp-again')}
          </Muted>
        )}
        {one.withoutPersonalId.length > 0 && (
          <Disclosure
            label={
              <span className={styles.step}>
                <Sign tone="warning" /> {t('seal.without-id', { n: one.withoutPersonalId.length })}
              </span>
            }
          >
            <ul className={styles.names}>
              {one.withoutPersonalId.map(({ pupil, name: who }) => (
                <li key={pupil}>{who}</li>
              ))}
            </ul>
            <Muted>{t('seal.without-id-remedy')}</Muted>
          </Disclosure>
        )}
      </div>
    </div>
  );
}
