export { ChartScreen, type ChartScreenProps } from './ChartScreen';
export { ChartTable } from './ChartTable';
export { DayChart } from './DayChart';
export { useChartWords } from './useChartWords';
