export { SetupAssistant } from './SetupAssistant';
