const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Aborts at the first Ctrl-C (or SIGTERM), so that a run can end what it has in hand. The next one does what it did before,
 * which is to end the process at once.
 */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  const before = SIGNALS.map((signal) => ({ signal, listeners: process.listeners(signal) }));
  const interrupt = (): void => {
    for (const { signal, listeners } of before) {
      process.off(signal, interrupt);
      for (const listener of listeners) process.on(signal, listener as NodeJS.SignalsListener);
    }
    controller.abort();
  };
  for (const { signal } of before) {
    process.removeAllListeners(signal);
    process.on(signal, interrupt);
  }
  return controller.signal;
}
