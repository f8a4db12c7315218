import { useMemo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import { heldFields, released, runEverywhere } from '#core/places.ts';
import type { Scenario } from '#core/scenario.ts';
import { heldWords } from '#format/places-words.ts';
import type { MassUnit } from '#format/quantity-format.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';

export interface HeldAlertProps {
  /** As the reader said it, with the figures that are held. */
  readonly scenario: Scenario;
  readonly isReleased: boolean;
  readonly onRelease: (isReleased: boolean) => void;
  readonly catalogue: Catalogue;
  readonly units: MassUnit;
}

/** A typed intensity or PUE moves with the run: says so, what it would be without, and shows it on demand. */
export function HeldAlert({ scenario, isReleased, onRelease, catalogue, units }: HeldAlertProps) {
  const words = useMemo(() => {
    const free = runEverywhere(released(scenario), catalogue);
    const own = free?.ranked.find(({ place }) => place.id === scenario.placeId) ?? null;
    const best = free?.ranked.find(({ place }) => place.kind === 'cloud-region') ?? null;
    return heldWords({ fields: heldFields(scenario), ownKgCo2e: own?.estimate.emissionsKgCo2e ?? null, best }, units);
  }, [scenario, catalogue, units]);
  return (
    <div className="mt-5 max-w-170">
      <Alert
        kind="warn"
        title={isReleased ? words.released : words.title}
        actions={
          <Button size="sm" onClick={() => onRelease(!isReleased)}>
            {isReleased ? 'Hold them again' : 'Show every place with its own'}
          </Button>
        }
      >
        <p>{isReleased ? words.use : words.without}</p>
      </Alert>
    </div>
  );
}
