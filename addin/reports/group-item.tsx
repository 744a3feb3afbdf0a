/** A group with its lawful day: how much of it is final, and the principal's chốt dữ liệu, asked for twice. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { Reports } from '../../core/contract/reports.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  group: { ...column('8px'), outlineStyle: 'none' },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface GroupItemProps {
  readonly group: Reports['groups'][number];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function GroupItem({ group, can, onDone }: GroupItemProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const box = useKeptFocus<HTMLDivElement>();
  const [sure, setSure] = useState(false);
  const { schoolYear, ends, toFinalise: n, finalised, notAccepted, overdue, late } = group;
  const finalise = (): void =>
    void act.run(async () => {
      const { units } = await session.call('finaliseUnits', { body: { schoolYear, groups: [group.group] } });
      setSure(false);
      onDone(t('reports.finalise-asked', { n: units }));
    });
  return (
    <div ref={box} tabIndex={-1} className={styles.group}>
      <span className={styles.name}>{t(`reports.group.${group.group}`, { year: schoolYear, day: day(ends) })}</span>
      <Muted>{t('reports.group-counts', { finalised, open: n, rest: notAccepted })}</Muted>
      {late.length > 0 && (
        <>
          <span>{t('reports.late', { n: late.length, day: day(ends) })}</span>
          <MoreList
            items={late}
            keyOf={({ unit }) => String(unit)}
            textOf={({ name, className }) => `${name} ${className}`}
          >
            {({ name, className }) => t('reports.line', { name, class: className })}
          </MoreList>
        </>
      )}
      {overdue && (
        <Notice tone="warning" title={t('reports.overdue', { n })}>
          {t('reports.overdue-why')}
        </Notice>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {can.includes('finalise') && n > 0 && !sure && (
        <div className={styles.acts}>
          <Button onClick={() => setSure(true)}>{t('reports.finalise', { n })}</Button>
        </div>
      )}
      {sure && (
        <>
          <span>{t('reports.finalise-sure', { n })}</span>
          <div className={styles.acts}>
            <Button appearance="primary" disabledFocusable={act.busy} onClick={finalise}>
              {t('reports.finalise-do')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('reports.back')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
