/** The class in groups, in the order of what she can do now: ready, waiting, signed. */
import type { RecordLine as Line, RecordToSign } from '../../core/contract/signing.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import { LongList } from '../lists/long-list.js';
import { useFinding } from '../lists/use-finding.js';
import { Disclosure } from '../parts/disclosure.js';
import { Section } from '../parts/section.js';
import { useWords } from '../words/words.js';
import { OwnRecord } from './own-record.js';

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
  const { box, found, finding } = useFinding('name', records, ({ name }) => name);
  const list = (lines: readonly Line[]) => (
    <LongList items={lines} keyOf={({ pupil }) => pupil}>
      {(line) => <OwnRecord line={line} whole={whole.get(line.pupil)} />}
    </LongList>
  );
  return (
    <>
      {box}
      {GROUPS.map((group) => {
        const lines = found.filter((line) => groupOf(line, whole) === group);
        if (lines.length === 0) return null;
        // What was returned is looked at first.
        const sorted = [...lines].sort((a, b) => Number(b.returned !== null) - Number(a.returned !== null));
        return (
          <Section key={group} raised title={t(`sign.group.${group}`, { n: lines.length })}>
            {group === 'signed' ? (
              <Disclosure key={String(finding)} open={finding} label={t('sign.who-signed')}>
                {list(sorted)}
              </Disclosure>
            ) : (
              list(sorted)
            )}
          </Section>
        );
      })}
    </>
  );
}
