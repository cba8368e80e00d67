// Loaded into a server before its own code: says over the process's channel what the server has done so far.
const { readFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');

process.on('message', () => {
  const { active } = performance.eventLoopUtilization();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ active, processor: (user + system) / 1000, mainThread: mainThread(), rss, heapUsed });
});
process.channel?.unref();

/** Milliseconds that the main thread was on a processor; undefined where the system is not Linux, which counts it. */
function mainThread() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}
