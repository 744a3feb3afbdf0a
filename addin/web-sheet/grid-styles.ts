/** How the grid looks: a sheet of paper that scrolls in itself, with head and names in sight. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { hiddenFromSight } from '../parts/styles.js';

const line = `1px solid ${tokens.colorNeutralStroke2}`;

export const useGridStyles = makeStyles({
  box: {
    position: 'relative',
    overflow: 'auto',
    maxHeight: '68vh',
    minHeight: '240px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Every row is a grid of its own that nothing outside depends on: a key lays out and paints one row, not a table of a
  // thousand cells, and rows out of sight are neither laid out nor painted.
  table: { display: 'block', width: 'max-content' },
  body: { display: 'block' },
  hidden: hiddenFromSight,
  head: { display: 'grid', position: 'sticky', top: 0, zIndex: 2 },
  headRow: { display: 'contents' },
  row: {
    display: 'grid',
    height: '30px',
    contain: 'strict',
    contentVisibility: 'auto',
    '@media (pointer: coarse)': { height: '40px' },
    '@media (max-width: 479px)': { height: '48px' },
  },
  rowTall: {
    height: '42px',
    '@media (pointer: coarse)': { height: '42px' },
    '@media (max-width: 479px)': { height: '48px' },
  },
  // The box in a cell may be taller than its row.
  rowOpen: {
    height: 'auto',
    minHeight: '30px',
    contain: 'layout style',
    contentVisibility: 'visible',
    '@media (pointer: coarse)': { height: 'auto' },
    '@media (max-width: 479px)': { height: 'auto' },
  },
  headCell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '4px 2px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: line,
    borderBottom: line,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  upright: { writingMode: 'vertical-rl', rotate: '180deg', maxHeight: '92px', margin: '0 auto' },
  corner: { position: 'sticky', left: 0, zIndex: 3 },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '0 6px',
    alignContent: 'center',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `2px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: line,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // Three lines in the height of a phone's row.
    '@media (max-width: 479px)': {
      whiteSpace: 'normal',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase100,
    },
  },
  here: { fontWeight: tokens.fontWeightSemibold },
  number: { display: 'inline-block', minWidth: '22px', color: tokens.colorNeutralForeground3 },
  cell: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '0 1px',
    whiteSpace: 'nowrap',
    textAlign: 'center',
    alignContent: 'center',
    borderRight: line,
    borderBottom: line,
    cursor: 'cell',
    outlineStyle: 'none',
  },
  text: { textAlign: 'left', padding: '0 4px', whiteSpace: 'normal' },
  // Clipped only where there is something to clip: a clip a cell costs more than the cell.
  long: { overflow: 'hidden' },
  clip: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  others: { backgroundColor: tokens.colorNeutralBackground3, cursor: 'default' },
  // Slanted, with a lock: told apart without the colour.
  closed: { backgroundColor: tokens.colorBrandBackground2, fontStyle: 'italic' },
  error: { boxShadow: `inset 0 0 0 2px ${tokens.colorStatusDangerBorder2}` },
  warning: { boxShadow: `inset 0 0 0 2px ${tokens.colorStatusWarningBorder2}` },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  sign: { fontWeight: tokens.fontWeightBold, marginRight: '2px' },
  errorSign: { color: tokens.colorStatusDangerForeground1 },
  warningSign: { color: tokens.colorStatusWarningForeground3 },
  lock: {
    width: '12px',
    height: '12px',
    verticalAlign: 'middle',
    marginRight: '1px',
    color: tokens.colorBrandForeground1,
  },
  editor: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '28px',
    margin: 0,
    padding: '4px 2px',
    border: 'none',
    outlineStyle: 'none',
    resize: 'none',
    font: 'inherit',
    textAlign: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tall: { minHeight: '96px' },
});

/** No column is wider than so many characters. */
const WIDEST = 42;

/** Pixels of a column so many characters wide: narrow ones stay wide enough for a finger. */
export const columnPixels = (width: number): number => Math.round(Math.max(40, Math.min(width, WIDEST) * 7.2));

/** Whether a text may need a second line in its column: letters are wider than a digit, and words leave room at the end. */
export const mayWrap = (text: string, width: number): boolean =>
  text.includes('\n') || text.length > Math.min(width, WIDEST) * 0.8;
