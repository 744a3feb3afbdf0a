/** The sheets of one assessment time, with the teacher's workbook for all of them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Task } from '../../core/contract/session.js';
import { isPeriod } from '../../core/codes/periods.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { inYear } from '../files/in-year.js';
import { usePane } from '../frame/pane-context.js';
import { goTo } from '../frame/route.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { capital } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import type { PeriodTasks } from './group-tasks.js';
import { TaskCard } from './task-card.js';
import { WorkbookButton } from './workbook-button.js';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))' },
  mine: row('4px 12px'),
  hint: { color: tokens.colorNeutralForeground2 },
});

interface PeriodSectionProps extends PeriodTasks {
  /** Its period's name, if nothing else is said. */
  readonly title?: string;
  /** Said before the sheets. */
  readonly children?: ReactNode;
}

export function PeriodSection({ period, tasks, title, children }: PeriodSectionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const inExcel = usePane() !== null;
  // A workbook is of one school year.
  const years = [...new Set(tasks.map(({ schoolYear }) => schoolYear))];
  return (
    <Section title={title ?? capital(t(`period.${period}`))}>
      {children}
      {years.map((year) => (
        <TeacherBook key={year ?? ''} {...{ period, year }} tasks={tasks.filter((one) => one.schoolYear === year)} />
      ))}
      <div className={styles.cards}>
        {tasks.map((task) => (
          <TaskCard
            key={task.classId}
            task={task}
            actions={
              <>
                {(task.homeroom || (task.opened ?? 0) > 0) && <SheetButton task={task} />}
                {task.homeroom && period === RECORD_SHEET && (
                  <WorkbookButton
                    download={t('tasks.profile-workbook', { class: task.className })}
                    open={t('pane.open-profile', { class: task.className })}
                    fetchFile={(call, options) =>
                      call('classWorkbook', { params: { classId: task.classId, period: 'year' }, query: {} }, options)
                    }
                  />
                )}
                {!inExcel && isPeriod(period) && (
                  <Button
                    aria-label={`${t('tasks.enter')}: ${t('tasks.class', { name: task.className })}`}
                    onClick={() => goTo('classes', [task.classId, 'enter'], { period })}
                  >
                    {t('tasks.enter')}
                  </Button>
                )}
                <Button appearance="subtle" onClick={() => goTo('classes', [task.classId, period])}>
                  {t('classes.open', { class: task.className })}
                </Button>
              </>
            }
          />
        ))}
      </div>
    </Section>
  );
}

function TeacherBook({ period, year, tasks }: PeriodTasks & { readonly year: string | undefined }) {
  const { t } = useWords();
  const styles = useStyles();
  const n = tasks.filter(({ subjects }) => subjects.length > 0).length;
  // The class workbook of her only class holds everything she would find in her own.
  if (n === 0 || (tasks.length === 1 && tasks.every(({ homeroom }) => homeroom))) return null;
  const of = year === undefined ? '' : `, ${t('tasks.year', { year })}`;
  return (
    <div className={styles.mine}>
      <WorkbookButton
        download={t('tasks.teacher-workbook', { n }) + of}
        open={t('pane.open-mine', { n }) + of}
        fetchFile={(call, options) => call('teacherWorkbook', { params: { period }, query: inYear(year) }, options)}
      />
      <span className={styles.hint}>{t('tasks.teacher-workbook-hint')}</span>
    </div>
  );
}

/** Her class's workbook; where cells were opened by order or a return, the file anew with these open. */
function SheetButton({
  task: { homeroom, classId, className, period, schoolYear: year, opened: n = 0 },
}: {
  readonly task: Task;
}) {
  const { t } = useWords();
  return (
    <WorkbookButton
      download={n > 0 ? t('tasks.opened-workbook', { n }) : t('tasks.class-workbook', { class: className })}
      open={n > 0 ? t('pane.open-opened', { n }) : t('pane.open-class', { class: className })}
      fetchFile={(call, options) =>
        homeroom
          ? call('classWorkbook', { params: { classId, period }, query: {} }, options)
          : call('teacherWorkbook', { params: { period }, query: inYear(year) }, options)
      }
    />
  );
}
