export { ChartScreen, type ChartScreenProps } from './ChartScreen';
