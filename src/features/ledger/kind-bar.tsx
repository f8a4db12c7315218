import { KIND_WORDS, type KindShare, PART_OF_KIND } from '#format/ledger-words.ts';
import { formatMass, formatPercent, type MassUnit } from '#format/quantity-format.ts';

export interface KindBarProps {
  readonly parts: readonly KindShare[];
  readonly units: MassUnit;
}

/** What the project went into: one bar, a part for each kind of run, its words under it. */
export function KindBar({ parts, units }: KindBarProps) {
  const seen = parts.filter(({ share }) => share > 0);
  if (seen.length === 0 || (seen.length === 1 && seen[0]?.kind === null)) return null;
  return (
    <div className="mt-7">
      <div aria-hidden="true" className="kind-bar">
        {seen.map(({ kind, share }) => (
          <div key={kind} className={`kind-part is-${kind ?? 'none'}`} style={{ flexGrow: share }} />
        ))}
      </div>
      <dl className="kind-words" aria-label="By kind of run">
        {seen.map(({ kind, share, emissionsKgCo2e }) => (
          <div key={kind} className="kind-word" style={{ flexGrow: share }}>
            <span aria-hidden="true" className={`kind-key is-${kind ?? 'none'}`} />
            <dt>{PART_OF_KIND[kind ?? 'none']}</dt>
            <dd>{formatMass(emissionsKgCo2e, units)}</dd>
            <dd className="text-ink-3">{formatPercent(share)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export const KIND_OPTIONS = [{ value: '', label: 'Not said' }, ...Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))];
