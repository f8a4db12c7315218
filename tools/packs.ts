/** Every file that is made from the tables, built in memory: the writer writes it, a test compares it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Source } from '#core/catalogue.ts';
import { catalogueOf } from '#data/catalogue.ts';
import { CURRENT_RELEASE } from '#data/release.ts';
import { firstPack } from './build-first.ts';
import { cpuPack, hardwarePack, historyPack, pricePack, regionPack } from './build-full.ts';
import { geographyPack } from './build-geography.ts';
import { accelerators, powerModel } from './build-hardware.ts';
import { leverPack } from './build-levers.ts';
import { worldOutline } from './build-map.ts';
import { countryPlaces, gridPlaces, providers, regionPlaces } from './build-places.ts';
import { presetPack } from './build-presets.ts';
import { bibliography, referencePack } from './build-references.ts';
import { worksPack } from './build-works.ts';
import { validationText } from './validation.ts';

/** Paths relative to the project's root → their text. */
export type Files = ReadonlyMap<string, string>;

const EVERYDAY = { accelerator: 'nvidia-a100-sxm4-80gb', places: ['gcp-us-central1', 'grid-mrow', 'world'], provider: 'gcp' };

export function buildFiles(): Files {
  const version = CURRENT_RELEASE;
  const firstFile = first(version);
  const catalogue = catalogueOf(firstFile);
  const regions = regionPack(version);
  const packs = {
    first: firstFile,
    hardware: hardwarePack(version),
    cpus: cpuPack(version),
    regions,
    geography: geographyPack(regions),
    history: historyPack(version),
    prices: pricePack(version),
    references: referencePack(version),
    presets: presetPack(version),
    works: worksPack(version, catalogue),
    levers: leverPack(version),
  };
  const files = Object.entries(packs).map(([pack, content]) => ({ pack, file: `${pack}/${version}.json`, text: JSON.stringify(content) }));
  const manifest = {
    schemaVersion: 1,
    current: version,
    releases: [
      ...earlierReleases(version),
      {
        release: version,
        files: files.map(({ pack, file, text }) => ({ pack, file, sha256: createHash('sha256').update(text).digest('hex') })),
      },
    ],
  };
  return new Map([
    ...files.map(({ file, text }): readonly [string, string] => [`public/data/${file}`, text]),
    ['public/data/manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['src/data/everyday-catalogue.json', JSON.stringify(everyday(version))],
    ['src/data/world-outline.json', JSON.stringify(worldOutline())],
    ['docs/validation.md', validationText(packs.presets.runs, catalogue)],
  ]);
}

function tables(version: string) {
  const rows = accelerators();
  const sources = new Map(bibliography().map(({ id, label, year, url }): readonly [string, Source] => [id, { id, label, year, url }]));
  return {
    version,
    accelerators: rows,
    places: [...countryPlaces(), ...gridPlaces(), ...regionPlaces()],
    providers: providers(),
    powerModel: powerModel(),
    bibliography: sources,
  };
}

function first(version: string) {
  return firstPack(tables(version));
}

/** The part of the first pack that the everyday run needs, compiled into the page. */
function everyday(version: string) {
  const all = tables(version);
  return firstPack({
    ...all,
    accelerators: all.accelerators.filter(({ id }) => id === EVERYDAY.accelerator),
    places: all.places.filter(({ id }) => EVERYDAY.places.includes(id)),
    providers: all.providers.filter(({ id }) => id === EVERYDAY.provider),
  });
}

const MANIFEST = new URL('../public/data/manifest.json', import.meta.url);

/** Releases before this one, as the manifest has them: their files stay in place, byte for byte. */
function earlierReleases(version: string): readonly { readonly release: string }[] {
  if (!existsSync(MANIFEST)) return [];
  const { releases }: { readonly releases: readonly { readonly release: string }[] } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return releases.filter(({ release }) => release !== version);
}
