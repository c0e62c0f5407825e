export { StepUp } from './StepUp';
