/** Figures for operators, in the Prometheus format. Labels are ids of the code, never of data. */
import { collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const requests = new Histogram({
  name: 'passerelle_request_seconds',
  help: 'Time to answer a request, by route id, method and status',
  labelNames: ['route', 'method', 'status'] as const,
  buckets: seconds,
});

const jobs = new Histogram({
  name: 'passerelle_job_seconds',
  help: 'Time a job took, by task and outcome',
  labelNames: ['task', 'outcome'] as const,
  buckets: seconds,
});

const databaseUp = new Gauge({
  name: 'passerelle_database_up',
  help: 'Whether the database answered the last readiness check (1) or not (0)',
});

const liveStreams = new Gauge({
  name: 'passerelle_live_streams',
  help: 'Open pages that are told when what they show changes',
});

/** Starts the figures of the process itself; once, from the program that serves them. */
export function collectProcessMetrics(): void {
  collectDefaultMetrics({ prefix: 'passerelle_' });
}

export function observeRequest(route: string, method: string, status: number, ms: number): void {
  requests.observe({ route, method, status: String(status) }, ms / 1000);
}

export function observeJob(task: string, outcome: 'done' | 'failed', ms: number): void {
  jobs.observe({ task, outcome }, ms / 1000);
}

export function observeLiveStreams(count: number): void {
  liveStreams.set(count);
}

export function observeDatabase(up: boolean): void {
  databaseUp.set(up ? 1 : 0);
}

/** Everything measured so far, as text. */
export function metricsText(): Promise<string> {
  return register.metrics();
}

export const metricsContentType: string = register.contentType;
