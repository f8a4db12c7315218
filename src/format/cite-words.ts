/** What the panel of statements says of itself. */

export const STATEMENT_KINDS = ['latex', 'bibtex', 'markdown', 'text', 'model-card', 'checklist', 'json', 'csv'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export interface KindWords {
  readonly label: string;
  /** What it is, and what the author has still to do. */
  readonly hint: string;
  readonly fileName: string;
  readonly mediaType: string;
}

export const KIND_WORDS: Readonly<Record<StatementKind, KindWords>> = {
  latex: {
    label: 'LaTeX',
    hint: 'One paragraph, a sentence a line. The entries it cites stand under BibTeX.',
    fileName: 'trainprint.tex',
    mediaType: 'application/x-tex',
  },
  bibtex: {
    label: 'BibTeX',
    hint: 'The calculator, the 2019 paper behind it, the method, and every source that a figure rests on.',
    fileName: 'trainprint.bib',
    mediaType: 'application/x-bibtex',
  },
  markdown: {
    label: 'Markdown',
    hint: 'The same paragraph for a README or a report.',
    fileName: 'trainprint.md',
    mediaType: 'text/markdown',
  },
  text: { label: 'Plain text', hint: 'The same paragraph without any marks.', fileName: 'trainprint.txt', mediaType: 'text/plain' },
  'model-card': {
    label: 'Model card YAML',
    hint: 'For the head of a Hugging Face model card. Emissions are in grams there. Where it was fine-tuning, write so as the training type.',
    fileName: 'trainprint-model-card.yaml',
    mediaType: 'application/yaml',
  },
  checklist: {
    label: 'Checklist',
    hint: 'The compute paragraph for conference checklists. What only the authors know stands in brackets.',
    fileName: 'trainprint-checklist.txt',
    mediaType: 'text/plain',
  },
  json: {
    label: 'JSON',
    hint: 'Every figure unrounded, with inputs, sources and link.',
    fileName: 'trainprint.json',
    mediaType: 'application/json',
  },
  csv: {
    label: 'CSV',
    hint: 'One row a run, every figure unrounded. A name that a spreadsheet would take for a formula begins with an apostrophe.',
    fileName: 'trainprint.csv',
    mediaType: 'text/csv',
  },
};

export const CITE_WORDS = {
  title: 'Cite it',
  subtitle: 'A statement you can paste, with the inputs that made it.',
  formats: 'Formats of the statement',
  scope: 'What the statement is about',
  thisRun: 'This run',
  allRuns: (runs: number) => `All ${runs.toLocaleString('en-GB')} runs together`,
  copy: 'Copy',
  download: 'Download',
  schema: 'Its schema',
  copied: (label: string) => `${label} copied.`,
  saved: (fileName: string) => `Saved as ${fileName}.`,
  refused: 'The browser did not let us copy. The text is selected: copy it with Ctrl+C or ⌘C.',
  shortened: (shown: number, all: number) =>
    `The first ${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} characters are shown; Copy and Download hold all of them.`,
} as const;
