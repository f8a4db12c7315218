/** Publications that a statement may cite, field by field as BibTeX has them. Keys agree with `methodReferences`. */

export interface Entry {
  readonly key: string;
  readonly type: 'misc' | 'article' | 'inproceedings';
  /** In print order; values are plain text, but for `author`, whose names are joined by `and`, and `url`. */
  readonly fields: Readonly<Record<string, string>>;
}

const arxiv = (key: string, author: string, title: string, year: string, eprint: string): Entry => ({
  key,
  type: 'misc',
  fields: { author, title, year, eprint, archiveprefix: 'arXiv', url: `https://arxiv.org/abs/${eprint}` },
});

export const PAPER: Entry = {
  key: 'strubell-2019',
  type: 'inproceedings',
  fields: {
    author: 'Strubell, Emma and Ganesh, Ananya and McCallum, Andrew',
    title: 'Energy and Policy Considerations for Deep Learning in NLP',
    booktitle: 'Proceedings of the 57th Annual Meeting of the Association for Computational Linguistics',
    pages: '3645–3650',
    year: '2019',
    doi: '10.18653/v1/P19-1355',
    url: 'https://doi.org/10.18653/v1/P19-1355',
  },
};

/** By the key that a statement cites. */
export const PUBLICATIONS: readonly Entry[] = [
  PAPER,
  arxiv(
    'lacoste-2019',
    'Lacoste, Alexandre and Luccioni, Alexandra and Schmidt, Victor and Dandres, Thomas',
    'Quantifying the Carbon Emissions of Machine Learning',
    '2019',
    '1910.09700',
  ),
  {
    key: 'lannelongue-2021',
    type: 'article',
    fields: {
      author: 'Lannelongue, Loïc and Grealey, Jason and Inouye, Michael',
      title: 'Green Algorithms: Quantifying the Carbon Footprint of Computation',
      journal: 'Advanced Science',
      volume: '8',
      number: '12',
      year: '2021',
      doi: '10.1002/advs.202100707',
      url: 'https://doi.org/10.1002/advs.202100707',
    },
  },
  arxiv(
    'patterson-2021',
    'Patterson, David and Gonzalez, Joseph and Le, Quoc and Liang, Chen and Munguia, Lluis-Miquel and Rothchild, Daniel and others',
    'Carbon Emissions and Large Neural Network Training',
    '2021',
    '2104.10350',
  ),
  arxiv(
    'llmcarbon-2023',
    'Faiz, Ahmad and Kaneda, Sotaro and Wang, Ruhan and Osi, Rita and Sharma, Prateek and Chen, Fan and Jiang, Lei',
    'LLMCarbon: Modeling the End-to-End Carbon Footprint of Large Language Models',
    '2023',
    '2309.14393',
  ),
  {
    key: 'ccf',
    type: 'misc',
    fields: {
      author: 'Thoughtworks',
      title: 'Cloud Carbon Footprint',
      year: '2024',
      url: 'https://github.com/cloud-carbon-footprint/cloud-carbon-footprint',
    },
  },
];
