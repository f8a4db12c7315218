import type { Disagreement } from '#core/disagreement.ts';
import type { Scenario, Way } from '#core/scenario.ts';
import { disagreementTitle, disagreementWords, WAY_NOUNS } from '#format/disagreement-words.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { useForm } from './form-context.ts';

/** What is emptied where a description is given up. */
const CLEARED: Readonly<Record<Way, Partial<Scenario>>> = {
  hours: { hours: undefined, acceleratorHours: undefined },
  flops: { parametersBillion: undefined, tokensBillion: undefined },
  kwh: { measuredEnergyKwh: undefined },
};

/** Two descriptions that are both filled in and differ: which is in force, both values, and two ways to end it. */
export function DisagreementAlert({ disagreement }: { readonly disagreement: Disagreement }) {
  const { onChange } = useForm();
  const { inForce, other } = disagreement;
  const noun = WAY_NOUNS[other.way];
  return (
    <div className="mt-4">
      <Alert
        kind="warn"
        title={disagreementTitle(disagreement)}
        actions={
          <>
            <Button size="sm" onClick={() => onChange({ by: other.way }, 'by')}>
              Use {noun}
            </Button>
            <Button size="sm" onClick={() => onChange({ ...CLEARED[other.way], by: inForce.way }, 'clear')}>
              Clear {noun}
            </Button>
          </>
        }
      >
        <p>{disagreementWords(disagreement)}</p>
      </Alert>
    </div>
  );
}
