/** Three drawings in the colours of the theme; lines and signs tell everything, so forced colours take nothing away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  picture: { width: '100%', maxWidth: '280px', height: 'auto', alignSelf: 'center' },
  line: { fill: 'none', stroke: tokens.colorNeutralForeground2, strokeWidth: '1.5px' },
  grid: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  paper: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralForeground2, strokeWidth: '1.5px' },
  text: { fill: tokens.colorNeutralForeground1, fontSize: '13px', textAnchor: 'middle' },
  mark: {
    fill: tokens.colorStatusDangerBackground1,
    stroke: tokens.colorStatusDangerForeground1,
    strokeWidth: '2px',
  },
  markText: {
    fill: tokens.colorStatusDangerForeground1,
    fontSize: '13px',
    fontWeight: 700,
    textAnchor: 'middle',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  done: {
    fill: tokens.colorStatusSuccessBackground1,
    stroke: tokens.colorStatusSuccessForeground1,
    strokeWidth: '2px',
  },
  doneLine: { fill: 'none', stroke: tokens.colorStatusSuccessForeground1, strokeWidth: '2.5px' },
  brand: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandForeground1, strokeWidth: '1.5px' },
  brandLine: { fill: 'none', stroke: tokens.colorBrandForeground1, strokeWidth: '2.5px' },
});

interface PictureProps {
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
}

function Drawing({ label, children }: PictureProps & { readonly children: ReactNode }) {
  return (
    <svg viewBox="0 0 280 120" role="img" aria-label={label} className={useStyles().picture}>
      {children}
    </svg>
  );
}

/** Three columns and four rows with values, as a class sheet has them. */
function Sheet({ values }: { readonly values: readonly (readonly string[])[] }) {
  const styles = useStyles();
  return (
    <>
      <rect x="6" y="10" width="120" height="100" rx="3" className={styles.paper} />
      <path d="M46 10v100M86 10v100M6 35h120M6 60h120M6 85h120" className={styles.grid} />
      {values.flatMap((line, row) =>
        line.map((value, column) => (
          <text key={`${row} ${column}`} x={26 + 40 * column} y={27 + 25 * row} className={styles.text}>
            {value}
          </text>
        )),
      )}
    </>
  );
}

/** A marked cell, and beside the sheet the sentence and the button that lead to it. */
export function CheckPicture({ label }: PictureProps) {
  const styles = useStyles();
  return (
    <Drawing label={label}>
      <Sheet
        values={[
          ['T', '9', 'T'],
          ['H', '', 'T'],
          ['T', '7', 'H'],
          ['T', '10', 'T'],
        ]}
      />
      <rect x="47" y="36" width="38" height="23" className={styles.mark} />
      <text x="66" y="52" className={styles.markText}>
        8,5
      </text>
      <path d="M90 47h62" className={styles.brandLine} />
      <path d="M97 41l-7 6 7 6" className={styles.brandLine} />
      <rect x="154" y="10" width="120" height="100" rx="5" className={styles.paper} />
      <circle cx="171" cy="28" r="8" className={styles.mark} />
      <text x="171" y="32.5" className={styles.markText}>
        ✕
      </text>
      <path d="M186 25h76M186 33h52M166 52h96M166 62h70" className={styles.line} />
      <rect x="166" y="78" width="62" height="22" rx="4" className={styles.brand} />
      <path d="M178 89h34M206 83l6 6-6 6" className={styles.brandLine} />
    </Drawing>
  );
}

/** Cells on their way to the school's server, which says that it has them. */
export function SendPicture({ label }: PictureProps) {
  const styles = useStyles();
  return (
    <Drawing label={label}>
      <Sheet
        values={[
          ['T', '9', 'T'],
          ['H', '8', 'T'],
          ['T', '7', 'H'],
          ['T', '10', 'T'],
        ]}
      />
      <path d="M134 60h54M178 51l10 9-10 9" className={styles.brandLine} />
      <rect x="139" y="28" width="18" height="18" rx="2" className={styles.brand} />
      <rect x="163" y="28" width="18" height="18" rx="2" className={styles.brand} />
      {[16, 48, 80].map((y) => (
        <g key={y}>
          <rect x="200" y={y} width="70" height="26" rx="4" className={styles.paper} />
          <path d={`M210 ${y + 13}h22`} className={styles.line} />
          <circle cx="258" cy={y + 13} r="2" className={styles.line} />
        </g>
      ))}
      <circle cx="262" cy="100" r="14" className={styles.done} />
      <path d="M255 100l5 5 9-10" className={styles.doneLine} />
    </Drawing>
  );
}

/** Two values side by side; the person chooses one. */
export function ConflictPicture({ label }: PictureProps) {
  const styles = useStyles();
  return (
    <Drawing label={label}>
      {[
        { x: 10, value: 'T', chosen: true },
        { x: 148, value: 'H', chosen: false },
      ].map(({ x, value, chosen }) => (
        <g key={value}>
          <rect x={x} y="14" width="122" height="92" rx="5" className={chosen ? styles.brand : styles.paper} />
          <path d={`M${x + 12} 30h62`} className={styles.line} />
          <rect x={x + 12} y="42" width="34" height="28" className={styles.paper} />
          <text x={x + 29} y="61" className={styles.text}>
            {value}
          </text>
          <path d={`M${x + 58} 50h52M${x + 58} 62h38`} className={styles.line} />
          <circle cx={x + 20} cy="88" r="8" className={styles.line} />
          {chosen && <path d={`M${x + 15} 88l4 4 7-8`} className={styles.brandLine} />}
          <path d={`M${x + 36} 88h52`} className={styles.line} />
        </g>
      ))}
    </Drawing>
  );
}
