import { type ReactNode, useContext, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './button.tsx';
import { ChartLink } from './chart-link.ts';
import { UI_WORDS } from './words.ts';

export interface ChartFrameProps {
  /** The finding, as a sentence. */
  readonly title: ReactNode;
  /** Half-width charts have the smaller title. */
  readonly half?: boolean | undefined;
  /** What is drawn, in which unit, by which marks. */
  readonly subtitle?: ReactNode;
  /** The plot: an `svg role="img"` whose label repeats the title, or marks that carry their own text. */
  readonly children: ReactNode;
  /** The same numbers; replaces the plot in place. */
  readonly table?: ReactNode;
  readonly source?: ReactNode;
  /** Links that stand before "View as table". */
  readonly links?: ReactNode;
  /** Given: the plot can be saved under this name, without its ending. */
  readonly fileName?: string | undefined;
  /** The title as plain text, for the saved picture. Needed where the title holds more than words. */
  readonly plainTitle?: string | undefined;
  readonly id?: string | undefined;
  /** One drawing of it all, saved in place of a plot that is a list with fields; it is in the page only while it is being saved. */
  readonly picture?: ReactNode;
}

/** One chart with its finding, its table twin, its source and the ways to keep it. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, half, subtitle, children, table, source, links, fileName, id, picture } = props;
  const [asTable, setAsTable] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const titleId = useId();
  return (
    <figure ref={frame} id={id} aria-labelledby={titleId} className="min-w-0">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div className="min-w-0 max-w-title flex-1 basis-60">
          <h2 id={titleId} className={half ? 'text-chart-title-half' : 'text-chart-title'}>
            {title}
          </h2>
          {subtitle && (
            <p data-subtitle="" className="mt-1 text-chart-label text-ink-3">
              {subtitle}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-x-5 print:hidden">
          {links}
          {table && (
            <Button variant="link" onClick={() => setAsTable(!asTable)}>
              {asTable ? UI_WORDS.viewAsChart : UI_WORDS.viewAsTable}
            </Button>
          )}
          {fileName && !asTable && <SaveButtons {...props} fileName={fileName} frame={frame} onSaving={setSaving} />}
        </div>
      </figcaption>
      <div data-plot="" className="mt-3.5">
        {asTable ? table : children}
      </div>
      {isSaving && picture && (
        <div aria-hidden="true" className="absolute size-0 overflow-hidden">
          <div data-picture="" className="w-max">
            {picture}
          </div>
        </div>
      )}
      {source && (
        <p data-source="" className="mt-3 text-hint text-ink-3">
          {source}
        </p>
      )}
    </figure>
  );
}

interface SaveButtonsProps extends ChartFrameProps {
  readonly fileName: string;
  readonly frame: { readonly current: HTMLElement | null };
  readonly onSaving: (isSaving: boolean) => void;
}

function SaveButtons({ frame, fileName, plainTitle, onSaving }: SaveButtonsProps) {
  const [failed, setFailed] = useState(false);
  const originOf = useContext(ChartLink);

  async function save(kind: 'png' | 'svg') {
    try {
      const { saveChart } = await import('./save-chart.ts');
      // The drawing must be in the page before it can be read off it.
      flushSync(() => onSaving(true));
      const title = plainTitle ?? frame.current?.querySelector('h2')?.textContent ?? '';
      const plot = frame.current?.querySelector<HTMLElement>('[data-picture]') ?? frame.current?.querySelector<HTMLElement>('[data-plot]');
      if (!plot) throw new Error('There is no plot in this frame.');
      const source = frame.current?.querySelector('[data-source]')?.textContent ?? '';
      const subtitle = frame.current?.querySelector<HTMLElement>('[data-subtitle]') ?? null;
      const { credit, link } = originOf();
      await saveChart({ plot, title, subtitle, source: `${source}${/[^.]$/.test(source) ? '.' : ''} ${credit}`, link, fileName, kind });
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      onSaving(false);
    }
  }

  return (
    <>
      <Button variant="link" onClick={() => save('png')}>
        {UI_WORDS.savePng}
      </Button>
      <Button variant="link" onClick={() => save('svg')}>
        {UI_WORDS.saveSvg}
      </Button>
      {failed && <span className="self-center text-hint text-error">{UI_WORDS.saveFailed}</span>}
    </>
  );
}
