import './app/firstOfAll';

// Loaded only now: a bundle's shared parts run before the code that imports them, and zod must have its settings first.
void import('./app/start').then(({ start }) => start());
