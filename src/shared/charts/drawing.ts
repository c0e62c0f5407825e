import type { ChartConfiguration } from 'chart.js';

/** What a painter hands to `new Chart(canvas, …)`. */
export type ChartDrawing = ChartConfiguration<'bar' | 'line', (number | null)[], string>;
