// The Vite plugin does not read this file by itself: vite.config.ts imports it,
// so that what Remix is told stands alone, in the place people look for it.
export default {
  appDirectory: 'app',
  // The build that `npm run bench` makes for itself stands apart from the product's.
  buildDirectory: process.env.BENCH === '1' ? 'build/bench' : 'build',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    // Both have had denial-of-service or deserialisation flaws in this line (privacy.md, the web surface).
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
