/** A cell's duty given to somebody from a day on, or ended. What is taken here is collected, not sent. */
import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { DaySpan } from './day-span.js';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { DutyChange } from '../../core/duties/change-duties.js';
import { earliestEnd } from '../../core/duties/duty-line.js';
import { passDuty } from '../../core/duties/pass-duty.js';
import { ListSelect } from '../parts/list-select.js';
import { column, paper, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { dutyName } from './duty-words.js';
import type { DutyCell, DutyTableModel } from './duty-table-model.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  parts: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
  end: { ...row('8px'), alignItems: 'flex-end' },
});

/** What is typed; kept by the screen, for table and lists open the form each in a place of its own. */
export interface TypedDuty {
  readonly userId: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly responsible: boolean;
  /** The class's open subjects go along. */
  readonly open: boolean;
  readonly tried: boolean;
}
const EMPTY = { userId: '', toDay: '', responsible: true, open: false, tried: false } as const;

export interface DutyFormProps {
  /** Null before anything is. */
  readonly typed: TypedDuty | null;
  readonly onType: (typed: TypedDuty) => void;
  readonly cell: DutyCell;
  readonly model: DutyTableModel;
  readonly onTake: (changes: readonly DutyChange[]) => void;
  readonly onBack: () => void;
}

export function DutyForm({ cell, model, typed, onType, onTake, onBack }: DutyFormProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const title = useId();
  const who = useId();
  const form = useRef<HTMLFormElement>(null);
  const { world, after } = model;
  const { klass, subject } = cell;
  // A duty nobody has held yet is entered for the whole year, another from today on.
  const untouched = cell.lines.length === 0 && !world.lines.some((line) => line.classId === klass.id);
  const { userId, fromDay, toDay, responsible, open, tried } = typed ?? {
    ...EMPTY,
    fromDay: untouched || world.today < world.begins ? world.begins : world.today,
  };
  const set = (part: Partial<TypedDuty>): void => onType({ userId, fromDay, toDay, responsible, open, tried, ...part });
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const others = after.classes
    .filter(({ id }) => id === klass.id && subject === null)
    .flatMap(({ subjects }) => subjects.filter((one) => model.cellOf(klass, one).lines.length === 0));
  const missing = { person: userId === '', from: fromDay === '', to: toDay !== '' && toDay < fromDay };

  const take = (event: FormEvent): void => {
    event.preventDefault();
    set({ tried: true });
    if (missing.person || missing.from || missing.to) return;
    const given = { userId, classId: klass.id, responsible, fromDay, toDay: toDay === '' ? null : toDay };
    const all = [subject, ...(open && responsible ? others : [])];
    onTake(all.flatMap((one) => passDuty(after, { ...given, subject: one })));
  };
  return (
    <form ref={form} className={styles.form} aria-labelledby={title} noValidate onSubmit={take}>
      <h2 id={title} className={styles.title}>
        {t('duties.edit-of', { duty: dutyName(subject, words), class: klass.name })}
      </h2>
      <div className={styles.parts}>
        <Field
          label={t('duties.person')}
          {...(tried && missing.person && { validationMessage: t('duties.person-missing') })}
        >
          <ListSelect id={who} value={userId} onChoose={(value) => set({ userId: value })}>
            <option value="">{t('duties.person-none')}</option>
            {world.people
              .filter(({ active }) => active)
              .map((one) => (
                <option key={one.userId} value={one.userId}>
                  {one.name}
                </option>
              ))}
          </ListSelect>
        </Field>
        <DaySpan
          className={styles.box}
          from={fromDay}
          to={toDay}
          onFrom={(value) => set({ fromDay: value })}
          onTo={(value) => set({ toDay: value })}
          wrong={{ from: tried && missing.from, to: tried && missing.to }}
        />
      </div>
      <Field label={t('duties.role')}>
        <RadioGroup
          value={responsible ? 'answers' : 'shared'}
          onChange={(_, { value }) => set({ responsible: value === 'answers' })}
        >
          <Radio value="answers" label={t('duties.role-answers')} />
          <Radio value="shared" label={t('duties.role-shared')} />
        </RadioGroup>
      </Field>
      {others.length > 0 && responsible && (
        <Checkbox
          label={t('duties.and-open', { n: others.length })}
          checked={open}
          onChange={(_, { checked }) => set({ open: checked === true })}
        />
      )}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary">
          {t('duties.take')}
        </Button>
        <Button onClick={onBack}>{t('duties.cancel')}</Button>
      </div>
      {cell.lines
        .filter(({ id }) => id >= 0)
        .map((line) => (
          <EndLine
            key={line.id}
            name={model.nameOf(line.userId)}
            first={earliestEnd(line, world.today)}
            onEnd={(lastDay) => onTake([{ kind: 'end', id: line.id, lastDay }])}
          />
        ))}
    </form>
  );
}

interface EndLineProps {
  readonly name: string;
  readonly first: string;
  readonly onEnd: (lastDay: string) => void;
}

function EndLine({ name, first, onEnd }: EndLineProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const [lastDay, setLastDay] = useState(first);
  return (
    <div className={styles.end} role="group" aria-label={t('duties.end-of', { name })}>
      <Field
        label={`${name}: ${t('duties.last-day')}`}
        {...(lastDay !== '' && { hint: t('date.means', { day: day(lastDay) }) })}
      >
        <Input className={styles.box} type="date" value={lastDay} onChange={(_, { value }) => setLastDay(value)} />
      </Field>
      <Button
        aria-label={t('duties.end-of', { name })}
        disabledFocusable={lastDay === ''}
        onClick={() => lastDay !== '' && onEnd(lastDay)}
      >
        {t('duties.end')}
      </Button>
    </div>
  );
}
