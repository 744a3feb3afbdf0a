/** Measures and pieces of style that many parts share. */
import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** Read aloud, not seen. */
export const hiddenFromSight: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/** A quiet sheet of paper; the border keeps it visible in forced colours. */
export const paper: GriffelStyle = {
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusLarge,
  padding: '16px',
  '@media (max-width: 240px)': { padding: '12px 8px' },
};

export const column = (gap: string): GriffelStyle => ({ display: 'flex', flexDirection: 'column', gap });
export const row = (gap: string): GriffelStyle => ({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap });

/** Long names and file names break instead of widening the page. */
export const breaks: GriffelStyle = { overflowWrap: 'anywhere', minWidth: 0 };
