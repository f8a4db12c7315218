/** Strubell, Ganesh & McCallum 2019, Energy and Policy Considerations for Deep Learning in NLP, ACL 2019, arXiv 1906.02243. */
import { exactInput, originOf } from '#core/inputs.ts';
import type { Borrowed, Input, ResolvedScenario } from '#core/resolved.ts';
import { G_PER_KG, KG_PER_LB } from '#core/units.ts';
import { borrows, hoursFromSize, LEFT_OUT, type Method, type Sight, sees } from './method.ts';

/** World average of 2018, Uptime Institute, as the paper takes it for every row (section 2, equation 1). */
export const STRUBELL_PUE = 1.58;
/** U.S. average of EPA eGRID 2018, lb CO2e for each kWh, as the paper takes it for every row (equation 2). */
export const STRUBELL_LB_PER_KWH = 0.954;
/** U.S. average price of electricity, USD/kWh, of the paper's footnote 9; used there in Table 4 alone. */
export const STRUBELL_TARIFF_USD_PER_KWH = 0.12;
export const STRUBELL_G_PER_KWH = STRUBELL_LB_PER_KWH * KG_PER_LB * G_PER_KG;

const SOURCE = 'strubell-2019';

function fixed(value: number, detail: string): Input {
  return exactInput(value, originOf('method', [SOURCE], 2018, detail));
}

/** The paper adds measured watts of accelerators, processors and memory; what nobody measured is this page's. */
function wattsBorrowed({ power, scenario }: ResolvedScenario): Borrowed | null {
  if (power === null || power.kind === 'job' || power.kind === 'processors-measured') return null;
  if (power.kind !== 'accelerators') return 'it-power';
  const isHostMeasured = power.host.kind === 'measured';
  if (scenario.acceleratorPowerW === undefined) return isHostMeasured ? 'accelerator-power' : 'it-power';
  return isHostMeasured ? null : 'host-power';
}

/** Energy by 1.58 · t · (p_c + p_r + g·p_g) / 1000, emissions by 0.954 lb/kWh wherever it ran. */
function see(run: ResolvedScenario): Sight {
  return sees({
    ...run,
    ...LEFT_OUT,
    pue: fixed(STRUBELL_PUE, 'world average'),
    carbonIntensity: { ...fixed(STRUBELL_G_PER_KWH, 'U.S. average'), basis: 'method', isEstimated: false, gridId: SOURCE },
    tariff:
      run.scenario.tariffUsdPerKwh === undefined
        ? { kind: 'known', value: fixed(STRUBELL_TARIFF_USD_PER_KWH, 'U.S. average') }
        : run.tariff,
    notes: [...run.notes, ...borrows(wattsBorrowed(run), hoursFromSize(run.time))],
  });
}

export const strubell2019: Method = {
  id: 'strubell-2019',
  title: 'Strubell et al. 2019',
  source: SOURCE,
  fixes: ['pue', 'carbonIntensityGPerKwh', 'placeId', 'year'],
  leavesOut: ['making the hardware', 'idle capacity', 'water', 'differences between grids and buildings'],
  see,
};
