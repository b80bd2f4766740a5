/** The job runner on its own: for WORKER=separate, beside any number of servers. */
import { startWorker } from '#app/jobs/runner.server.ts';
import { log, logError } from '#app/platform/log.server.ts';
import { closeMail } from '#app/platform/mail.server.ts';
import { closeDatabase } from '#db/client.server.ts';

async function start(): Promise<void> {
  const stopWorker = await startWorker();
  log.info('worker started');
  const stop = async () => {
    await stopWorker();
    closeMail();
    await closeDatabase();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().catch((error: unknown) => {
        logError(error, { where: 'stop' });
        process.exit(1);
      });
    });
  }
}

start().catch((error: unknown) => {
  logError(error, { where: 'start' });
  process.exit(1);
});
