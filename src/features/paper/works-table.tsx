import { useState } from 'react';
import type { Work } from '#data/works-pack.ts';
import { identifierHref, monthWords, ROLE_WORDS } from '#format/paper-words.ts';
import { DataTable } from '#ui/data-table.tsx';
import { SelectInput } from '#ui/select-input.tsx';
import { TextInput } from '#ui/text-input.tsx';
import { EVERY_WORK, type Role, worksFor, yearsOf } from './work-filter.ts';
import { workLinks } from './work-links.ts';

const ROLES: readonly (Role | 'all')[] = ['all', 'background', 'method', 'data', 'critique', 'itself'];

/** The works around the paper: what each says, and what this site makes of it. */
export function WorksTable({ works }: { readonly works: readonly Work[] }) {
  const [filter, setFilter] = useState(EVERY_WORK);
  const rows = worksFor(works, filter);
  return (
    <>
      <div className="mb-2 flex flex-wrap items-end gap-3">
        <TextInput
          id="works-search"
          label="Search the works"
          labelHidden
          search
          placeholder="Title or identifier"
          text={filter.search}
          onText={(search) => setFilter({ ...filter, search })}
          className="w-full sm:w-72"
        />
        <SelectInput
          id="works-role"
          label="Role"
          labelHidden
          options={ROLES.map((role) => ({ value: role, label: role === 'all' ? 'All roles' : ROLE_WORDS[role] }))}
          value={filter.role}
          onChange={(role) => setFilter({ ...filter, role })}
          className="w-40"
        />
        <SelectInput
          id="works-year"
          label="Year"
          labelHidden
          options={['all', ...yearsOf(works)].map((year) => ({ value: year, label: year === 'all' ? 'All years' : year }))}
          value={filter.year}
          onChange={(year) => setFilter({ ...filter, year })}
          className="w-36"
        />
        <span className="flex min-h-10 items-center text-hint text-ink-3">{rows.length === 1 ? '1 work' : `${rows.length} works`}</span>
      </div>
      {rows.length === 0 ? (
        <p className="border-t border-ink py-4 text-body text-ink-2">No work fits. Take a word or a filter away.</p>
      ) : (
        <DataTable
          caption="Works that cite the paper, or that the tables draw on"
          captionHidden
          columns={[
            { id: 'work', head: 'Work' },
            {
              id: 'date',
              head: 'Date',
              sorted: filter.newestFirst ? 'descending' : 'ascending',
              onSort: () => setFilter({ ...filter, newestFirst: !filter.newestFirst }),
            },
            { id: 'says', head: 'What it says' },
            { id: 'role', head: 'Role' },
            { id: 'here', head: 'Here' },
          ]}
          top
          stacked
          rows={rows.map((work) => ({ id: work.id, cells: cellsOf(work) }))}
        />
      )}
    </>
  );
}

function cellsOf(work: Work) {
  const links = workLinks(work);
  return [
    <span key="work" className="block lg:max-w-90">
      {work.title}
      <a
        className="block text-hint font-normal text-ink-3 underline decoration-line-2 underline-offset-3"
        href={identifierHref(work.identifier)}
        rel="noreferrer"
      >
        {work.identifier.replace(/^arXiv:/, 'arXiv ')}
      </a>
    </span>,
    <span key="date" className="whitespace-nowrap">
      {monthWords(work.date)}
    </span>,
    <span key="says" className="block text-chart-label text-ink-2">
      {work.says}
    </span>,
    work.roles.map((role) => ROLE_WORDS[role]).join(', '),
    links.length === 0 ? (
      <span key="here" className="text-ink-3">
        nothing to take
      </span>
    ) : (
      <span key="here" className="grid gap-1 text-label">
        {links.map(({ href, words }) => (
          <a key={href} className="text-link underline-offset-4 hover:underline" href={href}>
            {words}
          </a>
        ))}
      </span>
    ),
  ];
}
