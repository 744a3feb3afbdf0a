/** Findings by pupil or by kind, each group to be opened. Where they came from (file or open sheet) does not matter here. */
import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { IssueBody } from '../../core/contract/cells.js';
import { Disclosure } from '../parts/disclosure.js';
import { MoreList } from '../parts/more-list.js';
import { Sign } from '../parts/sign.js';
import { column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { FindingLine } from './finding-line.js';
import { countFindings, type FindingGroup, groupFindings, type Grouping } from './group.js';
import { kindTitle } from './kind-title.js';

/** Few enough to read at a glance: every group is open from the start. */
const FEW = 8;
/** Up to so many errors, the groups that have some are open: they are what has to be mended. */
const FEW_ERRORS = 40;
const useStyles = makeStyles({
  box: column('8px'),
  switch: { ...row('0 8px') },
  label: { fontWeight: tokens.fontWeightSemibold },
  group: row('4px 12px'),
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { ...row('4px'), color: tokens.colorNeutralForeground2 },
});

export interface FindingsListProps {
  readonly findings: readonly IssueBody[];
  /** Names by pupil id. */
  readonly pupils: Readonly<Record<string, string>>;
}

export function FindingsList({ findings, pupils }: FindingsListProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const label = useId();
  const [by, setBy] = useState<Grouping>('pupil');
  const { errors } = countFindings(findings);
  const groups = useMemo(() => groupFindings(findings, by), [findings, by]);
  return (
    <div className={styles.box}>
      <div className={styles.switch}>
        <span id={label} className={styles.label}>
          {t('findings.group')}
        </span>
        <RadioGroup
          layout="horizontal"
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
            <MoreList items={group.findings} keyOf={(_, index) => String(index)}>
              {(finding) => (
                <FindingLine
                  finding={finding}
                  name={by === 'kind' && finding.pupil !== null ? nameOf(finding.pupil) : undefined}
                />
              )}
            </MoreList>
          </Disclosure>
        ))}
      </div>
    </div>
  );

  function nameOf(pupil: string): string {
    return pupils[pupil] ?? pupil;
  }

  function titleOf(group: FindingGroup): string {
    if (by === 'kind') return kindTitle(group, locale);
    return group.key === '' ? t('findings.whole-file') : nameOf(group.key);
  }
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
