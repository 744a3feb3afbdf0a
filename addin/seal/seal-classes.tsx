/** Which classes to seal, then one act with one PIN: records, prints and transaction. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Sealing } from '../../core/contract/sealing.js';
import { useAnnounce } from '../frame/announcer.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { useKey } from '../signer/use-key.js';
import { useWords } from '../words/words.js';
import { ClassToSeal, type SealingClass } from './class-to-seal.js';
import { SealOutcome } from './seal-outcome.js';
import { SealProgress } from './seal-progress.js';
import { useSeal } from './use-seal.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  list: {
    ...column('4px'),
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '& > li': { paddingBottom: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  button: { '@media (max-width: 479px)': { width: '100%' } },
  main: { alignSelf: 'flex-start', '@media (max-width: 479px)': { alignSelf: 'stretch' } },
});

/** Records of a class that the act would bring through: sealed ones whose print or transaction is still missing, too. */
const expectedIn = ({ approved, sealed, step, withoutPersonalId }: SealingClass): number =>
  step === 'records'
    ? Math.max(0, approved - withoutPersonalId.length)
    : step === 'prints' || step === 'transaction'
      ? sealed
      : 0;

/** Nothing is left to be done but what a time stamp that was missed offers: such a class is sealed again only where it is chosen. */
const hasOnlyStamps = (one: SealingClass, stampsAnswer: boolean): boolean =>
  stampsAnswer && expectedIn(one) === 0 && one.stampMissed > 0;

export interface SealClassesProps {
  readonly sealing: Sealing;
  readonly onChanged: () => void;
}

export function SealClasses({ sealing: { classes, refused, stampsAnswer }, onChanged }: SealClassesProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const kept = useKey();
  const seal = useSeal();
  // Those that are not as they begin: chosen, or of such as have only stamps to gain, not.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [opening, setOpening] = useState(false);
  const [back, setBack] = useState(false);
  const main = useFocusBack(back && !opening);
  const onlyStamps = (one: SealingClass): boolean => hasOnlyStamps(one, stampsAnswer);
  const expected = (one: SealingClass): number => (onlyStamps(one) ? one.stampMissed : expectedIn(one));
  const possible = refused === null ? classes.filter((one) => expected(one) > 0) : [];
  const isChosen = (one: SealingClass): boolean => turned.has(one.classId) === onlyStamps(one);
  const chosen = possible.filter(isChosen);
  const n = chosen.reduce((sum, one) => sum + expected(one), 0);
  const act = t('seal.do', { n });

  const run = async (key: OpenedKey): Promise<void> => {
    setOpening(false);
    setBack(false);
    kept.keep(key);
    const done = await seal.start(
      key,
      chosen.map((one) => ({ classId: one.classId, className: one.className, expected: expected(one) })),
    );
    // Done is done; what was interrupted goes on with the same key.
    if (done) kept.forget();
    else kept.keep(key);
    announce(t(done ? 'seal.over' : 'seal.interrupted'));
    onChanged();
  };
  const choose = (one: SealingClass, wanted: boolean): void =>
    setTurned((now) => {
      const next = new Set(now);
      if (wanted === onlyStamps(one)) next.add(one.classId);
      else next.delete(one.classId);
      return next;
    });
  if (seal.kind === 'running') return <SealProgress seal={seal} />;
  if (opening) {
    return (
      <KeyPanel
        kind="organisation"
        purpose="seal"
        act={act}
        onKey={(key) => void run(key)}
        onBack={() => {
          setOpening(false);
          setBack(true);
        }}
      >
        <Muted>{t('seal.key-lead', { classes: chosen.map(({ className }) => className).join(', ') })}</Muted>
      </KeyPanel>
    );
  }
  return (
    <>
      {(seal.kind === 'done' || seal.kind === 'interrupted') && <SealOutcome seal={seal} />}
      <Section raised title={t('seal.classes')}>
        {classes.length === 0 && <Muted>{t('seal.no-classes')}</Muted>}
        <FoundList
          items={classes}
          keyOf={({ classId }) => classId}
          className={styles.list}
          textOf={({ className }) => className}
          place="class"
          label={t('list.find-class')}
        >
          {(one) => (
            <ClassToSeal
              one={one}
              stampsAnswer={stampsAnswer}
              chosen={possible.includes(one) ? isChosen(one) : null}
              onChoose={(wanted) => choose(one, wanted)}
            />
          )}
        </FoundList>
        {possible.length > 0 && (
          <div ref={main} className={styles.main}>
            <Button
              className={styles.button}
              appearance="primary"
              size="large"
              disabledFocusable={n === 0}
              onClick={() => (kept.key ? void run(kept.key) : setOpening(true))}
            >
              {seal.kind === 'interrupted' ? t('seal.go-on', { n }) : act}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}
