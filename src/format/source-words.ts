import type { Catalogue } from '#core/catalogue.ts';

export interface SourceItem {
  readonly id: string;
  /** `Ember, 2025` */
  readonly label: string;
  /** Empty where the source has no address. */
  readonly href: string;
}

/** The sources of a figure as links; a key that no bibliography holds stands as it is. */
export function sourceItems(sourceIds: readonly string[], catalogue: Catalogue): readonly SourceItem[] {
  return sourceIds.map((id) => {
    const source = catalogue.sources.get(id);
    if (source === undefined) return { id, label: id, href: '' };
    return { id, label: source.year === null ? source.label : `${source.label}, ${source.year}`, href: source.url };
  });
}
