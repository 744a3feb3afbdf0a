/** By whom, in which class, about whom, what and when; all of it stands in the address. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { Trail } from '../../core/contract/trail.js';
import { choose } from '../frame/route.js';
import { ListSelect } from '../parts/list-select.js';
import { row } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: '12px',
  },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  acts: row('8px'),
});

export const FILTERS = ['person', 'classId', 'kind', 'day', 'pupil'] as const;
export type Filters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

export interface TrailFiltersProps {
  readonly filters: Filters;
  /** What there is to choose from. */
  readonly lists: Pick<Trail, 'people' | 'classes' | 'kinds'>;
}

/** A filter changed shows the newest again. */
const narrow = (name: keyof Filters, value: string): void =>
  choose({ [name]: value === '' ? null : value, before: null });

export function TrailFilters({ filters, lists: { people, classes, kinds } }: TrailFiltersProps) {
  const { t } = useWords();
  const styles = useStyles();
  const list = (name: keyof Filters, label: string, lines: readonly { id: string; name: string }[]) => (
    <Field label={label}>
      <ListSelect value={filters[name] ?? ''} onChoose={(value) => narrow(name, value)}>
        <option value="">{t('trail.any')}</option>
        {lines.map((line) => (
          <option key={line.id} value={line.id}>
            {line.name}
          </option>
        ))}
      </ListSelect>
    </Field>
  );
  const chosen = FILTERS.some((name) => filters[name] !== undefined);
  return (
    <>
      <div className={styles.fields} role="group" aria-label={t('trail.filters')}>
        {list('person', t('trail.person'), people)}
        {list('classId', t('trail.class'), classes)}
        {list(
          'kind',
          t('trail.kind'),
          kinds.map(({ kind, name }) => ({ id: kind, name })),
        )}
        <Field label={t('trail.day')}>
          <Input
            className={styles.box}
            type="date"
            value={filters.day ?? ''}
            onChange={(_, { value }) => narrow('day', value)}
          />
        </Field>
        <PupilBox key={filters.pupil ?? ''} code={filters.pupil ?? ''} />
      </div>
      {chosen && (
        <div className={styles.acts}>
          <Button onClick={() => choose(Object.fromEntries([...FILTERS, 'before'].map((name) => [name, null])))}>
            {t('trail.clear')}
          </Button>
        </div>
      )}
    </>
  );
}

/** A code typed half asks for nobody: it counts when she leaves the box or presses Enter. */
function PupilBox({ code }: { readonly code: string }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <Field label={t('trail.pupil')}>
      <Input
        className={styles.box}
        defaultValue={code}
        maxLength={32}
        autoComplete="off"
        onBlur={(event) => narrow('pupil', event.currentTarget.value.trim())}
        onKeyDown={(event) => event.key === 'Enter' && narrow('pupil', event.currentTarget.value.trim())}
      />
    </Field>
  );
}
