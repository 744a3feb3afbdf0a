/** A block of a printed document in the browser: words, lines to fill in, tables. Sizes are the paper's points. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Block, FieldLine, Table } from '../../core/record/print/content.js';

const useStyles = makeStyles({
  words: { margin: 0, whiteSpace: 'pre-line' },
  left: { textAlign: 'left' },
  center: { textAlign: 'center' },
  right: { textAlign: 'right' },
  bold: { fontWeight: tokens.fontWeightBold },
  italic: { fontStyle: 'italic' },
  regular: {},
  fields: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  field: { display: 'flex', gap: '6px', minHeight: '1.6em', alignItems: 'flex-end' },
  value: { flexGrow: 1, borderBottom: `1px dotted ${tokens.colorNeutralForeground2}`, minWidth: '40px' },
  frame: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', lineHeight: 1.2 },
  cell: {
    border: `1px solid ${tokens.colorNeutralForeground2}`,
    padding: '1px 6px',
    whiteSpace: 'pre-line',
    fontWeight: tokens.fontWeightRegular,
  },
  row: { breakInside: 'avoid' },
  head: { fontWeight: tokens.fontWeightBold },
});

/** Signatures and codes stand on no paper made here. */
export function PaperBlock({ block }: { readonly block: Block }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'paragraph': {
      const Tag = block.role === 'P' ? 'p' : 'h2';
      return (
        <Tag
          className={mergeClasses(styles.words, styles[block.align])}
          style={{ fontSize: `${block.size}pt`, marginTop: `${block.before}pt` }}
        >
          {block.runs.map(({ text, face = 'regular' }, i) => (
            <span key={i} className={styles[face]}>
              {text}
            </span>
          ))}
        </Tag>
      );
    }
    case 'fields':
      return <Fields line={block} />;
    case 'table':
      return <PaperTable table={block} />;
    default:
      return null;
  }
}

function Fields({ line: { size, before, fields } }: { readonly line: FieldLine }) {
  const styles = useStyles();
  return (
    <div className={styles.fields} style={{ fontSize: `${size}pt`, marginTop: `${before}pt` }}>
      {fields.map(({ label, value, share }, i) => (
        <span key={i} className={styles.field} style={{ flex: `${share} 1 0` }}>
          {label !== '' && <span>{label}:</span>}
          <span className={styles.value}>{value}</span>
        </span>
      ))}
    </div>
  );
}

function PaperTable({ table: { title, size, before, columns, rows } }: { readonly table: Table }) {
  const styles = useStyles();
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <div className={styles.frame} style={{ marginTop: `${before}pt` }}>
      <table className={styles.table} style={{ fontSize: `${size}pt` }} aria-label={title}>
        <colgroup>
          {columns.map(({ label, share }) => (
            <col key={label} style={{ width: `${(share / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, i) => (
            <tr key={i} className={styles.row}>
              {cells.map(({ text, header, rows: down }, j) => {
                const Cell = header ? 'th' : 'td';
                // Cells of a row stand in the columns' order; one that reaches down is the last.
                return (
                  <Cell
                    key={j}
                    rowSpan={down}
                    {...(header && { scope: 'row' })}
                    className={mergeClasses(styles.cell, styles[columns[j]?.align ?? 'left'])}
                  >
                    {text}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
