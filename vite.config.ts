import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, defineConfig, type Rolldown } from 'vite';

type CodeSplitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>;

/** What hardly changes from one release of the page to the next, what validates data, all else that the first result needs, and what panels are made of: a file each. */
const GROUPS: NonNullable<CodeSplitting['groups']> = [
  { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-query|query-core))\/|src\/ui\/words/ },
  { name: 'schemas', test: /node_modules\/zod\/|src\/data\/(zod|first-pack|column-shapes|pack-parts)\.ts/ },
  { name: 'index', test: /\/src\//, tags: ['$initial'] },
  {
    name: 'panel',
    test: /src\/(ui\/(popover-panel|use-sheet-drag|fact-list|link-list|told-figure|working-(figure|link))|format\/source-words)\.tsx?/,
  },
];

const site: BuildEnvironmentOptions = {
  outDir: 'dist',
  rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  // A data: address is not in the content security policy, and a small file is small.
  assetsInlineLimit: 0,
  modulePreload: {
    polyfill: false,
    // scripts/prerender.mjs puts the first screen's styles into the page: nothing asks for their file again.
    resolveDependencies: (_, needed) => needed.filter((file) => !/(^|\/)index-[^/]+\.css$/.test(file)),
  },
};

/** What scripts/prerender.mjs runs to write the everyday run into index.html; never shipped. */
const prerenderer: BuildEnvironmentOptions = {
  ssr: true,
  outDir: '.build/prerender',
  copyPublicDir: false,
  minify: false,
  rolldownOptions: {
    input: { prerender: 'src/app/prerender.tsx', release: 'src/data/release.ts' },
    output: { entryFileNames: '[name].mjs' },
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  // Every address is relative, so the site works under any path.
  base: './',
  plugins: [react(), tailwindcss()],
  build: isSsrBuild === true ? prerenderer : site,
}));
