import { paperTitle, printedWords } from '#format/paper-words.ts';
import type { SourceItem } from '#format/source-words.ts';
import { Downloads } from '#ui/downloads.tsx';
import { LinkList } from '#ui/link-list.tsx';
import { PageSection } from '#ui/page-section.tsx';
import { Table1, Table2, type Table2Row, Table4 } from './other-tables.tsx';
import { paperCsv, paperJson } from './paper-files.ts';
import type { PaperPacks, RecomputedPaper, StepTold } from './paper-tables.ts';
import { Table3 } from './table-3.tsx';

export interface PaperSectionProps {
  readonly paper: RecomputedPaper;
  readonly packs: Pick<PaperPacks, 'prices' | 'facts'> & { readonly table2: readonly Table2Row[] };
  readonly sources: readonly SourceItem[];
  readonly stepTold: StepTold;
}

/** The paper's four tables, cell by cell: as printed, and as this page computes them. */
export function PaperSection({ paper, packs, sources, stepTold }: PaperSectionProps) {
  const prices = packs.prices.map(
    ({ hardware, usdLowPrinted, usdHighPrinted }) => `${hardware.replace('TPUv', 'TPU v')} $${usdLowPrinted}–${usdHighPrinted}`,
  );
  return (
    <PageSection
      id="paper"
      title={paperTitle(paper.differing.length)}
      subtitle="Strubell et al. 2019. Above: as printed. Below: ours, green where it rounds to the printed figure, amber with a mark where it does not."
      aside={
        <Downloads
          what="the paper’s tables"
          fileName="strubell-2019-recomputed"
          csv={() => paperCsv(paper)}
          json={() => paperJson(paper)}
        />
      }
    >
      <div className="grid grid-cols-1 gap-8">
        <div>
          <Table3 rows={paper.table3} facts={packs.facts} stepTold={stepTold} />
          <p className="mt-3 text-hint text-ink-3">
            Energy is 1.58 × hours × watts, carbon 0.954 lb for each kWh, cost accelerators × hours × the price of an hour in footnote 7:{' '}
            {prices.join(', ')}. The search: {printedWords(packs.facts.searchSteps / 1e6)} million steps. <LinkList items={sources} />
          </p>
        </div>
        <Table1 rows={paper.table1} stepTold={stepTold} />
        <div>
          <Table2 rows={packs.table2} />
          <p className="mt-3 text-hint text-ink-3">
            Quoted by the paper, so there is nothing to recompute but the sum: other sources of energy are left out, and no row reaches 100.
          </p>
        </div>
        <Table4 rows={paper.table4} facts={packs.facts} stepTold={stepTold} />
      </div>
    </PageSection>
  );
}
