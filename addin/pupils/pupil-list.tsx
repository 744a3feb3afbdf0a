/** The pupils of the year, by class or by name; a new pupil, a new class. */
import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pupils } from '../../core/contract/pupils.js';
import { goTo, hashOf, usePlace } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { REGISTER } from '../paper-copies/register-place.js';
import { FAMILIES } from '../families/families-place.js';
import { TRANSFERS } from '../transfers/transfers-place.js';
import { ListSelect } from '../parts/list-select.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { ClassForm } from './class-form.js';
import { EnrolForm } from './enrol-form.js';

const useStyles = makeStyles({
  box: column('16px'),
  acts: row('8px'),
  filters: { ...row('8px 16px'), alignItems: 'flex-end' },
  pick: { minWidth: '160px', maxWidth: '240px' },
  line: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface PupilListProps {
  readonly answer: Pupils;
  readonly renew: () => void;
}

export function PupilList({ answer, renew }: PupilListProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const [classId, setClassId] = useChosen('class');
  const [missing, setMissing] = useChosen('missing');
  const [open, setOpen] = useState<'enrol' | 'class' | null>(null);
  const { chosen: chosenHere } = usePlace();
  const mine = useMe()?.can ?? [];
  const { classes, pupils, can } = answer;
  const klass = classes.find(({ id }) => id === classId);
  const nameOf = new Map(classes.map(({ id, name }) => [id, name]));
  const chosen = pupils.filter(
    (one) => (!klass || one.classId === klass.id) && (missing === '' || (!one.numbered && one.endedAs !== 'left')),
  );
  const close = (): void => setOpen(null);
  const saved = (): void => {
    close();
    renew();
  };
  return (
    <div className={styles.box}>
      <div className={styles.acts}>
        {mine.includes('read-copies') && (
          <Button onClick={() => goTo('pupils', [REGISTER])}>{t('copies.open-register')}</Button>
        )}
        {mine.includes('read-family-requests') && (
          <Button onClick={() => goTo('pupils', [FAMILIES])}>{t('families.open')}</Button>
        )}
        {mine.includes('read-transfers') && (
          <Button onClick={() => goTo('pupils', [TRANSFERS])}>{t('transfers.open')}</Button>
        )}
        {can.includes('import-pupils') && <Button onClick={() => goTo('imports')}>{t('pupils.to-import')}</Button>}
        {can.includes('read-rollover') && (
          <Button onClick={() => goTo('pupils', ['rollover', answer.schoolYear])}>
            {t('rollover.open', { year: answer.schoolYear })}
          </Button>
        )}
        {can.includes('keep-pupils') && classes.length > 0 && (
          <Button onClick={() => setOpen('enrol')}>{t('pupils.add')}</Button>
        )}
        {can.includes('keep-classes') && (
          <Button onClick={() => setOpen('class')}>
            {klass ? t('pupils.change-class', { class: klass.name }) : t('pupils.add-class')}
          </Button>
        )}
      </div>
      {open === 'enrol' && <EnrolForm school={answer} classId={classId} onSaved={saved} onCancel={close} />}
      {open === 'class' && (
        <ClassForm
          key={classId}
          schoolYear={answer.schoolYear}
          klass={klass ?? null}
          campuses={answer.campuses}
          onSaved={saved}
          onCancel={close}
        />
      )}
      {pupils.length === 0 ? (
        <Notice tone="info" title={t('pupils.none')}>
          {t('pupils.none-remedy')}
        </Notice>
      ) : (
        <>
          <div className={styles.filters}>
            <Field className={styles.pick} label={t('pupils.class')}>
              <ListSelect value={classId} onChoose={setClassId}>
                <option value="">{t('pupils.all-classes')}</option>
                {classes.map(({ id, name, pupils: n }) => (
                  <option key={id} value={id}>
                    {`${name} (${n})`}
                  </option>
                ))}
              </ListSelect>
            </Field>
            <Checkbox
              label={t('pupils.only-missing')}
              checked={missing !== ''}
              onChange={(_, { checked }) => setMissing(checked === true ? '1' : '')}
            />
          </div>
          <MoreList
            items={chosen}
            keyOf={({ code }) => code}
            textOf={({ name, code }) => `${name} ${code}`}
            place="name"
            label={t('pupils.find')}
          >
            {(one) => (
              <div className={styles.line}>
                <a className={styles.name} href={hashOf('pupils', [one.code], chosenHere)}>
                  {one.name}
                </a>
                <span className={styles.quiet}>
                  {t('pupils.line', {
                    class: nameOf.get(one.classId) ?? '',
                    grade: one.grade,
                    birth: day(one.birthDate),
                  })}
                  {!one.numbered && `, ${t('pupils.no-number')}`}
                  {one.endedAs === 'left' && one.toDay && `, ${t('pupils.left', { day: day(one.toDay) })}`}
                </span>
              </div>
            )}
          </MoreList>
          {chosen.length === 0 && <Muted>{t('list.none-found')}</Muted>}
        </>
      )}
    </div>
  );
}
