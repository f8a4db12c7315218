import { type AnyFormula, FORMULA_GROUPS, FORMULAS, type FormulaGroup } from '#core/formulas.ts';
import { formulaWords, mathOfName, mathOfOutput, mathOfRule } from '#format/formula-notation.ts';
import type { SourceItem } from '#format/source-words.ts';
import { symbolOf } from '#format/symbols.ts';
import { LinkList } from '#ui/link-list.tsx';
import { MathML } from '#ui/math.tsx';
import { PageSection } from '#ui/page-section.tsx';

export interface FormulasSectionProps {
  readonly sourcesOf: (sourceId: string) => readonly SourceItem[];
}

const GROUP_TITLES: Readonly<Record<FormulaGroup, string>> = {
  'energy-and-carbon': 'Energy and carbon',
  power: 'Power, by what is known of it',
  time: 'Time',
  beside: 'Beside the headline',
};

/** Every formula of the pipeline, in notation that is read from the formula itself. */
export function FormulasSection({ sourcesOf }: FormulasSectionProps) {
  return (
    <PageSection
      id="formulas"
      title="Formulas"
      subtitle="The headline is operational and location-based. Each rule is drawn from the very value that computes with it."
    >
      {FORMULA_GROUPS.map((group) => (
        <div key={group} className="mb-6 last:mb-0">
          <h3 className="mb-2 text-subgroup">{GROUP_TITLES[group]}</h3>
          <dl className="border-t border-ink">
            {FORMULAS[group].map((formula) => (
              <FormulaRow key={formula.id} formula={formula} sources={sourcesOf(formula.source)} />
            ))}
          </dl>
        </div>
      ))}
    </PageSection>
  );
}

function FormulaRow({ formula, sources }: { readonly formula: AnyFormula; readonly sources: readonly SourceItem[] }) {
  return (
    <div id={`formula-${formula.id}`} className="formula-row">
      <dt className="text-label">{formula.title}</dt>
      <dd className="formula-output">
        <MathML>{[mathOfOutput(formula)]}</MathML>
      </dd>
      <dd aria-hidden="true" className="text-equation font-normal text-ink-3">
        =
      </dd>
      <dd className="min-w-0 overflow-x-auto overflow-y-hidden">
        <MathML label={`${symbolOf(formula.output).words} = ${formulaWords(formula)}`}>{[mathOfRule(formula)]}</MathML>
      </dd>
      <dd className="text-chart-label text-ink-3">{formula.unit === 'ratio' ? 'times' : formula.unit}</dd>
      <dd className="text-hint text-ink-2">
        {Object.keys(formula.inputs).map((name) => (
          <span key={name}>
            <MathML small>{[mathOfName(name)]}</MathML> {symbolOf(name).meaning};{' '}
          </span>
        ))}
        <LinkList items={sources} />
      </dd>
    </div>
  );
}
