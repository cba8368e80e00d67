/** Milliseconds of processor time that something takes, however busy the machine is. */
export async function processorTime(run: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}
