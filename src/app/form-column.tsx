import { memo } from 'react';
import type { Catalogue } from '#core/catalogue.ts';
import type { Scenario } from '#core/scenario.ts';
import { RELEASES } from '#data/release.ts';
import { ScenarioForm } from '#features/scenario-form/scenario-form.tsx';
import { StartSelect } from '#features/start/start-select.tsx';
import { METHOD_WORDS } from '#format/words.ts';
import { EVERYDAY_RUN } from '#permalink/frozen-defaults.ts';
import { decodeScenario, encodeScenario } from '#permalink/scenario-codec.ts';
import type { AddressState } from './address-store.ts';
import { changeShownRun, replaceShownRun } from './edits.ts';
import { goToField } from './go-to-field.ts';
import { failureWords, type PackFailure } from './use-catalogue.ts';
import type { RunResult } from './use-estimates.ts';
import { useOurs } from './use-ours.ts';
import { useStart } from './use-start.ts';

export interface FormColumnProps {
  readonly page: AddressState;
  readonly shown: RunResult;
  readonly catalogue: Catalogue;
  readonly failures: readonly PackFailure[];
  readonly isIdle: boolean;
  readonly onInvalid: (field: keyof Scenario, isInvalid: boolean) => void;
}

const NO_FIELDS: readonly (keyof Scenario)[] = [];

const decode = (scenario: string) => decodeScenario(scenario, 1, RELEASES).scenario;

/** The form of the shown run, above it what it started from. */
export default memo(function FormColumn({ page, shown, catalogue, failures, isIdle, onInvalid }: FormColumnProps) {
  const start = useStart(page);
  const ours = useOurs(shown.scenario, catalogue);
  const method = catalogue.methods.get(shown.scenario.methodId);
  const failure = failures.find(({ pack }) => pack === 'first');
  return (
    <ScenarioForm
      key={`${page.opened}-${page.run}-${start.id}`}
      start={
        <StartSelect
          startedFrom={start.id}
          ownLabel={start.ownLabel}
          isIdle={isIdle}
          decode={decode}
          everyday={EVERYDAY_RUN}
          onStart={(id, scenario) => {
            start.onStart(id, scenario);
            // Another run in place of the shown one: the same as opening its link.
            replaceShownRun(scenario, `${page.run}:start:${encodeScenario(scenario)}`);
          }}
        />
      }
      onOwnIntensity={() => goToField('carbonIntensityGPerKwh')}
      scenario={shown.scenario}
      base={start.base}
      resolved={shown.answer?.resolved ?? null}
      ours={ours}
      hoursOfOneRun={shown.answer?.estimate.hours ?? null}
      catalogue={catalogue}
      isIdle={isIdle}
      fixedByMethod={method?.fixes ?? NO_FIELDS}
      methodTitle={METHOD_WORDS[shown.scenario.methodId]}
      onChange={(change, editId) => changeShownRun(shown.scenario, change, editId)}
      onInvalid={onInvalid}
      failure={failure === undefined ? null : { message: failureWords(failure.error), retry: failure.retry }}
    />
  );
});
