/** The stages on which stories play: the staff's frame and the kiosk, by path, and a page before sign-in. */
import type { ErrorCode } from '@shared/errors';
import type { Role } from '@shared/permissions';
import { Phases } from '../../../app/App';
import { Stage } from '../Stage';
import type { Answers } from '../sampleBridge';
import { kioskAnswers, wellAnswers } from '../samples/answers';
import { type appState, sessionOf } from '../samples/bank';

/** A staff screen at `path`, with what this story changes. */
export const staffAt = (path: string, answers: Answers = {}, role: Role = 'Admin') => (
  <Stage path={path} answers={{ ...wellAnswers, 'auth.session': { value: sessionOf(role) }, ...answers }}>
    <Phases />
  </Stage>
);

/** A customer's screen at the kiosk. */
export const kioskAt = (path: string, answers: Answers = {}) => (
  <Stage path={path} answers={{ ...kioskAnswers, ...answers }}>
    <Phases />
  </Stage>
);

/** What is seen before anyone is at work, by the state of the application. */
export const before = (state: ReturnType<typeof appState>, answers: Answers = {}) => (
  <Stage
    answers={{ ...wellAnswers, 'app.state': { value: state }, 'auth.session': { value: null }, ...answers }}
  >
    <Phases />
  </Stage>
);

export const failing = (code: ErrorCode) => ({
  failure: { code },
});
