/** Number, day and scan of the office's document. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { FileButton } from '../parts/file-button.js';
import { Muted } from '../parts/muted.js';
import { column } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  fields: column('12px'),
  file: { ...column('4px'), alignItems: 'flex-start' },
  box: { minWidth: 0, '& input': { minWidth: 0 } },
});

export interface TypedDocument {
  readonly document: string;
  readonly documentDay: string;
  readonly file: File | null;
}
export const NO_DOCUMENT: TypedDocument = { document: '', documentDay: '', file: null };

export const isWhole = ({ document, documentDay, file }: TypedDocument): boolean =>
  document.trim() !== '' && documentDay !== '' && file !== null;

/** The portal's own answer file, which says it of each unit. */
export const isAnswerFile = (file: File | null): boolean => file !== null && /\.json$/i.test(file.name);

const base64Of = async (file: File): Promise<string> => {
  const url = await new Promise<string>((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
};

/** A file as it is sent. */
export const sentFile = async (file: File) => ({
  name: file.name.normalize('NFC').slice(0, 200),
  bytes: await base64Of(file),
});

/** As it is sent. */
export const sentDocument = async ({ document, documentDay, file }: TypedDocument) => ({
  document: document.trim(),
  documentDay,
  file: await sentFile(file!),
});

export interface DocumentFieldsProps {
  readonly typed: TypedDocument;
  readonly onChange: (typed: TypedDocument) => void;
  readonly tried: boolean;
}

export function DocumentFields({ typed, onChange, tried }: DocumentFieldsProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const { document, documentDay, file } = typed;
  return (
    <div className={styles.fields}>
      <TextField
        label={t('reports.document')}
        value={document}
        onChange={(value) => onChange({ ...typed, document: value })}
        limit={100}
        fault={tried && document.trim() === '' ? t('reports.missing') : null}
      />
      <Field
        label={t('reports.document-day')}
        {...(documentDay !== '' && { hint: t('date.means', { day: day(documentDay) }) })}
        {...(tried && documentDay === '' && { validationMessage: t('reports.missing') })}
      >
        <Input
          className={styles.box}
          type="date"
          value={documentDay}
          onChange={(_, { value }) => onChange({ ...typed, documentDay: value })}
        />
      </Field>
      <div className={styles.file}>
        <FileButton
          label={t('reports.scan')}
          accept=".pdf,.jpg,.jpeg,.png,.json"
          onFile={(chosen) => onChange({ ...typed, file: chosen })}
        />
        <Muted>{file === null ? t('reports.scan-hint') : t('reports.chosen', { name: file.name })}</Muted>
        {tried && file === null && <span role="alert">{t('reports.scan-missing')}</span>}
      </div>
    </div>
  );
}
