export { Kiosk } from './Kiosk';
