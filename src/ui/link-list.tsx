import { Fragment } from 'react';

export interface LinkListProps {
  readonly items: readonly { readonly id: string; readonly label: string; readonly href: string }[];
}

/** Sources in a row, underlined where they can be opened. */
export function LinkList({ items }: LinkListProps) {
  return items.map(({ id, label, href }, index) => (
    <Fragment key={id}>
      {index > 0 && '; '}
      {href === '' ? (
        label
      ) : (
        <a className="underline decoration-line-2 underline-offset-3 hover:decoration-ink" href={href} rel="noreferrer">
          {label}
        </a>
      )}
    </Fragment>
  ));
}
