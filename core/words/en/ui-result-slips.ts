/** Words of the slips of results for families. */
export const resultSlipWords = {
  'slips.title': 'Slips of results · Class {class} ({year})',
  'slips.lead':
    'A slip of her own for each pupil’s family: printed straight away, or downloaded as one file a pupil to be sent to each family alone. Never send them to the class’s group.',
  'slips.open': 'Slips of results',
  'slips.open-of': 'Slips of results of class {class}',
  'slips.back': 'Classes',
  'slips.loading': 'Reading the class’s sheet…',
  'slips.period': 'Assessment',
  'slips.choose': 'Choose pupils',
  'slips.none': 'This assessment is about nobody.',
  'slips.whole': 'complete',
  'slips.missing': '{n} still missing',
  'slips.signed': 'transcript signed',
  'slips.all': 'Choose the whole class',
  'slips.ready': 'Only who is complete',
  'slips.nobody': 'Choose nobody',
  'slips.print': 'Print {n} slips',
  'slips.files': 'Download {n} files (zip)',
  'slips.none-chosen': 'Nobody is chosen. Choose at least one pupil, then press again.',
  'slips.some-missing':
    '{n} of those chosen lack results: what is missing is printed as “(chưa có)”. Better complete them before families are told.',
  'slips.in-excel':
    'In Excel’s pane files can be downloaded only. To print a class at once, open the page in a browser.',
  'slips.printing': '{n} slips of class {class}',
  'slips.print-now': 'Print',
  'slips.print-close': 'Done, back',
  'slips.printing-lead': 'A sheet a pupil. Look, then press Print; hand or send each to its own family.',
} as const;
