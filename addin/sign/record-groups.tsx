/** The class in groups, in the order of what she can do now: ready, waiting, signed. */
import { makeStyles } from '@fluentui/react-components';
import type { RecordLine as Line, RecordToSign } from '../../core/contract/signing.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import { Disclosure } from '../parts/disclosure.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { RecordLine } from './record-line.js';

const useStyles = makeStyles({ list: { ...column('0'), listStyleType: 'none', margin: 0, padding: 0 } });

export const GROUPS = ['ready', 'waiting', 'signed'] as const;
export type Group = (typeof GROUPS)[number];

/** A record is ready where its bytes were given to be signed. */
export function groupOf(line: Line, whole: ReadonlyMap<string, RecordToSign>): Group {
  if (!mayChangeValues(line.state)) return 'signed';
  return whole.has(line.pupil) ? 'ready' : 'waiting';
}

export interface RecordGroupsProps {
  readonly records: readonly Line[];
  readonly whole: ReadonlyMap<string, RecordToSign>;
}

export function RecordGroups({ records, whole }: RecordGroupsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const list = (lines: readonly Line[]) => (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.pupil}>
          <RecordLine line={line} whole={whole.get(line.pupil)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {GROUPS.map((group) => {
        const lines = records.filter((line) => groupOf(line, whole) === group);
        if (lines.length === 0) return null;
        // What was returned is looked at first.
        const sorted = [...lines].sort((a, b) => Number(b.returned !== null) - Number(a.returned !== null));
        return (
          <Section key={group} raised title={t(`sign.group.${group}`, { n: lines.length })}>
            {group === 'signed' ? <Disclosure label={t('sign.who-signed')}>{list(sorted)}</Disclosure> : list(sorted)}
          </Section>
        );
      })}
    </>
  );
}
