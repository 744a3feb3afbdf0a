/** What was found: numbers, what to show of it, each finding with a way to its row, and the file given back. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { XLSX } from '../../core/contract/endpoint.js';
import { placeInSheet } from '../../core/workbook/address.js';
import type { CellPlace } from '../../core/workbook/read-types.js';
import { findingsWords } from '../../core/words/findings-words.js';
import { saveFile } from '../device/save-file.js';
import { FindingsList } from '../findings/findings-list.js';
import { countFindings } from '../findings/group.js';
import { useAnnounce } from '../frame/announcer.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { kindOf, presentFindings } from './present-findings.js';
import { RowView } from './row-view.js';
import type { Vendor } from './use-vendor.js';
import type { Checked } from './vendor-file.js';

const useStyles = makeStyles({
  acts: row('8px'),
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))', gap: '12px' },
});

export interface FoundPartProps {
  readonly vendor: Vendor;
  readonly file: File;
  readonly checked: Checked;
}

export function FoundPart({ vendor, file, checked }: FoundPartProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const [severity, setSeverity] = useState('');
  const [kind, setKind] = useState('');
  const [at, setAt] = useState<CellPlace | null>(null);
  const findings = useMemo(() => presentFindings(checked, locale, t), [checked, locale, t]);
  const names = useMemo(() => Object.fromEntries(checked.pupils.map(({ id, name }) => [id, name])), [checked]);
  const { errors, warnings } = countFindings(findings);
  const concerned = new Set(findings.map(({ pupil }) => pupil)).size;
  const kinds = [...new Map(findings.map((finding) => [finding.rule, kindOf(finding, locale, t)]))];
  const shown = findings.filter(
    (finding) => (severity === '' || finding.severity === severity) && (kind === '' || finding.rule === kind),
  );
  const summary =
    findings.length === 0
      ? t('vendor.clean', { n: checked.pupils.length })
      : t('vendor.found', { errors, warnings, n: concerned });
  useEffect(() => announce(summary), [announce, summary]);
  useEffect(() => {
    // What was chosen may not be among what was found anew.
    setAt(null);
    setKind('');
  }, [checked]);

  const take = async (): Promise<void> => {
    const worded = findings.map((finding) => ({
      ...finding,
      pupil: finding.pupil === null ? null : (names[finding.pupil] ?? finding.pupil),
    }));
    const bytes = await vendor.mark(worded, findingsWords(locale));
    if (!bytes) return;
    const name = t('vendor.marked-name', { name: file.name.replace(/\.xlsx$/i, '') });
    saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
    announce(t('vendor.taken', { file: name }));
  };
  const place = at === null ? null : placeInSheet(at.cell);
  const seen = place === null ? undefined : checked.rows.find((one) => one.row === place.row);
  return (
    <Section title={t('vendor.result')}>
      <Notice tone={errors > 0 ? 'warning' : 'done'} title={summary} />
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={vendor.busy !== null} onClick={() => void take()}>
          {t('vendor.take-marked')}
        </Button>
        <Button onClick={() => saveFile(file.name, file)}>{t('vendor.take-original')}</Button>
      </div>
      <Muted>{t('vendor.take-lead')}</Muted>
      {findings.length > 0 && (
        <div className={styles.filters}>
          <Field label={t('vendor.show')}>
            <ListSelect value={severity} onChoose={setSeverity}>
              <option value="">{t('vendor.show-all')}</option>
              <option value="error">{t('vendor.show-errors')}</option>
              <option value="warning">{t('vendor.show-warnings')}</option>
            </ListSelect>
          </Field>
          <Field label={t('vendor.kind')}>
            <ListSelect value={kind} onChoose={setKind}>
              <option value="">{t('vendor.kind-all')}</option>
              {kinds.map(([rule, title]) => (
                <option key={rule} value={rule}>
                  {title}
                </option>
              ))}
            </ListSelect>
          </Field>
        </div>
      )}
      {place && seen && (
        <RowView
          key={at!.cell}
          row={seen}
          name={checked.pupils.find(({ row }) => row === place.row)?.name ?? null}
          column={place.column}
          onClose={() => setAt(null)}
        />
      )}
      {findings.length > 0 && shown.length === 0 && <Muted>{t('vendor.nothing-shown')}</Muted>}
      {shown.length > 0 && (
        <FindingsList key={`${severity} ${kind}`} findings={shown} pupils={names} acts={{ goTo: setAt }} />
      )}
    </Section>
  );
}
