/** What was understood of the sheet, and what she can correct of it. */
import { Field, makeStyles } from '@fluentui/react-components';
import { PERIODS } from '../../core/codes/periods.js';
import { SUBJECTS } from '../../core/fields/subjects.js';
import { hasLaw } from '../../core/law/law-for.js';
import { GRADES } from '../../core/law/law.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { ColumnsPart } from './columns-part.js';
import { type Choice, type OpenVendorFile, type Vendor, yearNow } from './use-vendor.js';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))', gap: '12px' },
});

export function Understood({ vendor, opened }: { readonly vendor: Vendor; readonly opened: OpenVendorFile }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { choice, choose, checked } = vendor;
  const sheet = opened.sheets[vendor.sheet]!;
  const { facts, columns, pupils } = sheet;
  if (!choice) return null;
  const now = yearNow();
  const years = yearsToChoose(now, facts.schoolYear);
  const lacks = lacking(choice, facts.layout === 'subject').map((part) => t(`vendor.${part}`).toLowerCase());
  const odd = choice.schoolYear !== null && !hasLaw(choice.schoolYear);
  const list = <K extends keyof Choice>(
    part: K,
    values: readonly NonNullable<Choice[K]>[],
    name: (value: NonNullable<Choice[K]>) => string,
  ) => (
    <Field label={t(`vendor.${part === 'schoolYear' ? 'year' : (part as 'period' | 'grade' | 'subject')}`)}>
      <ListSelect
        value={String(choice[part] ?? '')}
        onChoose={(chosen) => choose({ [part]: values.find((value) => String(value) === chosen) ?? null })}
      >
        <option value="" disabled>
          {t('vendor.choose-one')}
        </option>
        {values.map((value) => (
          <option key={String(value)} value={String(value)}>
            {name(value)}
          </option>
        ))}
      </ListSelect>
    </Field>
  );
  return (
    <Section raised focus title={`${t('vendor.seen')}: ${opened.file.name}`}>
      <Muted>
        {t('vendor.seen-line', {
          vendor: facts.vendor === null ? t('vendor.vendor-unknown') : t(`vendor.vendor-${facts.vendor}`),
          layout: t(`vendor.layout-${facts.layout}`),
          n: pupils,
          columns: columns.filter(({ meaning }) => meaning !== null).length,
        })}
      </Muted>
      <div className={styles.choices}>
        {opened.sheets.length > 1 && (
          <Field label={t('vendor.sheet')}>
            <ListSelect value={String(vendor.sheet)} onChoose={(at) => vendor.chooseSheet(Number(at))}>
              {opened.sheets.map(({ name, pupils: n }, at) => (
                <option key={name} value={String(at)}>
                  {t('vendor.sheet-of', { name, n })}
                </option>
              ))}
            </ListSelect>
          </Field>
        )}
        {list('schoolYear', years, (year) => year)}
        {list('period', PERIODS, (period) => t(`period.${period}`))}
        {list('grade', GRADES, (n) => t('vendor.grade-n', { n }))}
        {facts.layout === 'subject' && list('subject', SUBJECTS, (subject) => subjectTitle(subject, locale))}
      </div>
      {odd && <Notice tone="error" title={t('vendor.no-law', { year: choice.schoolYear })} />}
      {lacks.length > 0 && <Notice tone="waiting" title={t('vendor.ask', { what: lacks.join(', ') })} />}
      {!odd && now !== null && facts.schoolYear !== null && facts.schoolYear !== now && (
        <Notice tone="warning" title={t('vendor.other-year', { year: facts.schoolYear, now })}>
          {t('vendor.other-year-do', { year: choice.schoolYear ?? facts.schoolYear })}
        </Notice>
      )}
      {checked?.ages && checked.ages !== choice.grade && choice.grade !== null && (
        <Notice tone="warning" title={t('vendor.ages', { ages: checked.ages, grade: choice.grade })}>
          {t('vendor.ages-do')}
        </Notice>
      )}
      <ColumnsPart vendor={vendor} columns={columns} />
    </Section>
  );
}

/** This year and those before it that the circular is in force for, and whatever the file says. */
function yearsToChoose(now: string | null, said: string | null): readonly string[] {
  const first = Number((now ?? said ?? '2026').slice(0, 4));
  const years = [0, 1, 2, 3].map((ago) => `${first - ago}-${first - ago + 1}`).filter(hasLaw);
  return [...new Set([...years, ...(said === null ? [] : [said])])];
}

function lacking(
  { schoolYear, period, grade, subject }: Choice,
  ofOne: boolean,
): ('year' | 'period' | 'grade' | 'subject')[] {
  return [
    ...(schoolYear === null ? (['year'] as const) : []),
    ...(period === null ? (['period'] as const) : []),
    ...(grade === null ? (['grade'] as const) : []),
    ...(ofOne && subject === null ? (['subject'] as const) : []),
  ];
}
