/** From which day, and until which: the two boxes of a duty and of a hat. */
import { Field, Input } from '@fluentui/react-components';
import { useWords } from '../words/words.js';

export interface DaySpanProps {
  /** Days as `yyyy-mm-dd`; empty where none is typed. */
  readonly from: string;
  readonly to: string;
  readonly onFrom: (day: string) => void;
  readonly onTo: (day: string) => void;
  readonly wrong: { readonly from: boolean; readonly to: boolean };
  readonly className: string;
}

export function DaySpan({ from, to, onFrom, onTo, wrong, className }: DaySpanProps) {
  const { t, day } = useWords();
  return (
    <>
      <Field
        label={t('duties.since')}
        {...(from !== '' && { hint: t('date.means', { day: day(from) }) })}
        {...(wrong.from && { validationMessage: t('duties.since-missing') })}
      >
        <Input className={className} type="date" value={from} onChange={(_, { value }) => onFrom(value)} />
      </Field>
      <Field
        label={t('duties.until')}
        {...(to !== '' && { hint: t('date.means', { day: day(to) }) })}
        {...(wrong.to && { validationMessage: t('duties.until-wrong') })}
      >
        <Input className={className} type="date" value={to} onChange={(_, { value }) => onTo(value)} />
      </Field>
    </>
  );
}
