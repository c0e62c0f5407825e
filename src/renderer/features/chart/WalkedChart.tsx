import type { ChartDrawing } from '@shared/charts/drawing';
import { chartParts } from '@shared/charts/parts';
import { chartFont } from '@shared/charts/theme';
import { Chart } from 'chart.js';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import styles from './WalkedChart.module.css';
import { walk } from './walk';

Chart.register(...chartParts);

type WalkedChartProps = {
  /** What is drawn; another one is drawn anew. */
  drawing: ChartDrawing;
  /** Along which axis its places lie. */
  along?: 'x' | 'y';
  label: string;
  /** Stands where a place is read out, until one is. */
  hint: string;
  /** How many places there are, and those that arrow keys stop at. */
  places: number;
  stops: readonly number[];
  /** One place in words. */
  read: (place: number) => string;
  /** CSS pixels. */
  fontSize: number;
  /** Enter, or a second touch, on the place that is read out: on to what is behind it. */
  onOpen?: (place: number) => void;
};

/** Where the reading line stands, in CSS pixels of the canvas. */
type Cursor = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Draws it on a canvas as large as its place; what stands on its pixels is told to go when they move. */
function useDrawn(drawing: ChartDrawing, fontSize: number, onMoved: () => void) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const moved = useRef(onMoved);
  moved.current = onMoved;
  useEffect(() => {
    if (!canvas.current) return;
    const drawn = new Chart(canvas.current, {
      ...drawing,
      options: { ...drawing.options, responsive: true, onResize: () => moved.current() },
    });
    chart.current = drawn;
    moved.current();
    void fontsFor(wordsIn(drawing), fontSize).then(() => chart.current === drawn && drawn.update());
    return () => {
      chart.current = null;
      drawn.destroy();
    };
  }, [drawing, fontSize]);
  return { canvas, chart };
}

/** A chart on the screen, with a line that walks its places by arrow keys or pointer and reads them out above. */
export function WalkedChart(props: WalkedChartProps) {
  const { drawing, along = 'x', label, hint, places, stops, read, fontSize, onOpen } = props;
  const [chosen, setPlace] = useState<number | null>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const { canvas, chart } = useDrawn(drawing, fontSize, () => setCursor(null));
  // Another drawing may have fewer places.
  const place = chosen !== null && chosen < places ? chosen : null;

  const go = (index: number) => {
    const at = chart.current && cursorAt(chart.current, along, index);
    if (!at) return;
    setPlace(index);
    setCursor(at);
  };

  const press = (event: KeyboardEvent) => {
    // Alt-← leads back, also from here.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && place !== null) onOpen?.(place);
    const next = walk(event.key, place, stops);
    if (next === null) return;
    event.preventDefault();
    go(next);
  };

  const placeUnder = (event: PointerEvent<HTMLElement>): number | null => {
    const frame = event.currentTarget.getBoundingClientRect();
    const pixel = along === 'x' ? event.clientX - frame.left : event.clientY - frame.top;
    const index = chart.current?.scales[along]?.getValueForPixel(pixel);
    return index === undefined ? null : Math.min(Math.max(Math.round(index), 0), places - 1);
  };

  const point = (event: PointerEvent<HTMLElement>) => {
    const under = placeUnder(event);
    if (under !== null) go(under);
  };

  const touch = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const under = placeUnder(event);
    if (under !== null && under === place) onOpen?.(under);
    else point(event);
  };

  return (
    <div className={styles.chart}>
      <p className={styles.reading} aria-hidden="true">
        {place === null ? hint : read(place)}
      </p>
      <div
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation={along === 'x' ? 'horizontal' : 'vertical'}
        aria-valuemin={0}
        aria-valuemax={places - 1}
        aria-valuenow={place ?? places - 1}
        aria-valuetext={read(place ?? places - 1)}
        onKeyDown={press}
        onPointerMove={point}
        onPointerDown={touch}
      >
        <canvas ref={canvas} />
        {cursor && (
          <div
            className={styles.cursor}
            style={{
              transform: `translate(${cursor.left}px, ${cursor.top}px)`,
              width: cursor.width,
              height: cursor.height,
            }}
          />
        )}
      </div>
    </div>
  );
}

function cursorAt({ scales, chartArea }: Chart, along: 'x' | 'y', index: number): Cursor | null {
  const at = scales[along]?.getPixelForValue(index);
  if (at === undefined) return null;
  const { left, right, top, bottom } = chartArea;
  return along === 'x'
    ? { left: at, top, width: 1, height: bottom - top }
    : { left, top: at, width: right - left, height: 1 };
}

/** Every script that the drawing may write in: its names, and the sign of the rupee. */
const wordsIn = ({ data }: ChartDrawing): string =>
  `₹${[...(data.labels ?? []), ...data.datasets.map(({ label }) => label ?? '')].join('')}`;

/** A canvas does not wait for fonts as text does: a script not yet on the page would be drawn as boxes. */
const fontsFor = (text: string, fontSize: number): Promise<unknown> =>
  Promise.all(([400, 600] as const).map((weight) => document.fonts.load(chartFont(fontSize, weight), text)));
