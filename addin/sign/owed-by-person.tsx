/** Whom the class is waiting for: per person what is owed, for how many pupils. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecordLine } from '../../core/contract/signing.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { owedTitle } from './owed-words.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  person: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Debt {
  readonly name: string;
  /** Pupils by what is owed for them. */
  readonly fields: Map<string, number>;
  readonly pupils: Set<string>;
}

/** Who owes most first. */
export function debtsOf(records: readonly RecordLine[]): readonly Debt[] {
  const people = new Map<string, Debt>();
  for (const { pupil, state, owed } of records) {
    if (!mayChangeValues(state)) continue;
    for (const { userId, name, fields } of owed) {
      const key = userId ?? name;
      const debt = people.get(key) ?? { name, fields: new Map<string, number>(), pupils: new Set<string>() };
      people.set(key, debt);
      debt.pupils.add(pupil);
      for (const field of fields) debt.fields.set(field, (debt.fields.get(field) ?? 0) + 1);
    }
  }
  return [...people.values()].sort((a, b) => b.pupils.size - a.pupils.size);
}

/** So many things are named; the others are counted. */
const NAMED = 4;

export function OwedByPerson({ records }: { readonly records: readonly RecordLine[] }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {debtsOf(records).map(({ name, fields, pupils }) => {
        const named = [...fields].slice(0, NAMED);
        const rest = fields.size - named.length;
        return (
          <li key={name} className={styles.person}>
            <span>
              <span className={styles.name}>{name}</span>: {t('sign.owes-pupils', { n: pupils.size })}
            </span>
            <span className={styles.quiet}>
              {named.map(([field, n]) => t('sign.owes', { what: owedTitle(field, locale, t), n })).join('; ')}
              {rest > 0 && t('sign.owes-more', { n: rest })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
