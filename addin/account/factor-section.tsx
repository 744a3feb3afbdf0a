/** Lớp bảo vệ thứ hai: whether there is one, how many recovery codes are left, and what can be done about it. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyAccount } from '../../core/contract/my-account.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useWords } from '../words/words.js';
import { FactorSetup } from './factor-setup.js';
import { ProvedAct } from './proved-act.js';
import { RecoveryCodes } from './recovery-codes.js';

const useStyles = makeStyles({ acts: row('8px') });
/** Fewer codes than these are few. */
const FEW = 4;

export interface FactorSectionProps {
  readonly factor: MyAccount['factor'];
  readonly onChanged: () => void;
}

export function FactorSection({ factor, onChanged }: FactorSectionProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [doing, setDoing] = useState<'set-up' | 'codes' | 'remove' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = (): void => {
    setDoing(null);
    setCodes(null);
    onChanged();
  };
  return (
    <Section raised box={box} title={t('account.factor')} lead={t('account.factor-lead')}>
      {factor.on ? (
        <Notice
          tone={factor.codesLeft < FEW ? 'warning' : 'done'}
          title={t('account.factor-on', { at: moment(factor.since ?? '') })}
        >
          {t('account.codes-left', { n: factor.codesLeft })}
        </Notice>
      ) : (
        <Notice tone="waiting" title={t('account.factor-off')} />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={close} />}
      {doing === 'set-up' && <FactorSetup onDone={close} onClose={close} />}
      {!codes && (doing === 'codes' || doing === 'remove') && (
        <ProvedAct what={doing} onCodes={setCodes} onDone={close} onClose={close} />
      )}
      {doing === null && (
        <div className={styles.acts}>
          <Button appearance={factor.on ? 'secondary' : 'primary'} onClick={() => setDoing('set-up')}>
            {t(factor.on ? 'account.factor-again' : 'account.factor-set-up')}
          </Button>
          {factor.on && <Button onClick={() => setDoing('codes')}>{t('account.codes-new')}</Button>}
          {factor.on && !factor.required && (
            <Button onClick={() => setDoing('remove')}>{t('account.factor-remove')}</Button>
          )}
        </div>
      )}
    </Section>
  );
}
