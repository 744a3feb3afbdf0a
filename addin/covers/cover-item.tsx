/** One pupil's cover: its step, what it says, what has changed since, who signed it, and the order that begins it anew. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoverLine } from '../../core/contract/covers.js';
import { isCoverSettled } from '../../core/covers/cover-states.js';
import { DownloadButton } from '../files/download-button.js';
import { Disclosure } from '../parts/disclosure.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { CoverFactsList, factText } from './cover-facts.js';
import { ReopenForm } from './reopen-form.js';

const useStyles = makeStyles({ box: column('8px'), act: { alignSelf: 'flex-start' } });

export interface CoverItemProps {
  readonly classId: string;
  readonly line: CoverLine;
  readonly onReopened: (name: string) => void;
}

export function CoverItem({ classId, line, onReopened }: CoverItemProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [reopening, setReopening] = useState(false);
  const { name, state, number, changed } = line;
  const said = { name, state: t(`covers.state.${state}`) };
  return (
    <Disclosure label={number > 1 ? t('covers.line-version', { ...said, n: number }) : t('covers.line', said)}>
      <div className={styles.box}>
        {changed.length > 0 && <Notice tone="warning" title={t('covers.changed', { facts: changedText(line, t) })} />}
        <Said line={line} />
        <CoverFactsList facts={line.facts} name={name} />
        {isCoverSettled(line.state) && (
          <DownloadButton
            label={t('covers.xml', { name })}
            fetchFile={(call) => call('coverXml', { params: { classId, pupil: line.pupil } })}
          />
        )}
        {line.can.includes('reopen-cover') && !reopening && (
          <Button className={styles.act} onClick={() => setReopening(true)}>
            {t('covers.reopen')}
          </Button>
        )}
        {reopening && (
          <ReopenForm classId={classId} line={line} onBack={() => setReopening(false)} onReopened={onReopened} />
        )}
      </div>
    </Disclosure>
  );
}

const changedText = ({ changed }: CoverLine, t: ReturnType<typeof useWords>['t']): string =>
  changed
    .map(({ fact, before, after }) =>
      t('covers.changed-one', {
        fact: t(`covers.fact.${fact}` as 'covers.fact.name'),
        before: factText(fact, before, t),
        after: factText(fact, after, t),
      }),
    )
    .join('; ');

/** What it waits for, and who did what. */
function Said({ line }: { readonly line: CoverLine }) {
  const { t, locale, moment } = useWords();
  const { lacking, confirmed, signatures, reopened, withoutPersonalId, slip } = line;
  const [late] = signatures.flatMap(({ lateReason }) => lateReason ?? []);
  return (
    <>
      {lacking.length > 0 && signatures.length === 0 && (
        <Muted>{t('covers.lacking', { fields: lacking.map((field) => fieldTitle(field, locale)).join(', ') })}</Muted>
      )}
      {withoutPersonalId && <Muted>{t('covers.without-number')}</Muted>}
      {reopened && (
        <Muted>{t('covers.reopened', { who: reopened.by, when: moment(reopened.at), reason: reopened.reason })}</Muted>
      )}
      {slip && (
        <Muted>
          {t(`covers.slip-${slip.step}`, { who: slip.by, when: moment(slip.at) })}{' '}
          {slip.moved && t('covers.slip-moved')}
        </Muted>
      )}
      {confirmed && <Muted>{t('covers.confirmed-by', { who: confirmed.by, when: moment(confirmed.at) })}</Muted>}
      {signatures.map(({ slot, name, at }) => (
        <Muted key={slot}>
          {t(slot === 'principal' ? 'covers.signed-by' : 'covers.sealed-by', { who: name, when: moment(at) })}
        </Muted>
      ))}
      {late !== undefined && <Muted>{t('covers.late-reason', { reason: late })}</Muted>}
    </>
  );
}
