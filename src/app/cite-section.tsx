import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { methodOf } from '#core/methods/registry.ts';
import type { Scenario } from '#core/scenario.ts';
import { referencePackQuery } from '#data/load-pack.ts';
import { placeOf, statementOf } from '#exchange/statement.ts';
import { lintStatement } from '#exchange/statement-linter.ts';
import { CitePanel } from '#features/cite/cite-panel.tsx';
import { Linter } from '#features/cite/linter.tsx';
import type { Recognised } from '#format/lint-report.ts';
import { LINT_WORDS } from '#format/lint-words.ts';
import { statedRanges } from '#format/statement.ts';
import { DEFAULTS_OF_VERSION_1 } from '#permalink/frozen-defaults.ts';
import { encodeSharedQuery } from '#permalink/query-codec.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import type { AddressState } from './address-store.ts';
import type { RangesState } from './ranges-state.ts';
import { runLinks } from './run-links.ts';
import { statedRun } from './stated-run.ts';
import type { RunResult } from './use-estimates.ts';

export interface CiteSectionProps {
  readonly title: string;
  readonly page: AddressState;
  readonly results: readonly RunResult[];
  readonly catalogue: Catalogue;
  /** Null while they are not those of these results: then nothing is said of them. */
  readonly ranges: RangesState | null;
  readonly onSay: (sentence: string) => void;
  /** True where it stands under the whole project: then the statement of all runs comes first. */
  readonly isAboutAll?: boolean | undefined;
}

/** Statements about the shown run, and about all runs of the link that have an answer. */
export default function CiteSection({ title, page, results, catalogue, ranges, onSay, isAboutAll = false }: CiteSectionProps) {
  const { data: references } = useQuery(referencePackQuery());
  const made = useMemo(() => {
    const home = `${window.location.origin}${window.location.pathname}`;
    const bibliography = new Map((references?.bibliography ?? []).map((row) => [row.id, row]));
    const facts = { title, home, catalogue, methodOf, bibliography };
    const { linkOf, linkOfAll } = runLinks(page);
    const statedAt = (result: RunResult, index: number) => statedRun(result, index, ranges, linkOf);
    const shownResult = results[page.run - 1];
    const shown = shownResult === undefined ? null : statedAt(shownResult, page.run - 1);
    const answered = results.filter(({ answer }) => answer !== null);
    const runs = answered.reduce((sum, { scenario }) => sum + scenario.runs, 0);
    const together = () =>
      statementOf({
        ...facts,
        link: linkOfAll('calculator'),
        runs: results.map(statedAt).filter((run) => run !== null),
        totalRanges: statedRanges(ranges?.total ?? null),
      });
    return {
      statement: shown === null ? null : statementOf({ ...facts, link: shown.link, runs: [shown] }),
      together: answered.length < 2 ? null : { runs, statement: together },
    };
  }, [title, page, results, catalogue, references, ranges]);
  const lint = useCallback((text: string) => lintStatement(text, catalogue, DEFAULTS_OF_VERSION_1), [catalogue]);
  const namesOf = useCallback(({ scenario }: Recognised) => namesIn(scenario, catalogue), [catalogue]);
  if (made.statement === null) return null;
  return (
    <div className="print:hidden">
      <CitePanel
        statement={made.statement}
        together={made.together}
        schemaHref="schema/result-1.json"
        onSay={onSay}
        firstScope={isAboutAll ? 'all' : 'this'}
      />
      <div className="mt-7">
        <Disclosure title={<h3>{LINT_WORDS.title}</h3>}>
          <Linter lint={lint} namesOf={namesOf} hrefOf={hrefOf} onSay={onSay} />
        </Disclosure>
      </div>
    </div>
  );
}

function hrefOf({ scenario }: Recognised): string {
  return `?${encodeSharedQuery({ scenarios: [scenario], run: 1, view: 'calculator', units: 'kg' })}`;
}

function namesIn(scenario: Scenario, catalogue: Catalogue) {
  const place = placeOf(scenario, catalogue).name;
  return {
    acceleratorName: catalogue.accelerators.get(scenario.acceleratorId)?.name ?? scenario.acceleratorId,
    placeName: place ?? 'at no known place, so with the world average',
  };
}
