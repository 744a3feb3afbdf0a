/** One sheet to fill in: what, how far, until when. What can be done with it is handed in: files here, Excel in the pane. */
import { Badge, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Task } from '../../core/contract/session.js';
import { hashOf } from '../frame/route.js';
import { Sign } from '../parts/sign.js';
import { column, paper, row } from '../parts/styles.js';
import { subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { Deadline } from './deadline.js';
import { isComplete } from './group-tasks.js';

const useStyles = makeStyles({
  card: { ...column('8px'), ...paper },
  top: { ...row('8px'), justifyContent: 'space-between' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  bar: column('4px'),
  counts: row('6px'),
  actions: { ...row('8px'), marginTop: 'auto', paddingTop: '4px' },
});

export function TaskCard({ task, actions }: { readonly task: Task; readonly actions?: ReactNode }) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  const title = useId();
  const missing = task.cells - task.filled;
  const filled = t('tasks.filled', { filled: task.filled, cells: task.cells });
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div className={styles.top}>
        <h3 id={title} className={styles.name}>
          {t('tasks.class', { name: task.className })}
        </h3>
        {task.homeroom && (
          <Badge appearance="tint" color="brand">
            {t('tasks.homeroom')}
          </Badge>
        )}
      </div>
      <Deadline task={task} />
      <p className={styles.quiet}>
        {t('tasks.pupils', { n: task.pupils })}
        {task.subjects.length > 0 && ` · ${task.subjects.map((code) => subjectTitle(code, locale)).join(', ')}`}
      </p>
      <div className={styles.bar}>
        <ProgressBar
          aria-label={filled}
          value={task.cells === 0 ? 1 : task.filled / task.cells}
          color={isComplete(task) ? 'success' : 'brand'}
          thickness="large"
        />
        <span className={styles.counts}>
          {isComplete(task) && <Sign tone="done" />}
          <span>
            {filled}, {isComplete(task) ? t('tasks.full') : t('tasks.missing', { n: missing })}
          </span>
        </span>
      </div>
      <p className={styles.quiet}>
        {task.lastPushAt === null ? t('tasks.never-pushed') : t('tasks.last-push', { when: moment(task.lastPushAt) })}
      </p>
      {task.openUntil && <p className={styles.quiet}>{t('tasks.open-until', { when: moment(task.openUntil) })}</p>}
      {(task.locked ?? 0) > 0 && (
        <span className={styles.counts}>
          <Badge appearance="tint" color="warning">
            {t('tasks.locked', { n: task.locked! })}
          </Badge>
          <Link href={hashOf('locks', ['ask', task.classId, task.period])}>{t('tasks.ask')}</Link>
        </span>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}
