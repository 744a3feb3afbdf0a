/** Write an import, stop it, drop it, take it back. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Import } from '../../core/contract/imports.js';
import { goTo } from '../frame/route.js';
import { Working } from '../frame/working.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ box: column('12px'), acts: row('8px') });

export interface ImportActsProps {
  readonly shown: Import;
  readonly onAnswer: (answer: Import) => void;
  readonly renew: () => void;
}

export function ImportActs({ shown, onAnswer, renew }: ImportActsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [sure, setSure] = useState(false);
  const { state, counts, rows, mostlyUnknown, seen, job } = shown;
  const params = { importId: shown.id! };
  const call = (name: 'cancelImport' | 'undoImport') => (): void =>
    void act.run(async () => onAnswer(await session.call(name, { params, body: {} })));
  const carryOut = (): void =>
    void act.run(async () => onAnswer(await session.call('carryOutImport', { params, body: { seen, sure } })));
  const taken = rows.some(({ kind, decision }) => kind !== 'doubtful' || (decision !== null && decision !== 'skip'));
  if (job?.state === 'running') {
    return (
      <div className={styles.box}>
        <Working text={t('imports.carrying-out')} />
        <div className={styles.acts}>
          <Button onClick={call('cancelImport')}>{t('imports.stop')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.box}>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {state === 'open' && !taken && counts.undecided === 0 && <Notice tone="info" title={t('imports.nothing')} />}
      {state === 'open' && mostlyUnknown && (
        <Checkbox label={t('imports.sure')} checked={sure} onChange={(_, { checked }) => setSure(checked === true)} />
      )}
      <div className={styles.acts}>
        {state === 'open' && (taken || counts.undecided > 0) && (
          <Button appearance="primary" disabledFocusable={act.busy} onClick={carryOut}>
            {t('imports.carry-out')}
          </Button>
        )}
        {state === 'open' && <Button onClick={renew}>{t('imports.compare-again')}</Button>}
        {state === 'open' && <Button onClick={call('cancelImport')}>{t('imports.drop')}</Button>}
        {state === 'done' && <Onward what={shown.what} />}
        {state === 'done' && (
          <Button disabledFocusable={act.busy} onClick={call('undoImport')}>
            {t('imports.undo')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where what was written is seen, and gone on with. */
function Onward({ what }: Pick<Import, 'what'>) {
  const { t } = useWords();
  if (what === 'teachers') return <Button onClick={() => goTo('people')}>{t('imports.to-people')}</Button>;
  if (what === 'assignments') return <Button onClick={() => goTo('duties')}>{t('imports.to-duties')}</Button>;
  return <Button onClick={() => goTo('pupils')}>{t('imports.to-pupils')}</Button>;
}
