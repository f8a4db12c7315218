import type { MethodId } from '#core/scenario.ts';
import { SelectInput } from '#ui/select-input.tsx';

export interface RunHeadingProps {
  readonly title: string;
  readonly methodId: MethodId;
  readonly methods: readonly { readonly id: string; readonly label: string }[];
  readonly onMethod: (id: string) => void;
}

/** What the answer is of, and whose way of counting it shows. */
export function RunHeading({ title, methodId, methods, onMethod }: RunHeadingProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-group wrap-anywhere">{title}</h1>
        <p className="text-hint text-ink-3">This page’s address holds every input.</p>
      </div>
      <div className="w-52 shrink-0 print:hidden">
        <SelectInput id="field-methodId" label="Method" isLabelHidden value={methodId} options={methods} onChange={onMethod} />
      </div>
    </div>
  );
}
