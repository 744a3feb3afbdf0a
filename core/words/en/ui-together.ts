import type { together as vi } from '../vi/ui-together.js';

/** Words of looking calmly, and of approving across classes. */
export const together: Readonly<Record<keyof typeof vi, string>> = {
  'approve.choose-all': 'Choose all {n}',
  'approve.group': '{kind} ({n})',
  'together.title': 'Approve several classes at once',
  'together.lead': 'Look at what stands out in each class, choose classes, then give your PIN once.',
  'together.open': 'Approve several classes at once',
  'together.none': 'No class has transcripts waiting to be approved.',
  'together.choose': 'Choose class {class}',
  'together.counts': '{n} {n|transcript waits|transcripts wait}',
  'together.counts-flagged':
    '{n} {n|transcript waits|transcripts wait}; {flagged} {flagged|pupil stands|pupils stand} out in the class',
  'together.look': 'See who stands out in class {class}',
  'together.nothing-flagged': 'Nobody stands out among those waiting.',
  'together.all': 'Choose all {n} classes',
  'together.chosen': '{n} {n|class|classes} chosen, {records} {records|transcript|transcripts}',
  'together.sign': 'Approve and sign {n} {n|transcript|transcripts} of {classes} {classes|class|classes}',
  'together.sign-none': 'Choose classes to approve',
  'together.preparing': 'Opening the transcripts of the chosen classes…',
  'together.class-lead': 'Class {class}: {n} {n|transcript|transcripts}',
  'together.progress': '{done} of {of} signed',
  'together.class-progress': 'Class {class}: {done}/{of}',
  'together.class-done': 'Class {class}: {n} signed',
  'together.class-left': 'Class {class}: {n} signed, {left} not signed',
  'together.nothing': 'No transcript of the chosen classes has all its signatures yet.',
  'together.refused-name': '{name}, class {class}',
};
