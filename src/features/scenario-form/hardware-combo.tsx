import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Accelerator } from '#core/catalogue.ts';
import { CUSTOM_ACCELERATOR, NO_ACCELERATOR, type Scenario } from '#core/scenario.ts';
import { pricePackQuery } from '#data/later-packs.ts';
import type { InstanceRow } from '#data/price-pack.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { formatInput, formatUnitPrice, NBSP } from '#format/quantity-format.ts';
import { shortName } from '#format/sentence-words.ts';
import { Button } from '#ui/button.tsx';
import { ComboBox, type ComboGroup, type ComboOption } from '#ui/combo-box.tsx';
import { useForm } from './form-context.ts';
import { found, indexed } from './search.ts';

interface HardwareRow {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly option: ComboOption;
  readonly change: Partial<Scenario>;
}

const INSTANCE_GROUP = 'Cloud instances';

/** Every accelerator by maker, and the instances that clouds rent them in. */
export function HardwareCombo() {
  const { scenario, catalogue, isIdle, failure, onChange } = useForm();
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const prices = useQuery({ ...pricePackQuery(), enabled: isIdle && isOpen });
  const rows = useMemo(() => {
    if (!isOpen) return [];
    const accelerators = catalogue.isComplete ? [...catalogue.accelerators.values()] : [];
    const instances = prices.data?.instances ?? [];
    return indexed([
      ...accelerators.map(rowOfAccelerator),
      ...instances.flatMap((instance) =>
        rowOfInstance(instance, catalogue.accelerators.get(instance.acceleratorId), scenario, catalogue.places),
      ),
    ]);
  }, [isOpen, catalogue, prices.data, scenario]);
  const hits = useMemo(() => found(rows, query), [rows, query]);
  const choose = (id: string) => {
    const hit = rows.find(({ row }) => row.id === id);
    if (hit !== undefined) onChange(hit.row.change, `acceleratorId:${id}`);
  };
  const own = () => onChange({ acceleratorId: CUSTOM_ACCELERATOR }, 'acceleratorId:custom');
  const none = () => onChange({ acceleratorId: NO_ACCELERATOR }, 'acceleratorId:none');
  return (
    <ComboBox
      id="field-acceleratorId"
      label={FIELD_WORDS.acceleratorId}
      selectedId={scenario.acceleratorId}
      selectedLabel={selectedAccelerator(scenario, catalogue.accelerators.get(scenario.acceleratorId))}
      groups={groupsOf(hits)}
      countText={`${hits.length} found`}
      query={query}
      onQuery={setQuery}
      onSelect={choose}
      onOpenChange={setIsOpen}
      searchPlaceholder="Name, maker or instance"
      loadingText={catalogue.isComplete ? undefined : failure === null ? 'Reading the hardware table' : failure.message}
      emptyTitle={`No accelerator called “${query}”`}
      emptyText="Enter its rated power yourself, or say that there was none."
      emptyActions={(close) => (
        <>
          <Button
            onClick={() => {
              close();
              own();
            }}
          >
            Enter your own
          </Button>
          <Button
            onClick={() => {
              close();
              none();
            }}
          >
            No accelerator
          </Button>
        </>
      )}
      lastRow={{ text: 'Enter your own accelerator', onSelect: own }}
    />
  );
}

export function selectedAccelerator({ acceleratorId }: Scenario, accelerator: Accelerator | undefined): string {
  if (acceleratorId === CUSTOM_ACCELERATOR) return 'Your own';
  if (acceleratorId === NO_ACCELERATOR) return 'None, processors only';
  return accelerator === undefined ? acceleratorId : shortName(accelerator.name);
}

function rowOfAccelerator({ id, name, vendor, kind, memoryGb, tdpPowerW, tdpStatus }: Accelerator): HardwareRow {
  const memory = memoryGb === null ? '' : `${formatInput(memoryGb)} GB`;
  return {
    id,
    text: `${name} ${vendor} ${kind} ${id} ${memory}`,
    group: vendor,
    option: {
      id,
      primary: shortName(name),
      secondary: memory,
      figure: `${formatInput(tdpPowerW)}${NBSP}W${tdpStatus === 'datasheet' ? '' : ', estimated'}`,
    },
    change: { acceleratorId: id },
  };
}

function rowOfInstance(
  instance: InstanceRow,
  accelerator: Accelerator | undefined,
  scenario: Scenario,
  places: ReadonlyMap<string, unknown>,
): readonly HardwareRow[] {
  if (accelerator === undefined) return [];
  const {
    provider,
    providerId,
    instanceType,
    acceleratorCount,
    onDemandUsdPerAcceleratorHour: high,
    spotUsdPerAcceleratorHour: low,
    region,
  } = instance;
  const id = `instance:${providerId}:${instanceType}:${instance.priceDate ?? ''}`;
  const home = `${providerId}-${region.toLowerCase()}`;
  const isThere = scenario.placeId.startsWith(`${providerId}-`);
  const priceUsdPerAcceleratorHour = high === null ? undefined : low === null || low >= high ? high : { low, high };
  return [
    {
      id,
      text: `${instanceType} ${provider} ${accelerator.name}`,
      group: INSTANCE_GROUP,
      option: {
        id,
        primary: instanceType,
        secondary: `${provider}, ${formatInput(acceleratorCount)} × ${shortName(accelerator.name)}`,
        figure: high === null ? 'no price' : `${formatUnitPrice(high * acceleratorCount)}/h`,
      },
      change: {
        acceleratorId: accelerator.id,
        acceleratorCount,
        priceUsdPerAcceleratorHour,
        ...(!isThere && places.has(home) ? { placeId: home } : {}),
      },
    },
  ];
}

function groupsOf(rows: readonly HardwareRow[]): readonly ComboGroup[] {
  const titles = [...new Set(rows.map(({ group }) => group))];
  return titles.map((title) => ({ title, options: rows.filter(({ group }) => group === title).map(({ option }) => option) }));
}
