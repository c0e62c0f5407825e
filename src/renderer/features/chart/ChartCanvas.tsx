import type { ChartSetting, DaysConfiguration } from '@shared/charts/configuration';
import { chartParts } from '@shared/charts/parts';
import { type DrawnDay, shortRupees, signedRupees } from '@shared/charts/sixMonths';
import { type ChartTheme, chartFont } from '@shared/charts/theme';
import type { ChartWords } from '@shared/charts/words';
import { shownDay } from '@shared/display';
import { Chart } from 'chart.js';
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ChartCanvas.module.css';
import { stopsOf, walk } from './walk';

Chart.register(...chartParts);

type ChartCanvasProps = {
  days: readonly DrawnDay[];
  /** What is drawn of the days. The same function from one time to the next. */
  configure: (days: readonly DrawnDay[], setting: ChartSetting) => DaysConfiguration;
  /** What it is, and how to walk it. */
  label: string;
  words: ChartWords;
  language: 'en' | 'hi';
  theme: ChartTheme;
  /** CSS pixels. */
  fontSize: number;
};

/** Where the reading line stands, in CSS pixels of the canvas. */
type Cursor = { readonly left: number; readonly top: number; readonly height: number };

/**
 * A chart of days on the screen: what the shared definition says, on a canvas, with a line that walks the
 * days by arrow keys or pointer and reads them out above.
 */
export function ChartCanvas({ days, configure, label, words, language, theme, fontSize }: ChartCanvasProps) {
  const { t } = useTranslation('chart');
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const [day, setDay] = useState<number | null>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const stops = useMemo(() => stopsOf(days), [days]);

  useEffect(() => {
    if (!canvas.current) return;
    const configuration = configure(days, { words, language, theme, fontSize });
    const drawn = new Chart(canvas.current, {
      ...configuration,
      // The reading line stands on pixels that move with the size.
      options: { ...configuration.options, responsive: true, onResize: () => setCursor(null) },
    });
    chart.current = drawn;
    void fontsFor(words, fontSize).then(() => chart.current === drawn && drawn.update());
    return () => {
      chart.current = null;
      drawn.destroy();
    };
  }, [days, configure, words, language, theme, fontSize]);

  const go = (index: number) => {
    const drawn = chart.current;
    const left = drawn?.scales.x?.getPixelForValue(index);
    if (!drawn || left === undefined) return;
    const { top, bottom } = drawn.chartArea;
    setDay(index);
    setCursor({ left, top, height: bottom - top });
  };

  const press = (event: KeyboardEvent) => {
    const next = walk(event.key, day, stops);
    if (next === null) return;
    event.preventDefault();
    go(next);
  };

  const point = (event: PointerEvent<HTMLElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const index = chart.current?.scales.x?.getValueForPixel(x);
    if (index !== undefined) go(Math.min(Math.max(Math.round(index), 0), days.length - 1));
  };

  const read = useReading(days, language);
  const reading = day === null ? t('walk') : read(day);
  return (
    <div className={styles.chart}>
      <p className={styles.reading} aria-hidden="true">
        {reading}
      </p>
      <div
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={days.length - 1}
        aria-valuenow={day ?? days.length - 1}
        aria-valuetext={read(day ?? days.length - 1)}
        onKeyDown={press}
        onPointerMove={point}
        onPointerDown={point}
      >
        <canvas ref={canvas} />
        {cursor && (
          <div
            className={styles.cursor}
            style={{ transform: `translate(${cursor.left}px, ${cursor.top}px)`, height: cursor.height }}
          />
        )}
      </div>
    </div>
  );
}

/** A canvas does not wait for fonts as text does: a script not yet on the page would be drawn as boxes. */
const fontsFor = (words: ChartWords, fontSize: number): Promise<unknown> => {
  const text = `₹${Object.values(words).join('')}`;
  return Promise.all(
    ([400, 600] as const).map((weight) => document.fonts.load(chartFont(fontSize, weight), text)),
  );
};

/** Gives one day of the chart in words. */
function useReading(days: readonly DrawnDay[], language: 'en' | 'hi'): (index: number) => string {
  const { t } = useTranslation('chart');
  return (index) => {
    const shown = days[index];
    if (!shown) return '';
    const moved = [
      ...(shown.credits > 0n ? [t('reading.credits', { amount: signedRupees(shown.credits) })] : []),
      ...(shown.debits > 0n ? [t('reading.debits', { amount: signedRupees(-shown.debits) })] : []),
    ];
    return [
      shownDay(shown.date, language),
      ...(moved.length > 0 ? moved : [t('reading.nothing')]),
      ...(shown.balance === null ? [] : [t('reading.balance', { amount: shortRupees(shown.balance) })]),
    ].join(' · ');
  };
}
