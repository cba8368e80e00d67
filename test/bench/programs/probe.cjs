// Loaded into a server before its own code: says over the process's channel what the server has done so far.
const { performance } = require('node:perf_hooks');

process.on('message', () => {
  const { active } = performance.eventLoopUtilization();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ active, processor: (user + system) / 1000, rss, heapUsed });
});
process.channel?.unref();
