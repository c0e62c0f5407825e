export { TroubleScreen } from './TroubleScreen';
