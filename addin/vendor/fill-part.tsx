/** The class sheet on the screen put into another program's template: chosen, matched child by child, given back. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Period } from '../../core/codes/periods.js';
import { XLSX } from '../../core/contract/endpoint.js';
import type { SheetBody } from '../../core/contract/sheet.js';
import { isSubject, type SubjectCode, SUBJECTS } from '../../core/fields/subjects.js';
import type { OwnSheet } from '../../core/vendor-sheet/fill-sheet.js';
import { FileButton } from '../parts/file-button.js';
import { saveFile } from '../device/save-file.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { FillOutcome } from './fill-outcome.js';
import { UnreadableNotice } from './unreadable-notice.js';
import { type Unreadable, VendorFile } from './vendor-file.js';

const useStyles = makeStyles({ acts: row('8px'), choice: { maxWidth: '320px' } });

export interface FillPartProps {
  readonly sheet: SheetBody;
  readonly period: Period;
  readonly onClose: () => void;
}

type Chosen = { readonly name: string } & (
  | { readonly kind: 'open'; readonly file: VendorFile }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  | { readonly kind: 'failed'; readonly failure: unknown }
);

export function FillPart({ sheet, period, onClose }: FillPartProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [at, setAt] = useState(0);
  const [subject, setSubject] = useState<SubjectCode | null>(null);
  const { schoolYear, className, pupils, values } = sheet;
  const own: OwnSheet = { schoolYear, className, period, pupils, values };

  const open = async (given: File): Promise<void> => {
    const { name } = given;
    setAt(0);
    try {
      const opened = VendorFile.open(new Uint8Array(await given.arrayBuffer()), name);
      setChosen(opened.ok ? { kind: 'open', name, file: opened.file } : { kind: 'unreadable', name, why: opened.why });
      setSubject(opened.ok ? opened.file.sheets[0]!.facts.subject : null);
    } catch (failure) {
      setChosen({ kind: 'failed', name, failure });
    }
  };
  const file = chosen?.kind === 'open' ? chosen.file : null;
  const sheets = file?.sheets ?? [];
  const seen = sheets[at];
  const found = file && seen ? file.fill(at, subject, own) : null;
  const take = (): void => {
    if (!file || !seen || !found?.ok) return;
    try {
      const bytes = file.filled(seen.name, found.cells);
      const name = t('vendor.fill-name', { name: chosen!.name.replace(/\.xlsx$/i, '') });
      saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
      announce(t('vendor.taken', { file: name }));
    } catch (failure) {
      setChosen({ kind: 'failed', name: chosen!.name, failure });
    }
  };
  return (
    <Section raised focus title={t('vendor.fill-title')} lead={t('vendor.fill-lead')}>
      <Muted>
        {t('vendor.fill-for', { class: className, period: t(`period.${period}`).toLowerCase(), year: schoolYear })}
      </Muted>
      <div className={styles.acts}>
        <FileButton
          primary={!found?.ok}
          label={t('vendor.fill-choose')}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onFile={(given) => void open(given)}
        />
        <Button onClick={onClose}>{t('vendor.fill-close')}</Button>
      </div>
      {chosen?.kind === 'unreadable' && <UnreadableNotice why={chosen.why} />}
      {chosen?.kind === 'failed' && <FailureNotice failure={chosen.failure} />}
      {sheets.length > 1 && (
        <Field label={t('vendor.sheet')} className={styles.choice}>
          <ListSelect
            value={String(at)}
            onChoose={(other) => {
              setAt(Number(other));
              setSubject(sheets[Number(other)]!.facts.subject);
            }}
          >
            {sheets.map(({ name, pupils: n }, i) => (
              <option key={name} value={String(i)}>
                {t('vendor.sheet-of', { name, n })}
              </option>
            ))}
          </ListSelect>
        </Field>
      )}
      {seen?.facts.layout === 'subject' && (
        <Field label={t('vendor.subject')} className={styles.choice}>
          <ListSelect value={subject ?? ''} onChoose={(code) => setSubject(isSubject(code) ? code : null)}>
            <option value="" disabled>
              {t('vendor.choose-one')}
            </option>
            {SUBJECTS.map((code) => (
              <option key={code} value={code}>
                {subjectTitle(code, locale)}
              </option>
            ))}
          </ListSelect>
        </Field>
      )}
      {found && seen && <FillOutcome found={found} seen={seen} own={own} onTake={take} />}
    </Section>
  );
}
