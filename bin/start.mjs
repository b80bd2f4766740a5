// What `npm start` runs: installs and builds what is missing or out of date, then starts the
// server on the Node release that comes with the portal.
import { spawn } from 'node:child_process';
import nodeArguments from './node-arguments.json' with { type: 'json' };
import { build, install, portalNode, say } from './prepare.mjs';

function serve() {
  const server = spawn(portalNode, [...nodeArguments, 'server.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  server.on('error', (error) => {
    say(error.message);
    process.exit(1);
  });
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

try {
  await install();
  if (process.env.NODE_ENV !== 'development') await build();
  serve();
} catch (error) {
  say(`Passerelle did not start: ${error.message}`);
  process.exit(1);
}
