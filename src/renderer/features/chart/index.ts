export { ChartScreen, type ChartScreenProps } from './ChartScreen';
export { PanelView } from './PanelView';
