import { Icon } from '#ui/icon.tsx';
import { PageSection } from '#ui/page-section.tsx';

const COUNTED: readonly string[] = [
  'Electricity of accelerators, hosts, memory, network cards and fans',
  'Cooling and power losses of the building, by PUE',
  'Every run that is named: tuning, failed and repeated ones',
  'Making the chips and their share of a server: apart, never in the headline',
  'Water on site: apart, where it is published',
];

/** Each with who says how much it may be, where somebody does. */
const NOT_COUNTED: readonly { readonly what: string; readonly who: string }[] = [
  { what: 'Idle parts of a cluster', who: 'BLOOM: 14.6 t beside 24.7 t for the run itself (Luccioni et al. 2022).' },
  { what: 'Development that is not named as runs', who: 'OLMo: 159 t beside 312 t for the final runs (Morrison et al. 2025).' },
  { what: 'Inference after training', who: 'It may outweigh training; no figure is given (Weidinger et al. 2021).' },
  { what: 'Storage, and the network between sites', who: '' },
  { what: 'Failed hardware, staff and offices', who: '' },
  { what: 'Water that power stations use', who: '' },
  { what: 'Certificates and offsets, which never lower a figure', who: '' },
];

/** What the headline counts and what it does not, as two plain lists. */
export function Counted() {
  return (
    <PageSection id="counted" title="What is counted, and what is not">
      <div className="grid gap-x-10 gap-y-6 text-body md:grid-cols-2">
        <ul aria-label="Counted">
          {COUNTED.map((what) => (
            <li key={what} className="flex gap-2.5 border-t border-line py-2.5">
              <Icon name="check" className="mt-0.5 text-ok" />
              <span>{what}</span>
            </li>
          ))}
        </ul>
        <ul aria-label="Not counted">
          {NOT_COUNTED.map(({ what, who }) => (
            <li key={what} className="flex gap-2.5 border-t border-line py-2.5">
              <Icon name="minus" className="mt-0.5 text-ink-3" />
              <span>
                {what}
                {who !== '' && <span className="block text-hint text-ink-3">{who}</span>}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </PageSection>
  );
}
