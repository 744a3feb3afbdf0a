/** Findings by pupil or by kind, each group to be opened. Where they came from (file or open sheet) does not matter here. */
import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { IssueBody } from '../../core/contract/cells.js';
import { Disclosure } from '../parts/disclosure.js';
import { MoreList } from '../lists/more-list.js';
import { Sign } from '../parts/sign.js';
import { column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useWords } from '../words/words.js';
import { type FindingActs, fixableOf } from './finding-acts.js';
import { FindingLine, placeOf } from './finding-line.js';
import { countFindings, type FindingGroup, findingKeys, groupFindings, type Grouping } from './group.js';
import { kindTitle } from './kind-title.js';

/** Few enough to read at a glance: every group is open from the start. */
const FEW = 8;
/** Up to so many errors, the groups that have some are open: they are what has to be mended. */
const FEW_ERRORS = 40;
const useStyles = makeStyles({
  box: { ...column('8px'), outlineStyle: 'none' },
  switch: { ...row('0 8px') },
  radios: { flexWrap: 'wrap' },
  label: { fontWeight: tokens.fontWeightSemibold },
  group: row('4px 12px'),
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { ...row('4px'), color: tokens.colorNeutralForeground2 },
  fixAll: { marginBottom: '12px' },
});

export interface FindingsListProps {
  readonly findings: readonly IssueBody[];
  /** Names by pupil id. */
  readonly pupils: Readonly<Record<string, string>>;
  /** Where the cells are open: findings lead to them and can be mended from here. */
  readonly acts?: FindingActs | undefined;
}

export function FindingsList({ findings, pupils, acts }: FindingsListProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const label = useId();
  const box = useKeptFocus<HTMLDivElement>();
  const [by, setBy] = useState<Grouping>('pupil');
  const { errors } = countFindings(findings);
  const groups = useMemo(() => groupFindings(findings, by), [findings, by]);
  const nameOf = (pupil: string): string => pupils[pupil] ?? pupil;
  const titleOf = (group: FindingGroup): string => {
    if (by === 'kind') return kindTitle(group, locale);
    return group.key === '' ? t('findings.whole-file') : nameOf(group.key);
  };
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <div className={styles.switch}>
        <span id={label} className={styles.label}>
          {t('findings.group')}
        </span>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          aria-labelledby={label}
          value={by}
          onChange={(_, { value }) => setBy(value as Grouping)}
        >
          <Radio value="pupil" label={t('findings.by-pupil')} />
          <Radio value="kind" label={t('findings.by-kind')} />
        </RadioGroup>
      </div>
      <div>
        {groups.map((group) => (
          <Disclosure
            key={`${by} ${group.key}`}
            open={findings.length <= FEW || (group.errors > 0 && errors <= FEW_ERRORS)}
            label={<GroupLabel group={group} title={titleOf(group)} />}
          >
            <GroupFindings group={group} by={by} all={findings} nameOf={nameOf} acts={acts} />
          </Disclosure>
        ))}
      </div>
    </div>
  );
}

interface GroupFindingsProps extends Pick<FindingsListProps, 'acts'> {
  readonly group: FindingGroup;
  readonly by: Grouping;
  readonly all: readonly IssueBody[];
  readonly nameOf: (pupil: string) => string;
}

/** "All of this kind" stands once above a kind, and beside each such finding of a pupil. */
function GroupFindings({ group, by, all, nameOf, acts }: GroupFindingsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const keys = findingKeys(group.findings);
  const fix = acts?.fix;
  const ofKind = by === 'kind' ? fixableOf(all, group.key) : [];
  return (
    <>
      {fix && ofKind.length > 1 && (
        <Button className={styles.fixAll} onClick={() => fix(ofKind)}>
          {t('findings.fix-kind', { n: ofKind.length })}
        </Button>
      )}
      <MoreList
        items={group.findings}
        keyOf={(_, index) => keys[index]!}
        textOf={(finding) =>
          [finding.pupil === null ? '' : nameOf(finding.pupil), placeOf(finding, t), finding.message].join(' ')
        }
      >
        {(finding) => (
          <FindingLine
            finding={finding}
            name={by === 'kind' && finding.pupil !== null ? nameOf(finding.pupil) : undefined}
            acts={acts}
            sameKind={by === 'pupil' ? fixableOf(all, finding.rule) : undefined}
          />
        )}
      </MoreList>
    </>
  );
}

function GroupLabel({ group, title }: { readonly group: FindingGroup; readonly title: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const { errors, warnings } = countFindings(group.findings);
  return (
    <span className={styles.group}>
      <span className={styles.name}>{title}</span>
      {errors > 0 && (
        <span className={styles.count}>
          <Sign tone="error" /> {t('check.errors', { n: errors })}
        </span>
      )}
      {warnings > 0 && (
        <span className={styles.count}>
          <Sign tone="warning" /> {t('check.warnings', { n: warnings })}
        </span>
      )}
    </span>
  );
}
