import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Cpu } from '#core/catalogue.ts';
import { cpuPackQuery } from '#data/load-pack.ts';
import { FIELD_WORDS } from '#format/field-words.ts';
import { formatInput, NBSP } from '#format/quantity-format.ts';
import { ComboBox, type ComboGroup } from '#ui/combo-box.tsx';
import { useForm } from './form-context.ts';
import { found, indexed } from './search.ts';

/** Processors: the common ones at once, all of them as soon as the list is opened. */
export function ProcessorCombo() {
  const { scenario, catalogue, onChange } = useForm();
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const all = useQuery({ ...cpuPackQuery(), enabled: isOpen });
  const rows = useMemo(() => {
    if (!isOpen) return [];
    const cpus: readonly Cpu[] = [...catalogue.cpus.values(), ...(catalogue.hasAllCpus ? [] : (all.data?.cpus ?? []))];
    return indexed(cpus.map((cpu) => ({ id: cpu.id, text: `${cpu.name} ${cpu.vendor} ${cpu.id} ${cpu.form}`, cpu })));
  }, [isOpen, catalogue, all.data]);
  const hits = useMemo(() => found(rows, query), [rows, query]);
  const selected = scenario.cpuId === undefined ? undefined : catalogue.cpus.get(scenario.cpuId);
  return (
    <ComboBox
      id="field-cpuId"
      label={FIELD_WORDS.cpuId}
      selectedId={scenario.cpuId}
      selectedLabel={selected?.name ?? scenario.cpuId ?? 'Choose one'}
      groups={groupsOf(hits.map(({ cpu }) => cpu))}
      countText={`${hits.length} found`}
      query={query}
      onQuery={setQuery}
      onSelect={(cpuId) => onChange({ cpuId }, `cpuId:${cpuId}`)}
      onOpenChange={setIsOpen}
      searchPlaceholder="Name or maker"
      emptyTitle={`No processor called “${query}”`}
      emptyText="Say how many cores it used instead: 12 W each are taken."
      loadingText={all.isLoading && rows.length === 0 ? 'Reading the table of processors' : undefined}
      lastRow={{
        text: 'Not listed: count cores instead',
        onSelect: () => onChange({ cpuId: undefined, cpuCores: scenario.cpuCores ?? 8 }, 'cpuId:none'),
      }}
    />
  );
}

function groupsOf(cpus: readonly Cpu[]): readonly ComboGroup[] {
  const titles = [...new Set(cpus.map(({ vendor }) => vendor))];
  return titles.map((title) => ({
    title,
    options: cpus
      .filter(({ vendor }) => vendor === title)
      .map(({ id, name, cores, tdpPowerW }) => ({
        id,
        primary: name,
        secondary: `${cores} cores`,
        figure: `${formatInput(tdpPowerW)}${NBSP}W`,
      })),
  }));
}
